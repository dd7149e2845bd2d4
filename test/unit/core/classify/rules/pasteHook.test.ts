import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { pasteHook } from '../../../../../src/core/classify/rules/pasteHook.ts';

test('an announced paste from outside is unknown', () => {
  const event: EditEvent = { changes: [{ offset: 0, deleted: 0, text: 'x' }] };
  const context: EditContext = { assistantOf: () => undefined, pasted: true };
  expect(pasteHook.applies(event, context)).toBe(true);
  expect(pasteHook.verdict(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'unknown', grade: 'observed', rule: 'paste-outside' },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'unknown', grade: 'observed', rule: 'paste-outside' },
  });
});
