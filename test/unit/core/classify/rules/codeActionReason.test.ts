import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { codeActionReason } from '../../../../../src/core/classify/rules/codeActionReason.ts';

test('organise imports reprints', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'codeAction', metadata: { $kind: 'source.organizeImports' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(codeActionReason.applies(event, context)).toBe(true);
  expect(codeActionReason.verdict(event, context)).toEqual({ kind: 'reformat' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'reformat' });
});

test('a quick fix claims nothing', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'codeAction', metadata: { $kind: 'quickfix', $extensionId: 'some.assistant' } },
  };
  const context: EditContext = { assistantOf: () => 'some-tool' };
  expect(codeActionReason.applies(event, context)).toBe(true);
  expect(codeActionReason.verdict(event, context)).toEqual({ kind: 'carry' });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({ kind: 'carry' });
});
