import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  createConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  type DidChangeWorkspaceFoldersParams,
  type InitializeResult,
  MarkupKind,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PASTE_THRESHOLD, type PasteThreshold } from '../core/classify/outsidePaste.ts';
import type { Finding } from '../core/findings/finding.ts';
import { findingsOf } from '../core/findings/findingsOf.ts';
import { lineWritersOfSpans } from '../core/findings/lineWritersOfSpans.ts';
import { decideWhere } from '../core/policy/decide.ts';
import { parsePolicy } from '../core/policy/parsePolicy.ts';
import type { Policy } from '../core/policy/policy.ts';
import { canonicalText } from '../core/provenance/canonicalText.ts';
import type { SpanOrigin } from '../core/provenance/origin.ts';
import { stateDir } from '../git/repository.ts';
import { writeCaptureHealth } from '../node/captureHealth.ts';
import { POLICY_PATH } from '../node/loadPolicy.ts';
import { quickCompile } from '../node/quickCompile.ts';
import { sha256 } from '../node/sha256.ts';
import {
  ATTRIBUTE,
  type AttributeParams,
  type AttributeResult,
  EXPLAIN,
  type ExplainParams,
  HEALTH,
  type HealthParams,
  NOTEBOOK,
  NOTEBOOK_SAVED,
  type NotebookParams,
  type NotebookResult,
  type NotebookSavedParams,
  type PasteHint,
  REGIONS,
  RENAMED,
  type RegionsParams,
  type RegionsResult,
  type RenamedParams,
  RUN_CLI,
  type RunCliParams,
  type RunCliResult,
  SCOPE,
  type ScopeParams,
  type ScopeResult,
  type ServerOptions,
  SPANS,
  type SpansParams,
  STATUS,
  type StatusParams,
  TOOLS,
  type ToolsParams,
  type ToolsResult,
} from '../protocol/messages.ts';
import { fromWire, toWire } from '../protocol/wireSpans.ts';
import { attributeDocument, recordDocument } from './attribution.ts';
import { toCanonicalSpans } from './editorSpans.ts';
import { attributeNotebook, recordNotebook } from './notebooks.ts';
import type { OpenDocument } from './openDocument.ts';
import { pasteHints } from './pasteHints.ts';
import { renameInLedgers } from './renameInLedgers.ts';
import { toolStates } from './toolStates.ts';
import { Worktrees } from './worktree.ts';

quickCompile();
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const CLI = path.join(__dirname, 'cli.cjs');
const worktrees = new Worktrees(CLI);
const open = new Map<string, OpenDocument>();
const timers = new Map<string, NodeJS.Timeout>();
const ANALYZE_MS = 120;
/** While a document is changed without a pause, it is recorded this often. */
const RECORD_MS = 500;
/** What the policies of the open worktrees call assistants. */
let assistants: Readonly<Record<string, string>> = {};
let pasteThreshold: PasteThreshold = PASTE_THRESHOLD;

/** The client asks for diagnostics instead of being sent them. */
let pulls = false;

/** The client watches what is written, as our extension does. Of any other editor's documents the records speak alone. */
let captures = false;

connection.onInitialize(({ workspaceFolders, initializationOptions, capabilities }): InitializeResult => {
  const { storage, diagnostics } = (initializationOptions ?? {}) as ServerOptions;
  pulls = diagnostics === 'pull' && capabilities.textDocument?.diagnostic !== undefined;
  worktrees.keepWithoutGit(storage, (workspaceFolders ?? []).flatMap(pathOfFolder), moveDocuments);
  return {
    serverInfo: { name: 'countersign' },
    capabilities: {
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: { includeText: false },
      },
      hoverProvider: true,
      ...(pulls ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: FOLDERS_CHANGED } },
    },
  };
});

const FOLDERS_CHANGED = 'workspace/didChangeWorkspaceFolders';
connection.onNotification(FOLDERS_CHANGED, ({ event }: DidChangeWorkspaceFoldersParams) => {
  worktrees.changeFolders(event.added.flatMap(pathOfFolder), event.removed.flatMap(pathOfFolder));
});

function pathOfFolder({ uri }: { readonly uri: string }): string[] {
  return uri.startsWith('file:') ? [fileURLToPath(uri)] : [];
}

