import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditReport, ChangeRow, ControlRow } from '../../../src/core/evidence/auditReport.ts';
import { auditSchema } from '../../../src/core/evidence/auditSchema.ts';
import { TestRepo } from '../../git/lib/testRepo.ts';
import { asPerson, LOGIN, makeKey, needGrammars } from '../lib/evidenceRepo.ts';

let repo: TestRepo;
const audit = (...args: string[]) => repo.run('countersign', ['audit', ...args]);
const json = (...args: string[]): AuditReport & { population: ChangeRow[] } =>
  JSON.parse(audit('--json', ...args).out);
const control = (report: AuditReport, id: string): ControlRow =>
  report.controls.find((row) => row.id === id)!;

beforeAll(() => {
  needGrammars();
  repo = TestRepo.create();
  const ada = makeKey(path.dirname(repo.root), 'ada');
  repo.edit(
    '.countersign/policy.yaml',
    `version: 1
defaults: {auth: require-verification}
review: {notAuthor: true}
periodicReview: {days: 90}
tools: {unlisted: warn, approved: [{name: test-agent}]}
scope: [{paths: [src/never/**], action: deny}]
tickets: {pattern: 'PROJ-\\d+'}
verifiers:
  - {name: Ada Qualified, emails: [ada@example.com], keys: ['${ada.publicKey}'], training: [{course: Auth, completed: 2026-01-01}]}
`,
    'human',
  );
  repo.commitAll('PROJ-1 Policy');
  repo.edit('src/login.js', LOGIN, 'ai');
  repo.commitAll('PROJ-2 Sign people in');
  asPerson(repo, 'ada@example.com', 'attest', '--key', ada.file, '--confirm', 'all', 'src/login.js:3');
  repo.edit(
    'src/reset.js',
    LOGIN.replace('stored.check(password)', 'stored.token === password').replace(
      'authenticate',
      'authenticateByToken',
    ),
    'ai',
  );
  repo.commitAll('Reset <b>by</b> token, "quoted" =1+1');
  repo.edit('src/list.js', 'export const list = [1, 2, 3];\n', 'human');
  repo.commitAll('PROJ-4 List');
  repo.write('src/unseen.js', 'export const unseen = 1;\nexport const twice = 2;\n');
  repo.git('add', '-A');
  repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'PROJ-5 From elsewhere');
});
afterAll(() => repo.dispose());

test('the population is every change, and completeness counts what nobody recorded', () => {
  const report = json();
  expect(report.schema).toBe('countersign.audit/1');
  expect(
    report.population.map(({ subject, record, ai, human, unknown }) => [
      subject.slice(0, 6),
      record,
      ai,
      human,
      unknown,
    ]),
  ).toEqual([
    ['PROJ-5', 'none', 0, 0, 2],
    ['PROJ-4', 'recorded', 0, 1, 0],
    ['Reset ', 'recorded', 5, 0, 0],
    ['PROJ-2', 'recorded', 5, 0, 0],
    ['PROJ-1', 'recorded', 0, 9, 0],
  ]);
  expect(report.summary).toMatchObject({
    commits: 5,
    population: 5,
    recorded: 4,
    unrecorded: 1,
    lines: { ai: 10, human: 10, unknown: 2 },
    completeness: 20 / 22,
    regions: { verified: 1, unverified: 1 },
    assistants: [
      {
        tool: 'test-agent',
        model: 'vendor/model',
        mode: 'agent',
        commits: 2,
        lines: 10,
        approved: 'approved',
      },
    ],
  });
});

test('exceptions name change, rule and way out', () => {
  const report = json();
  expect(report.exceptions.map(({ rule }) => rule).sort()).toEqual([
    'missing-ticket',
    'missing-verification',
    'no-record',
  ]);
  expect(report.exceptionCount).toBe(3);
});

test('controls are satisfied, not satisfied or not evaluable, with the numbers', () => {
  const report = json();
  expect(Object.fromEntries(report.controls.map(({ id, state }) => [id, state]))).toEqual({
    'approved-tools': 'satisfied',
    'access-code-confirmed': 'not-satisfied',
    'denied-scope': 'satisfied',
    completeness: 'not-satisfied',
    scanners: 'not-evaluable',
    integrity: 'satisfied',
    'periodic-review': 'satisfied',
    waivers: 'not-evaluable',
    'change-authorised': 'not-satisfied',
    'ai-changes-confirmed': 'not-satisfied',
    segregation: 'satisfied',
    'policy-managed': 'satisfied',
  });
  expect(control(report, 'ai-changes-confirmed').reason).toBe('1 of 2 regions not confirmed.');
  expect(audit('--json').code).toBe(1);
});

