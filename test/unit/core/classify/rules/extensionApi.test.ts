import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { extensionApi } from '../../../../../src/core/classify/rules/extensionApi.ts';

test("an announced insertion is the assistant's, even where the editor calls it typing", () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'cursor', metadata: { kind: 'type' } },
  };
  const context: EditContext = {
    assistantOf: () => undefined,
    claimed: { tool: 'some-tool', model: 'm1', mode: 'chat' },
  };
  expect(extensionApi.applies(event, context)).toBe(true);
  expect(extensionApi.verdict(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'reported',
      rule: 'extension-api',
      assistant: { tool: 'some-tool', model: 'm1' },
      mode: 'chat',
    },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'reported',
      rule: 'extension-api',
      assistant: { tool: 'some-tool', model: 'm1' },
      mode: 'chat',
    },
  });
});
