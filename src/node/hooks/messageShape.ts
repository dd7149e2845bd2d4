import { type MessageShape, messageWithoutBlocks } from '../../core/trailers/placeBlock.ts';
import { gitCommandLine } from '../../git/gitCommandLine.ts';
import type { Repository } from '../../git/repository.ts';
import { runGit } from '../../git/runGit.ts';

interface MessageHost {
  readonly repository: Repository;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** False when git commits without an editor: it says so to its hooks. */
export const isEdited = (host: MessageHost): boolean => host.env.GIT_EDITOR !== ':';

/** What git will strip from the message: comments in an editor unless `cleanup` keeps them, and what is below a scissors line. */
export function messageShape(host: MessageHost, message: string): MessageShape {
  if (!isEdited(host) && !message.includes('>8')) return { comment: undefined };
  const { mode, comment } = cleanupOf(host, message);
  const stripped = isEdited(host) && !['verbatim', 'whitespace', 'scissors'].includes(mode);
  // `--verbose` cuts at the scissors in every mode.
  return { comment: stripped ? comment : undefined, scissors: comment };
}

/** Whether git takes the message, our blocks aside, for empty and was not told to commit it all the same. */
export function isRefusedAsEmpty(host: MessageHost, message: string, shape: MessageShape): boolean {
  const isEmpty = (by: MessageShape, text: RegExp) =>
    messageWithoutBlocks(message, by)
      .split('\n')
      .every((line) => line.trim() === '' || line.startsWith('Signed-off-by: ') || !text.test(line));
  // A line that starts with a letter or a digit is a subject whatever is stripped: no question to git.
  if (!isEmpty(shape, /^[\w\x80-\xff]/)) return false;
  const { mode, comment } = cleanupOf(host, message);
  if (!isEmpty(mode === 'strip' ? { ...shape, comment } : shape, /^/)) return false;
  const command = gitCommandLine(host.env.COUNTERSIGN_GIT_PID);
  return !command?.words.some((word) => /^--allow-empty-m/.test(word));
}

function cleanupOf(host: MessageHost, message: string): { mode: string; comment: string } {
  const config = new Map(
    runGit(['config', '-z', '--get-regexp', '^(commit\\.cleanup|core\\.comment(char|string))$'], {
      cwd: host.repository.root,
      okCodes: [0, 1],
    })
      .split('\0')
      .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)] as const),
  );
  const asked = gitCommandLine(host.env.COUNTERSIGN_GIT_PID)
    ?.words.map((word, at, words) =>
      word === '--cleanup' ? words[at + 1] : /^--cleanup=(.*)$/.exec(word)?.[1],
    )
    .findLast((word) => word !== undefined);
  const comment = config.get('core.commentstring') ?? config.get('core.commentchar') ?? '#';
  return {
    mode: asked ?? config.get('commit.cleanup') ?? 'default',
    comment: comment === 'auto' ? autoComment(message) : comment,
  };
}

/** With `auto` git takes a character that no line of the message starts with; its own lines, which come last, show which. */
function autoComment(message: string): string {
  const scissors = /^(\S) -{24} >8 -{24}$/m.exec(message);
  const last = message.trimEnd().split('\n').at(-1) ?? '';
  return scissors?.[1] ?? /^([#;@!$%^&|:])(?:\s|$)/.exec(last)?.[1] ?? '#';
}
