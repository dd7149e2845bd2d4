import * as path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { UNEXPLAINED_PASTE } from '../../../src/core/classify/outsidePaste.ts';
import { verifySchema } from '../../../src/core/evidence/auditSchema.ts';
import { TestRepo } from '../../git/lib/testRepo.ts';
import { asPerson, LOGIN, makeKey, needGrammars, type TestKey } from '../lib/evidenceRepo.ts';

let repo: TestRepo;
let ada: TestKey;
const policy = (more = '') =>
  `version: 1\ndefaults: {auth: require-verification}\nverifiers:\n  - {name: Ada, emails: [ada@example.com], keys: ['${ada.publicKey}']}\n${more}`;

beforeAll(needGrammars);
beforeEach(() => {
  repo = TestRepo.create();
  ada = makeKey(path.dirname(repo.root), 'ada');
  repo.edit('.countersign/policy.yaml', policy(), 'human');
  repo.commitAll('Policy');
});
afterEach(() => repo.dispose());

const verify = (...args: string[]) => {
  const ran = repo.run('countersign', ['verify', '--json', ...args]);
  if (!ran.out) throw new Error(ran.err);
  const report = JSON.parse(ran.out);
  verifySchema.parse(report);
  return { ...report, code: ran.code, rules: report.findings.map(({ rule }: { rule: string }) => rule) };
};

test('AI code in an authentication region fails until a qualified person has verified it', () => {
  repo.edit('src/login.js', LOGIN, 'ai');
  repo.commitAll('Sign people in');
  const before = verify();
  expect(before).toMatchObject({ code: 1, result: 'fail', counts: { ai: 5, human: 0, unknown: 0 } });
  expect(before.findings).toMatchObject([
    {
      rule: 'missing-verification',
      severity: 'error',
      commit: repo.git('rev-parse', 'HEAD').trim(),
      path: 'src/login.js',
      startLine: 1,
      endLine: 5,
      category: 'auth',
      fix: expect.stringContaining('countersign attest'),
    },
  ]);
  asPerson(repo, 'bob@example.com', 'review', 'src/login.js:3');
  expect(verify().result).toBe('fail');
  asPerson(repo, 'ada@example.com', 'attest', '--key', ada.file, '--confirm', 'all', 'src/login.js:3');
  expect(verify()).toMatchObject({ code: 0, result: 'pass', findings: [] });
});

test('a verification survives move and reformat, and dies when the code changes', () => {
  repo.edit('src/login.js', LOGIN, 'ai');
  repo.commitAll('Sign people in');
  asPerson(repo, 'ada@example.com', 'attest', '--key', ada.file, '--confirm', 'all', 'src/login.js:3');
  repo.git('mv', 'src/login.js', 'src/signin.js');
  repo.commitAll('Move');
  expect(verify('HEAD~2..HEAD').result).toBe('pass');
  repo.edit(
    'src/signin.js',
    `// Signs people in.\n\n${LOGIN.replace('if (!stored) return undefined;', 'if (!stored)\n    return undefined;')}`,
    'human',
  );
  repo.commitAll('Reformat');
  expect(verify('HEAD~3..HEAD').result).toBe('pass');
  repo.edit('src/signin.js', repo.read('src/signin.js').replace('stored.check(password)', 'true'), 'ai');
  repo.commitAll('Weaken');
  expect(verify('HEAD~4..HEAD')).toMatchObject({ code: 1, rules: ['missing-verification'] });
});

test('human code passes; a commit without capture is incomplete, never a pass', () => {
  repo.edit('src/login.js', LOGIN, 'human');
  repo.commitAll('By hand');
  expect(verify()).toMatchObject({ code: 0, result: 'pass' });
  repo.write('src/more.js', 'export const a = 1;\n');
  repo.git('add', '-A');
  repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'Unseen');
  expect(verify()).toMatchObject({ code: 2, result: 'incomplete', rules: ['no-record'] });
  expect(verify('HEAD~2..HEAD').result).toBe('incomplete');
  const [{ fingerprint }] = verify().findings;
  asPerson(
    repo,
    'ada@example.com',
    'waive',
    fingerprint,
    '--key',
    ada.file,
    '--reason',
    'imported',
    '--until',
    '2999-01-01',
  );
  expect(verify()).toMatchObject({
    code: 0,
    result: 'pass',
    findings: [{ rule: 'no-record', severity: 'note' }],
  });
});

test('the policy before the range counts: a change cannot excuse itself', () => {
  repo.edit('.countersign/policy.yaml', 'version: 1\ndefaults: {auth: allow}\n', 'human');
  repo.edit('src/login.js', LOGIN, 'ai');
  repo.commitAll('Loosen and sign in');
  expect(verify()).toMatchObject({ result: 'fail', rules: ['missing-verification', 'policy-changed'] });
  expect(verify('--policy-from', 'HEAD').result).toBe('pass');
});

test('a missing note is incomplete, an altered one fails, a foreign one fails', () => {
  repo.edit('src/a.js', 'export const a = 1;\n', 'ai');
  repo.commitAll('A');
  expect(verify().result).toBe('pass');
  const ref = 'refs/notes/countersign';
  const note = repo.git('notes', `--ref=${ref}`, 'show', 'HEAD');
  repo.git('notes', `--ref=${ref}`, 'add', '-f', '-m', note.replace('"ai":1', '"ai":0'), 'HEAD');
  expect(verify()).toMatchObject({ code: 1, rules: ['altered-note'] });
  repo.git('notes', `--ref=${ref}`, 'remove', 'HEAD');
  expect(verify()).toMatchObject({ code: 2, result: 'incomplete', rules: ['missing-note'] });
  repo.git('commit', '-q', '--allow-empty', '--no-verify', '-m', 'x');
  repo.write('src/b.js', 'export const b = 1;\n');
  repo.git('add', '-A');
  repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'No block');
  repo.git('notes', `--ref=${ref}`, 'add', '-f', '-m', note, 'HEAD');
  expect(verify()).toMatchObject({ code: 1, rules: ['foreign-note'] });
});

