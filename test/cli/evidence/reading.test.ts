import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeCaptureHealth } from '../../../src/node/captureHealth.ts';
import { TestRepo } from '../../git/lib/testRepo.ts';
import { asPerson, LOGIN, makeKey, needGrammars } from '../lib/evidenceRepo.ts';

let repo: TestRepo;
beforeAll(needGrammars);
beforeEach(() => {
  repo = TestRepo.create();
  repo.edit('README.md', 'A service.\n', 'human');
  repo.commitAll('Start');
});
afterEach(() => repo.dispose());

const run = (...args: string[]) => repo.run('countersign', args);

test('status: uncommitted lines by origin, findings, and the trailers to come', () => {
  repo.edit('src/login.js', LOGIN, 'ai');
  repo.edit('README.md', 'A service.\nBy hand.\n', 'human');
  repo.write('notes.txt', 'who knows\n');
  repo.git('add', '-A');
  const ran = run('status', '--json');
  const status = JSON.parse(ran.out);
  expect(status).toMatchObject({
    schema: 'countersign.status/1',
    counts: { ai: 5, human: 1, unknown: 1 },
    findings: [
      { rule: 'ai-in-region', severity: 'warning', path: 'src/login.js', category: 'auth', commit: null },
    ],
  });
  expect(status.files).toContainEqual({
    path: 'src/login.js',
    spans: [
      {
        startLine: 1,
        endLine: 5,
        origin: 'ai',
        grade: 'reported',
        assistant: 'test-agent/vendor/model',
        mode: 'agent',
      },
    ],
  });
  expect(status.commit.trailers[0]).toMatch(/^AI-Provenance: v1; .*ai=5; human=1; unknown=1/);
  expect(ran.code).toBe(1);
  expect(run('status').out).toContain('countersign review src/login.js:1');
  asPerson(repo, 'bob@example.com', 'review', 'src/login.js:3');
  expect(run('status').code).toBe(0);
});

test('status with nothing to say', () => {
  expect(run('status')).toMatchObject({ code: 0, out: 'Nothing is uncommitted.\n' });
});

test('explain: who wrote it, what it guards, which rule, which review', () => {
  repo.edit('src/login.js', LOGIN, 'ai');
  const open = JSON.parse(run('explain', '--json', 'src/login.js:3').out);
  expect(open).toMatchObject({
    schema: 'countersign.explain/1',
    written: { origin: 'ai', assistant: 'test-agent/vendor/model', commit: null },
    committed: null,
    regions: [
      {
        category: 'auth',
        symbol: 'authenticate',
        status: 'unverified',
        decision: { action: 'warn', rule: 'defaults.auth' },
      },
    ],
  });
  repo.commitAll('Sign in');
  asPerson(repo, 'bob@example.com', 'review', 'src/login.js:3');
  const { out } = run('explain', 'src/login.js:3');
  expect(out).toContain('It is written by AI: test-agent/vendor/model, agent (reported');
  expect(out).toContain('review by bob <bob@example.com>');
  expect(run('explain', 'README.md:1').out).toContain('It is in no security region.');
  expect(run('explain', 'README.md:9')).toMatchObject({ code: 2 });
  expect(run('explain', 'README.md')).toMatchObject({ code: 2 });
});

test.skipIf(process.platform === 'win32')('a file whose name ends as a place does is itself', () => {
  repo.write('notes:2', 'first\nsecond\n');
  repo.write('notes', 'other\n');
  repo.commitAll('Notes');
  expect(run('explain', 'notes:2:1').out).toContain('notes:2:1  first');
  expect(run('explain', 'notes:2:2:7').out).toContain('notes:2:2  second');
  expect(run('explain', 'notes:1').out).toContain('notes:1  other');
  expect(run('explain', 'notes:2').err).toContain('name the line too: notes:2:LINE');
});

test('trace: which frames are AI-written, from which commit, verified by whom', () => {
  const ada = makeKey(path.dirname(repo.root), 'ada');
  repo.edit(
    '.countersign/policy.yaml',
    `version: 1\nverifiers: [{name: Ada, emails: [ada@example.com], keys: ['${ada.publicKey}']}]\n`,
    'human',
  );
  repo.edit('src/login.js', LOGIN, 'ai');
  repo.edit('src/app.js', 'export const app = 1;\n', 'human');
  repo.commitAll('Sign in');
  asPerson(repo, 'ada@example.com', 'attest', '--key', ada.file, '--confirm', 'all', 'src/login.js:3');
  const input = `TypeError: no user
    at authenticate (/srv/app/src/login.js:3:10)
    at main (/srv/app/src/app.js:1:1)
    at node:internal/main:1:1
    at load (/srv/app/node_modules/other/index.js:9:1)
`;
  const ran = repo.run('countersign', ['trace', '--json'], { input });
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.out).frames).toMatchObject([
    {
      path: 'src/login.js',
      line: 3,
      origin: 'ai',
      commit: repo.git('rev-parse', 'HEAD').trim(),
      categories: ['auth'],
      status: ['verified'],
      confirmedBy: [{ kind: 'verification', by: 'Ada', email: 'ada@example.com' }],
    },
    { path: 'src/app.js', origin: 'human', categories: [] },
    { path: null, origin: null },
  ]);
  expect(repo.run('countersign', ['trace'], { input: 'nothing here' })).toMatchObject({ code: 2 });
});

