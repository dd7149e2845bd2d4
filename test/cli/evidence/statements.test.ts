import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { preAuthEncoding } from '../../../src/node/signing.ts';
import { readStatements, STATEMENTS_REF } from '../../../src/node/statementStore.ts';
import { TestRepo } from '../../git/lib/testRepo.ts';
import { asPerson, LOGIN, makeKey, needGrammars, type TestKey } from '../lib/evidenceRepo.ts';

let repo: TestRepo;
let ada: TestKey;
beforeAll(needGrammars);
beforeEach(() => {
  repo = TestRepo.create();
  ada = makeKey(path.dirname(repo.root), 'ada');
  repo.write(
    '.countersign/policy.yaml',
    `version: 1\ndefaults: {auth: require-verification}\nverifiers:\n  - {name: Ada, emails: [ada@example.com], keys: ['${ada.publicKey}']}\n`,
  );
  repo.edit('src/login.js', LOGIN, 'ai');
  repo.commitAll('Sign people in');
});
afterEach(() => repo.dispose());

const head = () => repo.git('rev-parse', 'HEAD').trim();
const note = () => repo.git('notes', `--ref=${STATEMENTS_REF}`, 'show', 'HEAD');

test('a review stands in the notes of the commit, one line, and is not a verification', () => {
  const ran = asPerson(repo, 'bob@example.com', 'review', '--json', 'src/login.js:3');
  expect(ran.err).toBe('');
  expect(JSON.parse(ran.out)).toMatchObject({
    schema: 'countersign.review/1',
    reviews: [
      { category: 'auth', symbol: 'authenticate', commit: head(), by: 'bob@example.com', signed: false },
    ],
  });
  const [line, ...rest] = note().trim().split('\n');
  expect(rest).toEqual([]);
  const envelope = JSON.parse(line!);
  const payload = JSON.parse(Buffer.from(envelope.payload, 'base64').toString());
  expect(payload).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      { digest: { gitCommit: head() } },
    ],
    predicate: { kind: 'review', category: 'auth', by: { email: 'bob@example.com' } },
  });
});

test('without --confirm attest shows the code and its checklist and signs nothing', () => {
  const ran = asPerson(repo, 'ada@example.com', 'attest', '--key', ada.file, 'src/login.js:3');
  expect(ran.code).toBe(2);
  expect(ran.out).toContain('stored.check');
  expect(ran.out).toMatch(/1\. Every path that ends in success/);
  expect(ran.err.trim().split('\n')).toHaveLength(1);
  expect(readStatements(repo.repository)).toEqual([]);
});

test('attest signs with a real SSH key, and ssh-keygen agrees', () => {
  const ran = asPerson(
    repo,
    'ada@example.com',
    'attest',
    '--key',
    ada.file,
    '--confirm',
    'all',
    '--json',
    'src/login.js:3',
  );
  expect(ran.err).toBe('');
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.out).verifications).toMatchObject([{ counts: true, key: ada.publicKey }]);
  const envelope = JSON.parse(note());
  const signature = path.join(path.dirname(repo.root), 'statement.sig');
  fs.writeFileSync(signature, Buffer.from(envelope.signatures[0].sig, 'base64'));
  const checked = spawnSync(
    'ssh-keygen',
    ['-Y', 'check-novalidate', '-n', 'countersign-statement', '-s', signature],
    { input: preAuthEncoding(Buffer.from(envelope.payload, 'base64')), encoding: 'utf8' },
  );
  expect(checked.stdout).toContain('Good "countersign-statement" signature');
  expect(readStatements(repo.repository)).toMatchObject([{ signature: 'valid', key: ada.publicKey }]);
});

test.each(['ecdsa', 'rsa'])('a key of type %s is checked by ssh-keygen', (type) => {
  const key = makeKey(path.dirname(repo.root), type, type);
  const ran = asPerson(
    repo,
    'ada@example.com',
    'attest',
    '--key',
    key.file,
    '--confirm',
    'all',
    'src/login.js:3',
  );
  // Signed and kept, but not with a key of the policy.
  expect(ran.code).toBe(1);
  expect(ran.err).toContain('does not count yet');
  expect(readStatements(repo.repository)).toMatchObject([{ signature: 'valid', key: key.publicKey }]);
});

test('an altered statement is invalid', () => {
  asPerson(repo, 'ada@example.com', 'attest', '--key', ada.file, '--confirm', 'all', 'src/login.js:3');
  const envelope = JSON.parse(note());
  const forged = Buffer.from(envelope.payload, 'base64')
    .toString()
    .replace('ada@example.com', 'eve@example.com');
  repo.git(
    'notes',
    `--ref=${STATEMENTS_REF}`,
    'add',
    '-f',
    '-m',
    JSON.stringify({ ...envelope, payload: Buffer.from(forged).toString('base64') }),
    'HEAD',
  );
  expect(readStatements(repo.repository)).toMatchObject([{ signature: 'invalid' }]);
});