/** A repository appeared: open documents belong to it now, with all that is known of them. */
function moveDocuments(): void {
  for (const [uri, { spans, spansVersion }] of [...open]) {
    forget(uri);
    const entry = entryOf(uri);
    if (!entry) continue;
    Object.assign(entry, { spans, spansVersion });
    schedule(uri);
  }
}

connection.onRequest(ATTRIBUTE, ({ uri, version }: AttributeParams): AttributeResult => {
  captures = true;
  const document = documents.get(uri);
  const place = worktrees.of(uri);
  if (!document || !place) return { version, length: 0, spans: { runs: [], origins: [] }, tracked: false };
  const text = document.getText();
  const spans = attributeDocument(place.worktree, place.path, text);
  return { version: document.version, length: text.length, spans: toWire(spans), tracked: true };
});

connection.onRequest(RENAMED, ({ files }: RenamedParams): null => {
  for (const { from, to } of files) {
    const [old, now] = [worktrees.ofMissing(from), worktrees.of(to)];
    if (old && now) renameInLedgers(old, now, fileURLToPath(to), new Date().toISOString());
  }
  return null;
});

connection.onRequest(NOTEBOOK, ({ uri }: NotebookParams): NotebookResult => {
  const place = worktrees.of(uri);
  return { cells: place ? attributeNotebook(place.worktree, place.path, fileURLToPath(uri)) : [] };
});

connection.onNotification(NOTEBOOK_SAVED, ({ uri, cells }: NotebookSavedParams) => {
  const place = worktrees.of(uri);
  if (!place) return;
  recordNotebook(place.worktree, place.path, fileURLToPath(uri), cells, new Date().toISOString());
});

connection.onNotification(SPANS, ({ uri, version, length, spans, saved }: SpansParams) => {
  captures = true;
  const entry = entryOf(uri);
  if (!entry || entry.document.version !== version || entry.document.getText().length !== length) return;
  entry.spans = fromWire(spans);
  entry.spansVersion = version;
  // Who types without a pause is never analysed meanwhile, but must not lose more than a second either.
  if (saved || Date.now() - entry.recordedAt >= RECORD_MS) record(entry);
  schedule(uri);
});

/** Writes into the ledger who wrote what in a document. */
function record(entry: OpenDocument): void {
  const { document, worktree, path: file, spans } = entry;
  if (file === POLICY_PATH) return;
  entry.recordedAt = Date.now();
  recordDocument(worktree, file, document.getText(), spans, new Date().toISOString());
}

/** Without capture: what agents' hooks and commits say about the document as it stands. Nothing of it is recorded. */
function askRecords(entry: OpenDocument): void {
  const { document, worktree, path: file } = entry;
  entry.spans = attributeDocument(worktree, file, document.getText());
  entry.spansVersion = document.version;
}

/** Records and analyses once the document has been quiet for a moment. */
function schedule(uri: string): void {
  clearTimeout(timers.get(uri));
  timers.set(
    uri,
    setTimeout(() => {
      // One file that cannot be analysed must not take the others with it.
      analyze(uri).catch((error: Error) => status(`${uri}: ${error.message}`, true));
    }, ANALYZE_MS),
  );
}

/** What a document's diagnostics are now: sent, or the client is told to ask again. */
function publish(document: TextDocument, diagnostics: Diagnostic[]): void {
  const { uri, version } = document;
  // A client that does not know the request asks again of its own accord.
  if (pulls) connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
  else void connection.sendDiagnostics({ uri, version, diagnostics });
}

connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
  const document = documents.get(uri);
  const entry = entryOf(uri);
  // Who asks is told of the text as it is now, not of the one before a moment of quiet.
  if (timers.has(uri)) {
    clearTimeout(timers.get(uri));
    await analyze(uri);
  }
  const isPolicy = document && uri.endsWith(`/${POLICY_PATH}`);
  const items = isPolicy ? policyDiagnostics(document) : [...(entry?.diagnostics ?? [])];
  const resultId = sha256(JSON.stringify(items)).slice(0, 16);
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
});

