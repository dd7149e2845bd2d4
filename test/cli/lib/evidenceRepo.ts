import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ran, TestRepo } from '../../git/lib/testRepo.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Puts the grammars where the command line of the tests looks for them. */
export function needGrammars(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/grammars.mjs')], { stdio: 'inherit' });
}

/** A real SSH key pair, made for one test. */
export interface TestKey {
  readonly file: string;
  readonly publicKey: string;
}

export function makeKey(folder: string, name: string, type = 'ed25519'): TestKey {
  const file = path.join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-C', name, '-f', file]);
  return { file, publicKey: fs.readFileSync(`${file}.pub`, 'utf8').trim().split(' ').slice(0, 2).join(' ') };
}

/** Login code that every version of the engine calls authentication. */
export const LOGIN = `export function authenticate(user, password) {
  const stored = users.get(user);
  if (!stored) return undefined;
  return stored.check(password) ? createSession(user) : undefined;
}
`;

/** Runs the command line as a person with an address. */
export function asPerson(repo: TestRepo, email: string, ...args: string[]): Ran {
  return repo.run('countersign', args, {
    env: { GIT_COMMITTER_NAME: email.split('@')[0]!, GIT_COMMITTER_EMAIL: email },
  });
}
