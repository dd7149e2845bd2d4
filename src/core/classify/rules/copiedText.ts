import type { Rule } from '../rule.ts';

/** Stable: a paste is known to have happened, and its text is what was copied in an editor. */
export const copiedText: Rule = {
  id: 'copied-text',
  scenario: 'copy in editor then Ctrl+V (same editor)',
  applies: (_, { copied, pasted }) => pasted === true && copied === true,
  verdict: () => ({ kind: 'copied' }),
};
