import * as fs from 'node:fs';
import * as path from 'node:path';
import type { TrailerStyle } from '../../core/policy/trailerStyle.ts';
import type { Ledger } from '../../core/provenance/ledgerPort.ts';
import { blockOfRecord } from '../../core/record/blockOfRecord.ts';
import type { CommitRecord, RecordedRegion } from '../../core/record/commitRecord.ts';
import { parseMessage } from '../../core/trailers/parseMessage.ts';
import { placeBlock } from '../../core/trailers/placeBlock.ts';
import { printBlock } from '../../core/trailers/printBlock.ts';
import type { ProvenanceBlock } from '../../core/trailers/provenanceBlock.ts';
import { type CommitContext, commitContext } from '../../git/commitContext.ts';
import { inFolder } from '../../git/inFolder.ts';
import type { Repository } from '../../git/repository.ts';
import { runGit } from '../../git/runGit.ts';
import { type AttributedFile, attributeIndex, type StagedDiff } from '../commitAttribution.ts';
import { hasRoom } from '../diskRoom.ts';
import { healPending } from '../healPending.ts';
import { ProvenanceReader } from '../provenanceReader.ts';
import { digestOf, noteText, pendingDir } from '../recordStore.ts';
import { settleLedger } from '../settleLedger.ts';
import { isEdited, isRefusedAsEmpty, messageShape } from './messageShape.ts';
import { replaceMessage } from './replaceMessage.ts';

/** What the hooks need from their host. */
export interface HookHost {
  readonly repository: Repository;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The live ledger first, then its archives. */
  readonly ledgers: readonly Ledger[];
  /** The staged changes against HEAD, where the hook script has asked git for them meanwhile. */
  readonly staged?: StagedDiff | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Ten characters `[A-Za-z0-9_-]`, never the same twice. */
  readonly newId: () => string;
  /** First 12 hex digits of the effective policy's digest, and the style it chooses. */
  readonly policy: () => Promise<{ readonly digest?: string; readonly style: TrailerStyle }>;
  /** Security regions with AI lines. */
  readonly regions: (files: readonly AttributedFile[]) => Promise<readonly RecordedRegion[]>;
}

/** The record of the coming commit and how it will be shown; `undefined` when nothing is recorded at all. */
export interface PreparedRecord {
  readonly record: CommitRecord;
  readonly digest: string;
  readonly block: ProvenanceBlock;
  readonly style: TrailerStyle;
  readonly context: CommitContext;
  /** Every path the commit changes. */
  readonly changed: readonly string[];
}

/** Works out the record of what the index would commit now. */
export async function prepareRecord(
  host: HookHost,
  hookArgs: readonly string[],
  message: string,
): Promise<PreparedRecord | undefined> {
  const { repository, ledgers } = host;
  const context = commitContext(repository, hookArgs, host.env, message);
  const reader = new ProvenanceReader(repository);
  const earlier = parseMessage(message);
  const captured = ledgers[0]?.isEmpty() === false;
  if (ledgers.every((ledger) => ledger.isEmpty()) && earlier.length === 0 && !reader.hasRecords())
    return undefined;
  const { counts, files, touched, changed } = attributeIndex(
    repository,
    context.parents,
    context.witnesses,
    ledgers,
    reader,
    host.staged,
  );
  // Nobody watched and no record explains anything: a commit without capture says nothing.
  if (!captured && files.length === 0 && earlier.length === 0) return undefined;
  const [policy, regions] = await Promise.all([host.policy(), host.regions(touched)]);
  const brought = isCopied(repository, context, hookArgs, message) ? undefined : earlier[0]?.provenance.id;
  const kept = brought ?? (context.amend && context.head ? idOf(reader, context.head) : undefined);
  const record: CommitRecord = {
    schema: 'countersign.note/1',
    id: kept || host.newId(),
    ...(policy.digest ? { policy: policy.digest } : {}),
    ...(policy.style === 'notes-only' ? { style: policy.style } : {}),
    counts,
    files,
    regions,
  };
  const digest = digestOf(record);
  return { record, digest, block: blockOfRecord(record, digest), style: policy.style, context, changed };
}

/**
 * `commit -C` of a commit that stays in the history, and `commit --fixup=amend:` of one: its message comes along, but this is
 * another change.
 */
function isCopied(
  { root: cwd }: Repository,
  context: CommitContext,
  [, source, rev]: readonly string[],
  message: string,
): boolean {
  if (source === 'message' && message.startsWith('amend! ')) return !context.amend;
  if (source !== 'commit' || rev === undefined || context.amend || context.head === undefined) return false;
  return (
    runGit(['rev-list', '-n1', rev, '--not', context.head, '--'], { cwd, okCodes: [0, 128] }).trim() === ''
  );
}

const idOf = (reader: ProvenanceReader, commit: string): string | undefined =>
  reader.commit(commit).blocks.at(-1)?.provenance.id;

/** `prepare-commit-msg FILE [SOURCE [COMMIT]]`: writes the block into the message and keeps the record for `post-commit`. */
export async function prepareCommitMsg(host: HookHost, args: readonly string[]): Promise<void> {
  const [file = '', source = ''] = args;
  const target = path.resolve(host.repository.root, file);
  const dir = pendingDir(host.repository);
  fs.rmSync(inFolder(dir, 'next'), { force: true });
  const message = fs.readFileSync(target, 'latin1');
  const prepared = await prepareRecord(host, args, message);
  const kept = prepared ? keepPrepared(host, prepared, message, target, source) : hasRoom(host.repository);
  // The rest can wait for a disk with room.
  if (!kept) return;
  healPending(host.repository, prepared?.digest, host.now());
  // What the coming commit does not touch may be committed already; the rest is looked at next time.
  const [live, archive] = host.ledgers;
  const touched = new Set(prepared?.changed);
  if (live && archive)
    settleLedger(
      host.repository,
      live,
      archive,
      live.paths().filter((name) => !touched.has(name)),
    );
}

/** Returns false when the disk has no room for the record: then the block alone tells, as far as it can. */
function keepPrepared(
  host: HookHost,
  prepared: PreparedRecord,
  message: string,
  target: string,
  source: string,
): boolean {
  const dir = pendingDir(host.repository);
  const shape = messageShape(host, message);
  const edited = isEdited(host);
  // `git commit -m ''`: git refuses it as it would without us.
  if (!edited && parseMessage(message).length === 0 && isRefusedAsEmpty(host, message, shape)) return true;
  const placed = placeBlock(message, printBlock(prepared.block, prepared.style), shape);
  const kept =
    hasRoom(host.repository) &&
    writeWhole(dir, [
      [`${prepared.digest}.json`, noteText(prepared.record)],
      // The author may leave the message as it came; then git itself must be able to say "empty message, aborting".
      ['message', edited ? JSON.stringify({ source, message, digest: prepared.digest }) : ''],
      ['next', `${prepared.digest}\n${prepared.style}\n${edited ? 'edited' : 'final'}\n`],
    ]);
  // Without what we kept nobody would take the block out of a message that its author then leaves empty.
  if (placed !== message && (kept || !edited || parseMessage(message).length > 0))
    replaceMessage(target, placed);
  return kept;
}

/** Writes all of the files or none: what a full disk refuses us is not taken from git either. */
function writeWhole(dir: string, files: readonly (readonly [name: string, text: string])[]): boolean {
  try {
    fs.mkdirSync(dir, { recursive: true });
    for (const [name, text] of files) if (text !== '') fs.writeFileSync(inFolder(dir, name), text);
    return true;
  } catch {
    for (const [name] of files) fs.rmSync(inFolder(dir, name), { force: true });
    return false;
  }
}
