import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { stable } from '../../../../../src/core/classify/rules/stable.ts';

test('without any evidence nothing is said yet', () => {
  const event: EditEvent = { changes: [{ offset: 0, deleted: 0, text: 'x' }] };
  const context: EditContext = { assistantOf: () => undefined };
  expect(stable.applies(event, context)).toBe(true);
  expect(stable.verdict(event, context)).toEqual({ kind: 'pending' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'pending' });
});
