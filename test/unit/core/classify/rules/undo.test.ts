import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { undo } from '../../../../../src/core/classify/rules/undo.ts';

test('an undo is an undo, although its reason says applyEdits', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'applyEdits', metadata: {} },
    reason: 'undo',
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(undo.applies(event, context)).toBe(true);
  expect(undo.verdict(event, context)).toEqual({ kind: 'undo' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'undo' });
});
