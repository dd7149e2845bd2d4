import { expect, test } from 'vitest';
import type { Rule } from '../../../src/languages/rule.ts';
import { RuleIndex } from '../../../src/languages/ruleIndex.ts';

const rule = (...calls: string[]): Rule => ({
  id: 'test/rule',
  category: 'auth',
  strength: 'strong',
  why: '{name}',
  calls,
});

test.each([
  ['verify*', 'a.verifyToken', 'a.signToken'],
  ['*Token', 'verifyToken()', 'verifyTokens'],
  ['$may*', '$mayEdit', 'mayEdit'],
  ['Guard.can*', 'x.Guard.canEdit', 'x.Other.canEdit'],
  ['=sign*', 'signIn', 'a.signIn'],
  ['sign', 'jwt/sign[]', 'jwt/signs'],
])('%s is called by %s, not by %s', (pattern, called, other) => {
  const index = new RuleIndex([rule(pattern)]);
  expect(index.calling(called)).toHaveLength(1);
  expect(index.calling(other)).toEqual([]);
});
