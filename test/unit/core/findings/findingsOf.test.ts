import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type FindingsInput, findingsOf } from '../../../../src/core/findings/findingsOf.ts';
import { lineWritersOfSpans } from '../../../../src/core/findings/lineWritersOfSpans.ts';
import { parsePolicy } from '../../../../src/core/policy/parsePolicy.ts';
import { type OriginRecord, UNKNOWN } from '../../../../src/core/provenance/origin.ts';
import type { Region } from '../../../../src/core/regions/region.ts';
import { BUILTIN_CHECKLISTS } from '../../../../src/core/verification/checklist.ts';
import { judgeStatement } from '../../../../src/core/verification/judgeStatement.ts';
import type { SignedStatement, Statement } from '../../../../src/core/verification/statement.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const AI: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'test',
  assistant: { tool: 'github-copilot', model: 'gpt-5.2' },
  mode: 'completion',
};
const HUMAN: OriginRecord = { origin: 'human', grade: 'observed', rule: 'test' };
const REGION: Region = {
  category: 'auth',
  startLine: 2,
  endLine: 4,
  symbol: 'authenticate',
  rule: 'auth/verify',
  evidence: [],
  contentHash: 'c0ffee',
};
const policyOf = (yaml: string) => {
  const { policy, problems } = parsePolicy(`version: 1\n${yaml}`, 'p.yaml');
  expect(problems).toEqual([]);
  return policy;
};
const input = (more: Partial<FindingsInput> = {}): FindingsInput => ({
  path: 'src/session.ts',
  text: 'a\nb\nc\nd\ne\n',
  lines: [[HUMAN], [HUMAN], [AI, HUMAN], [HUMAN], [AI]],
  regions: [REGION],
  policy: policyOf(''),
  statements: [],
  waivers: [],
  today: '2026-03-01',
  sha256,
  ...more,
});
const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIH';
const statement = (more: Partial<Statement> = {}): Statement => ({
  kind: 'review',
  category: 'auth',
  contentHash: 'c0ffee',
  path: 'src/session.ts',
  symbol: 'authenticate',
  name: 'Ada',
  email: 'ada@example.com',
  time: '2026-02-01T00:00:00Z',
  confirmed: BUILTIN_CHECKLISTS.auth,
  ...more,
});
const signed = (more: Partial<Statement> = {}): SignedStatement => ({
  statement: statement(more),
  signature: 'valid',
  key: `${KEY} ada`,
});
const VERIFIED = `defaults: {auth: require-verification}\nverifiers: [{name: Ada, emails: [ada@example.com], keys: ['${KEY}'], categories: [auth]}]\n`;

test('AI code in an authentication region warns by default, and says what to do', () => {
  const [finding, ...rest] = findingsOf(input());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    rule: 'ai-in-region',
    severity: 'warning',
    startLine: 2,
    endLine: 4,
    category: 'auth',
    symbol: 'authenticate',
    lines: [3],
    grade: 'observed',
    assistant: { tool: 'github-copilot' },
    message:
      'AI code by github-copilot in an authentication region (authenticate), 1 line: needs a qualified reviewer.',
  });
  expect(finding!.fix).toContain('countersign review src/session.ts:2');
});

test('human, base and unknown lines raise nothing by default', () => {
  expect(findingsOf(input({ lines: [[], ['base'], [HUMAN], [UNKNOWN], []] }))).toEqual([]);
  expect(
    findingsOf(
      input({ lines: [[], ['base'], [UNKNOWN], [], []], policy: policyOf('unknown: require-review') }),
    ),
  ).toMatchObject([{ rule: 'missing-review', origin: 'unknown', severity: 'error', lines: [3] }]);
});

