import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { redo } from '../../../../../src/core/classify/rules/redo.ts';

test('a redo is a redo, although its reason says applyEdits', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'applyEdits', metadata: {} },
    reason: 'redo',
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(redo.applies(event, context)).toBe(true);
  expect(redo.verdict(event, context)).toEqual({ kind: 'redo' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'redo' });
});
