import * as path from 'node:path';
import * as vscode from 'vscode';
import { ASSISTANTS } from '../../core/classify/assistants.ts';
import { declaredOrigin, type PasteSource } from '../../core/classify/declaredOrigin.ts';
import { DocumentRecorder } from '../../core/classify/documentRecorder.ts';
import type { ClaimedText, EditEvent } from '../../core/classify/editEvent.ts';
import type { PasteThreshold } from '../../core/classify/outsidePaste.ts';
import type { CaptureChannel } from '../../core/provenance/captureSelfTest.ts';
import { isUnexplained, type OriginRecord, UNKNOWN } from '../../core/provenance/origin.ts';
import {
  MIN_VISIBLE,
  MOMENT_MS,
  RecentTexts,
  sameText,
  spansInText,
} from '../../core/provenance/recentTexts.ts';
import type { Span } from '../../core/provenance/span.ts';
import { SpanBlocks } from '../../core/provenance/spanBlocks.ts';
import {
  type TextChange,
  type TrackedChange,
  TrackedDocument,
} from '../../core/provenance/trackedDocument.ts';
import type {
  AttributeParams,
  AttributeResult,
  RenamedParams,
  SpansParams,
} from '../../protocol/messages.ts';
import { fromWire, toWire } from '../../protocol/wireSpans.ts';
import { CopiedOrigins } from './copiedOrigins.ts';
import { GhostTextProviders } from './ghostTextProviders.ts';
import { SELF_TEST_SCHEME } from './selfTest.ts';

/** Where what was captured goes; the language client implements it. */
export interface CaptureSink {
  attribute(params: AttributeParams): Promise<AttributeResult | undefined>;
  spans(params: SpansParams): void;
  /** Resolves when the ledger knows the new names. */
  renamed(params: RenamedParams): Promise<void>;
}

export interface CaptureHealth {
  readonly channel: CaptureChannel;
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
  readonly onDidChangeChannel: vscode.Event<CaptureChannel>;
  spansOf(uri: vscode.Uri): readonly Span[] | undefined;
  /** False while an answer about the document is awaited: from the server, the disk or the editor's AI mark. */
  isSettled(uri: vscode.Uri): boolean;
  /** The next insertion of exactly this text into the document is the assistant's. */
  claim(uri: vscode.Uri, text: string, claim: ClaimedText): void;
  /** What is known about a document that holds exactly this text, but for its line endings; fills what is unknown. */
  learn(document: vscode.TextDocument, text: string, spans: readonly Span[]): void;
  /** Sends what is pending. */
  flush(): void;
  health(): CaptureHealth;
  /** Extension ids the policy calls assistants. */
  setAssistants(more: Readonly<Record<string, string>>): void;
  /** Tools that may be named as the author of a paste, sorted. */
  tools(): readonly string[];
  /** What the policy calls a large paste. */
  setPasteThreshold(threshold: PasteThreshold): void;
  /**
   * A person says where pasted text came from.
   *
   * @returns UTF-16 units that have a new origin: pastes from outside in the range that nobody had explained.
   */
  declare(document: vscode.TextDocument, range: vscode.Range, source: PasteSource): number;
}

/** Beyond this many UTF-16 units a document is not tracked; the status says so. */
const MAX_LENGTH = 8_000_000;
const FLUSH_MS = 200;
const CLAIM_MS = 10_000;
/** The workbench sets its AI mark within twenty milliseconds (measured, field notes); asked a little later. */
const MARK_MS = 30;
const ASK_MS = 45;
/** It sets the mark of a chat about a second late (measured): that long an insertion nobody explains is asked about again. */
const CHAT_MS = 5_000;
const CHAT_ASK_MS = 250;
/** The workbench offers its mark some time after extensions run; on a loaded machine it is asked for before that. */
const OFFERED_MS = [0, 250, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000];
/** Without an edit for so long, no mark is on its way any more: a chat's is the latest. */
const QUIET_MS = 2_000;
/** A document that is still clean this long after an edit was reloaded from disk: an edit would have made it dirty. */
const RELOAD_MS = 250;
/** After a reload it is asked again: an agent's hook speaks after its write, a moment or a loaded machine's seconds. */
const LATE_MS = [400, 1_500, 5_000];
const SCHEMES = new Set([SELF_TEST_SCHEME, 'file', 'vscode-remote', 'untitled', 'vscode-notebook-cell']);
/** The self-test's own document: tracked as any other, and told nobody. */
const UNRECORDED = new Set([SELF_TEST_SCHEME]);
/** What belongs together arrives within this time, in any order. */
const EXPLAIN_MS = 100;

