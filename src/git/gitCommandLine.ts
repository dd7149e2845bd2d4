import * as fs from 'node:fs';

/** Processes between git and us at most: a hook manager is a shell or two, and its own program. */
const MAX_BETWEEN = 8;

/** The words of the git command that called the hook, where the system tells; `undefined` elsewhere. */
export function gitCommandLine(pid: string | undefined): string[] | undefined {
  let at = pid;
  for (let n = 0; n < MAX_BETWEEN && at !== undefined && /^\d+$/.test(at); n++) {
    try {
      const words = fs.readFileSync(`/proc/${at}/cmdline`, 'utf8').split('\0');
      if (/(^|[/\\])git(\.exe)?$/.test(words[0] ?? '')) return words;
      // `pid (name) state parent …`; the name may hold anything, brackets too.
      const stat = fs.readFileSync(`/proc/${at}/stat`, 'utf8');
      at = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    } catch {
      return undefined;
    }
  }
  return undefined;
}
