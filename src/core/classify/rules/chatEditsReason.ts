import { extensionOf, sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

/** A chat or an agent inside the editor applied its edits; VS Code names the model and the mode. */
export const chatEditsReason: Rule = {
  id: 'chat-edits-reason',
  scenario: 'chat edits as VS Code reports them (its sources: `Chat.applyEdits`, `inlineChat.applyEdits`)',
  applies: (event) => sourceOf(event) === 'Chat.applyEdits' || sourceOf(event) === 'inlineChat.applyEdits',
  verdict: (event, { assistantOf }) => {
    const metadata = event.detail!.metadata;
    const model = typeof metadata.$modelId === 'string' ? metadata.$modelId : undefined;
    // An extension that is on no list is named by its id: it is not somebody else's assistant.
    const extension = extensionOf(event);
    const tool = assistantOf(extension) ?? (extension || 'unnamed-assistant');
    const agent = /agent/i.test(String(metadata.$$mode ?? ''));
    return {
      kind: 'record',
      record: {
        origin: 'ai',
        grade: 'observed',
        rule: 'chat-edits-reason',
        assistant: model === undefined ? { tool } : { tool, model },
        mode: agent ? 'agent' : 'chat',
      },
    };
  },
};
