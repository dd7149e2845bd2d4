import { splitLines } from './carrySpans.ts';
import { fillUnknown } from './fillUnknown.ts';
import { isUnexplained } from './origin.ts';
import { pairLines } from './pairLines.ts';
import type { Span } from './span.ts';
import { pushSpan } from './spanList.ts';

/**
 * Fills what nobody has explained in a text from a content that somebody has claimed: whole lines, in one piece with a line
 * of words that stands once in either text. A brace that a person has typed is like any other, so it is never filled for itself.
 *
 * @param spans cover `text`. @param claimed cover `claim`; both texts canonical, spans in UTF-16 units.
 */
export function fillFromClaim(
  spans: readonly Span[],
  text: string,
  claimed: readonly Span[],
  claim: string,
): Span[] {
  const lines = splitLines(text);
  const theirs = splitLines(claim);
  const own = byLine(spans, lines);
  const theirSpans = byLine(claimed, theirs);
  const places = placesOf(lines);
  const theirPlaces = placesOf(theirs);
  const open = own.map(
    (line) =>
      line.some(({ origin }) => isUnexplained(origin)) &&
      // `base` may be a line's end that was there before.
      line.every(({ origin }) => origin === 'base' || isUnexplained(origin)),
  );
  const from: (number | undefined)[] = lines.map((_, at) => (text === claim && open[at] ? at : undefined));
  // A line beside it is of the same piece where the diff says so: what somebody put between may end with the same lines.
  const paired = pairLines(theirs, lines);
  lines.forEach((line, at) => {
    const there = theirPlaces.get(line);
    if (!open[at] || from[at] !== undefined || !/\w\w/.test(line)) return;
    if (places.get(line)?.length !== 1 || there?.length !== 1) return;
    const isMoved = paired[at]! < 0;
    for (const step of [1, -1])
      for (
        let n = at, m = there[0]!;
        open[n] && lines[n] === theirs[m] && (n === at || (isMoved ? paired[n]! < 0 : paired[n] === m));
        n += step, m += step
      )
        from[n] = m;
  });
  const out: Span[] = [];
  own.forEach((line, at) => {
    const filled = from[at] === undefined ? line : fillUnknown(line, theirSpans[from[at]]!);
    for (const { length, origin } of filled) pushSpan(out, length, origin);
  });
  return out;
}

/** The spans of each line. */
function byLine(spans: readonly Span[], lines: readonly string[]): Span[][] {
  let at = 0;
  let left = spans[0]?.length ?? 0;
  return lines.map((line) => {
    const own: Span[] = [];
    for (let open = line.length; open > 0 && at < spans.length; ) {
      const length = Math.min(open, left);
      pushSpan(own, length, spans[at]!.origin);
      open -= length;
      left -= length;
      if (left === 0) left = spans[++at]?.length ?? 0;
    }
    return own;
  });
}

function placesOf(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const list = places.get(line);
    if (list) list.push(at);
    else places.set(line, [at]);
  });
  return places;
}