test('a signature made for another purpose does not count', () => {
  asPerson(repo, 'ada@example.com', 'attest', '--key', ada.file, '--confirm', 'all', 'src/login.js:3');
  const envelope = JSON.parse(note());
  const file = path.join(path.dirname(repo.root), 'message');
  fs.writeFileSync(file, preAuthEncoding(Buffer.from(envelope.payload, 'base64')));
  execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'git', '-f', ada.file, file]);
  const sig = fs.readFileSync(`${file}.sig`).toString('base64');
  repo.git(
    'notes',
    `--ref=${STATEMENTS_REF}`,
    'add',
    '-f',
    '-m',
    JSON.stringify({ ...envelope, signatures: [{ keyid: '', sig }] }),
    'HEAD',
  );
  expect(readStatements(repo.repository)).toMatchObject([{ signature: 'invalid' }]);
});

test('a review of uncommitted code waits for its commit', () => {
  repo.edit('src/more.js', LOGIN, 'ai');
  asPerson(repo, 'bob@example.com', 'review', 'src/more.js:3');
  expect(readStatements(repo.repository)).toMatchObject([{ statement: { path: 'src/more.js' } }]);
  expect(readStatements(repo.repository)[0]!.attachedTo).toBeUndefined();
  repo.commitAll('More');
  expect(readStatements(repo.repository)).toMatchObject([{ attachedTo: head() }]);
  expect(repo.git('log', '-1', '--format=%B')).toContain('status=reviewed');
});

test('notes of two people merge by line union without conflict', () => {
  asPerson(repo, 'bob@example.com', 'review', 'src/login.js:3');
  const ours = repo.git('rev-parse', STATEMENTS_REF).trim();
  repo.git('update-ref', '-d', STATEMENTS_REF);
  asPerson(repo, 'cy@example.com', 'review', 'src/login.js:3');
  repo.git('update-ref', 'refs/notes/theirs', ours);
  repo.git('notes', `--ref=${STATEMENTS_REF}`, 'merge', '-s', 'cat_sort_uniq', 'refs/notes/theirs');
  const emails = readStatements(repo.repository).map(({ statement }) => statement.email);
  expect(emails.sort()).toEqual(['bob@example.com', 'cy@example.com']);
});

test('fetched notes of a remote are read beside ours', () => {
  asPerson(repo, 'bob@example.com', 'review', 'src/login.js:3');
  repo.git('update-ref', 'refs/notes/remotes/origin/countersign-reviews', STATEMENTS_REF);
  repo.git('update-ref', '-d', STATEMENTS_REF);
  expect(readStatements(repo.repository)).toHaveLength(1);
});

test('mistakes are one line with the way out', () => {
  for (const [args, words] of [
    [['review'], 'name a place'],
    [['review', 'gone.js'], 'no text file'],
    [['review', '--frob', 'a'], "no option '--frob'"],
    [['attest', '--confirm', '9', '--key', ada.file, 'src/login.js:3'], 'no number of the checklist'],
    [['attest', '--confirm', 'all', 'src/login.js:3'], 'no signing key'],
    [['attest', '--confirm', 'all', '--key', '/none', 'src/login.js:3'], 'could not sign'],
    [['waive', 'abc'], 'no fingerprint'],
    [['waive', 'a'.repeat(24), '--reason', 'x', '--until', '2001-01-01'], 'is past'],
  ] as const) {
    const ran = asPerson(repo, 'ada@example.com', ...args);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(words)]);
    expect(ran.err).not.toContain('undefined');
  }
});

test.skipIf(spawnSync('gpg', ['--version']).status !== 0)('a GPG key signs and is checked', () => {
  // A short path: gpg-agent's socket must fit into 108 bytes.
  const home = fs.mkdtempSync('/tmp/cs-gpg-');
  const env = { ...process.env, GNUPGHOME: home };
  try {
    const made = spawnSync(
      'gpg',
      ['--batch', '--passphrase', '', '--quick-gen-key', 'Gil <gil@example.com>', 'ed25519', 'sign', 'never'],
      { env },
    );
    expect(made.status).toBe(0);
    const listed = spawnSync('gpg', ['--list-keys', '--with-colons'], { env, encoding: 'utf8' }).stdout;
    const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)![1]!;
    repo.write(
      '.countersign/policy.yaml',
      `version: 1\nverifiers:\n  - {name: Gil, emails: [gil@example.com], keys: ['gpg:${fingerprint}']}\n`,
    );
    const gil = { GIT_COMMITTER_NAME: 'Gil', GIT_COMMITTER_EMAIL: 'gil@example.com', GNUPGHOME: home };
    const attest = ['attest', '--key', fingerprint, '--confirm', 'all', '--json', 'src/login.js:3'];
    const ran = repo.run('countersign', attest, { env: gil });
    expect(ran.err).toBe('');
    expect(JSON.parse(ran.out).verifications).toMatchObject([{ counts: true, key: `gpg:${fingerprint}` }]);
    // Without the public key it cannot be checked, which is no pass.
    const elsewhere = repo.run('countersign', ['explain', 'src/login.js:3'], {
      env: { GNUPGHOME: path.dirname(repo.root) },
    });
    expect(elsewhere.out).toContain('could not be checked');
  } finally {
    spawnSync('gpgconf', ['--kill', 'all'], { env });
    fs.rmSync(home, { recursive: true, force: true });
  }
});
