import { afterEach, expect, test } from 'vitest';
import { signatures } from '../../src/git/signatures.ts';
import { checkRecord } from '../../src/node/checkRecord.ts';
import { ProvenanceReader } from '../../src/node/provenanceReader.ts';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo?.dispose());

function start(): TestRepo {
  repo = TestRepo.create();
  repo.edit('f.txt', 'ai one\nai two\n', 'ai');
  repo.edit('f.txt', 'ai one\nai two\nhuman\n', 'human');
  repo.commitAll('x');
  return repo;
}
const check = (rev = 'HEAD') =>
  checkRecord(new ProvenanceReader(repo.repository), repo.git('rev-parse', rev).trim());
const kinds = (rev?: string) => check(rev).problems.map(({ kind }) => kind);
const note = () => repo.git('notes', '--ref=countersign', 'show', 'HEAD');
const setNote = (text: string) =>
  repo.run('git', ['notes', '--ref=countersign', 'add', '-f', '-F', '-', 'HEAD'], { input: text });
/** Replaces HEAD by a commit of the same tree with another message; the note stays where it was. */
function reword(message: string): void {
  const made = repo.run('git', ['commit-tree', 'HEAD^{tree}'], { input: message }).out.trim();
  repo.git('update-ref', 'HEAD', made);
}

test('a sound record has no problems and its counts are recomputed from the diff', () => {
  start();
  expect(check()).toMatchObject({
    problems: [],
    claimed: { ai: 2, human: 1, unknown: 0 },
    proven: { ai: 2, human: 1, unknown: 0 },
    unrecorded: 0,
  });
});

test('a commit without capture', () => {
  repo = TestRepo.create();
  repo.write('f.txt', 'x\n');
  repo.commitAll('x');
  expect(kinds()).toEqual(['no-capture']);
});

test('a note that is gone', () => {
  start().git('update-ref', '-d', 'refs/notes/countersign');
  expect(kinds()).toEqual(['missing-note']);
  expect(repo.origins('f.txt')).toBe('unknown unknown unknown');
});

test('a note that was altered claims nothing', () => {
  start();
  setNote(note().replace('"origin":"ai"', '"origin":"human"'));
  expect(kinds()).toContain('altered-note');
  expect(repo.origins('f.txt')).toBe('unknown unknown unknown');
});

test('the note of another commit claims nothing', () => {
  start();
  const other = note();
  repo.edit('f.txt', `${repo.read('f.txt')}human two\n`, 'human');
  repo.commitAll('y');
  setNote(other);
  expect(kinds()).toContain('altered-note');
});

test('positions may be altered without effect, because they are only hints', () => {
  start();
  setNote(
    note()
      .replace(/"start":3/, '"start":1')
      .replace(/"blob":"[0-9a-f]+",/, ''),
  );
  expect(kinds()).toEqual([]);
  expect(repo.origins('f.txt')).toBe('ai ai human');
});

test('a note nobody bound', () => {
  start();
  const text = note();
  reword('no trailers\n');
  setNote(text);
  expect(kinds()).toEqual(['unbound-note']);
  expect(repo.origins('f.txt')).toBe('unknown unknown unknown');
});

test('a block whose counts were forged', () => {
  start();
  reword(repo.message().replace('ai=2; human=1', 'ai=0; human=3'));
  expect(kinds()).toContain('forged-block');
});

test('a second block of the same id', () => {
  start();
  const message = repo.message();
  reword(
    `${message.trimEnd()}\nAI-Provenance: ${/AI-Provenance: (.*)/.exec(message)![1]!.replace('ai=2', 'ai=0')}\n`,
  );
  expect(kinds()).toContain('duplicate-block');
});

test('a block that does not follow the grammar', () => {
  start();
  reword(repo.message().replace('ai=2', 'ai=many'));
  expect(kinds()).toContain('malformed-block');
});

test('lines smuggled in under a borrowed block', () => {
  start();
  const message = repo.message();
  repo.write('f.txt', `${repo.read('f.txt')}smuggled\n`);
  repo.git('add', '-A');
  const tree = repo.git('write-tree').trim();
  const made = repo.run('git', ['commit-tree', tree], { input: message }).out.trim();
  repo.git('update-ref', 'HEAD', made);
  expect(kinds()).toContain('counts-disagree');
  expect(check().proven).toEqual({ ai: 2, human: 1, unknown: 1 });
});

test('signature status', () => {
  start();
  const head = repo.git('rev-parse', 'HEAD').trim();
  expect(signatures(repo.root, [head]).get(head)).toEqual({ status: 'none' });
});

test('an SSH signature covers the trailers', () => {
  start();
  repo.run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', `${repo.root}-key`]);
  const key = repo.run('cat', [`${repo.root}-key.pub`]).out;
  repo.run('sh', ['-c', `echo "a@example.com ${key.trim()}" > "${repo.root}-signers"`]);
  repo.git('config', 'gpg.format', 'ssh');
  repo.git('config', 'user.signingkey', `${repo.root}-key`);
  repo.git('config', 'gpg.ssh.allowedSignersFile', `${repo.root}-signers`);
  repo.edit('f.txt', `${repo.read('f.txt')}ai three\n`, 'ai');
  repo.commitAll('signed', '-S');
  const head = repo.git('rev-parse', 'HEAD').trim();
  expect(signatures(repo.root, [head]).get(head)).toMatchObject({ status: 'good', signer: 'a@example.com' });
  expect(kinds()).toEqual([]);
});
