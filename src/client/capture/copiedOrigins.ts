import * as vscode from 'vscode';
import { type CopiedPart, isPasteOf, joinParts, pastedOrigins } from '../../core/provenance/copiedText.ts';
import { mayMerge, readOrigin } from '../../core/provenance/pendingOrigin.ts';
import { sameText } from '../../core/provenance/recentTexts.ts';
import type { Span } from '../../core/provenance/span.ts';
import type { TextChange, TrackedDocument } from '../../core/provenance/trackedDocument.ts';
import { SharedCopy } from './sharedCopy.ts';

/** A paste follows the announcement of it at once. */
const PASTE_MS = 2_000;
/** So does the announcement of a cut follow the deletion. */
const CUT_MS = 1_000;
const ORIGINS_MIME = 'application/vnd.countersign.origins';

interface Cut {
  readonly uri: string;
  /** Of the document after the deletion. */
  readonly version: number;
  /** Where the deleted ranges began, in document order. */
  readonly starts: readonly vscode.Position[];
  readonly parts: readonly CopiedPart[];
  readonly at: number;
}

/**
 * Copies made in an editor carry their origins; a paste of exactly that text has them again. A paste is announced to
 * us before it is made; we offer no edit of our own.
 */
export class CopiedOrigins {
  readonly #trackedOf: (document: vscode.TextDocument) => TrackedDocument | undefined;
  readonly #shared: SharedCopy | undefined;
  #cut: Cut | undefined;
  /** What the last copy may have been; what lies on the clipboard tells. */
  #copies: readonly (readonly CopiedPart[])[] = [];
  #copied: readonly CopiedPart[] | undefined;
  #pasted: { readonly uri: string; readonly text: string; readonly until: number } | undefined;

  /** @param storage folder of this extension, user and machine, where windows tell each other what was copied. */
  constructor(
    trackedOf: (document: vscode.TextDocument) => TrackedDocument | undefined,
    storage: string | undefined,
  ) {
    this.#trackedOf = trackedOf;
    this.#shared = storage === undefined ? undefined : new SharedCopy(storage);
  }

  watch(): vscode.Disposable {
    return vscode.languages.registerDocumentPasteEditProvider(
      { pattern: '**' },
      {
        prepareDocumentPaste: (document, ranges, transfer) => this.#prepare(document, ranges, transfer),
        provideDocumentPasteEdits: async (document, _ranges, transfer) => {
          const text = await transfer.get('text/plain')?.asString();
          if (text) this.#choose(text);
          this.#pasted = text
            ? { uri: document.uri.toString(), text, until: Date.now() + PASTE_MS }
            : undefined;
          return undefined;
        },
      },
      { providedPasteEditKinds: [], copyMimeTypes: [ORIGINS_MIME], pasteMimeTypes: ['text/plain'] },
    );
  }

