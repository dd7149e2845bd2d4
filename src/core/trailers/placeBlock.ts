import { parseMessage } from './parseMessage.ts';

export interface MessageShape {
  /** Prefix of comment lines git will strip; `undefined` when it strips none (`-m`, `cleanup=verbatim`). */
  readonly comment: string | undefined;
  /** Prefix of the scissors line below which git cuts everything off. Default: `comment`. */
  readonly scissors?: string;
  /** Prefix of lines that git does not look at where it reads trailers, though it keeps them. Default: `comment`. */
  readonly ignored?: string;
}

const TRAILER = /^[A-Za-z0-9-]+[ \t]*:/;
const GIT_MADE = /^(Signed-off-by: |\(cherry picked from commit )/;
/** What stands behind the comment prefix in the line below which git cuts everything off. */
export const SCISSORS = ' ------------------------ >8 ------------------------';

/**
 * Puts a block into a commit message: our earlier blocks are taken out wherever they stand, and the new one joins
 * the trailer paragraph at the end, or becomes one. What git will cut off (comments, the scissors line and the diff
 * below it) stays below. `block` may be empty: then ours are only taken out. Idempotent.
 */
export function placeBlock(message: string, block: readonly string[], shape: MessageShape): string {
  const { kept, tail } = splitTail(message, shape);
  const body = withoutBlocks(kept);
  if (block.length === 0) return join(body, tail);
  // An empty message stays visibly empty on top, so that the author still writes a subject there.
  if (body.length === 0) return join(['', '', ...block], tail);
  // Comments that git keeps at the end (`commit --no-edit` after a conflict) do not hide the trailers above them from it.
  const shown = { ...shape, comment: shape.comment ?? shape.ignored };
  const below = body.splice(endOfText(body, shown));
  if (endsInTrailers(body, shown)) return join([...body, ...block, ...below], tail);
  return join([...body, ...below, '', ...block], tail);
}

/** The message without our blocks and without what git will cut off; blank lines at the end are dropped. */
export function messageWithoutBlocks(message: string, shape: MessageShape): string {
  return withoutBlocks(splitTail(message, shape).kept)
    .filter((line) => !isComment(line, shape))
    .join('\n')
    .trim();
}

function isComment(line: string, { comment }: MessageShape): boolean {
  return comment !== undefined && line.startsWith(comment);
}

/** The lines git will keep, and the comments, blank lines and scissors part below them. */
function splitTail(message: string, shape: MessageShape): { kept: string[]; tail: string[] } {
  const lines = message.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const scissors = shape.scissors ?? shape.comment;
  const cut = scissors === undefined ? -1 : lines.indexOf(scissors + SCISSORS);
  const end = endOfText(cut < 0 ? lines : lines.slice(0, cut), shape);
  const tail = lines.slice(end);
  while (tail.length > 0 && tail[0]!.trim() === '') tail.shift();
  return { kept: lines.slice(0, end), tail };
}

/** Where the comments and blank lines at the end begin. */
function endOfText(lines: readonly string[], shape: MessageShape): number {
  let end = lines.length;
  while (end > 0 && (lines[end - 1]!.trim() === '' || isComment(lines[end - 1]!, shape))) end--;
  return end;
}

function join(body: readonly string[], tail: readonly string[]): string {
  const text = body.length === 0 ? '' : `${body.join('\n')}\n`;
  return tail.length === 0 ? text : `${text}\n${tail.join('\n')}\n`;
}

/** Takes our blocks out, and the blank lines that a lone block paragraph leaves behind. */
function withoutBlocks(lines: readonly string[]): string[] {
  const ours = new Set(parseMessage(lines.join('\n')).flatMap((block) => block.lines));
  if (ours.size === 0) return [...lines];
  const out: string[] = [];
  lines.forEach((line, index) => {
    if (ours.has(index + 1)) return;
    if (line.trim() === '' && ours.has(index) && (out.length === 0 || out.at(-1)!.trim() === '')) return;
    out.push(line);
  });
  while (out.length > 0 && out.at(-1)!.trim() === '') out.pop();
  return out;
}

/** Git's own rule: all lines are trailers, or a quarter is and one was made by git; never the first paragraph. */
function endsInTrailers(body: readonly string[], shape: MessageShape): boolean {
  let start = body.length;
  while (start > 0 && body[start - 1]!.trim() !== '') start--;
  if (body.slice(0, start).every((line) => line.trim() === '' || isComment(line, shape))) return false;
  let trailers = 0;
  let others = 0;
  let gitMade = false;
  let previous = false;
  for (const line of body.slice(start)) {
    if (isComment(line, shape)) continue;
    if (/^[ \t]/.test(line) && previous) continue;
    gitMade ||= GIT_MADE.test(line);
    previous = TRAILER.test(line) || GIT_MADE.test(line);
    if (previous) trailers++;
    else others++;
  }
  return trailers > 0 && (others === 0 || (gitMade && trailers * 3 >= others));
}
