import { kindOf, sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';
import { pastedFromOutside } from '../verdict.ts';

/** The editor says it was a paste or a drop: of what was copied in an editor, or from outside. */
export const pasteReason: Rule = {
  id: 'paste-reason',
  scenario: 'paste Ctrl+V multi line',
  applies: (event) => sourceOf(event) === 'cursor' && (kindOf(event) === 'paste' || kindOf(event) === 'drop'),
  verdict: (event, context) => (context.copied ? { kind: 'copied' } : pastedFromOutside(event, context)),
};
