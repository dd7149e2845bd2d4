import * as vscode from 'vscode';
import { ASSISTANTS } from '../../core/classify/assistants.ts';
import { classify, type Verdict } from '../../core/classify/classify.ts';
import type { ClaimedText, EditChange, EditEvent } from '../../core/classify/editEvent.ts';
import { type OriginRecord, type SpanOrigin, UNKNOWN } from '../../core/provenance/origin.ts';
import type { Span } from '../../core/provenance/span.ts';
import { type TrackedChange, TrackedDocument } from '../../core/provenance/trackedDocument.ts';
import type { AttributeParams, AttributeResult, SpansParams } from '../../protocol/messages.ts';
import { fromWire, toWire } from '../../protocol/wireSpans.ts';

/** Where what was captured goes; the language client implements it. */
export interface CaptureSink {
  attribute(params: AttributeParams): Promise<AttributeResult | undefined>;
  spans(params: SpansParams): void;
}

export interface CaptureHealth {
  /** `full`: the editor names the reason of every change; `mark`: its AI mark answers; `stable`: neither. */
  readonly channel: 'full' | 'mark' | 'stable';
  /** Documents too large to track, by path. */
  readonly skipped: readonly string[];
}

export interface RecordedInsertion {
  readonly uri: vscode.Uri;
  readonly record: OriginRecord;
  /** UTF-16 units. */
  readonly length: number;
}

/** Spans of an open document for hovers, decorations and tests. */
export interface Capture extends vscode.Disposable {
  readonly onDidRecord: vscode.Event<RecordedInsertion>;
  spansOf(uri: vscode.Uri): readonly Span[] | undefined;
  /** The next insertion of exactly this text into the document is the assistant's. */
  claim(uri: vscode.Uri, text: string, claim: ClaimedText): void;
  /** Sends what is pending. */
  flush(): void;
  health(): CaptureHealth;
  /** Extension ids the policy calls assistants. */
  setAssistants(more: Readonly<Record<string, string>>): void;
}