/** The policy file is checked as it is typed. */
function policyDiagnostics(document: TextDocument): Diagnostic[] {
  const { problems } = parsePolicy(document.getText(), path.basename(document.uri));
  return problems.map(({ line, column, message, fix }): Diagnostic => {
    const start = { line: line - 1, character: column - 1 };
    return {
      range: { start, end: { line: line - 1, character: Number.MAX_SAFE_INTEGER } },
      severity: DiagnosticSeverity.Error,
      source: 'Countersign',
      code: 'policy',
      message: `${message} ${fix}`,
    };
  });
}

documents.onDidChangeContent(({ document }) => {
  if (document.uri.endsWith(`/${POLICY_PATH}`)) publish(document, policyDiagnostics(document));
  else if (!captures && entryOf(document.uri)) schedule(document.uri);
});

async function analyze(uri: string): Promise<void> {
  timers.delete(uri);
  const entry = entryOf(uri);
  if (!entry || entry.path === POLICY_PATH) return;
  if (!captures) askRecords(entry);
  if (entry.spansVersion !== entry.document.version) return;
  const { document, worktree, path: file, spans, spansVersion } = entry;
  if (!worktree.hasGit) {
    worktrees.findRepositories();
    if (open.get(uri) !== entry) return;
  }
  const text = document.getText();
  if (captures) record(entry);
  const refused = worktree.ledger.problems.find(({ message }) => message.startsWith('cannot be written'));
  const unwritten =
    refused && `The ledger ${refused.file} ${refused.message}: what is written now will be unknown.`;
  const canonical = canonicalText(text);
  const own = toCanonicalSpans(text, spans);
  const evidence = await worktree.evidence();
  const { policy, problems } = evidence.loaded;
  if (entry.analyzedVersion >= 0 && entry.analyzedVersion !== document.version)
    entry.live ??= evidence.openRegions(file, canonical);
  const live = await entry.live;
  if (entry.spansVersion !== spansVersion || entry.document.version !== document.version) return;
  const found = await evidence.regions(file, canonical, live);
  if (entry.spansVersion !== spansVersion || entry.document.version !== document.version) return;
  for (const problem of problems.slice(0, 1))
    status(
      `${problem.file}:${problem.line}: ${problem.message} Until it is mended the built-in policy holds.`,
      true,
    );
  entry.regions = found.regions;
  const lines = lineWritersOfSpans(canonical, own);
  entry.findings = findingsOf({
    path: file,
    text: canonical,
    lines,
    regions: found.regions,
    policy,
    statements: evidence.judged(),
    waivers: evidence.waivers(),
    today: new Date().toISOString().slice(0, 10),
    sha256,
  });
  entry.analyzedVersion = document.version;
  entry.diagnostics = [
    ...entry.findings.map((f) => diagnosticOf(f, document)),
    ...pasteHints(lines, entry.findings).map((hint) => pasteDiagnostic(hint, document)),
  ];
  publish(document, [...entry.diagnostics]);
  status(unwritten, true);
}

function diagnosticOf(finding: Finding, document: TextDocument): Diagnostic {
  const first = (finding.lines?.[0] ?? finding.startLine) - 1;
  const last = (finding.lines?.at(-1) ?? finding.endLine) - 1;
  const line = document.getText({
    start: { line: first, character: 0 },
    end: { line: first + 1, character: 0 },
  });
  const severity = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    note: DiagnosticSeverity.Information,
  };
  return {
    range: {
      start: { line: first, character: line.length - line.trimStart().length },
      end: { line: last, character: Number.MAX_SAFE_INTEGER },
    },
    severity: severity[finding.severity],
    source: 'Countersign',
    code: finding.rule,
    message: `${finding.message} ${finding.fix}`,
    data: finding,
  };
}

/** A hint is three dots in the editor and no line in the list of problems. */
function pasteDiagnostic(data: PasteHint, document: TextDocument): Diagnostic {
  const first = data.paste.startLine - 1;
  const line = document.getText({
    start: { line: first, character: 0 },
    end: { line: first + 1, character: 0 },
  });
  const character = line.length - line.trimStart().length;
  return {
    range: { start: { line: first, character }, end: { line: first, character: line.trimEnd().length } },
    severity: DiagnosticSeverity.Hint,
    source: 'Countersign',
    code: 'paste-origin',
    message: 'Pasted from outside the editor: nobody has said yet where this came from.',
    data,
  };
}

