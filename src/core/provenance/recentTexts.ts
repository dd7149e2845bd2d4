import { canonicalText } from './canonicalText.ts';
import { carryChanges } from './carryChanges.ts';
import { carrySpans } from './carrySpans.ts';
import { fillUnknown } from './fillUnknown.ts';
import { UNKNOWN } from './origin.ts';
import type { Span } from './span.ts';
import { pushSpan } from './spanList.ts';
import { TrackedDocument } from './trackedDocument.ts';

interface RecentText {
  readonly uri: string;
  readonly text: string;
  readonly spans: readonly Span[];
  /** Milliseconds of the host's steady clock. */
  readonly at: number;
}

/** A refactoring, a rename or a save under another name does its parts within this time. */
export const MOMENT_MS = 10_000;
/** Visible characters a removed text must have to be looked for elsewhere: a closing bracket is found everywhere. */
export const MIN_VISIBLE = 16;
/** Share of a removed text that must stand in the new one; what is left for imports that were adapted. */
const MIN_FOUND = 0.8;
const MAX_KEPT = 64;
/** UTF-16 units; a longer closed document is left to the ledger. */
const MAX_LENGTH = 1_000_000;

/**
 * Texts that were just taken away, by closing a document or by deleting a part: the same text that appears elsewhere at
 * the same moment has their origins (save under a name, rename, extract to a file). Content decides, never similarity.
 */
export class RecentTexts {
  #closed: RecentText[] = [];
  #removed: RecentText[] = [];

  /** A document was closed with this content; spans in its own offsets. */
  closed(uri: string, text: string, spans: readonly Span[], at: number): void {
    if (text !== '' && text.length <= MAX_LENGTH) this.#closed = keep(this.#closed, { uri, text, spans, at });
  }

  /** A part of an open document was deleted. */
  removed(uri: string, text: string, spans: readonly Span[], at: number): void {
    if (visible(text) >= MIN_VISIBLE && spans.some(isKnown))
      this.#removed = keep(this.#removed, { uri, text, spans, at });
  }

  /** Spans of the document that was closed a moment ago under this very name, with this very text; taken once. */
  reopened(uri: string, text: string, at: number): readonly Span[] | undefined {
    const found = this.#closed.findLastIndex((one) => one.uri === uri && one.text === text && isNow(one, at));
    return found < 0 ? undefined : this.#closed.splice(found, 1)[0]!.spans;
  }

  /**
   * What those texts say about a text that has come into a document just now.
   *
   * @param open other documents that are open, for a text that is now in two of them.
   * @returns spans covering `text`, `unknown` where nothing is known; `undefined` when none of it is.
   */
  explain(
    uri: string,
    text: string,
    at: number,
    open: Iterable<{ readonly text: string; readonly spans: readonly Span[] }> = [],
  ): readonly Span[] | undefined {
    let known: readonly Span[] | undefined;
    const add = (spans: readonly Span[]) => {
      known = known ? fillUnknown(known, spans) : spans;
    };
    const long = visible(text) >= MIN_VISIBLE;
    // A short text says something only where a document without a name has just got one.
    const named = (one: RecentText) => isUntitled(one.uri) && !isUntitled(uri);
    for (const one of [...this.#closed].reverse())
      if (one.uri !== uri && (long || named(one)) && isNow(one, at) && sameText(one.text, text))
        add(spansInText(one, text));
    if (long) for (const one of open) if (sameText(one.text, text)) add(spansInText(one, text));
    for (const one of [...this.#removed].reverse()) {
      if (one.uri === uri || !isNow(one, at)) continue;
      const found = foundAgain(one, text);
      if (found) add(found);
    }
    return known?.some(isKnown) ? known : undefined;
  }
}

const isUntitled = (uri: string): boolean => uri.startsWith('untitled:');

const isNow = (one: RecentText, at: number): boolean => at - one.at <= MOMENT_MS;

const isKnown = ({ origin }: Span): boolean => origin === 'base' || origin.origin !== 'unknown';

const visible = (text: string): number => text.replace(/\s+/g, '').length;

/** The same but for line endings. */
export const sameText = (a: string, b: string): boolean => a === b || canonicalText(a) === canonicalText(b);

function keep(list: readonly RecentText[], one: RecentText): RecentText[] {
  return [...list.filter((other) => isNow(other, one.at)), one].slice(-MAX_KEPT);
}

/** Spans of a text for the same text, whose line endings may be others. */
export function spansInText(
  one: { readonly text: string; readonly spans: readonly Span[] },
  text: string,
): readonly Span[] {
  if (text === one.text) return one.spans;
  const from = new TrackedDocument(one.text, one.spans);
  const out: Span[] = [];
  for (const { length, origin } of carryChanges(from, [{ offset: 0, deleted: one.text.length, text }])[0]!
    .inserted)
    pushSpan(out, length, origin);
  return out;
}

/** By line diff; nothing when what is found is not all but the whole of what was taken away. */
function foundAgain({ text: removed, spans }: RecentText, text: string): readonly Span[] | undefined {
  const wanted = visible(removed);
  // Whole or not at all is asked of positions, so that unknown parts of the removed text count, too.
  const whole = carrySpans(removed, [{ length: removed.length, origin: 'base' }], text, UNKNOWN);
  let at = 0;
  let found = 0;
  for (const { length, origin } of whole) {
    if (origin === 'base') found += visible(text.slice(at, at + length));
    at += length;
  }
  return found >= wanted * MIN_FOUND ? carrySpans(removed, spans, text, UNKNOWN) : undefined;
}
