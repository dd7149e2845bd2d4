import { sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

/** Other line endings: the same tokens, to the letter. */
export const eolReason: Rule = {
  id: 'eol-reason',
  scenario: 'change EOL LF->CRLF',
  applies: (event) => sourceOf(event) === 'eolChange',
  verdict: () => ({ kind: 'carry' }),
};
