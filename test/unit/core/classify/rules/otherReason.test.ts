import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { otherReason } from '../../../../../src/core/classify/rules/otherReason.ts';

test('an edit of an extension claims nothing', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'unknown', metadata: {} },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(otherReason.applies(event, context)).toBe(true);
  expect(otherReason.verdict(event, context)).toEqual({ kind: 'carry' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'carry' });
});

test('nor does a snippet', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'snippet', metadata: {} },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(otherReason.applies(event, context)).toBe(true);
  expect(otherReason.verdict(event, context)).toEqual({ kind: 'carry' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'carry' });
});