interface Entry {
  recorder: DocumentRecorder;
  /** Edits since the last question to the server, so that a late answer can be carried through them. */
  since: (readonly TrackedChange[])[] | undefined;
  asked: number;
  timer: NodeJS.Timeout | undefined;
  reload: NodeJS.Timeout | undefined;
  late: NodeJS.Timeout[];
  dirty: boolean;
  settled: boolean;
  /** AI mark: when each event that waits for it came. */
  markTimes: number[];
  asking: boolean;
  /** Text that has just come in and may have been taken away elsewhere; not touched since. */
  arrived: { offset: number; length: number; readonly at: number }[];
}

interface Content {
  readonly text: string;
  readonly spans: readonly Span[];
}

type DetailedEvent = vscode.TextDocumentChangeEvent & {
  readonly detailedReason?: { readonly source: string; readonly metadata: Readonly<Record<string, unknown>> };
};

/**
 * Watches every edit and keeps the origins of open documents.
 *
 * @param storage folder of this extension, user and machine, where windows tell each other what was copied.
 */
export function startCapture(sink: CaptureSink, storage?: string): Capture {
  return new EditorCapture(sink, storage);
}

class EditorCapture implements Capture {
  readonly #sink: CaptureSink;
  readonly #copies: CopiedOrigins;
  readonly #entries = new Map<string, Entry>();
  readonly #recorded = new vscode.EventEmitter<RecordedInsertion>();
  readonly #disposables: vscode.Disposable[] = [];
  readonly #skipped = new Set<string>();
  readonly #recent = new RecentTexts();
  #explaining: NodeJS.Timeout | undefined;
  readonly #claims: { uri: string; text: string; claim: ClaimedText; until: number }[] = [];
  #assistants: Readonly<Record<string, string>> = ASSISTANTS;
  #pasteThreshold: PasteThreshold | undefined;
  /** The last copy, one part for every selection; of another window when its text is what is being pasted. */
  readonly #ghostText = new GhostTextProviders();
  #full = false;
  #mark = false;
  #marking: NodeJS.Timeout | undefined;
  #lastChange = -QUIET_MS;
  readonly #channelChanged = new vscode.EventEmitter<CaptureChannel>();
  readonly onDidRecord = this.#recorded.event;
  readonly onDidChangeChannel = this.#channelChanged.event;

