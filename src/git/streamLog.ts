import { spawn } from 'node:child_process';
import { GitError } from './runGit.ts';

export interface LoggedCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly authorEmail: string;
  readonly committerEmail: string;
  /** RFC 3339, of the committer. */
  readonly time: string;
  /** Subject, blank line, body, as committed. */
  readonly message: string;
}

const FORMAT = '%H%x00%P%x00%an%x00%ae%x00%ce%x00%cI%x00%B%x00';
const FIELDS = 7;

/** `git log`, newest first, in chunks as they arrive; memory is that of one chunk. Throws a `GitError`. */
export async function* streamLog(cwd: string, args: readonly string[]): AsyncGenerator<LoggedCommit[]> {
  const full = [
    'log',
    '-z',
    '--encoding=UTF-8',
    '--no-show-signature',
    `--format=tformat:${FORMAT}`,
    ...args,
  ];
  const child = spawn('git', full, {
    cwd,
    // Git would write every commit by itself into a pipe, which costs both sides more than the commit does.
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_FLUSH: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(0, 4000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => reject(new GitError(full, null, error.message)));
    child.on('close', resolve);
  });
  // Awaited at the end; must not count as unhandled when the reader leaves early.
  ended.catch(() => {});
  let rest = '';
  let fields: string[] = [];
  try {
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      const parts = (rest + text).split('\0');
      rest = parts.pop() ?? '';
      const chunk: LoggedCommit[] = [];
      for (const part of parts) {
        // `-z` ends each entry with one more NUL.
        if (fields.length === FIELDS) {
          chunk.push(commitOf(fields));
          fields = [];
        } else fields.push(part);
      }
      if (chunk.length > 0) yield chunk;
    }
    const code = await ended;
    if (code !== 0) throw new GitError(full, code, stderr);
    if (fields.length === FIELDS) yield [commitOf(fields)];
  } finally {
    child.kill();
  }
}

function commitOf([
  commit = '',
  parents = '',
  author = '',
  authorEmail = '',
  committerEmail = '',
  time = '',
  message = '',
]: string[]): LoggedCommit {
  return {
    commit,
    parents: parents === '' ? [] : parents.split(' '),
    author,
    authorEmail,
    committerEmail,
    time,
    message,
  };
}
