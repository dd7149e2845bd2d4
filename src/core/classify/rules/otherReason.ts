import type { Rule } from '../rule.ts';

/** An extension, a snippet, a command nobody named: only what was there to the letter is known. */
export const otherReason: Rule = {
  id: 'other-reason',
  scenario: 'extension replaces its doc while user types',
  applies: (event) => event.detail !== undefined,
  verdict: () => ({ kind: 'carry' }),
};
