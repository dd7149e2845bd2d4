import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { chatEditsReason } from '../../../../../src/core/classify/rules/chatEditsReason.ts';

test("an agent's edit names its model, and an extension on no list by its id", () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: {
      source: 'Chat.applyEdits',
      metadata: { $modelId: 'vendor/model', $extensionId: 'Vendor.Chat', $$mode: 'agent' },
    },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(chatEditsReason.applies(event, context)).toBe(true);
  expect(chatEditsReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'chat-edits-reason',
      assistant: { tool: 'vendor.chat', model: 'vendor/model' },
      mode: 'agent',
    },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'chat-edits-reason',
      assistant: { tool: 'vendor.chat', model: 'vendor/model' },
      mode: 'agent',
    },
  });
});

test('inline chat is chat', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'inlineChat.applyEdits', metadata: {} },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(chatEditsReason.applies(event, context)).toBe(true);
  expect(chatEditsReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'chat-edits-reason',
      assistant: { tool: 'unnamed-assistant' },
      mode: 'chat',
    },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'chat-edits-reason',
      assistant: { tool: 'unnamed-assistant' },
      mode: 'chat',
    },
  });
});
