import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { rearrangeCommand } from '../../../../../src/core/classify/rules/rearrangeCommand.ts';

test('lines copied by a command are rearranged', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: {
      source: 'cursor',
      metadata: { kind: 'executeCommands', detailedSource: 'editor.action.copyLinesDownAction' },
    },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(rearrangeCommand.applies(event, context)).toBe(true);
  expect(rearrangeCommand.verdict(event, context)).toEqual({ kind: 'rearrange' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'rearrange' });
});
