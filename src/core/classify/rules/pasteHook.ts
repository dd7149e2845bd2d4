import type { Rule } from '../rule.ts';
import { pastedFromOutside } from '../verdict.ts';

/** Stable: a paste is known to have happened, of text from outside. */
export const pasteHook: Rule = {
  id: 'paste-hook',
  scenario: 'paste command editor.action.clipboardPasteAction',
  applies: (_, { pasted }) => pasted === true,
  verdict: pastedFromOutside,
};
