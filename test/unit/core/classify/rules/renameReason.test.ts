import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { renameReason } from '../../../../../src/core/classify/rules/renameReason.ts';

test('a new name inherits', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'rename', metadata: {} },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(renameReason.applies(event, context)).toBe(true);
  expect(renameReason.verdict(event, context)).toEqual({ kind: 'inherit' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'inherit' });
});