  constructor(sink: CaptureSink, storage: string | undefined) {
    this.#sink = sink;
    this.#copies = new CopiedOrigins(
      (document) => this.#entries.get(document.uri.toString())?.recorder.tracked,
      storage === undefined ? undefined : path.join(storage, 'clipboard'),
    );
    this.#disposables.push(
      this.#recorded,
      this.#channelChanged,
      vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#selected(event)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('git.addAICoAuthor')) this.#askForMark();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.#renamed(files)),
      this.#copies.watch(),
    );
    for (const document of vscode.workspace.textDocuments) this.#open(document);
    this.#askForMark();
  }

  spansOf(uri: vscode.Uri): readonly Span[] | undefined {
    return this.#entries.get(uri.toString())?.recorder.tracked.spans();
  }

  isSettled(uri: vscode.Uri): boolean {
    const entry = this.#entries.get(uri.toString());
    return entry?.settled === true && !entry.since && !entry.reload && !entry.asking;
  }

  learn(document: vscode.TextDocument, text: string, spans: readonly Span[]): void {
    const entry = this.#entries.get(document.uri.toString());
    const now = document.getText();
    if (!entry || !sameText(text, now) || entry.recorder.tracked.length !== now.length) return;
    entry.recorder.tracked.fillUnknown(spansInText({ text, spans }, now));
    this.#schedule(document, entry);
  }

  claim(uri: vscode.Uri, text: string, claim: ClaimedText): void {
    this.#claims.push({ uri: uri.toString(), text, claim, until: Date.now() + CLAIM_MS });
  }

  setAssistants(more: Readonly<Record<string, string>>): void {
    const added = Object.entries(more).map(([id, tool]) => [id.toLowerCase(), tool]);
    this.#assistants = { ...ASSISTANTS, ...Object.fromEntries(added) };
  }

  tools(): readonly string[] {
    return [...new Set(Object.values(this.#assistants))].sort();
  }

  setPasteThreshold(threshold: PasteThreshold): void {
    this.#pasteThreshold = threshold;
  }

  declare(document: vscode.TextDocument, range: vscode.Range, source: PasteSource): number {
    const entry = this.#entries.get(document.uri.toString());
    if (!entry) return 0;
    const record = declaredOrigin(source);
    const start = document.offsetAt(range.start);
    const length = entry.recorder.declare(start, document.offsetAt(range.end), record);
    if (length > 0) {
      this.#recorded.fire({ uri: document.uri, record, length });
      this.#schedule(document, entry);
    }
    return length;
  }

  flush(): void {
    for (const document of vscode.workspace.textDocuments)
      if (this.#entries.get(document.uri.toString())?.dirty) this.#send(document);
  }

  health(): CaptureHealth {
    return { channel: this.#channel(), skipped: [...this.#skipped] };
  }

  dispose(): void {
    this.flush();
    for (const entry of this.#entries.values()) clearTimeout(entry.timer);
    clearTimeout(this.#explaining);
    clearTimeout(this.#marking);
    this.#marking = undefined;
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #channel(): CaptureChannel {
    return this.#full ? 'full' : this.#mark ? 'mark' : 'stable';
  }

  #learned(what: { readonly full?: boolean; readonly mark?: boolean }): void {
    const before = this.#channel();
    this.#full = what.full ?? this.#full;
    this.#mark = what.mark ?? this.#mark;
    if (this.#channel() !== before) this.#channelChanged.fire(this.#channel());
  }

  #open(document: vscode.TextDocument): void {
    if (!SCHEMES.has(document.uri.scheme) || this.#entries.has(document.uri.toString())) return;
    const length = lengthOf(document);
    if (length > MAX_LENGTH) {
      this.#skipped.add(document.uri.fsPath);
      return;
    }
    const now = performance.now();
    // Another language closes a document and opens it again.
    const again = this.#recent.reopened(document.uri.toString(), document.getText(), now);
    const fresh =
      document.uri.scheme === 'untitled' || UNRECORDED.has(document.uri.scheme) || again !== undefined;
    const entry: Entry = {
      recorder: recorderOf(document, again),
      since: undefined,
      asked: 0,
      timer: undefined,
      reload: undefined,
      late: [],
      dirty: false,
      settled: fresh,
      markTimes: [],
      asking: false,
      arrived: again || length === 0 ? [] : [{ offset: 0, length, at: now }],
    };
    this.#entries.set(document.uri.toString(), entry);
    // What the mark knew before we watched must not be taken for the first edit we see.
    if (this.#mark) void clearMark(document);
    if (!fresh) void this.#ask(document, entry, 'all');
    if (again) this.#schedule(document, entry);
    this.#explainSoon();
  }

  #close(document: vscode.TextDocument): void {
    this.#skipped.delete(document.uri.fsPath);
    const entry = this.#entries.get(document.uri.toString());
    clearTimeout(entry?.timer);
    clearTimeout(entry?.reload);
    for (const timer of entry?.late ?? []) clearTimeout(timer);
    this.#entries.delete(document.uri.toString());
    if (!entry?.settled) return;
    const { tracked } = entry.recorder;
    const text = tracked.textOf(0, tracked.length);
    this.#recent.closed(document.uri.toString(), text, tracked.spans(), performance.now());
    this.#explainSoon();
  }

  async #renamed(
    files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  ): Promise<void> {
    const names = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
    try {
      await this.#sink.renamed({ files: names });
    } catch {
      // The server is gone: git finds the rename at the commit.
    }
    for (const document of vscode.workspace.textDocuments) {
      const uri = document.uri.toString();
      const entry = this.#entries.get(uri);
      if (entry && names.some(({ to }) => uri === to || uri.startsWith(`${to}/`)))
        void this.#ask(document, entry, 'unknown');
    }
  }

  #explainSoon(): void {
    clearTimeout(this.#explaining);
    this.#explaining = setTimeout(() => this.#explainArrived(), EXPLAIN_MS);
  }

  /** Text that has come in just now and was taken away elsewhere at the same moment has its origins again. */
  #explainArrived(): void {
    const now = performance.now();
    for (const document of vscode.workspace.textDocuments) {
      const uri = document.uri.toString();
      const entry = this.#entries.get(uri);
      if (!entry || entry.arrived.length === 0) continue;
      entry.arrived = entry.arrived.filter(({ at }) => now - at <= MOMENT_MS);
      const { tracked } = entry.recorder;
      for (const { offset, length } of entry.arrived) {
        const before = tracked.slice(0, offset);
        const here = tracked.slice(offset, offset + length);
        if (here.every(({ origin }) => origin === 'base' || origin.origin !== 'unknown')) continue;
        const text = tracked.textOf(offset, offset + length);
        const known = this.#recent.explain(uri, text, now, this.#others(uri, text));
        if (!known) continue;
        const rest = tracked.slice(offset + length, tracked.length);
        tracked.fillUnknown([...before, ...known, ...rest]);
        this.#schedule(document, entry);
      }
    }
  }

  /** Open documents that may hold exactly this text. */
  *#others(uri: string, text: string): Iterable<{ readonly text: string; readonly spans: readonly Span[] }> {
    const lines = text.split('\n').length;
    for (const document of vscode.workspace.textDocuments) {
      const entry = this.#entries.get(document.uri.toString());
      if (!entry?.settled || document.uri.toString() === uri || document.lineCount !== lines) continue;
      const { tracked } = entry.recorder;
      yield { text: tracked.textOf(0, tracked.length), spans: tracked.spans() };
    }
  }

  /** Before an event is applied: remembers what it takes away and what it brings. */
  #watchMoves(entry: Entry, uri: string, changes: readonly TextChange[]): void {
    const at = performance.now();
    const { tracked } = entry.recorder;
    const moved = ({ offset }: { readonly offset: number }) =>
      changes.reduce(
        (sum, change) => sum + (change.offset < offset ? change.text.length - change.deleted : 0),
        offset,
      );
    entry.arrived = entry.arrived
      .filter((one) =>
        changes.every(
          ({ offset, deleted }) => offset + deleted <= one.offset || offset >= one.offset + one.length,
        ),
      )
      .map((one) => ({ ...one, offset: moved(one) }))
      .slice(-32);
    let watched = false;
    for (const change of changes) {
      const { offset, deleted, text } = change;
      if (deleted >= MIN_VISIBLE && offset + deleted <= tracked.length) {
        const end = offset + deleted;
        this.#recent.removed(uri, tracked.textOf(offset, end), tracked.slice(offset, end), at);
        watched = true;
      }
      const isWhole = text !== '' && tracked.length === deleted;
      if (isWhole || text.length >= MIN_VISIBLE) {
        entry.arrived.push({ offset: moved(change), length: text.length, at });
        watched = true;
      }
    }
    if (watched) this.#explainSoon();
  }

  /**
   * Asks the server what is known about the content, and carries the answer through edits made meanwhile.
   *
   * @param what `all` when nothing was tracked before, `unknown` to learn only what we do not know ourselves.
   */
  async #ask(document: vscode.TextDocument, entry: Entry, what: 'all' | 'unknown'): Promise<void> {
    const ticket = ++entry.asked;
    const all = what === 'all' || !entry.settled;
    entry.since = [];
    try {
      const answer = await this.#sink.attribute({ uri: document.uri.toString(), version: document.version });
      if (ticket !== entry.asked || !answer?.tracked) return;
      const known = new SpanBlocks(fromWire(answer.spans));
      for (const changes of entry.since)
        for (const { offset, deleted, inserted } of [...changes].sort((a, b) => b.offset - a.offset))
          known.replace(offset, deleted, inserted);
      const { tracked } = entry.recorder;
      if (known.length !== tracked.length) return;
      if (all) tracked.reset(known.spans());
      else tracked.fillUnknown(known.spans());
    } catch {
      // The server is gone: what we do not know stays unknown.
    } finally {
      if (ticket === entry.asked) {
        entry.since = undefined;
        entry.settled = true;
        this.#schedule(document, entry);
        this.#explainSoon();
      }
    }
  }

  /** Something else wrote the file: the server may know who, now or in a moment. */
  #reloaded(document: vscode.TextDocument, entry: Entry): void {
    void this.#ask(document, entry, 'unknown');
    for (const timer of entry.late) clearTimeout(timer);
    entry.late = LATE_MS.map((wait) =>
      setTimeout(() => {
        const open = entry.recorder.tracked.spans().some(({ origin }) => isUnexplained(origin));
        if (open && !entry.since && this.#entries.get(document.uri.toString()) === entry)
          void this.#ask(document, entry, 'unknown');
      }, wait),
    );
  }

  #changed(event: DetailedEvent): void {
    const { document, contentChanges } = event;
    if (contentChanges.length === 0) return;
    const entry = this.#entries.get(document.uri.toString());
    if (!entry) return;
    if (!UNRECORDED.has(document.uri.scheme)) this.#lastChange = performance.now();
    if (event.detailedReason) this.#learned({ full: true });
    const changes: TextChange[] = contentChanges.map((change) => ({
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
    this.#watchMoves(entry, document.uri.toString(), changes);
    const marked = this.#mark && !this.#full;
    const emptied = emptiedUntitled(document, changes.length === 1 ? changes[0] : undefined, entry);
    this.#copies.changing(document, contentChanges, entry.recorder.tracked);
    const copied = this.#copies.originsOf(changes, edit.detail?.metadata.kind === 'paste');
    const outcome = entry.recorder.changed(edit, {
      assistantOf: (id) => this.#assistants[id.toLowerCase()],
      ...(claimed ? { claimed } : {}),
      copied: copied !== undefined,
      ...(copied ? { copiedSpans: copied } : {}),
      pasted: this.#copies.takePaste(document, changes),
      marked,
      ...(this.#pasteThreshold ? { pasteThreshold: this.#pasteThreshold } : {}),
    });
    clearTimeout(entry.reload);
    entry.reload = undefined;
    if (emptied && outcome.fits) this.#untitledSaved(document, emptied);
    if (!outcome.fits) {
      this.#restart(document, entry);
      return;
    }
    if (outcome.changes) entry.since?.push(outcome.changes);
    else if (entry.since) void this.#ask(document, entry, 'unknown');
    if (outcome.ask && event.detailedReason) this.#reloaded(document, entry);
    else if (outcome.ask && !document.isDirty)
      entry.reload = setTimeout(() => {
        entry.reload = undefined;
        if (!document.isDirty && !document.isClosed) this.#reloaded(document, entry);
      }, RELOAD_MS);
    if (outcome.recorded) this.#recorded.fire({ uri: document.uri, ...outcome.recorded });
    if (marked) {
      entry.markTimes.push(performance.now());
      void this.#askMark(document, entry);
    }
    this.#schedule(document, entry);
  }

  /**
   * A saved untitled document is written into its file, opened for that, and then emptied. A file that holds its very text,
   * saved, is that file; what we did not see written there has the origins it had here.
   */
  #untitledSaved(from: vscode.TextDocument, { text, spans }: Content): void {
    for (const document of vscode.workspace.textDocuments) {
      const entry = this.#entries.get(document.uri.toString());
      if (!entry || document === from || document.isUntitled || document.isDirty) continue;
      if (document.getText() !== text || entry.recorder.tracked.length !== text.length) continue;
      entry.recorder.tracked.fillUnknown(spans);
      // What the server still has to say was asked about a text it cannot know.
      entry.settled = true;
      this.#schedule(document, entry);
    }
  }

  /** What we tracked is not the document any more: nothing of it is claimed, the server may know the content. */
  #restart(document: vscode.TextDocument, entry: Entry): void {
    entry.recorder = recorderOf(document);
    entry.markTimes = [];
    void this.#ask(document, entry, 'unknown');
  }

  #selected(event: vscode.TextEditorSelectionChangeEvent): void {
    const { document } = event.textEditor;
    const entry = this.#entries.get(document.uri.toString());
    if (!entry || this.#full) return;
    const kind = event.kind === vscode.TextEditorSelectionChangeKind.Keyboard ? 'keyboard' : 'other';
    const caret = document.offsetAt(event.selections[0]!.active);
    const recorded = entry.recorder.selected(kind, caret, this.#mark);
    if (!recorded) return;
    this.#recorded.fire({ uri: document.uri, ...recorded });
    this.#schedule(document, entry);
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
      const mayBeChat = () => entry.recorder.unexplainedSince(performance.now() - CHAT_MS);
      while ((entry.markTimes.length > 0 || mayBeChat()) && !document.isClosed) {
        await new Promise((resolve) =>
          setTimeout(resolve, entry.markTimes.length > 0 ? ASK_MS : CHAT_ASK_MS),
        );
        const { recorder } = entry;
        const now = performance.now();
        const old = entry.markTimes.filter((at) => at <= now - MARK_MS).length;
        const ai = await has('all');
        // The editor tells us things in their order: the mark may mean whatever has reached us before it, also since we asked.
        const count = ai ? entry.markTimes.length : old;
        const chat = ai && (await has('chatAndAgent'));
        let answer: OriginRecord | 'no-ai' | 'unknown' = 'no-ai';
        if (ai) {
          await clearMark(document);
          answer = await this.#markedOrigin(chat);
        }
        if (recorder !== entry.recorder) continue;
        entry.markTimes.splice(0, ai ? entry.markTimes.length : count);
        for (const recorded of recorder.markAnswered(answer, count, { chat, now })) {
          this.#recorded.fire({ uri: document.uri, ...recorded });
          this.#schedule(document, entry);
        }
      }
    } catch {
      // The commands are internal, and not there yet or gone: what waits stays unknown.
      entry.markTimes = [];
      this.#askForMark();
    } finally {
      entry.asking = false;
    }
  }

  /** Does without the mark until the editor offers it, and while the setting is off. */
  #askForMark(): void {
    this.#learned({ mark: false });
    clearTimeout(this.#marking);
    this.#marking = undefined;
    if (aiMarkIsOn()) this.#awaitMark(0);
  }

  #awaitMark(attempt: number): void {
    const offeredIn = OFFERED_MS[attempt];
    if (offeredIn === undefined) return;
    const quietIn = () => this.#lastChange + QUIET_MS - performance.now();
    const timer = setTimeout(
      async () => {
        const changed = this.#lastChange;
        let offered = true;
        try {
          // What the mark knew before we relied on it must not be taken for the next edit we see.
          const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
          await vscode.commands.executeCommand('_aiEdits.clearAiContributions', open);
        } catch {
          offered = false;
        }
        if (timer !== this.#marking) return;
        if (!offered) this.#awaitMark(attempt + 1);
        else if (changed === this.#lastChange && quietIn() <= 0) this.#learned({ mark: true });
        else this.#awaitMark(attempt);
      },
      Math.max(offeredIn, quietIn()),
    );
    this.#marking = timer;
  }

  /**
   * Whose edit the mark means. The mark counts ghost text of *any* extension, so it is an assistant's only where no other
   * extension that runs could have shown it.
   */
  async #markedOrigin(chat: boolean): Promise<OriginRecord | 'unknown'> {
    const tool = this.#onlyAssistant();
    if (!chat && (tool === undefined || (await this.#ghostText.others(this.#assistants)))) return 'unknown';
    return {
      origin: 'ai',
      grade: 'observed',
      rule: chat ? 'ai-mark-chat' : 'ai-mark',
      assistant: { tool: tool ?? 'unnamed-assistant' },
      mode: chat ? 'chat' : 'completion',
    };
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

  #takeClaim(document: vscode.TextDocument, changes: readonly TextChange[]): ClaimedText | undefined {
    if (this.#claims.length === 0) return undefined;
    const now = Date.now();
    const uri = document.uri.toString();
    const at = this.#claims.findIndex(
      (claim) => claim.until > now && claim.uri === uri && changes.some(({ text }) => text === claim.text),
    );
    return at < 0 ? undefined : this.#claims.splice(at, 1)[0]!.claim;
  }

  #schedule(document: vscode.TextDocument, entry: Entry): void {
    if (UNRECORDED.has(document.uri.scheme)) return;
    entry.dirty = true;
    entry.timer ??= setTimeout(() => this.#send(document), FLUSH_MS);
  }

  /** A save makes a document clean, too: that is no reload. */
  #saved(document: vscode.TextDocument): void {
    // A refactoring saves and closes the file it made at once.
    this.#explainArrived();
    const entry = this.#entries.get(document.uri.toString());
    clearTimeout(entry?.reload);
    if (entry) entry.reload = undefined;
    this.#send(document, true);
  }

  #send(document: vscode.TextDocument, saved = false): void {
    const entry = this.#entries.get(document.uri.toString());
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.timer = undefined;
    if (!entry.settled || document.isClosed) return;
    entry.dirty = false;
    const { tracked } = entry.recorder;
    if (tracked.length !== lengthOf(document)) {
      this.#restart(document, entry);
      return;
    }
    const uri = document.uri.toString();
    this.#sink.spans({
      uri,
      version: document.version,
      length: tracked.length,
      spans: toWire(tracked.spans()),
      ...(saved ? { saved } : {}),
    });
  }
}

/** Nothing is known about a document until the server has answered. */
function recorderOf(document: vscode.TextDocument, known?: readonly Span[]): DocumentRecorder {
  const text = document.getText();
  const nothing = text ? [{ length: text.length, origin: UNKNOWN }] : [];
  return new DocumentRecorder(new TrackedDocument(text, known ?? nothing));
}

/** What stood in an untitled document that this change empties. Ask before the change is applied. */
function emptiedUntitled(
  document: vscode.TextDocument,
  change: TextChange | undefined,
  { recorder: { tracked } }: Entry,
): Content | undefined {
  const { length } = tracked;
  if (!document.isUntitled || length === 0 || change?.deleted !== length || change.text !== '')
    return undefined;
  return { text: tracked.textOf(0, length), spans: tracked.spans() };
}

async function clearMark(document: vscode.TextDocument): Promise<void> {
  try {
    await vscode.commands.executeCommand('_aiEdits.clearAiContributions', [document.uri]);
  } catch {
    // Gone in this version; the next question finds that out.
  }
}

function aiMarkIsOn(): boolean {
  return vscode.workspace.getConfiguration('git').get<string>('addAICoAuthor') === 'all';
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
