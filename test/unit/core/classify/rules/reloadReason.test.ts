import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { reloadReason } from '../../../../../src/core/classify/rules/reloadReason.ts';

test('a reload is asked for by content', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'reloadFromDisk', metadata: {} },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(reloadReason.applies(event, context)).toBe(true);
  expect(reloadReason.verdict(event, context)).toEqual({ kind: 'reload' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'reload' });
});
