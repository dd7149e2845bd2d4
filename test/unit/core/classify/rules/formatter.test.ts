import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { formatter } from '../../../../../src/core/classify/rules/formatter.ts';

test('a formatter reprints', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'unknown', metadata: { name: 'formatEditsCommand' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(formatter.applies(event, context)).toBe(true);
  expect(formatter.verdict(event, context)).toEqual({ kind: 'reformat' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'reformat' });
});

test('a name that only sounds like one does not', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'unknown', metadata: { name: 'myformatEditsCommand' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(formatter.applies(event, context)).toBe(false);
});