test('a block that proves nothing is forged', () => {
  repo.write('src/a.js', 'export const a = 1;\n');
  repo.git('add', '-A');
  repo.git(
    '-c',
    'core.hooksPath=/dev/null',
    'commit',
    '-q',
    '-m',
    'A\n\nAI-Provenance: v1; id=abc; ai=0; human=1; unknown=0',
  );
  expect(verify()).toMatchObject({ code: 1, rules: ['forged-block'] });
});

test('unapproved tools, denied places and missing tickets', () => {
  repo.edit(
    '.countersign/policy.yaml',
    'version: 1\ntools: {unlisted: deny, approved: [{name: other}]}\nscope: [{paths: [db/**], action: deny, reason: By people.}]\ntickets: {pattern: "PROJ-\\\\d+"}\n',
    'human',
  );
  repo.commitAll('PROJ-1 stricter');
  repo.edit('db/up.js', 'export const up = 1;\n', 'ai');
  repo.commitAll('Migrate');
  expect(verify().rules.sort()).toEqual(['denied-scope', 'missing-ticket', 'unapproved-tool']);
});

test('a waiver lets one exact finding pass until its day', () => {
  repo.edit('src/login.js', LOGIN, 'ai');
  repo.commitAll('Sign people in');
  const [{ fingerprint }] = verify().findings;
  const ran = asPerson(
    repo,
    'ada@example.com',
    'waive',
    fingerprint,
    '--key',
    ada.file,
    '--reason',
    'replaced soon',
    '--until',
    '2999-01-01',
  );
  expect(ran.err).toBe('');
  const report = verify();
  expect(report).toMatchObject({ code: 0, result: 'pass' });
  expect(report.findings).toMatchObject([{ severity: 'note', waiver: { by: 'ada@example.com' } }]);
});

test('--staged checks what the index would commit', () => {
  repo.edit('src/login.js', LOGIN, 'ai');
  expect(verify('--staged')).toMatchObject({ result: 'pass' });
  repo.git('add', '-A');
  expect(verify('--staged')).toMatchObject({ code: 1, head: null, rules: ['missing-verification'] });
  asPerson(repo, 'ada@example.com', 'attest', '--key', ada.file, '--confirm', 'all', 'src/login.js:3');
  expect(verify('--staged')).toMatchObject({ code: 0, result: 'pass' });
});

test('a large paste nobody has explained is a finding before and after the commit, where the policy asks', () => {
  repo.edit('.countersign/policy.yaml', policy('outsidePastes: {mustSay: true}\n'), 'human');
  repo.commitAll('Ask about pastes');
  const pasted = 'export const a = 1;\nexport const b = 2;\n';
  repo.write('src/paste.js', pasted);
  repo.snapshot('src/paste.js', pasted, [
    { length: pasted.length, origin: { origin: 'unknown', grade: 'observed', rule: UNEXPLAINED_PASTE } },
  ]);
  repo.git('add', '-A');
  const staged = verify('--staged');
  expect(staged).toMatchObject({ code: 1, result: 'fail', rules: ['paste-origin'] });
  expect(staged.findings[0]).toMatchObject({ path: 'src/paste.js', startLine: 1, endLine: 2 });
  repo.commitAll('Paste');
  const committed = verify();
  expect(committed).toMatchObject({
    code: 1,
    counts: { ai: 0, human: 0, unknown: 2 },
    rules: ['paste-origin'],
  });
  expect(committed.findings[0].fix).toContain('reset --soft');
  repo.git('commit', '-q', '--amend', '-m', 'Paste, in other words');
  expect(verify()).toMatchObject({ code: 1, rules: ['paste-origin'] });
});

test('SARIF and GitHub annotations name the lines', () => {
  repo.edit('src/a b,c.js', LOGIN, 'ai');
  repo.commitAll('Sign people in');
  const github = repo.run('countersign', ['verify', '--format', 'github']);
  expect(github.out).toMatch(
    /^::error file=src\/a b%2Cc\.js,line=1,endLine=5,title=Countersign%3A missing-verification::/,
  );
  const { runs } = JSON.parse(repo.run('countersign', ['verify', '--format', 'sarif']).out);
  expect(runs[0].results).toMatchObject([
    {
      ruleId: 'missing-verification',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/a%20b%2Cc.js' },
            region: { startLine: 1, endLine: 5 },
          },
        },
      ],
      partialFingerprints: { 'countersign/v1': expect.stringMatching(/^[0-9a-f]{24}$/) },
    },
  ]);
});

test('a broken policy is no pass', () => {
  repo.edit('.countersign/policy.yaml', 'version: 1\nscopes: []\n', 'human');
  repo.commitAll('Break it');
  repo.edit('src/a.js', 'export const a = 1;\n', 'human');
  repo.commitAll('A');
  expect(verify()).toMatchObject({ code: 2, result: 'incomplete', rules: ['policy-broken'] });
});

test('what git does not know is one line with the way out', () => {
  for (const args of [
    ['nowhere..HEAD'],
    ['--policy-from', 'nowhere'],
    ['--format', 'xml'],
    ['--fail-on', 'x'],
    ['a', 'b'],
  ]) {
    const ran = repo.run('countersign', ['verify', ...args], { env: { COUNTERSIGN_DEBUG: '' } });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/^countersign verify: .+/);
  }
});