  /** Before an event is applied: a cut is announced only when its text is gone. */
  changing(
    document: vscode.TextDocument,
    changes: readonly vscode.TextDocumentContentChangeEvent[],
    tracked: TrackedDocument,
  ): void {
    this.#cut = undefined;
    if (changes.some(({ text, rangeLength }) => text !== '' || rangeLength === 0)) return;
    const ordered = [...changes].sort((a, b) => a.rangeOffset - b.rangeOffset);
    if (ordered.some(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength > tracked.length)) return;
    this.#cut = {
      uri: document.uri.toString(),
      version: document.version,
      starts: ordered.map(({ range }) => range.start),
      parts: ordered.map(({ rangeOffset: start, rangeLength }) => ({
        text: tracked.textOf(start, start + rangeLength),
        spans: tracked.slice(start, start + rangeLength),
      })),
      at: performance.now(),
    };
  }

  /** Origins of each change of an event, when it is a paste of the last copy. */
  originsOf(changes: readonly TextChange[], saysPaste: boolean): readonly (readonly Span[])[] | undefined {
    // Only a paste is compared with the clipboard: a keystroke must not cost the length of a copy.
    const pasting = this.#pasted !== undefined || saysPaste;
    return pasting && this.#copied ? pastedOrigins(this.#copied, changes) : undefined;
  }

  /** Whether an event is the paste that was announced; asked once. */
  takePaste(document: vscode.TextDocument, changes: readonly TextChange[]): boolean {
    const pasted = this.#pasted;
    if (pasted && pasted.until <= Date.now()) this.#pasted = undefined;
    if (!pasted || pasted.uri !== document.uri.toString() || !isPasteOf(pasted.text, changes)) return false;
    this.#pasted = undefined;
    return pasted.until > Date.now();
  }

  #prepare(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
  ): void {
    const tracked = this.#trackedOf(document);
    if (!tracked) {
      this.#copies = [];
      this.#copied = undefined;
      return;
    }
    const selected = copiedParts(document, ranges, tracked);
    const line = lineOf(document, ranges);
    const whole = line && copiedParts(document, [line], tracked);
    const cut = this.#cutOf(document);
    this.#copies = [selected, whole, cut?.parts].filter((parts) => parts !== undefined);
    this.#copied =
      cut && beginsAt(cut.starts, ranges) ? cut.parts : whole && nothingSelected(document) ? whole : selected;
    if (!this.#copied) return;
    transfer.set(ORIGINS_MIME, new vscode.DataTransferItem(String(this.#copied.length)));
    this.#shared?.write(
      this.#copied.map(({ text, spans }) => ({
        text,
        spans: spans.map(({ length, origin }) => ({ length, origin: readOrigin(origin) })),
      })),
    );
  }

  /** What was deleted just now, when nothing has happened to the document since. */
  #cutOf(document: vscode.TextDocument): Cut | undefined {
    const cut = this.#cut;
    if (!cut || cut.uri !== document.uri.toString() || cut.version !== document.version) return undefined;
    return performance.now() - cut.at < CUT_MS ? cut : undefined;
  }

  /** What lies on the clipboard is our last copy, another window's, or comes from outside. */
  #choose(text: string): void {
    const own = this.#copies.filter((parts) => sameText(text, joinParts(parts).text));
    const [first] = own;
    // The same text deleted here and copied there: whose it is cannot be told.
    const agree = first && own.every((parts) => sameSpans(joinParts(parts).spans, joinParts(first).spans));
    this.#copied = first ? (agree ? first : undefined) : this.#shared?.read(text);
  }
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ length, origin }, at) => length === b[at]!.length && mayMerge(origin, b[at]!.origin))
  );
}

function beginsAt(starts: readonly vscode.Position[], ranges: readonly vscode.Range[]): boolean {
  const ordered = [...ranges].sort((a, b) => a.start.compareTo(b.start));
  return starts.length === ordered.length && starts.every((start, at) => start.isEqual(ordered[at]!.start));
}

/** What a copy of these selections puts on the clipboard, as VS Code composes it; `undefined` when that is not certain. */
function copiedParts(
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  tracked: TrackedDocument,
): readonly CopiedPart[] | undefined {
  const partOf = (range: vscode.Range): CopiedPart => {
    const text = document.getText(range);
    const start = document.offsetAt(range.start);
    return { text, spans: tracked.slice(start, start + text.length) };
  };
  const ordered = [...ranges].sort((a, b) => a.start.compareTo(b.start));
  const empty = ordered.filter((range) => range.isEmpty).length;
  if (empty === 0) return ordered.length > 0 ? ordered.map(partOf) : undefined;
  if (empty < ordered.length) return undefined;
  // Copies without a selection take whole lines, each once, with its line break.
  const lines = [...new Set(ordered.map(({ start }) => start.line))];
  const parts = lines.map((line) => partOf(document.lineAt(line).rangeIncludingLineBreak));
  const spans = parts.flatMap((part) => part.spans);
  const text = parts.map((part) => part.text).join('');
  const left = spans.at(-1);
  if (!left) return undefined;
  // The last line of a document is copied with a line break that it has not got.
  return text.endsWith('\n')
    ? [{ text, spans }]
    : [{ text: `${text}\n`, spans: [...spans, { length: 1, origin: left.origin }] }];
}

/** A copy without a selection is told to us as the text of its line, but lies on the clipboard with a line break. */
function lineOf(document: vscode.TextDocument, ranges: readonly vscode.Range[]): vscode.Range | undefined {
  const [range] = ranges;
  if (!range || ranges.length > 1 || !range.isSingleLine || range.end.line >= document.lineCount)
    return undefined;
  return document.lineAt(range.start.line).range.isEqual(range)
    ? new vscode.Range(range.start, range.start)
    : undefined;
}

function nothingSelected(document: vscode.TextDocument): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document && editor.selections.every((selection) => selection.isEmpty);
}
