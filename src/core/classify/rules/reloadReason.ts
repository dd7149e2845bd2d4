import { sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

/** The document was read from disk again: git and the ledger are asked by content. */
export const reloadReason: Rule = {
  id: 'reload-reason',
  scenario: 'file changed on disk: two regions',
  applies: (event) => sourceOf(event) === 'reloadFromDisk',
  verdict: () => ({ kind: 'reload' }),
};
