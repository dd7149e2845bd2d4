import { childProcess } from './nodeLater.ts';
import { GitError, gitEnvironment } from './runGit.ts';

/**
 * Runs git and hands over its output as it comes, cut after whole lines; each byte is one character (Latin-1). Rejects
 * with a `GitError`.
 */
export function streamGit(
  args: readonly string[],
  cwd: string,
  take: (lines: readonly string[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = childProcess().spawn('git', args, {
      cwd,
      env: gitEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let rest = '';
    let stderr = '';
    child.stdout.setEncoding('latin1').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      try {
        take(lines);
      } catch (error) {
        child.kill();
        reject(error);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(0, 4000);
    });
    child.on('error', (error) => reject(new GitError(args, null, error.message)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new GitError(args, code, stderr))));
  });
}
