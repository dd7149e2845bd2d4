import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

interface Step {
  readonly author: string;
  readonly message: string;
  /** Day and time, so that the history is the same every time. */
  readonly when: string;
  readonly files: readonly string[];
}

/** The login service's past. The last step is `countersign init`. */
const HISTORY: readonly Step[] = [
  {
    author: 'Robin Reviewer <robin@example.com>',
    message: 'Hash passwords with scrypt',
    when: '2026-03-02T09:12:00Z',
    files: ['README.md', 'package.json', '.gitignore', 'src/password.ts'],
  },
  {
    author: 'Dana Developer <dana@example.com>',
    message: 'Open sessions on login',
    when: '2026-03-04T14:40:00Z',
    files: ['src/session.ts', 'src/server.ts', 'src/format.ts'],
  },
  {
    author: 'Dana Developer <dana@example.com>',
    message: 'Let the batch jobs log in',
    when: '2026-03-09T10:05:00Z',
    files: ['service/login.py', 'service/report.py'],
  },
];

/**
 * Makes the demo's login service in `folder` (which must be empty): a git repository with a history, and Countersign set up
 * by its own `countersign init`, as a user would.
 */
export function makeDemoWorkspace(folder: string, env: NodeJS.ProcessEnv = process.env): void {
  const source = join(root, 'demo', 'workspace');
  const run = (program: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}) =>
    execFileSync(program, args, {
      cwd: folder,
      env: { ...env, ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const commit = ({ author, message, when }: Omit<Step, 'files'>) =>
    run('git', ['commit', '-q', '-m', message, '--author', author], {
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_DATE: when,
    });
  mkdirSync(folder, { recursive: true });
  run('git', ['init', '-q', '-b', 'main']);
  run('git', ['config', 'user.name', 'Dana Developer']);
  run('git', ['config', 'user.email', 'dana@example.com']);
  // A machine that signs commits would ask for a passphrase here.
  run('git', ['config', 'commit.gpgsign', 'false']);
  for (const { files, ...step } of HISTORY) {
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(source, file), join(folder, file));
    }
    run('git', ['add', '-A']);
    commit(step);
  }
  run(process.execPath, [join(root, 'dist', 'cli.cjs'), 'init']);
  const policy = join('.countersign', 'policy.yaml');
  mkdirSync(join(folder, '.countersign'), { recursive: true });
  const text = readFileSync(join(source, policy), 'utf8');
  writeFileSync(join(folder, policy), text.replace(/ssh-ed25519 \S+/, robinsKey(folder)));
  run('git', ['add', '-A']);
  commit({
    author: 'Robin Reviewer <robin@example.com>',
    message: 'Control AI-written code with Countersign',
    when: '2026-03-16T08:30:00Z',
  });
}

/** A key pair for Robin, who verifies: the private half in the git folder, so that the demo can sign with it. */
function robinsKey(folder: string): string {
  const file = join(folder, '.git', 'countersign-demo', 'robin');
  mkdirSync(dirname(file), { recursive: true });
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'robin@example.com', '-f', file]);
  return readFileSync(`${file}.pub`, 'utf8').split(' ').slice(0, 2).join(' ');
}