/** The strictest policy of the open files says what a large paste is. */
function heed({ pasteLines, pasteCharacters }: Policy): void {
  pasteThreshold = {
    lines: Math.min(pasteThreshold.lines, pasteLines ?? pasteThreshold.lines),
    characters: Math.min(pasteThreshold.characters, pasteCharacters ?? pasteThreshold.characters),
  };
}

connection.onCodeAction(({ textDocument, context }): CodeAction[] => {
  const actions: CodeAction[] = [];
  for (const diagnostic of context.diagnostics) {
    if (diagnostic.code === 'paste-origin') {
      const { startLine, endLine } = (diagnostic.data as PasteHint).paste ?? (diagnostic.data as Finding);
      const title = 'Say where this came from…';
      actions.push({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        command: {
          title,
          command: 'countersign.sayOrigin',
          arguments: [textDocument.uri, { startLine, endLine }],
        },
      });
      continue;
    }
    const finding = diagnostic.data as Finding | undefined;
    if (!finding?.fingerprint) continue;
    const action = (title: string, command: string, preferred = false): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: preferred,
      command: { title, command, arguments: [textDocument.uri, finding] },
    });
    const about = finding.category ? ` (${finding.category})` : '';
    if (finding.regionHash)
      actions.push(
        action(`Mark as reviewed${about}`, 'countersign.markReviewed', true),
        action(`Request verification${about}`, 'countersign.requestVerification'),
      );
    if (finding.category)
      actions.push(action(`Why is this a security region?${about}`, 'countersign.explainRegion'));
    actions.push(action('Revert the AI insertion', 'countersign.revertInsertion'));
  }
  return actions;
});

