import { spawn } from 'node:child_process';
import { GitError, gitEnvironment } from './runGit.ts';

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
/** Bytes that are cut up together: git writes a page at a time, and handing on each alone costs more than reading it. */
const ENOUGH = 65_536;

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
    env: gitEnvironment(),
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
  let fields: string[] = [];
  try {
    for await (const parts of nulEnded(child.stdout)) {
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

/** The texts that a NUL ends, in chunks of some; what stands behind the last NUL is left out. */
async function* nulEnded(stream: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let waiting: Buffer[] = [];
  let size = 0;
  const cut = (): string[] => {
    const bytes = Buffer.concat(waiting);
    const end = bytes.lastIndexOf(0);
    waiting = [bytes.subarray(end + 1)];
    size = 0;
    return end < 0 ? [] : bytes.toString('utf8', 0, end).split('\0');
  };
  for await (const bytes of stream) {
    waiting.push(bytes);
    size += bytes.length;
    if (size >= ENOUGH) yield cut();
  }
  yield cut();
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
