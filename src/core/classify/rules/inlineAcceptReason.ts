import { extensionOf, sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';
import { observedUnknown } from '../verdict.ts';

/** Ghost text was accepted, all of it or in part. It is AI only when the extension that offered it is on the list of assistants. */
export const inlineAcceptReason: Rule = {
  id: 'inline-accept-reason',
  scenario: 'inline: accept next word x2 then Tab',
  applies: (event) =>
    sourceOf(event) === 'inlineCompletionAccept' || sourceOf(event) === 'inlineCompletionPartialAccept',
  verdict: (event, { assistantOf }) => {
    const tool = assistantOf(extensionOf(event));
    if (tool === undefined) return observedUnknown('inline-accept-unlisted');
    const mode = event.detail?.metadata.$nes === true ? 'next-edit' : 'completion';
    return {
      kind: 'record',
      record: { origin: 'ai', grade: 'observed', rule: 'inline-accept-reason', assistant: { tool }, mode },
    };
  },
};
