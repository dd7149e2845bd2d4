import { sourceOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

/** A chat takes its edits back: the text stood before, so it is known by content. */
export const chatUndoReason: Rule = {
  id: 'chat-undo-reason',
  scenario: 'chat edits discarded (`Chat.undoEdits`)',
  applies: (event) => sourceOf(event) === 'Chat.undoEdits',
  verdict: () => ({ kind: 'reload' }),
};
