import { afterEach, expect, test } from 'vitest';
import { notedObjects } from '../../src/git/notedObjects.ts';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo.dispose());

const REFS = ['refs/notes/countersign', 'refs/notes/none', 'refs/notes/remotes/o/countersign'];

/** Commits with notes at every level of fan-out that git makes, in one tree. Every fifth has none. */
function history(format: string): string[] {
  repo = TestRepo.create({ hooks: false });
  repo.git('init', '-q', '--object-format', format, '../other');
  repo = new TestRepo(`${repo.root}/../other`);
  const who = 'committer A <a@example.com> 1700000000 +0000\n';
  const commits = Array.from(
    { length: 120 },
    (_, n) => `commit refs/heads/main\nmark :${n + 1}\n${who}data ${String(n).length}\n${n}\n`,
  );
  repo.run('git', ['fast-import', '--quiet'], { input: commits.join('') });
  const oids = repo.git('rev-list', 'main').trim().split('\n');
  const notes = oids.flatMap((oid, n) => {
    const name = [
      oid,
      `${oid.slice(0, 2)}/${oid.slice(2)}`,
      `${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid.slice(4)}`,
    ][n % 5];
    return name ? [`M 100644 inline ${name}\ndata ${`note ${n}\n`.length}\nnote ${n}\n`] : [];
  });
  // The same note twice: the flat one counts, as for git's own names.
  notes.push(
    `M 100644 inline ${oids[0]!.slice(0, 2)}/${oids[0]!.slice(2)}\ndata 2\nno\n`,
    `M 100644 inline not-a-note\ndata 2\nno\n`,
  );
  const stream = [
    `commit refs/notes/countersign\n${who}data 0\n${notes.join('')}`,
    `commit refs/notes/remotes/o/countersign\n${who}data 0\nM 100644 inline ${oids[3]}\ndata 6\ntheirs\n`,
  ];
  repo.run('git', ['fast-import', '--quiet'], { input: stream.join('') });
  return oids;
}

for (const format of ['sha1', 'sha256'])
  test(`notes of many objects are those that git finds for each name (${format})`, () => {
    const oids = [...history(format), 'f'.repeat(format === 'sha1' ? 40 : 64)];
    const one = oids.flatMap((oid) => notedObjects(repo.root, [oid], REFS));
    const many = notedObjects(repo.root, oids, REFS);
    expect(many).toEqual(one);
    expect(many.slice(0, 6).map(({ notes }) => notes.map((note) => note?.bytes.toString()))).toEqual([
      ['note 0\n', undefined, undefined],
      ['note 1\n', undefined, undefined],
      ['note 2\n', undefined, undefined],
      [undefined, undefined, 'theirs'],
      [undefined, undefined, undefined],
      ['note 5\n', undefined, undefined],
    ]);
    expect(many.map(({ object }) => object?.type)).toEqual(
      oids.map((_, n) => (n < 120 ? 'commit' : undefined)),
    );
  });

test('without notes refs the objects alone are read', () => {
  const oids = history('sha1');
  expect(notedObjects(repo.root, oids, []).map(({ object, notes }) => [object?.oid, notes.length])).toEqual(
    oids.map((oid) => [oid, 0]),
  );
});
