import { expect, test } from 'vitest';
import { cellsOfNotebook, spansOfNotebook } from '../../../../src/core/provenance/notebookSpans.ts';
import { type OriginRecord, UNKNOWN } from '../../../../src/core/provenance/origin.ts';
import type { Span } from '../../../../src/core/provenance/span.ts';

const ai: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'demo' },
  mode: 'completion',
};
const human: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
const notebook = (...sources: (string | readonly string[])[]) =>
  `${JSON.stringify(
    {
      cells: sources.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source })),
      metadata: { language_info: { name: 'python' } },
      nbformat: 4,
      nbformat_minor: 2,
    },
    null,
    1,
  )}\n`;
const unknown = (text: string): Span[] => [{ length: text.length, origin: UNKNOWN }];
/** Lines of the file by who wrote them, but for those nobody knows. */
const lines = (file: string, spans: readonly Span[]) => {
  const chars = spans.flatMap(({ length, origin }) =>
    Array.from({ length }, () => (origin === 'base' ? 'base' : origin.origin)),
  );
  let at = 0;
  return file.split('\n').flatMap((line) => {
    const who = [...new Set(chars.slice(at, at + line.length))].join('+');
    at += line.length + 1;
    return who === 'unknown' || who === '' ? [] : [`${line.trim()} ${who}`];
  });
};

test('a line of a cell is its writer’s in the file, quotes and comma too; the rest of the file stays what it was', () => {
  const file = notebook(['import os\n', 'print("\\t é 🙂")'], 'x = 1');
  const first = 'import os\nprint("\\t é 🙂")';
  const spans = spansOfNotebook(
    file,
    [
      {
        text: first,
        spans: [
          { length: 10, origin: human },
          { length: first.length - 10, origin: ai },
        ],
      },
      { text: 'x = 1', spans: [{ length: 5, origin: ai }] },
    ],
    unknown(file),
  );
  expect(lines(file, spans)).toEqual([
    '"import os\\n", human',
    '"print(\\"\\\\t é 🙂\\")" ai',
    '"source": "x = 1" ai',
  ]);
  expect(spans.reduce((sum, { length }) => sum + length, 0)).toBe(file.length);
});

test('what went into the file comes back for its cells, to the character', () => {
  const file = notebook(['a = "\\u00e9"\n', '\n', 'b'], [], ['"\\\\"\n']);
  const texts = ['a = "\\u00e9"\n\nb', '', '"\\\\"\n'];
  const cells = texts.map((text) => ({
    text,
    spans: [...text].map(
      (_, n): Span => ({ length: 1, origin: n % 3 === 0 ? ai : n % 3 === 1 ? human : UNKNOWN }),
    ),
  }));
  const back = cellsOfNotebook(file, spansOfNotebook(file, cells, unknown(file)));
  expect(back?.map(({ text }) => text)).toEqual(texts);
  back?.forEach(({ spans }, at) => {
    const chars = spans.flatMap(({ length, origin }) => Array.from({ length }, () => origin));
    expect(chars).toEqual(cells[at]!.spans.map(({ origin }) => origin));
  });
});

test('a cell that is not what the file has, and a file that is no notebook, claim nothing', () => {
  const file = notebook(['import os']);
  const other = [{ text: 'import sys', spans: [{ length: 10, origin: ai }] }];
  expect(spansOfNotebook(file, other, unknown(file))).toEqual(unknown(file));
  for (const text of ['', '{}', '{"cells": 1}', 'no json', '{"cells": [{"source": [1, null]}]}'])
    expect(spansOfNotebook(text, other, text ? unknown(text) : [])).toEqual(text ? unknown(text) : []);
  expect(cellsOfNotebook('no json', unknown('no json'))).toBeUndefined();
  expect(cellsOfNotebook('{"cells": [{}]}', unknown('{"cells": [{}]}'))).toEqual([{ text: '', spans: [] }]);
});
