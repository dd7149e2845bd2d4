import type { Rule } from '../rule.ts';

/** Stable, and nothing else is known: later evidence (selection kind, the AI mark) decides, else it is unknown. */
export const stable: Rule = {
  id: 'stable',
  scenario: 'inline: accept with Tab',
  applies: () => true,
  verdict: () => ({ kind: 'pending' }),
};
