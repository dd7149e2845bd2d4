import { expect, test } from 'vitest';
import { declaredOrigin } from '../../../../src/core/classify/declaredOrigin.ts';
import { DocumentRecorder } from '../../../../src/core/classify/documentRecorder.ts';
import { outsidePaste } from '../../../../src/core/classify/outsidePaste.ts';
import { TrackedDocument } from '../../../../src/core/provenance/trackedDocument.ts';

const context = { assistantOf: () => undefined };
const CHAT = declaredOrigin({ kind: 'ai-chat', tool: 'some-chat' });
const pasted = 'one();\ntwo();\nthree();\nfour();\nfive();\n';

function recorderWith(text: string) {
  return new DocumentRecorder(
    new TrackedDocument(text, text ? [{ length: text.length, origin: 'base' }] : []),
  );
}
const rulesOf = (recorder: DocumentRecorder) =>
  recorder.tracked.spans().map(({ length, origin }) => [length, origin === 'base' ? 'base' : origin.rule]);

test('five lines or two hundred characters are large, unless the policy says another size', () => {
  expect(outsidePaste(['a\nb\nc\nd']).rule).toBe('paste-outside');
  expect(outsidePaste(['a\nb\nc\nd\n']).rule).toBe('paste-outside');
  expect(outsidePaste(['a\r\nb\r\nc\r\nd\r\ne']).rule).toBe('paste-unexplained');
  expect(outsidePaste(['x'.repeat(199)]).rule).toBe('paste-outside');
  expect(outsidePaste(['x'.repeat(200)]).rule).toBe('paste-unexplained');
  expect(outsidePaste(['ab'], { lines: 9, characters: 2 }).rule).toBe('paste-unexplained');
});

test.each([
  ['stable', undefined],
  ['full', { source: 'cursor', metadata: { kind: 'paste' } }],
])('%s: a large paste is unknown until a person says where it came from', (_, detail) => {
  const recorder = recorderWith('start\n');
  recorder.changed(
    { changes: [{ offset: 6, deleted: 0, text: pasted }], ...(detail ? { detail } : {}) },
    { ...context, pasted: true },
  );
  expect(rulesOf(recorder)).toEqual([
    [6, 'base'],
    [pasted.length, 'paste-unexplained'],
  ]);
  expect(recorder.declare(0, 6 + pasted.length, CHAT)).toBe(pasted.length);
  expect(recorder.tracked.spans()[1]!.origin).toEqual({
    origin: 'ai',
    grade: 'inferred',
    rule: 'declared-ai-chat',
    assistant: { tool: 'some-chat' },
    mode: 'paste',
  });
  // It is said once: another answer changes nothing.
  expect(recorder.declare(0, 6 + pasted.length, declaredOrigin({ kind: 'own-code' }))).toBe(0);
});

test('what somebody typed into the paste stays theirs, and undo and redo keep the answer', () => {
  const recorder = recorderWith('');
  recorder.changed({ changes: [{ offset: 0, deleted: 0, text: pasted }] }, { ...context, pasted: true });
  recorder.changed(
    {
      changes: [{ offset: 3, deleted: 0, text: 'x' }],
      detail: { source: 'cursor', metadata: { kind: 'type' } },
    },
    context,
  );
  expect(recorder.declare(0, pasted.length + 1, CHAT)).toBe(pasted.length);
  const said = [
    [3, 'declared-ai-chat'],
    [1, 'typed-reason'],
    [pasted.length - 3, 'declared-ai-chat'],
  ];
  expect(rulesOf(recorder)).toEqual(said);
  const all = `${pasted.slice(0, 3)}x${pasted.slice(3)}`;
  recorder.changed({ changes: [{ offset: 0, deleted: all.length, text: '' }], reason: 'undo' }, context);
  recorder.changed({ changes: [{ offset: 0, deleted: 0, text: all }], reason: 'redo' }, context);
  expect(rulesOf(recorder)).toEqual(said);
});

test('an answer about a part of a paste says nothing about the rest', () => {
  const recorder = recorderWith('');
  recorder.changed({ changes: [{ offset: 0, deleted: 0, text: pasted }] }, { ...context, pasted: true });
  expect(recorder.declare(0, 7, declaredOrigin({ kind: 'own-code' }))).toBe(7);
  expect(rulesOf(recorder)).toEqual([
    [7, 'declared-own-code'],
    [pasted.length - 7, 'paste-unexplained'],
  ]);
});

test('what the ledger remembers of a paste can be explained later, and nothing else can', () => {
  const human = { origin: 'human', grade: 'observed', rule: 'typed-reason' } as const;
  const recorder = new DocumentRecorder(
    new TrackedDocument('abcdefgh', [
      { length: 2, origin: human },
      { length: 3, origin: outsidePaste(['x'.repeat(300)]) },
      { length: 3, origin: 'base' },
    ]),
  );
  expect(recorder.declare(0, 8, declaredOrigin({ kind: 'documentation' }))).toBe(3);
  expect(rulesOf(recorder)).toEqual([
    [2, 'typed-reason'],
    [3, 'declared-documentation'],
    [3, 'base'],
  ]);
});
