import { sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

/** Organise imports and friends reprint; what a quick fix adds was computed, and by whom it does not say, not even when the extension is an assistant. */
export const codeActionReason: Rule = {
  id: 'code-action-reason',
  scenario: 'code action quickfix (menu)',
  applies: (event) => sourceOf(event) === 'codeAction',
  verdict: (event) => ({
    kind: String(event.detail?.metadata.$kind ?? '').startsWith('source.') ? 'reformat' : 'carry',
  }),
};
