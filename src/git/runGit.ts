import { childProcess } from './nodeLater.ts';

export interface GitOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, not errors. Default: only 0. */
  readonly okCodes?: readonly number[];
}

/** Git said no. `message` is one line for people; `stderr` is all it said. */
export class GitError extends Error {
  readonly args: readonly string[];
  readonly code: number | null;
  readonly stderr: string;
  constructor(args: readonly string[], code: number | null, stderr: string) {
    super(`git ${args[0]} failed: ${stderr.trim().split('\n')[0] || `exit code ${code}`}`);
    this.args = args;
    this.code = code;
    this.stderr = stderr;
  }
}

/**
 * Output must not depend on the user's language or configuration of what git prints. Nor does git write each commit into a
 * pipe by itself (`GIT_FLUSH`), which costs both sides more than the commit does: nobody here waits for one answer to ask on.
 */
export const gitEnvironment = (extra: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  LC_ALL: 'C',
  GIT_FLUSH: '0',
  // It would count for more than `-U0`.
  GIT_DIFF_OPTS: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  ...extra,
});

/** Runs git and returns its output as bytes. Throws `GitError`. */
export function runGitBytes(args: readonly string[], options: GitOptions): Buffer {
  const result = childProcess().spawnSync('git', args, {
    cwd: options.cwd,
    env: gitEnvironment(options.env),
    input: options.input,
    maxBuffer: 2 ** 30,
    windowsHide: true,
  });
  if (result.error) throw new GitError(args, null, result.error.message);
  if (!(options.okCodes ?? [0]).includes(result.status ?? -1)) {
    throw new GitError(args, result.status, result.stderr.toString('utf8'));
  }
  return result.stdout;
}

/** Runs git and returns its output as text (UTF-8), unchanged. Throws `GitError`. */
export function runGit(args: readonly string[], options: GitOptions): string {
  return runGitBytes(args, options).toString('utf8');
}

/** The same without blocking the event loop; for the server. */
export function runGitAsync(args: readonly string[], options: GitOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = childProcess().spawn('git', args, {
      cwd: options.cwd,
      env: gitEnvironment(options.env),
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error) => reject(new GitError(args, null, error.message)));
    child.on('close', (code) => {
      if ((options.okCodes ?? [0]).includes(code ?? -1)) resolve(Buffer.concat(out).toString('utf8'));
      else reject(new GitError(args, code, Buffer.concat(err).toString('utf8')));
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
