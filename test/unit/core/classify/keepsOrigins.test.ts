import { expect, test } from 'vitest';
import { DocumentRecorder } from '../../../../src/core/classify/documentRecorder.ts';
import type { EditEvent } from '../../../../src/core/classify/editEvent.ts';
import type { OriginRecord, SpanOrigin } from '../../../../src/core/provenance/origin.ts';
import { type TextChange, TrackedDocument } from '../../../../src/core/provenance/trackedDocument.ts';

const human: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
const ai: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'one' },
  mode: 'completion',
};
const context = { assistantOf: () => undefined };

/** A document of pieces of one origin each. */
function documentOf(...pieces: readonly (readonly [text: string, origin: SpanOrigin])[]) {
  const text = pieces.map(([piece]) => piece).join('');
  const spans = pieces.map(([piece, origin]) => ({ length: piece.length, origin }));
  return new DocumentRecorder(new TrackedDocument(text, spans));
}

/** The visible text of each origin, in order of the document. */
function textBy(recorder: DocumentRecorder): Record<string, string> {
  const out: Record<string, string> = {};
  let at = 0;
  for (const { length, origin } of recorder.tracked.spans()) {
    const name = origin === 'base' ? 'base' : origin.origin;
    out[name] = (out[name] ?? '') + recorder.tracked.textOf(at, at + length).replace(/\s+/g, '');
    at += length;
  }
  return out;
}

const whole = (recorder: DocumentRecorder, text: string): TextChange => ({
  offset: 0,
  deleted: recorder.tracked.length,
  text,
});
const reason = (source: string, metadata: Record<string, unknown> = {}): Pick<EditEvent, 'detail'> => ({
  detail: { source, metadata },
});

test('rename symbol: each use keeps the origin of the one it replaces, in the same event', () => {
  const recorder = documentOf(
    ['const ', 'base'],
    ['total', human],
    [' = 1;\n', 'base'],
    ['use(total);\n', ai],
  );
  const text = recorder.tracked.textOf(0, recorder.tracked.length);
  const changes = [text.indexOf('total'), text.lastIndexOf('total')].map((offset) => ({
    offset,
    deleted: 5,
    text: 'grandTotal',
  }));
  recorder.changed({ changes, ...reason('rename') }, context);
  expect(textBy(recorder)).toEqual({ base: 'const=1;', human: 'grandTotal', ai: 'use(grandTotal);' });
});

test('organise imports: lines in another order keep their origins, lines that go take theirs along', () => {
  const recorder = documentOf(
    ["import { b } from 'b';\n", human],
    ["import { unused } from 'c';\n", ai],
    ["import { a } from 'a';\n", ai],
    ['run(a, b);\n', 'base'],
  );
  const imports = recorder.tracked.textOf(0, recorder.tracked.length).indexOf('run');
  recorder.changed(
    {
      changes: [{ offset: 0, deleted: imports, text: "import { a } from 'a';\nimport { b } from 'b';\n" }],
      ...reason('codeAction', { $kind: 'source.organizeImports' }),
    },
    context,
  );
  expect(textBy(recorder)).toEqual({
    ai: "import{a}from'a';",
    human: "import{b}from'b';",
    base: 'run(a,b);',
  });
});

test.each([
  ['full', reason('unknown', { name: 'formatEditsCommand' })],
  ['stable', {}],
])('%s: a formatter that breaks, joins and indents lines keeps every origin', (_, detail) => {
  const recorder = documentOf(['function f( a,b ){', human], ['return a+b', ai], ['}\n', human]);
  const text = 'function f(a, b) {\n  return a + b\n}\n';
  recorder.changed({ changes: [whole(recorder, text)], ...detail }, context);
  expect(textBy(recorder)).toEqual({ human: 'functionf(a,b){}', ai: 'returna+b' });
});

test('a formatter that adds a semicolon and other quotes: they go with their left neighbour', () => {
  const recorder = documentOf(['const a = 1', ai], ['\n', human], ['const b = 2', human], ['\n', human]);
  const detail = reason('unknown', { name: 'formatEditsCommand' });
  const end = recorder.tracked.length - 1;
  recorder.changed(
    {
      changes: [
        { offset: 11, deleted: 0, text: ';' },
        { offset: end, deleted: 0, text: ';' },
      ],
      ...detail,
    },
    context,
  );
  expect(textBy(recorder)).toEqual({ ai: 'consta=1;', human: 'constb=2;' });
});

test.each([
  ['full', reason('eolChange')],
  ['stable', {}],
])('%s: other line endings, there and back, keep every origin', (_, detail) => {
  const recorder = documentOf(['one();\n', human], ['two();\n', ai], ['three();\n', 'base']);
  const before = textBy(recorder);
  const lf = recorder.tracked.textOf(0, recorder.tracked.length);
  recorder.changed({ changes: [whole(recorder, lf.replaceAll('\n', '\r\n'))], ...detail }, context);
  expect(textBy(recorder)).toEqual(before);
  recorder.changed({ changes: [whole(recorder, lf)], ...detail }, context);
  expect(textBy(recorder)).toEqual(before);
});

test('reopened with another encoding: what reads the same keeps its origin, what does not is unknown and asked for', () => {
  const recorder = documentOf(["say('caf\u00c3\u00a9');\n", human], ['plain();\n', ai]);
  const outcome = recorder.changed(
    {
      changes: [{ offset: 8, deleted: 2, text: '\u00e9' }],
      ...reason('reloadFromDisk'),
    },
    context,
  );
  expect(outcome.ask).toBe(true);
  expect(textBy(recorder)).toEqual({ human: "say('caf');", unknown: '\u00e9', ai: 'plain();' });
});
