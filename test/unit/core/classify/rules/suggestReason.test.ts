import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { suggestReason } from '../../../../../src/core/classify/rules/suggestReason.ts';

test("a chosen name is the person's", () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'suggest', metadata: { $extensionId: 'vscode.typescript-language-features' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(suggestReason.applies(event, context)).toBe(true);
  expect(suggestReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'human', grade: 'observed', rule: 'suggest-reason' },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'human', grade: 'observed', rule: 'suggest-reason' },
  });
});

test("an assistant's item is the assistant's", () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'suggest', metadata: { $extensionId: 'some.assistant' } },
  };
  const context: EditContext = { assistantOf: () => 'some-tool' };
  expect(suggestReason.applies(event, context)).toBe(true);
  expect(suggestReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'suggest-assistant',
      assistant: { tool: 'some-tool' },
      mode: 'completion',
    },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'suggest-assistant',
      assistant: { tool: 'some-tool' },
      mode: 'completion',
    },
  });
});
