import { expect, test } from 'vitest';
import { classify } from '../../../../../src/core/classify/classify.ts';
import type { EditContext, EditEvent } from '../../../../../src/core/classify/editEvent.ts';
import { inlineAcceptReason } from '../../../../../src/core/classify/rules/inlineAcceptReason.ts';

test('ghost text of a listed assistant is its completion', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'inlineCompletionPartialAccept', metadata: { $extensionId: 'Some.Assistant' } },
  };
  const context: EditContext = { assistantOf: (id) => (id === 'some.assistant' ? 'some-tool' : undefined) };
  expect(inlineAcceptReason.applies(event, context)).toBe(true);
  expect(inlineAcceptReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'inline-accept-reason',
      assistant: { tool: 'some-tool' },
      mode: 'completion',
    },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'inline-accept-reason',
      assistant: { tool: 'some-tool' },
      mode: 'completion',
    },
  });
});

test('a next edit says so', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'inlineCompletionAccept', metadata: { $extensionId: 'some.assistant', $nes: true } },
  };
  const context: EditContext = { assistantOf: () => 'some-tool' };
  expect(inlineAcceptReason.applies(event, context)).toBe(true);
  expect(inlineAcceptReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'inline-accept-reason',
      assistant: { tool: 'some-tool' },
      mode: 'next-edit',
    },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'observed',
      rule: 'inline-accept-reason',
      assistant: { tool: 'some-tool' },
      mode: 'next-edit',
    },
  });
});

test('ghost text of anybody else is not AI', () => {
  const event: EditEvent = {
    changes: [{ offset: 0, deleted: 0, text: 'x' }],
    detail: { source: 'inlineCompletionAccept', metadata: { $extensionId: 'other.words' } },
  };
  const context: EditContext = { assistantOf: () => undefined };
  expect(inlineAcceptReason.applies(event, context)).toBe(true);
  expect(inlineAcceptReason.verdict(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'unknown', grade: 'observed', rule: 'inline-accept-unlisted' },
  });
  // No rule above it takes the case away.
  expect(classify(event, context)).toEqual({
    kind: 'record',
    record: { origin: 'unknown', grade: 'observed', rule: 'inline-accept-unlisted' },
  });
});
