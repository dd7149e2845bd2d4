import type { Rule } from '../rule.ts';

/** Redo: origins travel forward again. */
export const redo: Rule = {
  id: 'redo',
  scenario: 'inline: accept then undo then redo',
  applies: (event) => event.reason === 'redo',
  verdict: () => ({ kind: 'redo' }),
};
