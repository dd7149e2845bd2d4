import { afterEach, expect, test } from 'vitest';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo?.dispose());

/** main with a base; `feature` with two recorded commits; and main moved on. Leaves main checked out. */
function start(): TestRepo {
  repo = TestRepo.create();
  repo.write('f.txt', 'unknown 1\nunknown 2\nunknown 3\nunknown 4\nunknown 5\n');
  repo.commitAll('base');
  repo.git('checkout', '-q', '-b', 'feature');
  repo.edit('f.txt', repo.read('f.txt').replace('unknown 5\n', 'unknown 5\nai one\n'), 'ai');
  repo.commitAll('first');
  repo.edit('f.txt', repo.read('f.txt').replace('ai one\n', 'ai one\nhuman one\n'), 'human');
  repo.commitAll('second');
  repo.git('checkout', '-q', 'main');
  repo.write('f.txt', `unknown top\n${repo.read('f.txt')}`);
  repo.commitAll('main moved');
  return repo;
}

/** What a host does: the merged tree, its own message, none of our hooks. */
function hostSquash(message: string): void {
  repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'feature');
  repo.run('git', ['-c', 'core.hooksPath=/dev/null', 'commit', '-q', '--cleanup=verbatim', '-F', '-'], {
    input: message,
  });
}
const TRUTH = 'unknown unknown unknown unknown unknown unknown ai human';
const bodies = () =>
  repo.git('log', '--reverse', '--format=* %B', 'main..feature').replace(/\n{3,}/g, '\n\n');

test('a GitHub squash that keeps the commit messages is read without help', async () => {
  start();
  hostSquash(`Add a thing (#12)\n\n${bodies()}\n---------\n\nCo-authored-by: B <b@example.com>\n`);
  expect(repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance)').trim()).toBe('');
  expect(repo.origins('f.txt')).toBe(TRUTH);
  expect((await repo.countersign('reconcile')).out).toContain('recorded already');
});

test.each([
  ['GitHub, title only', 'Add a thing (#12)\n'],
  ['GitLab', "Merge branch 'feature' into 'main'\n\nAdd a thing\n\nSee merge request group/project!12\n"],
  ['Bitbucket', 'Merged in feature (pull request #12)\n\nAdd a thing\n'],
])('%s: the records are carried from the branch with the same change', async (_host, message) => {
  start();
  hostSquash(message);
  expect(repo.origins('f.txt')).toBe('unknown unknown unknown unknown unknown unknown unknown unknown');
  const ran = await repo.countersign('reconcile');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('1 AI, 1 human, 0 unknown lines');
  expect(repo.origins('f.txt')).toBe(TRUTH);
});

test('a host rebase keeps messages, so the digests prove the records', async () => {
  start();
  repo.git('checkout', '-q', '--detach', 'feature');
  repo.git('-c', 'core.hooksPath=/dev/null', 'rebase', '-q', 'main');
  repo.git('branch', '-q', '-f', 'main');
  repo.git('checkout', '-q', 'main');
  expect(repo.origins('f.txt')).toBe(TRUTH);
  await repo.countersign('reconcile', 'HEAD~2..HEAD');
  expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
  expect(repo.origins('f.txt')).toBe(TRUTH);
});

test('nothing is carried from a branch with another change, unless the caller names it; then content decides', async () => {
  start();
  repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'feature');
  repo.write('f.txt', `${repo.read('f.txt')}unknown added by the host\n`);
  repo.git('add', '-A');
  repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'Squashed');
  const ran = await repo.countersign('reconcile');
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('stays unknown');
  await repo.countersign('reconcile', '--source', 'feature');
  expect(repo.origins('f.txt')).toBe(`${TRUTH} unknown`);
});

test('a reconciled note that names records its sources do not name claims nothing', async () => {
  start();
  hostSquash('Add a thing (#12)\n');
  await repo.countersign('reconcile');
  const note = repo.git('notes', '--ref=countersign', 'show', 'HEAD');
  const forged = note.replace(/"record":"[0-9a-f]/g, '"record":"x').replace(/"record":"x/g, '"record":"0');
  repo.run('git', ['notes', '--ref=countersign', 'add', '-f', '-F', '-', 'HEAD'], {
    input: forged === note ? note.replace(/"record":"0/g, '"record":"1') : forged,
  });
  expect(repo.origins('f.txt')).toBe('unknown unknown unknown unknown unknown unknown unknown unknown');
});
