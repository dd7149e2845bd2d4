import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo?.dispose());

const noPs = spawnSync('ps', ['-o', 'ppid=', '-p', String(process.pid)]).status === 0 ? '' : 'there is no ps';
if (noPs) console.warn(`systems without /proc are not tried: ${noPs}`);

/** Neither the hooks' shell part nor the command finds `/proc`. */
function withoutProc(): void {
  repo = TestRepo.create();
  const shared = repo.file('.git/hooks/countersign.sh');
  fs.writeFileSync(shared, fs.readFileSync(shared, 'utf8').replaceAll('/proc/', '/nowhere/'));
  repo.setEnv({ NODE_OPTIONS: `--require ${fileURLToPath(new URL('lib/noProc.cjs', import.meta.url))}` });
}

describe.runIf(!noPs)('a system without /proc: ps tells an amend from what looks like one', () => {
  const id = () => /id=(\S+);/.exec(repo.message())?.[1];
  function twoLines(): void {
    withoutProc();
    repo.edit('f.txt', 'ai one\n', 'ai');
    repo.commitAll('first');
    repo.edit('f.txt', 'ai one\nai two\n', 'ai');
    repo.git('add', '-A');
  }

  test.each([
    ['commit', '-C', 'HEAD'],
    ['commit', '-c', 'HEAD'],
    ['commit', '--reuse-message=HEAD'],
    ['commit', '-m', 'second'],
    ['commit', '-m', 'says what --amend does'],
    ['commit', '-m', 'second', '--date=2001-01-01T00:00:00Z'],
  ])('%s %s %s is another commit', (...args) => {
    twoLines();
    const first = id();
    // The second of the commit before is another one, as between two commits of a person.
    repo.setEnv({ GIT_AUTHOR_DATE: '2030-01-01T00:00:00Z' });
    repo.git(...args);
    expect(repo.git('rev-list', '--count', 'HEAD').trim()).toBe('2');
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    expect(id()).not.toBe(first);
    expect(repo.origins('f.txt')).toBe('ai ai');
  });

  test.each([
    ['commit', '--amend', '-m', 'better'],
    ['commit', '--amend', '--no-edit'],
    ['commit', '--am', '-C', 'HEAD'],
    ['commit', '--amend', '-m', 'better', '--reset-author'],
    ['commit', '--amend', '-m', 'better', '--date=2001-01-01T00:00:00Z'],
    ['-c', 'core.abbrev=12', 'commit', '-m', 'better', '--amend'],
  ])('%s %s %s %s is an amend', (...args) => {
    twoLines();
    const first = id();
    repo.git(...args);
    expect(repo.git('rev-list', '--count', 'HEAD').trim()).toBe('1');
    expect(repo.message()).toContain('ai=2; human=0; unknown=0');
    expect(id()).toBe(first);
    expect(repo.origins('f.txt')).toBe('ai ai');
  });

  test('an empty message is refused, and allowed where git is told so', () => {
    twoLines();
    expect(repo.tryGit('commit', '-q', '-m', '').code).toBe(1);
    expect(repo.tryGit('commit', '-q', '--allow-empty-message', '-m', '').code).toBe(0);
  });
});
