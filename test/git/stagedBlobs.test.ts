import * as fs from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stagedBlobs } from '../../src/git/stagedBlobs.ts';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
beforeEach(() => {
  repo = TestRepo.create({ hooks: false });
});
afterEach(() => repo.dispose());

/** Stages a file; its object id. */
function staged(name: string, text: string): string {
  repo.write(name, text);
  repo.git('add', name);
  return repo.git('rev-parse', `:${name}`).trim();
}

const bytesOf = (...oids: string[]) =>
  stagedBlobs(
    repo.repository,
    oids.map((oid) => ({ oid, path: 'not there' })),
  );
const texts = (...oids: string[]) => bytesOf(...oids).map((bytes) => bytes?.toString('utf8'));
const objectFile = (oid: string) => repo.file(`.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);

test('loose, packed and missing objects, in the order asked', () => {
  const packed = staged('packed.txt', 'packed\n');
  repo.commitAll('one');
  repo.git('repack', '-adq');
  repo.git('prune-packed');
  const loose = staged('loose.txt', 'loose\n');
  expect([fs.existsSync(objectFile(packed)), fs.existsSync(objectFile(loose))]).toEqual([false, true]);
  const commit = repo.git('rev-parse', 'HEAD').trim();
  expect(texts('0'.repeat(40), loose, packed, commit, loose, '../../config')).toEqual([
    undefined,
    'loose\n',
    'packed\n',
    undefined,
    'loose\n',
    undefined,
  ]);
});

test('an empty file and bytes of any kind', () => {
  repo.write('bytes', '');
  fs.writeFileSync(repo.file('bytes'), Buffer.from([0, 255, 10, 0, 13]));
  repo.git('add', 'bytes');
  const [bytes] = bytesOf(repo.git('rev-parse', ':bytes').trim());
  expect([...bytes!]).toEqual([0, 255, 10, 0, 13]);
  expect(texts(staged('empty', ''))).toEqual(['']);
});

test('a loose object whose content is another one is not believed', () => {
  const oid = staged('a.txt', 'a\n');
  const other = staged('b.txt', 'b\n');
  fs.chmodSync(objectFile(oid), 0o644);
  fs.copyFileSync(objectFile(other), objectFile(oid));
  // What git itself says of it is git's own answer; ours is never taken from the damaged file directly.
  const direct = () => texts(oid);
  let answer: unknown;
  try {
    answer = direct();
  } catch (error) {
    answer = (error as Error).name;
  }
  expect(answer).toEqual(repo.tryGit('cat-file', 'blob', oid).code === 0 ? ['b\n'] : 'Error');
});

test.each([false, true])('git replace: what git would read (refs packed: %s)', (pack) => {
  const oid = staged('a.txt', 'a\n');
  const other = staged('b.txt', 'b\n');
  repo.git('replace', oid, other);
  if (pack) {
    repo.git('pack-refs', '--all', '--prune');
    fs.rmSync(repo.file('.git/refs/replace'), { recursive: true, force: true });
  }
  expect(texts(oid)).toEqual(['b\n']);
});

test('a repository with SHA-256 object names, and a linked worktree', () => {
  repo.dispose();
  repo = TestRepo.create({ hooks: false });
  fs.rmSync(repo.file('.git'), { recursive: true });
  repo.git('init', '-q', '-b', 'main', '--object-format=sha256');
  repo.write('a.txt', 'a\n');
  repo.commitAll('one');
  const other = repo.addWorktree('other', '-b', 'other');
  for (const path of ['a.txt', 'not there'])
    expect(
      stagedBlobs(other.repository, [{ oid: other.git('rev-parse', ':a.txt').trim(), path }]).map(String),
    ).toEqual(['a\n']);
});

test('what lies in the worktree counts only where it is the blob to the byte', () => {
  repo.git('config', 'core.autocrlf', 'true');
  const crlf = staged('crlf.txt', 'a\r\nb\r\n');
  repo.git('config', 'core.autocrlf', 'false');
  const edited = staged('edited.txt', 'staged\n');
  repo.write('edited.txt', 'edited since\n');
  const same = staged('same.txt', 'same\n');
  fs.rmSync(objectFile(same), { force: true });
  fs.symlinkSync('same.txt', repo.file('link'));
  const read = (oid: string, path: string) => stagedBlobs(repo.repository, [{ oid, path }])[0]?.toString();
  expect(read(crlf, 'crlf.txt')).toBe('a\nb\n');
  expect(read(edited, 'edited.txt')).toBe('staged\n');
  expect(read(same, 'same.txt')).toBe('same\n');
  expect(read(same, 'link')).toBeUndefined();
});
