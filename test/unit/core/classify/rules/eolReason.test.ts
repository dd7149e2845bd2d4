import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { eolReason } from '../../../../../src/core/classify/rules/eolReason.ts';

test('other line endings carry origins', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'eolChange', metadata: {} },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(eolReason.applies(event, context)).toBe(true);
  expect(eolReason.verdict(event, context)).toEqual({ kind: 'carry' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'carry' });
});
