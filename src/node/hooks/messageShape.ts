import { type MessageShape, messageWithoutBlocks, SCISSORS } from '../../core/trailers/placeBlock.ts';
import { gitCommandLine } from '../../git/gitCommandLine.ts';
import type { Repository } from '../../git/repository.ts';
import { runGitBytes } from '../../git/runGit.ts';

interface MessageHost {
  readonly repository: Repository;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** False when git commits without an editor: it says so to its hooks. */
export const isEdited = (host: MessageHost): boolean => host.env.GIT_EDITOR !== ':';

/** What git will strip from the message: comments in an editor unless `cleanup` keeps them, and what is below a scissors line. */
export function messageShape(host: MessageHost, message: string): MessageShape {
  // A last line that starts as text or a list does is no comment: no question to git.
  const last = message.trimEnd().split('\n').at(-1) ?? '';
  if (!isEdited(host) && !message.includes('>8') && /^([\w\s*-]|$)/.test(last)) return { comment: undefined };
  const { mode, comment, ignored } = cleanupOf(host, message);
  const stripped = isEdited(host) && !['verbatim', 'whitespace', 'scissors'].includes(mode);
  // `--verbose` cuts at the scissors in every mode.
  return { comment: stripped ? comment : undefined, scissors: comment, ignored };
}

/** Options of `git commit` that give it a message, also cut short and among other letters. */
const GIVEN = /^(-[A-Za-z]*[mFCc]|--(mes|fil|reu|ree|fix|squ|no-ed))/;

/** Whether git takes the message, our blocks aside, for empty and was not told to commit it all the same. */
export function isRefusedAsEmpty(host: MessageHost, message: string, shape: MessageShape): boolean {
  const isEmpty = (by: MessageShape, text: RegExp) =>
    messageWithoutBlocks(message, by)
      .split('\n')
      .every((line) => line.trim() === '' || line.startsWith('Signed-off-by: ') || !text.test(line));
  // A line that starts with a letter or a digit is a subject whatever is stripped: no question to git.
  if (!isEmpty(shape, /^[\w\x80-\xff]/)) return false;
  const { mode, comment } = cleanupOf(host, message);
  const command = gitCommandLine(host.env.COUNTERSIGN_GIT_PID);
  // With `GIT_EDITOR=:` git strips its comments as after any editor, but says to its hooks that there is none.
  const strips =
    mode === 'strip' || (mode === 'default' && command?.words.some((word) => GIVEN.test(word)) === false);
  if (!isEmpty(strips ? { ...shape, comment } : shape, /^/)) return false;
  return !command?.words.some((word) => /^--allow-empty-m/.test(word));
}

interface Cleanup {
  readonly mode: string;
  /** Prefix of the comments in this message. */
  readonly comment: string;
  /** Prefix of what git takes for comments where it reads trailers later. */
  readonly ignored: string;
}

function cleanupOf(host: MessageHost, message: string): Cleanup {
  // As Latin-1, like the message: a prefix may have any bytes.
  const entries = runGitBytes(
    ['config', '-z', '--get-regexp', '^(commit\\.cleanup|core\\.comment(char|string))$'],
    { cwd: host.repository.root, okCodes: [0, 1] },
  )
    .toString('latin1')
    .split('\0')
    .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)] as const);
  const asked = gitCommandLine(host.env.COUNTERSIGN_GIT_PID)
    ?.words.map((word, at, words) =>
      word === '--cleanup' ? words[at + 1] : /^--cleanup=(.*)$/.exec(word)?.[1],
    )
    .findLast((word) => word !== undefined);
  // The last of either name counts; git before 2.45 knows `commentChar` only.
  const prefixes = entries.filter(([key]) => key.startsWith('core.')).reverse();
  const chars = prefixes.filter(([key]) => key === 'core.commentchar');
  const candidates = [...new Set([prefixes[0]?.[1] ?? '#', chars[0]?.[1] ?? '#'])];
  const comment = candidates.length > 1 ? usedIn(message, candidates) : candidates[0]!;
  return {
    mode: asked ?? entries.findLast(([key]) => key === 'commit.cleanup')?.[1] ?? 'default',
    comment: comment === 'auto' ? autoComment(message) : comment,
    ignored: comment === 'auto' ? '#' : comment,
  };
}

/** Which of the prefixes git has used in a message: its own lines come last. */
function usedIn(message: string, candidates: readonly string[]): string {
  const lines = message.trimEnd().split('\n');
  const scissors = candidates.find((prefix) => lines.includes(prefix + SCISSORS));
  return scissors ?? candidates.find((prefix) => lines.at(-1)!.startsWith(prefix)) ?? candidates[0]!;
}

/** With `auto` git takes a character that no line of the message starts with; its own lines, which come last, show which. */
function autoComment(message: string): string {
  const scissors = /^(\S) -{24} >8 -{24}$/m.exec(message);
  const last = message.trimEnd().split('\n').at(-1) ?? '';
  return scissors?.[1] ?? /^([#;@!$%^&|:])(?:\s|$)/.exec(last)?.[1] ?? '#';
}