/** Beyond this many UTF-16 units a document is not tracked; the status says so. */
const MAX_LENGTH = 8_000_000;
const FLUSH_MS = 200;
const CLAIM_MS = 10_000;
/** The workbench sets its AI mark within twenty milliseconds (measured, field notes); asked a little later. */
const MARK_MS = 25;
const ASK_MS = 40;
const SCHEMES = new Set(['file', 'vscode-remote', 'untitled', 'vscode-notebook-cell']);
/** One typed character, a pair closed by the editor, Enter with its indentation, a Tab. */
const TYPED_LIKE = /^(?:\S|[([{]\W|["'`]{2}|\r?\n[ \t]*(?:\r?\n[ \t]*)?| {1,8}|\t)$/u;

interface Entry {
  readonly tracked: TrackedDocument;
  /** Edits since the last question to the server, so that a late answer can be carried through them. */
  since: TrackedChange[][] | undefined;
  asked: number;
  timer: NodeJS.Timeout | undefined;
  dirty: boolean;
  settled: boolean;
  /** Stable channel: the newest insertion, until the caret tells. */
  pending: PendingInsertion | undefined;
  /** AI mark: insertions since it last answered. */
  marks: MarkedInsertion[];
  asking: boolean;
}

/** An insertion that waits for the AI mark; its offset moves with later edits. */
interface MarkedInsertion {
  offset: number;
  readonly length: number;
  readonly typedLike: boolean;
  readonly at: number;
}

/** An insertion whose author this channel has not told yet. */
interface PendingInsertion {
  readonly offset: number;
  readonly length: number;
  readonly version: number;
  readonly typedLike: boolean;
}

type DetailedEvent = vscode.TextDocumentChangeEvent & {
  readonly detailedReason?: { readonly source: string; readonly metadata: Readonly<Record<string, unknown>> };
};

/** Watches every edit and keeps the origins of open documents. */
export function startCapture(sink: CaptureSink): Capture {
  return new EditorCapture(sink);
}

class EditorCapture implements Capture {
  readonly #sink: CaptureSink;
  readonly #entries = new Map<string, Entry>();
  readonly #recorded = new vscode.EventEmitter<RecordedInsertion>();
  readonly #disposables: vscode.Disposable[] = [];
  readonly #skipped = new Set<string>();
  readonly #claims: { uri: string; text: string; claim: ClaimedText; until: number }[] = [];
  #assistants: Readonly<Record<string, string>> = ASSISTANTS;
  #copied: { readonly text: string; readonly spans: readonly Span[] } | undefined;
  #full = false;
  #mark = aiMarkIsOn();
  readonly onDidRecord = this.#recorded.event;

  constructor(sink: CaptureSink) {
    this.#sink = sink;
    this.#disposables.push(
      this.#recorded,
      vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#send(document)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#selected(event)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('git.addAICoAuthor')) this.#mark = aiMarkIsOn();
      }),
      this.#watchCopies(),
    );
    for (const document of vscode.workspace.textDocuments) this.#open(document);
  }

  spansOf(uri: vscode.Uri): readonly Span[] | undefined {
    return this.#entries.get(uri.toString())?.tracked.spans();
  }

  claim(uri: vscode.Uri, text: string, claim: ClaimedText): void {
    this.#claims.push({ uri: uri.toString(), text, claim, until: Date.now() + CLAIM_MS });
  }

  setAssistants(more: Readonly<Record<string, string>>): void {
    const added = Object.entries(more).map(([id, tool]) => [id.toLowerCase(), tool]);
    this.#assistants = { ...ASSISTANTS, ...Object.fromEntries(added) };
  }

  flush(): void {
    for (const document of vscode.workspace.textDocuments)
      if (this.#entries.get(document.uri.toString())?.dirty) this.#send(document);
  }

  health(): CaptureHealth {
    return { channel: this.#full ? 'full' : this.#mark ? 'mark' : 'stable', skipped: [...this.#skipped] };
  }

  dispose(): void {
    this.flush();
    for (const entry of this.#entries.values()) clearTimeout(entry.timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #open(document: vscode.TextDocument): void {
    if (!SCHEMES.has(document.uri.scheme) || this.#entries.has(document.uri.toString())) return;
    const length = lengthOf(document);
    if (length > MAX_LENGTH) {
      this.#skipped.add(document.uri.fsPath);
      return;
    }
    const fresh = document.uri.scheme === 'untitled';
    const entry: Entry = {
      tracked: new TrackedDocument(length > 0 ? [{ length, origin: fresh ? UNKNOWN : 'base' }] : []),
      since: undefined,
      asked: 0,
      timer: undefined,
      dirty: false,
      settled: fresh,
      pending: undefined,
      marks: [],
      asking: false,
    };
    this.#entries.set(document.uri.toString(), entry);
    if (!fresh) void this.#ask(document, entry);
  }

  #close(document: vscode.TextDocument): void {
    clearTimeout(this.#entries.get(document.uri.toString())?.timer);
    this.#entries.delete(document.uri.toString());
  }

  /** Asks the server what is known about the content, and carries the answer through edits made meanwhile. */
  async #ask(document: vscode.TextDocument, entry: Entry): Promise<void> {
    const ticket = ++entry.asked;
    entry.since = [];
    try {
      const answer = await this.#sink.attribute({ uri: document.uri.toString(), version: document.version });
      if (ticket !== entry.asked || !answer?.tracked) return;
      const known = new TrackedDocument(fromWire(answer.spans));
      for (const changes of entry.since) known.apply(changes);
      if (known.length !== entry.tracked.length) return;
      entry.tracked.reset(known.spans());
      this.#schedule(document, entry);
    } finally {
      if (ticket === entry.asked) {
        entry.since = undefined;
        entry.settled = true;
        if (entry.dirty) this.#schedule(document, entry);
      }
    }
  }

  #changed(event: DetailedEvent): void {
    const { document, contentChanges } = event;
    if (contentChanges.length === 0) return;
    const entry = this.#entries.get(document.uri.toString());
    if (!entry) return;
    entry.pending = undefined;
    for (const change of contentChanges) shiftMarks(entry.marks, change);
    if (event.detailedReason) this.#full = true;
    const changes: EditChange[] = contentChanges.map((change) => ({
      offset: change.rangeOffset,
      deleted: change.rangeLength,
      text: change.text,
    }));
    const claimed = this.#takeClaim(document, changes);
    const edit: EditEvent = {
      changes,
      ...(event.reason === vscode.TextDocumentChangeReason.Undo ? { reason: 'undo' as const } : {}),
      ...(event.reason === vscode.TextDocumentChangeReason.Redo ? { reason: 'redo' as const } : {}),
      ...(event.detailedReason ? { detail: event.detailedReason } : {}),
    };
    const verdict = classify(edit, {
      assistantOf: (id) => this.#assistants[id.toLowerCase()],
      ...(claimed ? { claimed } : {}),
      copied: changes.length === 1 && changes[0]!.text !== '' && changes[0]!.text === this.#copied?.text,
    });
    this.#apply(document, entry, changes, verdict);
    this.#schedule(document, entry);
  }

  #apply(
    document: vscode.TextDocument,
    entry: Entry,
    changes: readonly EditChange[],
    verdict: Verdict,
  ): void {
    const { tracked } = entry;
    const as = (spansOf: (change: EditChange) => readonly Span[]): TrackedChange[] =>
      changes.map((change) => ({
        offset: change.offset,
        deleted: change.deleted,
        inserted: spansOf(change),
      }));
    const whole = (origin: SpanOrigin) => (change: EditChange) =>
      change.text.length > 0 ? [{ length: change.text.length, origin }] : [];
    const run = (list: TrackedChange[]) => {
      tracked.apply(list);
      entry.since?.push(list);
    };
    switch (verdict.kind) {
      case 'record': {
        run(as(whole(verdict.record)));
        const length = changes.reduce((sum, change) => sum + change.text.length, 0);
        if (length > 0) this.#recorded.fire({ uri: document.uri, record: verdict.record, length });
        return;
      }
      case 'undo':
        tracked.undo(as(whole(UNKNOWN)));
        if (entry.since) void this.#ask(document, entry);
        return;
      case 'redo':
        tracked.redo(as(whole(UNKNOWN)));
        if (entry.since) void this.#ask(document, entry);
        return;
      case 'copied':
        run(as(() => this.#copied!.spans));
        return;
      case 'inherit':
        run(as((change) => inherited(change, tracked)));
        return;
      case 'carry':
        run(as((change) => carried(change, changes, tracked)));
        return;
      case 'eol':
      case 'reload':
        // The server compares contents; in its canonical form other line endings are no change at all.
        run(as(whole(UNKNOWN)));
        void this.#ask(document, entry);
        return;
      case 'pending': {
        run(as(whole(UNKNOWN)));
        const [only] = changes;
        if (changes.length !== 1 || !only || only.text === '') return;
        const typedLike = TYPED_LIKE.test(only.text);
        entry.pending = {
          offset: only.offset,
          length: only.text.length,
          version: document.version,
          typedLike,
        };
        if (this.#mark) {
          const { offset, length } = entry.pending;
          entry.marks.push({ offset, length, typedLike, at: performance.now() });
          void this.#askMark(document, entry);
        } else if (!typedLike && !document.isDirty) void this.#ask(document, entry);
        return;
      }
    }
  }

  /** Stable: a caret that the keyboard moved behind a one-character insertion means that somebody typed it. */
  #selected(event: vscode.TextEditorSelectionChangeEvent): void {
    const { document } = event.textEditor;
    const entry = this.#entries.get(document.uri.toString());
    const pending = entry?.pending;
    if (!entry || !pending || this.#mark) return;
    entry.pending = undefined;
    if (!pending.typedLike || event.kind !== vscode.TextEditorSelectionChangeKind.Keyboard) return;
    const caret = document.offsetAt(event.selections[0]!.active);
    if (
      document.version !== pending.version ||
      caret <= pending.offset ||
      caret > pending.offset + pending.length
    )
      return;
    this.#relabel(document, entry, pending, {
      origin: 'human',
      grade: 'inferred',
      rule: 'typed-by-keyboard',
    });
  }

  /**
   * The editor's own AI mark. It is set a moment after the edit has reached us, and speaks of the document since it was last
   * taken back: `false` clears every insertion old enough; `true` names one only when there is just one.
   */
  async #askMark(document: vscode.TextDocument, entry: Entry): Promise<void> {
    if (entry.asking) return;
    entry.asking = true;
    const has = (kind: string) =>
      vscode.commands.executeCommand<boolean>('_aiEdits.hasAiContributions', [document.uri], kind);
    try {
      while (entry.marks.length > 0) {
        await new Promise((resolve) => setTimeout(resolve, ASK_MS));
        const asked = performance.now();
        const ai = await has('all');
        if (!ai) {
          const settled = entry.marks.filter(({ at }) => at <= asked - MARK_MS);
          entry.marks = entry.marks.filter(({ at }) => at > asked - MARK_MS);
          for (const mark of settled)
            if (mark.typedLike)
              this.#relabel(document, entry, mark, {
                origin: 'human',
                grade: 'observed',
                rule: 'ai-mark-absent',
              });
          continue;
        }
        const chat = await has('chatAndAgent');
        await vscode.commands.executeCommand('_aiEdits.clearAiContributions', [document.uri]);
        // Several changes before the answer cannot be told apart: then none is claimed.
        const [only] = entry.marks;
        if (entry.marks.length === 1 && only)
          this.#relabel(document, entry, only, {
            origin: 'ai',
            grade: 'observed',
            rule: 'ai-mark',
            assistant: { tool: this.#onlyAssistant() ?? 'unnamed-assistant' },
            mode: chat ? 'chat' : 'completion',
          });
        entry.marks = [];
      }
    } catch {
      // The commands are internal and may be gone: what waits stays unknown.
      entry.marks = [];
    } finally {
      entry.asking = false;
    }
  }

  /** The tool, when exactly one assistant extension is active; which of several it was, the mark does not say. */
  #onlyAssistant(): string | undefined {
    const tools = new Set<string>();
    for (const extension of vscode.extensions.all) {
      const tool = extension.isActive ? this.#assistants[extension.id.toLowerCase()] : undefined;
      if (tool) tools.add(tool);
    }
    return tools.size === 1 ? [...tools][0] : undefined;
  }

  #relabel(
    document: vscode.TextDocument,
    entry: Entry,
    at: { readonly offset: number; readonly length: number },
    record: OriginRecord,
  ): void {
    const change = {
      offset: at.offset,
      deleted: at.length,
      inserted: [{ length: at.length, origin: record }],
    };
    entry.tracked.relabel(at.offset, at.length, record);
    entry.since?.push([change]);
    this.#recorded.fire({ uri: document.uri, record, length: at.length });
    this.#schedule(document, entry);
  }

  #takeClaim(document: vscode.TextDocument, changes: readonly EditChange[]): ClaimedText | undefined {
    if (this.#claims.length === 0) return undefined;
    const now = Date.now();
    const uri = document.uri.toString();
    const at = this.#claims.findIndex(
      (claim) => claim.until > now && claim.uri === uri && changes.some(({ text }) => text === claim.text),
    );
    return at < 0 ? undefined : this.#claims.splice(at, 1)[0]!.claim;
  }

  /** Copies made in an editor carry their origins; a paste of exactly that text has them again. */
  #watchCopies(): vscode.Disposable {
    const remember = (document: vscode.TextDocument, ranges: readonly vscode.Range[]) => {
      const entry = this.#entries.get(document.uri.toString());
      const [range] = ranges;
      if (!entry || ranges.length !== 1 || !range) return;
      const text = document.getText(range);
      const start = document.offsetAt(range.start);
      if (text !== '') this.#copied = { text, spans: entry.tracked.slice(start, start + text.length) };
    };
    return vscode.languages.registerDocumentPasteEditProvider(
      { pattern: '**' },
      { prepareDocumentPaste: remember },
      { providedPasteEditKinds: [], copyMimeTypes: ['application/vnd.countersign.origins'] },
    );
  }

  #schedule(document: vscode.TextDocument, entry: Entry): void {
    entry.dirty = true;
    entry.timer ??= setTimeout(() => this.#send(document), FLUSH_MS);
  }

  #send(document: vscode.TextDocument): void {
    const entry = this.#entries.get(document.uri.toString());
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.timer = undefined;
    if (!entry.settled || document.isClosed) return;
    entry.dirty = false;
    const { tracked } = entry;
    const uri = document.uri.toString();
    this.#sink.spans({
      uri,
      version: document.version,
      length: tracked.length,
      spans: toWire(tracked.spans()),
    });
  }
}