connection.onHover(({ textDocument, position }) => {
  const entry = open.get(textDocument.uri);
  if (!entry) return null;
  const offset = entry.document.offsetAt(position);
  let at = 0;
  let origin: SpanOrigin | undefined;
  for (const span of entry.spans) {
    at += span.length;
    if (at > offset) {
      origin = span.origin;
      break;
    }
  }
  const line = position.line + 1;
  const lines: string[] = [];
  if (origin !== undefined && origin !== 'base') {
    const who =
      origin.origin === 'ai'
        ? `AI: **${origin.assistant?.tool ?? 'unnamed'}**${origin.assistant?.model ? ` (${origin.assistant.model})` : ''}, ${origin.mode}`
        : origin.origin;
    lines.push(`Written by ${who} — ${origin.grade} (${origin.rule})`);
  }
  for (const region of entry.regions)
    if (region.startLine <= line && line <= region.endLine)
      lines.push(
        `Security region **${region.category}** \`${region.symbol}\`: ${region.evidence[0]?.why ?? ''}`,
      );
  return lines.length === 0 ? null : { contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') } };
});

connection.onNotification(HEALTH, ({ health, folders }: HealthParams) => {
  const tested = new Set([...folders.flatMap((folder) => worktrees.at(folder) ?? []), ...worktrees.all()]);
  for (const { repository } of tested) writeCaptureHealth(stateDir(repository), health);
});

connection.onRequest(SCOPE, async ({ uri, line }: ScopeParams): Promise<ScopeResult> => {
  const entry = entryOf(uri);
  if (!entry) return {};
  const { policy } = (await entry.worktree.evidence()).loaded;
  const around = entry.regions.filter(({ startLine, endLine }) => startLine <= line && line <= endLine);
  const { action, reason } = decideWhere(policy, {
    path: entry.path,
    categories: around.map(({ category }) => category),
    symbols: around.map(({ symbol }) => symbol),
  });
  if (action !== 'deny') return {};
  const region = around[0]?.symbol;
  return { refused: `No AI text here: ${reason}`, ...(region === undefined ? {} : { region }) };
});

connection.onRequest(TOOLS, async (params: ToolsParams): Promise<ToolsResult> => {
  const worktree = worktrees.at(params.folder);
  if (!worktree) return { tools: [] };
  const { policy } = (await worktree.evidence()).loaded;
  return { tools: toolStates(worktree.repository.root, policy, params) };
});

connection.onRequest(REGIONS, async ({ uri }: RegionsParams): Promise<RegionsResult> => {
  const entry = entryOf(uri);
  if (!entry) return { version: -1, regions: [] };
  const { document, worktree, path: file } = entry;
  const { analyzedVersion: version } = entry;
  let { regions } = entry;
  // Nothing has been written in it yet, so nobody had a reason to look.
  if (version < 0) {
    const evidence = await worktree.evidence();
    regions = (await evidence.regions(file, canonicalText(document.getText()))).regions;
  }
  return {
    version,
    regions: regions.map(({ category, symbol, startLine, endLine, evidence }) => ({
      category,
      symbol,
      startLine,
      endLine,
      why: evidence[0]?.why ?? '',
    })),
  };
});

connection.onRequest(EXPLAIN, (params: ExplainParams) => explain(params));

function explain({ uri, fingerprint }: ExplainParams): string {
  const entry = open.get(uri);
  const finding = entry?.findings.find((f) => f.fingerprint === fingerprint);
  const region = entry?.regions.find(
    (r) => r.startLine <= (finding?.startLine ?? 0) && r.endLine >= (finding?.endLine ?? 0),
  );
  if (!region) return 'The region is not there any more.';
  return region.evidence.map((e) => `Line ${e.line}: ${e.why} (${e.rule})`).join('\n');
}

function status(problem?: string, bad = false): void {
  let findings = 0;
  for (const entry of open.values()) findings += entry.findings.filter((f) => f.severity !== 'note').length;
  const params: StatusParams = {
    findings,
    assistants,
    pasteThreshold,
    ...(problem === undefined ? {} : { problem, bad }),
  };
  void connection.sendNotification(STATUS, params);
}

function entryOf(uri: string): OpenDocument | undefined {
  const known = open.get(uri);
  const document = documents.get(uri);
  if (known && document) return known;
  const place = document && worktrees.of(uri);
  if (!document || !place) return undefined;
  const entry: OpenDocument = {
    document,
    ...place,
    spans: [],
    spansVersion: -1,
    recordedAt: Date.now(),
    regions: [],
    findings: [],
    diagnostics: [],
    live: undefined,
    analyzedVersion: -1,
  };
  open.set(uri, entry);
  return entry;
}

/** The document is closed, or belongs to another worktree now. */
function forget(uri: string): void {
  const entry = open.get(uri);
  open.delete(uri);
  if (entry) release(entry);
}

function release(entry: OpenDocument): void {
  void entry.live?.then((live) => live.dispose());
  entry.live = undefined;
}

/** Policy or statements changed: everything open is judged again. */
function reconsider(): void {
  for (const worktree of worktrees.all()) worktree.forgetEvidence();
  for (const [uri, entry] of open) {
    release(entry);
    schedule(uri);
  }
}

connection.onRequest(RUN_CLI, ({ folder, args }: RunCliParams): Promise<RunCliResult> => {
  return new Promise((resolve) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    execFile(
      process.execPath,
      [CLI, ...args],
      { cwd: folder, env, maxBuffer: 2 ** 26 },
      (error, out, err) => {
        reconsider();
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 2 : 0, out, err });
      },
    );
  });
});

documents.onDidOpen(({ document }) => {
  worktrees.forgetMisses();
  const entry = entryOf(document.uri);
  void entry?.worktree.evidence().then(({ loaded }) => {
    assistants = { ...assistants, ...loaded.policy.assistants };
    heed(loaded.policy);
    status();
  });
});
documents.onDidClose(({ document }) => {
  clearTimeout(timers.get(document.uri));
  forget(document.uri);
  if (!pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
});
documents.onDidSave(({ document }) => {
  if (path.basename(document.uri) === 'policy.yaml') return reconsider();
  const entry = open.get(document.uri);
  if (entry && !captures) schedule(document.uri);
  if (entry) keepRegions(entry).catch((error: Error) => status(`${document.uri}: ${error.message}`, true));
});

/** What is on disk now may be committed next, and hooks are to find its regions. */
async function keepRegions({ worktree, path: file, document, live }: OpenDocument): Promise<void> {
  const text = canonicalText(document.getText());
  await (await worktree.evidence()).keepRegions(file, text, await live);
}

documents.listen(connection);
connection.listen();