test('the fingerprint survives moves and unrelated edits, and dies with the content of the region', () => {
  const [a] = findingsOf(input());
  const moved = { ...REGION, startLine: 4, endLine: 5 };
  const [b] = findingsOf(input({ regions: [moved] }));
  const [c] = findingsOf(input({ regions: [{ ...REGION, contentHash: 'beef' }] }));
  expect(b!.fingerprint).toBe(a!.fingerprint);
  expect(c!.fingerprint).not.toBe(a!.fingerprint);
  const twins = findingsOf(input({ regions: [REGION, moved] }));
  expect(new Set(twins.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});

test('a review at this content satisfies require-review; one at another content does not', () => {
  const policy = policyOf('defaults: {auth: require-review}');
  const with_ = (more: Partial<Statement>) =>
    findingsOf(input({ policy, statements: [judgeStatement(signed(more), policy)] }));
  expect(findingsOf(input({ policy }))).toMatchObject([{ rule: 'missing-review', severity: 'error' }]);
  expect(with_({})).toEqual([]);
  expect(with_({ contentHash: 'old' })).toHaveLength(1);
  expect(with_({ category: 'crypto' })).toHaveLength(1);
});

test('two reviewers means two people', () => {
  const policy = policyOf('defaults: {auth: require-review}\nreview: {reviewers: 2}');
  const by = (...emails: string[]) =>
    findingsOf(
      input({ policy, statements: emails.map((email) => judgeStatement(signed({ email }), policy)) }),
    ).length;
  expect(by('a@x')).toBe(1);
  expect(by('a@x', 'A@x')).toBe(1);
  expect(by('a@x', 'b@x')).toBe(0);
});

test('a verification needs a qualified person, their key, the checklist and valid training', () => {
  const judged = (more: Partial<SignedStatement>, yaml = VERIFIED) => {
    const policy = policyOf(yaml);
    const statements = [judgeStatement({ ...signed({ kind: 'verification' }), ...more }, policy)];
    return { open: findingsOf(input({ policy, statements })), why: statements[0]!.why };
  };
  expect(judged({})).toEqual({ open: [], why: undefined });
  expect(judged({ signature: 'unsigned' }).why).toContain('signed');
  expect(judged({ signature: 'invalid' }).open).toHaveLength(1);
  expect(judged({ key: 'ssh-ed25519 OTHER' }).why).toContain('no verifier');
  expect(judged({ statement: statement({ kind: 'verification', email: 'eve@example.com' }) }).why).toContain(
    'eve',
  );
  expect(judged({ statement: statement({ kind: 'verification', confirmed: [] }) }).why).toContain(
    'does not confirm',
  );
  expect(judged({}, VERIFIED.replace('categories: [auth]', 'categories: [crypto]')).why).toContain(
    'not qualified',
  );
  const training = (expires: string) =>
    VERIFIED.replace('}]', `, training: [{course: C, completed: 2025-01-01, expires: ${expires}}]}]`);
  expect(judged({}, training('2026-01-31')).why).toContain('training');
  expect(judged({}, training('2026-02-01')).open).toEqual([]);
  // A review is not a verification, whoever made it.
  expect(judged({ statement: statement() }).open).toMatchObject([{ rule: 'missing-verification' }]);
});

test('the author does not count where the policy says so', () => {
  const policy = policyOf('defaults: {auth: require-review}\nreview: {notAuthor: true}');
  const judged = judgeStatement(signed(), policy, { authors: ['Ada@example.com'] });
  expect(judged.counts).toBe(false);
  const [finding] = findingsOf(input({ policy, statements: [judged] }));
  expect(finding!.message).toContain('does not count: The policy does not count the author');
});

test('a denied scope is an error that no review lifts', () => {
  const policy = policyOf('scope: [{paths: [src/**], action: deny, reason: People only.}]');
  const found = findingsOf(input({ policy, statements: [judgeStatement(signed(), policy)] }));
  expect(found).toMatchObject([
    {
      rule: 'denied-scope',
      category: 'auth',
      severity: 'error',
      message: expect.stringContaining('People only.'),
    },
    { rule: 'denied-scope', symbol: '(file)', startLine: 5, endLine: 5 },
  ]);
});

test('an unapproved tool is named once a file', () => {
  const policy = policyOf('tools: {unlisted: deny, approved: [{name: cursor}]}\ndefaults: {auth: allow}');
  expect(findingsOf(input({ policy }))).toMatchObject([
    { severity: 'error', lines: [3, 5], startLine: 3, endLine: 5 },
  ]);
});

test('a waiver makes a note of it until its day; then the finding names it', () => {
  const [finding] = findingsOf(input());
  const waiver = { fingerprint: finding!.fingerprint, by: 'Ada', reason: 'legacy', until: '2026-03-01' };
  expect(findingsOf(input({ waivers: [waiver] }))).toMatchObject([
    { severity: 'note', waiver: { by: 'Ada' } },
  ]);
  const [late] = findingsOf(input({ waivers: [waiver], today: '2026-03-02' }));
  expect(late).toMatchObject({
    severity: 'warning',
    message: expect.stringContaining('ran out on 2026-03-01'),
  });
  expect(late!.waiver).toBeUndefined();
});

test('a generated file has no regions', () => {
  expect(findingsOf(input({ policy: policyOf('regions: {generated: [src/session.ts]}') }))).toEqual([]);
});

test('spans become writers by line: blanks count only in blank lines', () => {
  const text = 'ab\n\n  c\nd';
  const spans = [
    { length: 1, origin: AI },
    { length: 3, origin: HUMAN },
    { length: 2, origin: AI },
    { length: 1, origin: 'base' as const },
    { length: 2, origin: HUMAN },
  ];
  expect(lineWritersOfSpans(text, spans)).toEqual([[AI, HUMAN], [HUMAN], ['base'], [HUMAN]]);
  expect(lineWritersOfSpans('', [])).toEqual([]);
});