/** Moves what waits for the mark with an edit; what the edit touches is not waited for any more. */
function shiftMarks(marks: MarkedInsertion[], change: vscode.TextDocumentContentChangeEvent): void {
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    const end = change.rangeOffset + change.rangeLength;
    if (end <= mark.offset) mark.offset += change.text.length - change.rangeLength;
    else if (change.rangeOffset < mark.offset + mark.length) marks.splice(i, 1);
  }
}

function aiMarkIsOn(): boolean {
  return vscode.workspace.getConfiguration('git').get<string>('addAICoAuthor') === 'all';
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** A rename or change of case: the new text has the origin of what it replaces, where that is one. */
function inherited({ offset, deleted, text }: EditChange, tracked: TrackedDocument): readonly Span[] {
  if (text.length === 0) return [];
  const old = tracked.slice(offset, offset + deleted);
  if (text.length === deleted) return old;
  const origin =
    old.length === 0 ? tracked.originBefore(offset) : old.length === 1 ? old[0]!.origin : undefined;
  return [{ length: text.length, origin: origin ?? UNKNOWN }];
}

/** Moved, copied or reprinted text keeps its origins where they are certain: white space goes with its left neighbour. */
function carried(change: EditChange, all: readonly EditChange[], tracked: TrackedDocument): readonly Span[] {
  const { offset, deleted, text } = change;
  if (text.length === 0) return [];
  if (/^\s+$/.test(text)) return [{ length: text.length, origin: tracked.originBefore(offset) ?? 'base' }];
  const moved = all.find((other) => other !== change && other.text === '' && other.deleted === text.length);
  if (moved) return tracked.slice(moved.offset, moved.offset + moved.deleted);
  const old =
    deleted === 0 ? tracked.slice(offset, offset + text.length) : tracked.slice(offset, offset + deleted);
  // Only where all of it has one origin is there nothing to confuse.
  return [{ length: text.length, origin: old.length === 1 ? old[0]!.origin : UNKNOWN }];
}
