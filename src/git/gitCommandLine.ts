import * as fs from 'node:fs';
import { childProcess } from './nodeLater.ts';

/** Processes between git and us at most: a hook manager is a shell or two, and its own program. */
const MAX_BETWEEN = 8;

/** The git command that called a hook. */
export interface GitCommandLine {
  readonly words: readonly string[];
  /** False where the system tells the words in one line only: a message may then look like an option. */
  readonly exact: boolean;
}

interface Process {
  readonly parent: string | undefined;
  readonly command: GitCommandLine;
}

/** The words of the git command that called the hook, where the system tells; `undefined` elsewhere. */
export function gitCommandLine(pid: string | undefined): GitCommandLine | undefined {
  let at = pid;
  for (let n = 0; n < MAX_BETWEEN && at !== undefined && /^[1-9]\d*$/.test(at); n++) {
    const process = fromProc(at) ?? fromPs(at);
    if (/(^|[/\\])git(\.exe)?$/.test(process?.command.words[0] ?? '')) return process?.command;
    at = process?.parent;
  }
  return undefined;
}

function fromProc(pid: string): Process | undefined {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    // `pid (name) state parent …`; the name may hold anything, brackets too.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return {
      parent: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1],
      command: { words, exact: true },
    };
  } catch {
    return undefined;
  }
}

/** As POSIX has it, for systems without `/proc` (macOS, BSD). Windows has no such program; what MSYS calls `ps` knows other processes. */
function fromPs(pid: string): Process | undefined {
  if (process.platform === 'win32' || hasProc()) return undefined;
  const { status, stdout } = childProcess().spawnSync(
    'ps',
    ['-ww', '-o', 'ppid=', '-o', 'args=', '-p', pid],
    { encoding: 'utf8' },
  );
  const [, parent, args] = (status === 0 && /^\s*(\d+)\s+(.*)/s.exec(stdout)) || [];
  return args === undefined ? undefined : { parent, command: { words: args.split(/\s+/), exact: false } };
}

/** Whether the system tells there at all: a process that is merely gone is not asked for again. */
function hasProc(): boolean {
  try {
    fs.readFileSync('/proc/self/stat');
    return true;
  } catch {
    return false;
  }
}
