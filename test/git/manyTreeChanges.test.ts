import { afterEach, expect, test } from 'vitest';
import { manyTreeChanges, treeChanges } from '../../src/git/diffPatch.ts';
import { emptyTree, ProvenanceReader } from '../../src/node/provenanceReader.ts';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo.dispose());

/** A history with a rename, a deletion, an empty commit, a merge, binary content and lines that look like answers. */
function history(): void {
  repo = TestRepo.create({ hooks: false });
  repo.write('a.txt', 'one\ntwo\nthree\nfour\n');
  repo.write('gone.txt', 'gone\n');
  repo.commitAll('root');
  repo.git('checkout', '-qb', 'side');
  repo.write('side.txt', 'side\n');
  repo.commitAll('side');
  repo.git('checkout', '-q', 'main');
  repo.git('mv', 'a.txt', 'grü ße.txt');
  repo.git('rm', '-q', 'gone.txt');
  repo.commitAll('renamed');
  repo.git('commit', '-q', '--allow-empty', '-m', 'empty');
  repo.write(
    'answers.txt',
    `${'0'.repeat(40)}\n${repo.git('rev-parse', 'HEAD')}diff --git a/x b/x\n@@ -1 +1 @@`,
  );
  repo.commitAll('answers');
  repo.write('answers.txt', repo.git('rev-parse', 'HEAD'));
  repo.commitAll('answers again');
  repo.git('merge', '-q', '--no-edit', 'side');
  repo.write('data.bin', 'a\0b\n');
  repo.commitAll('binary');
  repo.write('.gitattributes', '*.svg -diff\n');
  repo.write('pic.svg', '<svg>\n</svg>\n');
  repo.commitAll('text that an attribute calls binary');
}

const pairsOf = () =>
  repo
    .git('log', '--format=%H %P')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [to = '', ...parents] = line.split(' ').filter(Boolean);
      return (parents.length > 0 ? parents : [undefined]).map((from) => ({ from, to }));
    });

test('the diffs of many commits are those of each of them', () => {
  history();
  const pairs = pairsOf();
  const many = manyTreeChanges(repo.root, pairs);
  const single = pairs.map(({ from, to }) => treeChanges(repo.root, from ?? emptyTree(to), to));
  // Where something binary is in it the answer is left to the single question.
  expect(many.filter((diff) => diff === undefined).length).toBe(2);
  expect(many.map((diff, at) => diff ?? single[at])).toEqual(single);
});

test('commits whose parent a shallow clone lacks add nothing that is proved, and do not disturb the others', () => {
  history();
  const there = repo.git('rev-list', '--reverse', 'HEAD').trim().split('\n');
  const whole = addedBy(there);
  repo.git('clone', '-q', '--depth', '3', `file://${repo.root}`, '../shallow');
  const shallow = new TestRepo(`${repo.root}/../shallow`);
  const oids = shallow.git('rev-list', '--reverse', 'HEAD').trim().split('\n');
  const boundary = new Set(shallow.read('.git/shallow').trim().split('\n'));
  expect(boundary.size).toBeGreaterThan(0);
  const now = addedBy(oids, shallow);
  for (const oid of oids) expect([oid, now.get(oid)]).toEqual([oid, boundary.has(oid) ? [] : whole.get(oid)]);
});

function addedBy(oids: readonly string[], { repository } = repo) {
  const reader = new ProvenanceReader(repository);
  reader.loadAdded(oids.map((oid) => reader.commit(oid)));
  return new Map(oids.map((oid) => [oid, [...reader.addedLines(reader.commit(oid))]]));
}
