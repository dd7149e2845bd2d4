import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { typedReason } from '../../../../../src/core/classify/rules/typedReason.ts';

test("a key is a person's", () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'cursor', metadata: { kind: 'type' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(typedReason.applies(event, context)).toBe(true);
  expect(typedReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'human', grade: 'observed', rule: 'typed-reason' },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'human', grade: 'observed', rule: 'typed-reason' },
  });
});

test('so is an input method', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'cursor', metadata: { kind: 'compositionType' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(typedReason.applies(event, context)).toBe(true);
  expect(typedReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'human', grade: 'observed', rule: 'typed-reason' },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'human', grade: 'observed', rule: 'typed-reason' },
  });
});
