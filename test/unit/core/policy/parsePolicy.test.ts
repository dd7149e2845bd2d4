import { expect, test } from 'vitest';
import { decide } from '../../../../src/core/policy/decide.ts';
import { DEFAULT_POLICY, POLICY_TEMPLATE } from '../../../../src/core/policy/defaultPolicy.ts';
import { isLeftOut } from '../../../../src/core/policy/isLeftOut.ts';
import { parsePolicy } from '../../../../src/core/policy/parsePolicy.ts';

const problemsOf = (text: string) => parsePolicy(text, 'policy.yaml').problems;

test('the template of init says what the built-in default says', () => {
  const { policy, problems } = parsePolicy(POLICY_TEMPLATE, 'policy.yaml');
  expect(problems).toEqual([]);
  expect(policy).toEqual(DEFAULT_POLICY);
});

test('every commented example of the template is valid when uncommented', () => {
  const text = POLICY_TEMPLATE.replace(/^# (?=[a-z]+:| {2})/gm, '').replace(/^# {3}/gm, '  ');
  const { policy, problems } = parsePolicy(text, 'policy.yaml');
  expect(problems).toEqual([]);
  expect(policy.layers[0]!.scope).toHaveLength(2);
  expect(policy.layers[0]!.verifiers).toHaveLength(1);
});

test('an unknown key is named with its line and what was probably meant', () => {
  expect(problemsOf('version: 1\nscopes:\n  - action: deny\n')).toEqual([
    { line: 2, column: 1, message: "There is no key 'scopes' in the policy.", fix: "Did you mean 'scope'?" },
  ]);
  expect(problemsOf('version: 1\nscope:\n  - action: deny\n    path: [a]\n')).toEqual([
    { line: 4, column: 5, message: "There is no key 'path' in 'scope[0]'.", fix: "Did you mean 'paths'?" },
  ]);
});

test('a wrong value says what is expected there', () => {
  expect(problemsOf('version: 1\ndefaults:\n  auth: warm\n')).toEqual([
    {
      line: 3,
      column: 9,
      message:
        '\'defaults.auth\' cannot be "warm": expected one of allow, warn, require-review, require-verification, deny.',
      fix: "Did you mean 'warn'?",
    },
  ]);
  expect(problemsOf('version: 1\nscope: deny\n')[0]).toMatchObject({
    line: 2,
    message: expect.stringContaining('a list'),
  });
  expect(problemsOf('version: 1\nscope:\n  - paths: [a]\n')[0]).toMatchObject({
    line: 3,
    message: "'scope[0].action' is missing.",
  });
  expect(problemsOf('defaults:\n  auth: warn\n')[0]).toMatchObject({ fix: "Add the line 'version: 1'." });
  expect(
    problemsOf(
      'version: 1\nwaivers:\n  list:\n    - {fingerprint: a, by: b, reason: c, until: 2026-02-31x}\n',
    )[0],
  ).toMatchObject({
    line: 4,
    message: expect.stringContaining('YYYY-MM-DD'),
  });
});

test('broken YAML is one clear problem and the built-in default holds', () => {
  const { policy, problems } = parsePolicy('version: 1\n  defaults: [\n', 'p.yaml');
  expect(problems.length).toBeGreaterThan(0);
  expect(problems[0]!.message).toContain('p.yaml is not valid YAML');
  expect(policy).toEqual(DEFAULT_POLICY);
  for (const text of ['', '[]', 'hello', 'a: &a [*a]'])
    expect(parsePolicy(text, 'p.yaml').problems.length).toBeGreaterThan(0);
});

test('a section with a mistake does not take the others with it', () => {
  const { policy } = parsePolicy('version: 1\ndefaults: {auth: deny}\nscope: 7\n', 'p.yaml');
  expect(decide(policy, { path: 'a.ts', categories: ['auth'] }).action).toBe('deny');
});

test('a rule for a place overrides the default of the same file; of two rules the stricter counts', () => {
  const { policy } = parsePolicy(
    'version: 1\ndefaults: {auth: require-verification}\nscope:\n  - {paths: [test/**], action: allow}\n  - {paths: [test/real/**], action: deny, reason: No.}\n',
    'p.yaml',
  );
  expect(decide(policy, { path: 'src/a.ts', categories: ['auth'] })).toMatchObject({
    action: 'require-verification',
    rule: 'defaults.auth',
  });
  expect(decide(policy, { path: 'test/a.ts', categories: ['auth'] }).action).toBe('allow');
  expect(decide(policy, { path: 'test/real/a.ts', categories: [] })).toEqual({
    action: 'deny',
    reason: 'No.',
    rule: 'scope[1]',
  });
});

test('tools: unlisted, wrong model, wrong mode', () => {
  const { policy } = parsePolicy(
    "version: 1\ntools:\n  unlisted: deny\n  approved:\n    - {name: github-copilot, models: ['gpt-5*'], modes: [completion]}\n",
    'p.yaml',
  );
  const ask = (tool: string, model?: string, mode?: 'agent' | 'completion') =>
    decide(policy, {
      path: 'a',
      categories: [],
      tool,
      ...(model ? { model } : {}),
      ...(mode ? { mode } : {}),
    }).action;
  expect(ask('github-copilot', 'gpt-5.2', 'completion')).toBe('allow');
  expect(ask('github-copilot', 'gpt-5.2', 'agent')).toBe('deny');
  expect(ask('github-copilot', 'o1', 'completion')).toBe('deny');
  expect(ask('github-copilot')).toBe('deny');
  expect(ask('cursor', 'gpt-5.2')).toBe('deny');
});

test('unknown text is asked about only in regions', () => {
  const { policy } = parsePolicy('version: 1\nunknown: require-review\n', 'p.yaml');
  expect(decide(policy, { path: 'a', categories: [], origin: 'unknown' }).action).toBe('allow');
  expect(decide(policy, { path: 'a', categories: ['auth'], origin: 'unknown' }).action).toBe(
    'require-review',
  );
});

test('generated and vendored files are left out', () => {
  const { policy } = parsePolicy(
    'version: 1\nregions: {generated: ["*.gen.ts"], vendored: [third/]}\n',
    'p.yaml',
  );
  expect(isLeftOut(policy, 'a/b.gen.ts')).toBe(true);
  expect(isLeftOut(policy, 'third/x/y.c')).toBe(true);
  expect(isLeftOut(policy, 'a/b.ts')).toBe(false);
  expect(isLeftOut(DEFAULT_POLICY, 'third/x')).toBe(false);
});
