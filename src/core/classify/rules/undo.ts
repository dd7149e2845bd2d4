import type { Rule } from '../rule.ts';

/** Undo: origins travel back with the text. Comes before every reason, because the editor calls an undo `applyEdits`. */
export const undo: Rule = {
  id: 'undo',
  scenario: 'undo / redo keys after typing',
  applies: (event) => event.reason === 'undo',
  verdict: () => ({ kind: 'undo' }),
};
