import { sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';
import { human } from '../verdict.ts';

/** The cursor made it: keys, an input method, a command that types. */
export const typedReason: Rule = {
  id: 'typed-reason',
  scenario: 'type keys "abc"',
  applies: (event) => sourceOf(event) === 'cursor',
  verdict: () => human('typed-reason'),
};
