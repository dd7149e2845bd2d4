import { extensionOf, sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';
import { human } from '../verdict.ts';

/** An item of the list of suggestions: the person chose it, unless an assistant made the list. */
export const suggestReason: Rule = {
  id: 'suggest-reason',
  scenario: 'suggest widget: TypeScript server member',
  applies: (event) => sourceOf(event) === 'suggest',
  verdict: (event, { assistantOf }) => {
    const tool = assistantOf(extensionOf(event));
    if (tool === undefined) return human('suggest-reason');
    return {
      kind: 'record',
      record: {
        origin: 'ai',
        grade: 'observed',
        rule: 'suggest-assistant',
        assistant: { tool },
        mode: 'completion',
      },
    };
  },
};
