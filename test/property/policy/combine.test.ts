import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS } from '../../../src/core/policy/action.ts';
import { combine } from '../../../src/core/policy/combinePolicies.ts';
import { decide, type Question } from '../../../src/core/policy/decide.ts';
import { parsePolicy } from '../../../src/core/policy/parsePolicy.ts';
import { TRAILER_STYLES } from '../../../src/core/policy/trailerStyle.ts';

const action = fc.constantFrom(...ACTIONS);
const category = fc.constantFrom('auth', 'crypto', 'access-control', 'secrets');
const mode = fc.constantFrom('completion', 'chat', 'agent', 'paste');
const tool = fc.constantFrom('github-copilot', 'claude-code', 'cursor');
const glob = fc.constantFrom('src/**', '*.ts', 'test/', '**/auth/**');
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });
const optional: { requiredKeys: [] } = { requiredKeys: [] };

const file = fc.record(
  {
    defaults: fc.dictionary(fc.constantFrom('auth', 'crypto', 'access-control', 'other'), action),
    unknown: action,
    pastes: action,
    tools: fc.record({
      unlisted: fc.constantFrom('allow', 'warn', 'deny'),
      approved: fc.array(fc.record({ name: tool, modes: list(mode) }, { requiredKeys: ['name'] })),
    }),
    scope: fc.array(
      fc.record(
        { paths: list(glob), categories: list(category), tools: list(tool), modes: list(mode), action },
        { requiredKeys: ['action'] },
      ),
      { maxLength: 4 },
    ),
    context: fc.record({ deny: list(glob) }),
    review: fc.record({ reviewers: fc.integer({ min: 1, max: 5 }), notAuthor: fc.boolean() }, optional),
    tickets: fc.record({ pattern: fc.constantFrom('PROJ-\\d+', '#\\d+') }),
    trailers: fc.record({ style: fc.constantFrom(...TRAILER_STYLES) }),
    agents: fc.record(
      {
        onError: fc.constantFrom('allow', 'deny'),
        ask: fc.constantFrom('warn', 'require-review', 'require-verification'),
      },
      { requiredKeys: [] },
    ),
    assistants: fc.dictionary(fc.constantFrom('a.b', 'c.d'), fc.constantFrom('x', 'y')),
    periodicReview: fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
    checklists: fc.dictionary(category, list(fc.constantFrom('one', 'two', 'three'))),
    regions: fc.record({ generated: list(glob), vendored: list(glob) }, optional),
  },
  optional,
);

// JSON is YAML, so that the properties hold for what files say, not for objects made by hand.
const policy = file.map((value) => {
  const parsed = parsePolicy(JSON.stringify({ version: 1, ...value }), 'policy.yaml');
  expect(parsed.problems).toEqual([]);
  return parsed.policy;
});

const question: fc.Arbitrary<Question> = fc.record(
  {
    path: fc.constantFrom('src/auth/a.ts', 'test/b.ts', 'README.md'),
    categories: fc.uniqueArray(category, { maxLength: 2 }),
    tool,
    mode,
    origin: fc.constantFrom('ai', 'unknown'),
  },
  { requiredKeys: ['path', 'categories'] },
) as fc.Arbitrary<Question>;

const strength = (of: Parameters<typeof decide>[0], ask: Question) => ACTIONS.indexOf(decide(of, ask).action);

test('combining is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(policy, policy, policy, (a, b, c) => {
      expect(combine([a, b])).toStrictEqual(combine([b, a]));
      expect(combine([combine([a, b]), c])).toStrictEqual(combine([a, combine([b, c])]));
      expect(combine([a, a])).toEqual(a);
      expect(combine([a])).toEqual(a);
    }),
    { numRuns: 300 },
  );
});

test('adding a policy never loosens: the strictest answer wins', () => {
  fc.assert(
    fc.property(policy, policy, question, (a, b, ask) => {
      expect(strength(combine([a, b]), ask)).toBe(Math.max(strength(a, ask), strength(b, ask)));
      const both = combine([a, b]);
      expect(both.reviewers ?? 1).toBe(Math.max(a.reviewers ?? 1, b.reviewers ?? 1));
      for (const glob of a.contextDeny) expect(both.contextDeny).toContain(glob);
      expect(Object.keys(both.assistants)).toEqual(expect.arrayContaining(Object.keys(a.assistants)));
    }),
    { numRuns: 500 },
  );
});
