const MAX_UNITS = 1_500_000;
const MAX_LINE = 50_000;

/** Why a text is not worth analysing, for people; `undefined` when it is. */
export function reasonToSkip(text: string): string | undefined {
  if (text.length > MAX_UNITS)
    return `too large (${Math.round(text.length / 1024)} KB; the limit is ${Math.round(MAX_UNITS / 1024)} KB)`;
  if (text.slice(0, 8000).includes('\0')) return 'binary';
  let longest = 0;
  let lines = 1;
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    longest = Math.max(longest, at - from);
    from = at + 1;
    lines++;
  }
  longest = Math.max(longest, text.length - from);
  if (longest > MAX_LINE) return `minified or generated (a line of ${longest} characters)`;
  if (text.length > 10_000 && text.length / lines > 400)
    return `minified (${Math.round(text.length / lines)} characters a line)`;
  return undefined;
}
