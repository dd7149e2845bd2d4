import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { chatUndoReason } from '../../../../../src/core/classify/rules/chatUndoReason.ts';

test('discarded chat edits are asked for by content', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'Chat.undoEdits', metadata: {} },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(chatUndoReason.applies(event, context)).toBe(true);
  expect(chatUndoReason.verdict(event, context)).toEqual({ kind: 'reload' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'reload' });
});