test('doctor: healthy, then each fault with the command that mends it', () => {
  const check = () => {
    const ran = run('doctor', '--json');
    const report = JSON.parse(ran.out);
    expect(report.schema).toBe('countersign.doctor/1');
    expect(ran.code).toBe(report.healthy ? 0 : 1);
    return new Map<string, { state: string; fix?: string }>(
      report.checks
        .filter(({ state }: { state: string }) => state === 'problem')
        .map((c: { check: string }) => [c.check, c]),
    );
  };
  expect([...check().keys()]).toEqual([]);
  fs.rmSync(repo.file('.git/hooks/post-commit'));
  repo.git('remote', 'add', 'origin', '../elsewhere');
  repo.write('.countersign/policy.yaml', 'version: 2\n');
  const wrong = check();
  expect(wrong.get('hooks')?.fix).toBe('countersign init');
  expect(wrong.get('notes')?.fix).toBe('countersign init');
  expect(wrong.get('policy')?.fix).toBe('countersign policy check');
  run('init', '--no-policy');
  fs.rmSync(repo.file('.countersign/policy.yaml'));
  expect([...check().keys()]).toEqual([]);
  const health = {
    version: 1,
    time: '2026-01-02T03:04:05Z',
    channel: 'full',
    extension: '0.1.0',
    editor: 'Editor 1',
  } as const;
  writeCaptureHealth(repo.file('.git/countersign'), {
    ...health,
    result: 'failed',
    problem: 'no event came',
  });
  expect(check().get('capture')?.fix).toContain('Reload Window');
  writeCaptureHealth(repo.file('.git/countersign'), { ...health, result: 'ok' });
  expect([...check().keys()]).toEqual([]);
  expect(run('doctor').out).toContain('Capture passed its test (Editor 1, extension 0.1.0');
});

test('policy check, show and digest', () => {
  repo.write(
    '.countersign/base.yaml',
    'version: 1\nscope: [{paths: [db/**], action: deny, reason: By people.}]\n',
  );
  repo.write(
    '.countersign/policy.yaml',
    'version: 1\nextends: [base.yaml]\ndefaults: {auth: deny}\noutsidePastes: {mustSay: true}\n',
  );
  expect(run('policy', 'check')).toMatchObject({ code: 0, out: expect.stringContaining('valid, digest') });
  const shown = run('policy', 'show').out;
  expect(shown).toMatch(/defaults\.auth: deny +# \.countersign\/policy\.yaml:3/);
  expect(shown).toMatch(/outsidePastes\.mustSay: true +# \.countersign\/policy\.yaml:4/);
  expect(shown).toMatch(/scope\[0\].*deny.* # \.countersign\/base\.yaml:2/);
  expect(run('policy', 'digest').out).toMatch(/^[0-9a-f]{64}\n$/);
  repo.write(
    '.countersign/policy.yaml',
    'version: 1\nextends: [gone.yaml, ../../outside.yaml]\ndefalts: {}\n',
  );
  const broken = run('policy', 'check');
  expect(broken.code).toBe(1);
  expect(broken.out.split('\n')).toEqual([
    ".countersign/policy.yaml:3:1: There is no key 'defalts' in the policy. Did you mean 'defaults'?",
    expect.stringContaining("policy.yaml:2:1: The policy '.countersign/gone.yaml' cannot be read."),
    expect.stringContaining('lies outside the repository'),
    '',
  ]);
});

test("an organisation's policy holds besides the repository's, which cannot loosen it", () => {
  const file = path.join(path.dirname(repo.root), 'organisation.yaml');
  fs.writeFileSync(file, 'version: 1\ndefaults: {auth: deny}\n');
  repo.write('.countersign/policy.yaml', 'version: 1\ndefaults: {auth: allow}\n');
  repo.edit('src/login.js', LOGIN, 'ai');
  expect(JSON.parse(run('status', '--json').out).findings).toEqual([]);
  const ran = repo.run('countersign', ['status', '--json'], { env: { COUNTERSIGN_POLICY: file } });
  expect(JSON.parse(ran.out).findings).toMatchObject([{ rule: 'denied-scope', severity: 'error' }]);
  const missing = repo.run('countersign', ['policy', 'check'], { env: { COUNTERSIGN_POLICY: '/gone.yaml' } });
  expect([missing.code, missing.out]).toEqual([1, expect.stringContaining('/gone.yaml')]);
});

test('a folder that is in no repository gets one line', () => {
  for (const args of [
    ['status'],
    ['explain', 'a:1'],
    ['trace'],
    ['doctor'],
    ['policy', 'check'],
    ['verify'],
    ['audit'],
  ]) {
    const ran = repo.run('sh', ['-c', `cd / && countersign ${args.join(' ')}`], {
      env: { COUNTERSIGN_DEBUG: '' },
    });
    expect([args[0], ran.code]).toEqual([args[0], 2]);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  }
});
