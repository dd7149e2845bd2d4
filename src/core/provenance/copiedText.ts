import { canonicalText } from './canonicalText.ts';
import { carryChanges } from './carryChanges.ts';
import { sameOrigin } from './origin.ts';
import type { Span } from './span.ts';
import { normalizeSpans, sliceSpans } from './spanList.ts';
import { type TextChange, TrackedDocument } from './trackedDocument.ts';

/** One selection of a copy, with the origins of its text. */
export interface CopiedPart {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What lies on the clipboard after a copy of several selections: one a line. */
export function joinParts(parts: readonly CopiedPart[]): CopiedPart {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const spans: Span[] = [];
  for (const [i, part] of parts.entries()) {
    spans.push(...part.spans);
    // The line break between two selections goes with what stands left of it, as white space does everywhere.
    const left = spans.at(-1);
    if (i < parts.length - 1 && left) spans.push({ length: 1, origin: left.origin });
  }
  return { text: parts.map(({ text }) => text).join('\n'), spans: normalizeSpans(spans) };
}

/**
 * Origins of a paste, one list for every change of the event: each inserts the whole copy, or each one selection of it, or each
 * one of its lines. Decided by exact content (line endings aside).
 *
 * @returns `undefined` when the event is no paste of this copy, or when it cannot be told which selection went where.
 */
export function pastedOrigins(
  parts: readonly CopiedPart[],
  changes: readonly TextChange[],
): readonly (readonly Span[])[] | undefined {
  const order = changes.map((_, i) => i).sort((a, b) => changes[a]!.offset - changes[b]!.offset);
  const filled = order.filter((i) => changes[i]!.text !== '');
  if (filled.length === 0 || parts.length === 0) return undefined;
  const out: (readonly Span[])[] = changes.map(() => []);
  const give = (pieces: readonly CopiedPart[]): boolean => {
    for (const [n, i] of filled.entries()) {
      const spans = pieceFor(pieces, n, changes[i]!.text, filled.length);
      if (!spans) return false;
      out[i] = spans;
    }
    return true;
  };
  const whole = joinParts(parts);
  if (give([whole])) return out;
  if (filled.length === 1) return undefined;
  if (parts.length === filled.length && give(parts)) return out;
  const lines = linesOf(whole);
  return lines.length === filled.length && give(lines) ? out : undefined;
}

/** Whether the changes of an event insert the text of the clipboard: all of it each, or together. */
export function isPasteOf(clipboard: string, changes: readonly TextChange[]): boolean {
  const wanted = canonicalText(clipboard);
  const texts = [...changes]
    .sort((a, b) => a.offset - b.offset)
    .map(({ text }) => canonicalText(text))
    .filter((text) => text !== '');
  if (texts.length === 0) return false;
  return (
    texts.every((text) => text === wanted) ||
    texts.join('\n') === wanted ||
    `${texts.join('\n')}\n` === wanted
  );
}

/** Origins of a part whose text is printed with other line endings. */
export function adaptPart(part: CopiedPart, text: string): readonly Span[] {
  if (text === part.text) return part.spans;
  const from = new TrackedDocument(part.text, part.spans);
  return normalizeSpans(carryChanges(from, [{ offset: 0, deleted: part.text.length, text }])[0]!.inserted);
}

function pieceFor(
  pieces: readonly CopiedPart[],
  n: number,
  text: string,
  count: number,
): readonly Span[] | undefined {
  const wanted = canonicalText(text);
  const fitting = pieces.filter((piece) => canonicalText(piece.text) === wanted);
  const [first] = fitting;
  if (!first) return undefined;
  // Selections of equal text and other origins can only be told apart by their order.
  const own = pieces.length === count ? pieces[n] : first;
  if (fitting.every((other) => sameSpans(other.spans, first.spans))) return adaptPart(first, text);
  return own && fitting.includes(own) ? adaptPart(own, text) : undefined;
}

function linesOf({ text, spans }: CopiedPart): CopiedPart[] {
  const lines: CopiedPart[] = [];
  let at = 0;
  for (const line of text.replace(/\r?\n$/, '').split('\n')) {
    const own = line.replace(/\r$/, '');
    lines.push({ text: own, spans: sliceSpans(spans, at, at + own.length) });
    at += line.length + 1;
  }
  return lines;
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, i) => span.length === b[i]!.length && sameOrigin(span.origin, b[i]!.origin))
  );
}
