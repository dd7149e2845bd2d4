import { afterEach, beforeEach, expect, test } from 'vitest';
import { blameOrigins, blameWithOrigin } from '../../src/node/blameWithOrigin.ts';
import { ledgersOf } from '../../src/node/settleLedger.ts';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
beforeEach(() => {
  repo = TestRepo.create();
});
afterEach(() => repo.dispose());

const NAME = 'grü ße.txt';

/** Blame while git blame goes on, and the same blame after it, without its texts. */
async function both(name: string, rev?: string, lines?: readonly number[]) {
  const { repository } = repo;
  const at = await blameOrigins(
    repository,
    name,
    { rev, ...(lines ? { lines } : {}) },
    ledgersOf(repository),
  );
  const after = blameWithOrigin(repository, name, rev, ledgersOf(repository));
  return [at, after?.map(({ text: _, ...line }) => line)] as const;
}

test('what is read while git blame goes on is what is read after it', async () => {
  repo.edit('a.txt', 'one\ntwo\nthree\n', 'ai');
  repo.commitAll('one');
  repo.git('mv', 'a.txt', NAME);
  repo.edit(NAME, 'one\ntwo\nby hand\nthree\n', 'human');
  repo.commitAll('renamed');
  repo.write(NAME, 'nobody saw\none\ntwo\nby hand\nthree\n');
  repo.commitAll('unseen');
  repo.edit(NAME, 'nobody saw\none\ntwo\nby hand\nthree\nnot committed\n', 'ai');
  for (const rev of [undefined, 'HEAD', 'HEAD~1']) {
    const [at, after] = await both(NAME, rev);
    expect(at).toEqual(after);
  }
  const [at] = await both(NAME);
  expect(at?.map(({ origin }) => origin)).toEqual(['unknown', 'ai', 'ai', 'human', 'ai', 'ai']);
  expect(at?.at(-1)?.commit).toBeNull();
});

test('more commits than are read together', async () => {
  let text = '';
  for (let n = 0; n < 150; n++) {
    text += `line ${n}\n`;
    repo.write('long.txt', text);
    repo.commitAll(`c${n}`);
  }
  repo.edit('long.txt', `${text}more\n`, 'ai');
  repo.commitAll('ai');
  const [at, after] = await both('long.txt');
  expect(at).toEqual(after);
  expect(at?.map(({ origin }) => origin)).toEqual([...Array.from({ length: 150 }, () => 'unknown'), 'ai']);
});

test('only some lines, also where there are not so many', async () => {
  repo.edit('a.txt', 'one\ntwo\nthree\n', 'ai');
  repo.commitAll('one');
  const [, all] = await both('a.txt');
  expect((await both('a.txt', undefined, [1, 3]))[0]).toEqual([all![0], all![2]]);
  expect((await both('a.txt', undefined, [3, 9]))[0]).toEqual([all![2]]);
  expect((await both('a.txt', undefined, []))[0]).toEqual([]);
});

test('a file that no commit has, and one that is not there', async () => {
  repo.edit('new.txt', 'one\n', 'ai');
  const [at, after] = await both('new.txt');
  expect(at).toEqual(after);
  expect(at?.map(({ commit, origin }) => [commit, origin])).toEqual([[null, 'ai']]);
  expect(await both('none.txt')).toEqual([undefined, undefined]);
});
