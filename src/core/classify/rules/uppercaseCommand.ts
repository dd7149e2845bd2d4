import { commandOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

/** Another case: the same letters by the same author. */
export const uppercaseCommand: Rule = {
  id: 'uppercase-command',
  scenario: 'transform to uppercase',
  applies: (event) => /transformTo/.test(commandOf(event)),
  verdict: () => ({ kind: 'inherit' }),
};
