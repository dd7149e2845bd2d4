import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { uppercaseCommand } from '../../../../../src/core/classify/rules/uppercaseCommand.ts';

test('another case inherits', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'unknown', metadata: { name: 'editor.action.transformToUppercase' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(uppercaseCommand.applies(event, context)).toBe(true);
  expect(uppercaseCommand.verdict(event, context)).toEqual({ kind: 'inherit' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'inherit' });
});
