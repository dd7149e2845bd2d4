import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AgentEvent, FileEvidence } from '../core/agents/agentEvent.ts';
import { canonicalText } from '../core/provenance/canonicalText.ts';
import { carrySpans, splitLines } from '../core/provenance/carrySpans.ts';
import { fillUnknown } from '../core/provenance/fillUnknown.ts';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { type OriginRecord, UNKNOWN } from '../core/provenance/origin.ts';
import type { Snapshot } from '../core/provenance/snapshot.ts';
import type { Span } from '../core/provenance/span.ts';
import { findRepository, hookRepository, type Repository, stateDir } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import { contentHashOf, textOfBytes } from './canonicalBytes.ts';
import { ChangedTree } from './changedTree.ts';
import { folderWithoutGit } from './folderWithoutGit.ts';
import { committedText, knownSpans } from './knownSpans.ts';
import { openLedger } from './ledger.ts';
import { proposedText } from './proposedText.ts';
import { sha256 } from './sha256.ts';
import { isStale, sweepMarks } from './sweepMarks.ts';

/** Files beyond this many bytes are not compared: what changes in them is unknown. */
const MAX_BYTES = 8_000_000;
/** How many files that a command took away are compared with what it made. */
const MAX_LEAVERS = 200;
/** How many changed files one shell command may have before we stop looking. */
const MAX_SHELL_FILES = 5_000;

/** In a mark: there was no file. A word, because a mark that was never finished is empty or short. */
const NO_FILE = 'no file';

/** A file of an event in the worktree it belongs to. */
export interface PlacedFile {
  readonly repository: Repository;
  /** Worktree-relative, forward slashes. */
  readonly path: string;
  readonly absolute: string;
  readonly evidence: FileEvidence;
}

/**
 * Finds the worktree of each file (nested repositories included), or the folder without git that an editor records it in;
 * files outside any are left out.
 */
export function placeFiles(event: AgentEvent): PlacedFile[] {
  const repositories = new Map<string, Repository | undefined>();
  return event.files.flatMap((evidence) => {
    const absolute = realPath(path.resolve(event.cwd, evidence.file));
    const folder = existingFolder(path.dirname(absolute));
    if (!repositories.has(folder))
      repositories.set(folder, repositoryOf(folder) ?? folderWithoutGit(realPath(folder)));
    const repository = repositories.get(folder);
    if (!repository) return [];
    const relative = path.relative(realPath(repository.root), absolute).split(path.sep).join('/');
    if (relative === '' || relative.startsWith('../') || relative.startsWith('.git/')) return [];
    return [{ repository, path: relative, absolute, evidence }];
  });
}

