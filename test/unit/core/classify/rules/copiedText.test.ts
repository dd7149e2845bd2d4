import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { copiedText } from '../../../../../src/core/classify/rules/copiedText.ts';

test('an announced paste of the last copy has its origins', () => {
  const event: EditEvent = { changes: [{ offset: 0, deleted: 0, text: 'x' }] };
  const context: EditContext = { assistantOf: () => undefined, pasted: true, copied: true };
  expect(copiedText.applies(event, context)).toBe(true);
  expect(copiedText.verdict(event, context)).toEqual({ kind: 'copied' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'copied' });
});

test('equal text that nobody pasted has not', () => {
  const event: EditEvent = { changes: [{ offset: 0, deleted: 0, text: 'x' }] };
  const context: EditContext = { assistantOf: () => undefined, copied: true };
  expect(copiedText.applies(event, context)).toBe(false);
});
