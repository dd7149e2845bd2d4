import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { pasteReason } from '../../../../../src/core/classify/rules/pasteReason.ts';

test('a paste of what was copied here has its origins', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'cursor', metadata: { kind: 'paste' } },
  };
  const context: EditContext = { assistantOf: () => undefined, copied: true };
  expect(pasteReason.applies(event, context)).toBe(true);
  expect(pasteReason.verdict(event, context)).toEqual({ kind: 'copied' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'copied' });
});

test('a paste from outside is unknown', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'cursor', metadata: { kind: 'paste' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(pasteReason.applies(event, context)).toBe(true);
  expect(pasteReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'unknown', grade: 'observed', rule: 'paste-outside' },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'unknown', grade: 'observed', rule: 'paste-outside' },
  });
});

test('a large one is worth a question', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x'.repeat(200) }],
    detail: { source: 'cursor', metadata: { kind: 'paste' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(pasteReason.applies(event, context)).toBe(true);
  expect(pasteReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'unknown', grade: 'observed', rule: 'paste-unexplained' },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'unknown', grade: 'observed', rule: 'paste-unexplained' },
  });
});