/** As `findRepository`, without a process where the file system says it: an agent waits for us at every edit. */
function repositoryOf(folder: string): Repository | undefined {
  if (process.env.GIT_DIR || process.env.GIT_WORK_TREE) return findRepository(folder);
  for (let at = realPath(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git'))) return hookRepository(at, {}) ?? findRepository(folder);
    // In a git dir, a bare repository, or nowhere: git knows.
    if (fs.existsSync(path.join(at, 'HEAD')) || path.dirname(at) === at) return findRepository(folder);
  }
}

/** Writes into the ledger what an event proves. Never throws for the state of a single file. */
export function recordAgentEvent(event: AgentEvent, time: string): void {
  const ledgers = new Map<string, Ledger>();
  const ledgerOf = (repository: Repository) => {
    const dir = stateDir(repository);
    const ledger = ledgers.get(dir) ?? openLedger(dir);
    ledgers.set(dir, ledger);
    return ledger;
  };
  if (event.kind === 'pre_edit' || event.kind === 'post_edit') {
    for (const file of placeFiles(event))
      if (event.kind === 'pre_edit') settle(event, file, ledgerOf(file.repository), time);
      else claim(event, file, ledgerOf(file.repository), time);
  } else if (event.kind === 'pre_shell' || event.kind === 'post_shell') {
    const repository = repositoryOf(existingFolder(path.resolve(event.cwd)));
    if (!repository) return;
    if (event.kind === 'pre_shell') beforeShell(event, repository, ledgerOf(repository), time);
    else afterShell(event, repository, ledgerOf(repository), time);
  } else if (event.kind === 'session_end') {
    const folder = existingFolder(path.resolve(event.cwd));
    const repository = repositoryOf(folder) ?? folderWithoutGit(realPath(folder));
    if (repository) claimUnanswered(event, repository, ledgerOf(repository), time);
  }
  for (const ledger of ledgers.values()) ledger.close();
}

/** Before an edit: what stands there now is not the agent's, whoever wrote it. */
function settle(event: AgentEvent, file: PlacedFile, ledger: Ledger, time: string): void {
  const text = readText(file.absolute);
  if (text !== undefined)
    keep(ledger, file, text, knownSpans(ledger, file.repository.root, file.path, text), time);
  mark(
    event,
    file,
    text === undefined ? NO_FILE : contentHashOf(text),
    proposedText(text ?? '', file.evidence),
  );
}

/** After an edit: what is new against the content before it is the agent's. */
function claim(event: AgentEvent, file: PlacedFile, ledger: Ledger, time: string): void {
  const text = readText(file.absolute);
  const before = takeMark(event, file);
  if (text === undefined) return;
  const { root } = file.repository;
  const known = knownSpans(ledger, root, file.path, text);
  if (known.every(({ origin }) => origin === 'base' || origin.origin !== 'unknown')) {
    keep(ledger, file, text, known, time);
    return;
  }
  const ours =
    before === undefined
      ? provenByPayload(event, file, ledger, text)
      : fromMark(event, file, ledger, before, text);
  keep(ledger, file, text, ours ? fillUnknown(known, ours) : known, time);
}

/** The content at the pre event is known exactly: only what changed since can be the agent's. */
function fromMark(
  event: AgentEvent,
  file: PlacedFile,
  ledger: Ledger,
  hash: string,
  text: string,
): Span[] | undefined {
  if (hash === NO_FILE) return madeFile(event, file, ledger, text);
  const old = ledger.textOf(hash);
  if (old === undefined || !ledger.byContent(hash, file.path)) return undefined;
  // The editor may have recorded this content since, knowing less of it.
  const spans = knownSpans(ledger, file.repository.root, file.path, old);
  return carrySpans(old, spans, text, origin(event));
}

/** A file that was not there before: the agent's, except for what it moved here. */
function madeFile(event: AgentEvent, file: PlacedFile, ledger: Ledger, text: string): Span[] {
  const source = file.evidence.movedFrom;
  const [from] = source === undefined ? [] : placeFiles({ ...event, files: [{ file: source }] });
  const old = from && ledger.latest(from.path);
  const oldText = old && from.repository.root === file.repository.root && ledger.textOf(old.contentHash);
  return old && oldText ? carrySpans(oldText, old.spans, text, origin(event)) : whole(text, origin(event));
}

/** Without a pre event only the payload can say what stood there before. */
function provenByPayload(
  event: AgentEvent,
  file: PlacedFile,
  ledger: Ledger,
  text: string,
): Span[] | undefined {
  const { evidence, repository } = file;
  const ai = origin(event);
  const seen =
    ledger.latest(file.path) !== undefined || committedText(repository.root, file.path) !== undefined;
  if (
    !seen &&
    evidence.movedFrom === undefined &&
    (evidence.creates || (event.newFilesAreOurs && !evidence.edits))
  )
    return evidence.content === undefined || canonicalText(evidence.content) === text
      ? whole(text, ai)
      : carrySpans(
          canonicalText(evidence.content),
          whole(canonicalText(evidence.content), ai),
          text,
          UNKNOWN,
        );
  const before =
    evidence.before === undefined ? undoEdits(text, evidence.edits ?? []) : canonicalText(evidence.before);
  if (before === undefined) return undefined;
  return carrySpans(before, knownSpans(ledger, repository.root, file.path, before), text, ai);
}

/** The text before replacements whose new text stands exactly once; `undefined` when that cannot be told. */
function undoEdits(
  text: string,
  edits: readonly { readonly old: string; readonly new: string }[],
): string | undefined {
  let result = text;
  if (edits.length === 0) return undefined;
  for (const edit of [...edits].reverse()) {
    const fresh = canonicalText(edit.new);
    const at = fresh === '' ? -1 : result.indexOf(fresh);
    if (at < 0 || result.indexOf(fresh, at + 1) >= 0) return undefined;
    result = result.slice(0, at) + canonicalText(edit.old) + result.slice(at + fresh.length);
  }
  return result;
}

/** Remembers every changed file of the tree, so that what a command writes can be told afterwards. */
function beforeShell(event: AgentEvent, repository: Repository, ledger: Ledger, time: string): void {
  const hashes: Record<string, string> = {};
  const files = changedFiles(repository);
  const { committedText } = treeOf(repository, files);
  for (const file of files) {
    const text = readText(file.absolute);
    if (text === undefined) continue;
    keep(ledger, file, text, knownSpans(ledger, repository.root, file.path, text, committedText), time);
    hashes[file.path] = contentHashOf(text);
  }
  const target = markFile(event, repository, '(shell)');
  keepMark(target, JSON.stringify({ head: headOf(repository), hashes }));
}

function afterShell(event: AgentEvent, repository: Repository, ledger: Ledger, time: string): void {
  const target = markFile(event, repository, '(shell)');
  let before: { readonly head: string; readonly hashes: Readonly<Record<string, string>> };
  let startedAt: number;
  if (isStale(target, Date.now())) return;
  try {
    startedAt = fs.statSync(target).mtimeMs;
    before = JSON.parse(fs.readFileSync(target, 'utf8'));
    fs.rmSync(target, { force: true });
  } catch {
    return;
  }
  const all = changedFiles(repository);
  const leavers = new Leavers(all, before.hashes, ledger);
  const changed = all.flatMap((file) => {
    const text = readText(file.absolute);
    return text === undefined || before.hashes[file.path] === contentHashOf(text) ? [] : [{ file, text }];
  });
  const files = changed.map(({ file }) => file);
  const tree = treeOf(repository, files);
  const byGit = writtenByGit(event, files, tree, before.head, startedAt);
  for (const { file, text } of changed) {
    const old = before.hashes[file.path];
    const known = knownSpans(ledger, repository.root, file.path, text, tree.committedText);
    const ours = byGit.has(file.path)
      ? movedOrCopied(file, text, leavers, tree)
      : old !== undefined
        ? fromMark(event, file, ledger, old, text)
        : cleanBefore(event, file, ledger, text, leavers, tree);
    keep(ledger, file, text, ours ? fillUnknown(known, ours) : known, time);
  }
}

/** Of a content that is not new: whole from a file that went away or stands elsewhere, or nothing more than is known. */
function movedOrCopied(
  { path: name }: PlacedFile,
  text: string,
  leavers: Leavers,
  tree: ChangedTree,
): readonly Span[] | undefined {
  const source = leavers.sourceOf(text) ?? (tree.isCopy(name) ? asCommitted(text) : undefined);
  return source?.text === text ? source.spans : undefined;
}

/** Commands of git that write other people's content into the tree, where a command starts. */
const GIT_WRITES =
  /(?:^|[;&|(\n`])\s*git(?:\s+-\S+(?:\s+[^\s-]\S*)??)*\s+(?:checkout|switch|restore|reset|stash|merge|pull|rebase|revert|cherry-pick|checkout-index|read-tree)\b/;

/**
 * The files whose content git may have written during a command: nobody wrote that anew. They are those that a git command
 * named in it may have touched, those in which HEAD changed meanwhile, and those whose content git's object store held
 * before the command started (a branch's or a stash's version).
 *
 * @param head HEAD's commit when the command started; empty for none. @param startedAt by the file system's clock, in ms.
 */
function writtenByGit(
  event: AgentEvent,
  files: readonly PlacedFile[],
  tree: ChangedTree,
  head: string,
  startedAt: number,
): ReadonlySet<string> {
  const names = files.map(({ path: name }) => name);
  const repository = files[0]?.repository;
  if (!repository || GIT_WRITES.test(event.command ?? '')) return new Set(names);
  const now = headOf(repository);
  if (now !== head && head === '') return new Set(names);
  const options = { cwd: repository.root, okCodes: [0, 1, 128] };
  const found = new Set(
    now === head ? [] : runGit(['diff', '--name-only', '--no-renames', '-z', head, now], options).split('\0'),
  );
  const oids = [...tree.oids()];
  if (oids.length === 0) return found;
  const there = runGit(['cat-file', '--batch-check'], {
    ...options,
    input: oids.map(([, oid]) => `${oid}\n`).join(''),
  })
    .trim()
    .split('\n');
  there.forEach((answer, at) => {
    const [name, oid] = oids[at]!;
    if (answer.endsWith(' missing')) return;
    const loose = path.join(repository.commonDir, 'objects', oid.slice(0, 2), oid.slice(2));
    const written = fs.statSync(loose, { throwIfNoEntry: false })?.mtimeMs;
    // An object of during the command is what the command itself added.
    if (written === undefined || written < startedAt) found.add(name);
  });
  return found;
}

/** Of a file that was clean or not there when the command started. */
function cleanBefore(
  event: AgentEvent,
  file: PlacedFile,
  ledger: Ledger,
  text: string,
  leavers: Leavers,
  tree: ChangedTree,
): Span[] | undefined {
  const committed = tree.committedText(file.path);
  if (committed !== undefined) return carrySpans(committed, baseSpans(committed), text, origin(event));
  // An ignored or vanished file comes back with a content seen before: what is known of it, the caller has.
  if (ledger.byContent(contentHashOf(text))) return undefined;
  // `cp` of a committed file writes nothing new.
  const source = leavers.sourceOf(text) ?? (tree.isCopy(file.path) ? asCommitted(text) : undefined);
  return source ? carrySpans(source.text, source.spans, text, origin(event)) : whole(text, origin(event));
}

interface KnownText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Files that a command took away: what it made elsewhere may be one of them, moved. */
class Leavers {
  readonly #texts: KnownText[] = [];

  constructor(changed: readonly PlacedFile[], before: Readonly<Record<string, string>>, ledger: Ledger) {
    const names = new Set([...changed.map(({ path: name }) => name), ...Object.keys(before)]);
    const repository = changed[0]?.repository;
    for (const name of repository ? names : []) {
      if (this.#texts.length >= MAX_LEAVERS) return;
      if (fs.existsSync(path.join(repository!.root, name))) continue;
      const snapshot = before[name] === undefined ? undefined : ledger.byContent(before[name], name);
      const text = snapshot ? ledger.textOf(snapshot.contentHash) : committedText(repository!.root, name);
      if (text) this.#texts.push({ text, spans: snapshot?.spans ?? baseSpans(text) });
    }
  }

  /** The one that shares the most lines with a text, at least half of them: git's own measure of a rename. */
  sourceOf(text: string): KnownText | undefined {
    const lines = splitLines(text);
    let best: KnownText | undefined;
    let most = text.length / 2;
    for (const candidate of this.#texts) {
      const there = new Set(splitLines(candidate.text));
      const shared = lines.reduce((sum, line) => sum + (there.has(line) ? line.length : 0), 0);
      if (shared < most) continue;
      most = shared;
      best = candidate;
    }
    return best;
  }
}

const treeOf = ({ root }: Repository, files: readonly PlacedFile[]) =>
  new ChangedTree(
    root,
    files.map(({ path: name }) => name),
  );

const asCommitted = (text: string): KnownText => ({ text, spans: baseSpans(text) });

function baseSpans(text: string): Span[] {
  return text === '' ? [] : [{ length: text.length, origin: 'base' }];
}

function changedFiles(repository: Repository): PlacedFile[] {
  const fields = runGit(['status', '--porcelain=v1', '-z', '-uall', '--no-renames'], {
    cwd: repository.root,
  }).split('\0');
  return fields
    .filter((line) => line.length > 3)
    .slice(0, MAX_SHELL_FILES)
    .map((line) => {
      const name = line.slice(3);
      return { repository, path: name, absolute: path.join(repository.root, name), evidence: { file: name } };
    });
}

function headOf(repository: Repository): string {
  return runGit(['rev-parse', '-q', '--verify', 'HEAD'], {
    cwd: repository.root,
    okCodes: [0, 1, 128],
  }).trim();
}

function keep(
  ledger: Ledger,
  { path: name }: PlacedFile,
  text: string,
  spans: readonly Span[],
  time: string,
): void {
  const snapshot: Snapshot = {
    path: name,
    contentHash: contentHashOf(text),
    length: text.length,
    spans,
    time,
    source: 'agent',
  };
  // Another may have written meanwhile (the editor, which loads the file): what is said last must count as last.
  ledger.refresh();
  ledger.append(snapshot, text);
}

function origin(event: AgentEvent): OriginRecord {
  return {
    origin: 'ai',
    grade: 'reported',
    rule: event.kind === 'post_shell' ? 'agent-shell' : 'agent-hook',
    assistant: event.model === undefined ? { tool: event.tool } : { tool: event.tool, model: event.model },
    mode: event.mode,
    ...(event.session === undefined ? {} : { session: event.session.replace(/[^\w-]/g, '').slice(0, 8) }),
  };
}

function whole(text: string, record: OriginRecord): Span[] {
  return text.length > 0 ? [{ length: text.length, origin: record }] : [];
}

function mark(event: AgentEvent, file: PlacedFile, hash: string, leads: string | undefined): void {
  const open: OpenEdit = {
    path: file.path,
    origin: origin(event),
    ...(leads === undefined ? {} : { leads: contentHashOf(leads) }),
  };
  keepMark(markFile(event, file.repository, file.path), `${hash}\n${JSON.stringify(open)}`);
}

function keepMark(target: string, content: string): void {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  sweepMarks(path.dirname(target), Date.now());
  fs.writeFileSync(target, content);
}

/** What a pre event says, for agents that do not always send the other one (Codex, when a command is a patch). */
interface OpenEdit {
  readonly path: string;
  readonly origin: OriginRecord;
  /** Hash of the content that the edit was going to lead to. */
  readonly leads?: string;
}

/** At the end of a turn: edits that were announced, not answered, and stand in the file exactly as announced. */
function claimUnanswered(event: AgentEvent, repository: Repository, ledger: Ledger, time: string): void {
  const dir = path.join(stateDir(repository), 'agents');
  for (const name of fs.existsSync(dir) ? fs.readdirSync(dir) : []) {
    const target = path.join(dir, name);
    if (isStale(target, Date.now())) continue;
    let hash: string;
    let open: OpenEdit;
    try {
      const [first = '', second = ''] = fs.readFileSync(target, 'utf8').split('\n');
      hash = first;
      open = JSON.parse(second) as OpenEdit;
    } catch {
      continue;
    }
    if (open.origin?.assistant?.tool !== event.tool || open.origin.session !== origin(event).session)
      continue;
    fs.rmSync(target, { force: true });
    const absolute = path.join(repository.root, open.path);
    const text = readText(absolute);
    if (text === undefined || open.leads !== contentHashOf(text)) continue;
    const file = { repository, path: open.path, absolute, evidence: { file: open.path } };
    const known = knownSpans(ledger, repository.root, open.path, text);
    const old = hash === NO_FILE ? '' : ledger.textOf(hash);
    if (old === undefined) continue;
    const before = hash === NO_FILE ? [] : (ledger.byContent(hash, open.path)?.spans ?? baseSpans(old));
    keep(ledger, file, text, fillUnknown(known, carrySpans(old, before, text, open.origin)), time);
  }
}

/** The content hash at the pre event, or `NO_FILE`; `undefined` without a pre event, or with one that was killed. */
function takeMark(event: AgentEvent, file: PlacedFile): string | undefined {
  for (const at of [event, withoutCall(event)]) {
    const target = markFile(at, file.repository, file.path);
    // One of an edit that never ended: what happened since is not this edit's.
    if (isStale(target, Date.now())) continue;
    try {
      const [hash = ''] = fs.readFileSync(target, 'utf8').split('\n', 1);
      fs.rmSync(target, { force: true });
      return hash === NO_FILE || /^[0-9a-f]{64}$/.test(hash) ? hash : undefined;
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

const withoutCall = ({ call: _, ...event }: AgentEvent): AgentEvent => event;

/** One small file a running edit, so that parallel sessions and calls do not meet. */
function markFile({ tool, session, call }: AgentEvent, repository: Repository, name: string): string {
  const key = sha256(JSON.stringify([tool, session, call, name])).slice(0, 32);
  return path.join(stateDir(repository), 'agents', key);
}

function readText(file: string): string | undefined {
  try {
    const stat = fs.statSync(file);
    return stat.isFile() && stat.size <= MAX_BYTES ? textOfBytes(fs.readFileSync(file)) : undefined;
  } catch {
    return undefined;
  }
}

/** Real path of a file that may not exist yet: links in its folders are followed. */
function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPath(parent), path.basename(file));
  }
}

function existingFolder(folder: string): string {
  let at = folder;
  while (!fs.existsSync(at) && path.dirname(at) !== at) at = path.dirname(at);
  return at;
}
