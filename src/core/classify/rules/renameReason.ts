import { sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

/** A symbol was renamed: the new name has the origin of the old one. */
export const renameReason: Rule = {
  id: 'rename-reason',
  scenario: 'rename symbol (provider edits)',
  applies: (event) => sourceOf(event) === 'rename',
  verdict: () => ({ kind: 'inherit' }),
};