test('a packet has reviewer, time, key and what was confirmed; the sample can be drawn again', () => {
  const { packets, seed } = json().sample;
  expect(packets).toHaveLength(5);
  const packet = packets.find(({ change }) => change.subject.startsWith('PROJ-2'))!;
  expect(packet).toMatchObject({
    authorEmail: 'a@example.com',
    signature: 'unsigned',
    recordProblems: [],
    confirmations: [
      {
        kind: 'verification',
        by: 'Ada Qualified',
        email: 'ada@example.com',
        signature: 'valid',
        counts: true,
        category: 'auth',
      },
    ],
  });
  expect(packet.confirmations[0]!.confirmed.length).toBeGreaterThan(2);
  const drawn = (...args: string[]) =>
    json('--sample', '2', ...args).sample.packets.map(({ change }) => change.commit);
  expect(drawn()).toEqual(drawn('--seed', seed));
  expect(
    new Set(
      [drawn('--seed', 'a'), drawn('--seed', 'b'), drawn('--seed', 'c'), drawn('--seed', 'd')].map(String),
    ).size,
  ).toBeGreaterThan(1);
});

test('the period limits the population, both days included', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(json('--since', '2001-01-01', '--until', '2001-12-31').summary).toMatchObject({
    commits: 0,
    completeness: null,
  });
  expect(json('--since', today).summary.commits).toBeGreaterThanOrEqual(0);
  expect(audit('--since', 'yesterday').code).toBe(2);
});

test('an altered note breaks the integrity control', () => {
  const commit = json().population.find(({ subject }) => subject.startsWith('PROJ-2'))!.commit;
  const ref = repo.git('rev-parse', 'refs/notes/countersign').trim();
  const note = repo.git('notes', '--ref=countersign', 'show', commit);
  repo.git('notes', '--ref=countersign', 'add', '-f', '-m', note.replace('"ai":5', '"ai":4'), commit);
  try {
    expect(control(json(), 'integrity').state).toBe('not-satisfied');
  } finally {
    repo.git('update-ref', 'refs/notes/countersign', ref);
  }
});

test('-o writes every format, and the page asks for nothing and escapes what people wrote', () => {
  const folder = process.env.COUNTERSIGN_KEEP_AUDIT ?? path.join(path.dirname(repo.root), 'evidence');
  const ran = audit('-o', folder);
  expect(ran.err).toBe('');
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  const html = read('audit.html');
  expect(html).not.toMatch(/<(script|link|img|iframe)\b|url\(|https?:/i);
  expect(html).toContain('Reset &#60;b&#62;by&#60;/b&#62; token');
  for (const words of ['CC6.1', 'CC7.1', 'CC8.1', 'not evaluable', 'Ada Qualified'])
    expect(html).toContain(words);
  expect(auditSchema.parse(JSON.parse(read('audit.json'))).population).toHaveLength(5);
  const csv = read('population.csv').trimEnd().split('\r\n');
  expect(csv).toHaveLength(6);
  expect(csv[3]).toContain('"Reset <b>by</b> token, ""quoted"" =1+1"');
  const oscal = JSON.parse(read('audit.oscal.json'))['assessment-results'];
  expect(
    oscal.results[0].findings.map(
      ({ target }: { target: { status: { state: string } } }) => target.status.state,
    ),
  ).toContain('not-satisfied');
  expect(oscal.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(JSON.parse(read('audit.sarif')).runs[0].results).toHaveLength(3);
  const statement = JSON.parse(read('audit.intoto.jsonl'));
  expect(statement.predicate.properties).toContain('COUNTERSIGN_CC7_2_INTEGRITY');
});

test('an empty repository has nothing to evaluate, and a folder that is none says so', () => {
  const empty = TestRepo.create({ hooks: false });
  try {
    const ran = empty.run('countersign', ['audit', '--json']);
    const report = JSON.parse(ran.out) as AuditReport;
    expect(report.summary.commits).toBe(0);
    expect(control(report, 'completeness').state).toBe('not-evaluable');
    const none = empty.run('countersign', ['audit', '--repo', '/']);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('is in no git repository')]);
  } finally {
    empty.dispose();
  }
});

test('a scanner the policy names is looked for in the SARIF files given', () => {
  const file = path.join(path.dirname(repo.root), 'scan.sarif');
  fs.writeFileSync(
    file,
    JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results: [] }] }),
  );
  expect(control(json('--sarif', file), 'scanners').state).toBe('not-evaluable');
  expect(audit('--sarif', '/none').code).toBe(2);
});

test('tools and MCP servers set up in the work tree are in the evidence, with what the policy says of each', () => {
  repo.write('.mcp.json', JSON.stringify({ mcpServers: { tickets: { command: 'tickets' } } }));
  try {
    const report = json();
    expect(report.repositories[0]!.tools).toContainEqual({
      kind: 'mcp-server',
      tool: 'mcp:tickets',
      where: '.mcp.json',
      state: 'unapproved',
      access: [],
    });
    expect(control(report, 'approved-tools')).toMatchObject({
      state: 'not-satisfied',
      reason: expect.stringContaining('mcp:tickets'),
    });
    auditSchema.parse(report);
    expect(audit('--format', 'html').out).toContain('mcp:tickets');
  } finally {
    fs.rmSync(path.join(repo.root, '.mcp.json'));
  }
  expect(json().repositories[0]!.tools).toEqual([]);
});
