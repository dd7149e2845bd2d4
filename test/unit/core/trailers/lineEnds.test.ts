import { expect, test } from 'vitest';
import { parseMessage } from '../../../../src/core/trailers/parseMessage.ts';

const FIRST = 'AI-Provenance: v1; id=x; ai=1; human=0; unknown=0';
const RECORD = `AI-Record: sha256:${'a'.repeat(64)}`;
const read = (message: string) =>
  parseMessage(message).map(({ record, startLine, endLine, lines }) => [
    record?.length,
    startLine,
    endLine,
    lines,
  ]);

test('lines end with LF or CR LF, also within a block', () => {
  expect(read(`Subject\r\n\r\n${FIRST}\r\n${RECORD}\r\n`)).toEqual([[64, 3, 4, [3, 4]]]);
  expect(read(`${FIRST}\n${RECORD}`)).toEqual([[64, 1, 2, [1, 2]]]);
});

// A regular expression with the m flag would see the start of a line there.
test.each(['\r', '\u2028', '\u2029'])('%j is no line end', (other) => {
  expect(read(`words${other}${FIRST}\n`)).toEqual([]);
  expect(read(`${FIRST}\nwords${other}${RECORD}\n`)).toEqual([[undefined, 1, 1, [1]]]);
  expect(read(`${FIRST}\n${RECORD}${other}words\n`)).toEqual([[undefined, 1, 1, [1]]]);
});

test('folded lines belong to their key, an indented key does not', () => {
  const folded = 'AI-Provenance: v1; id=x;\n ai=1; human=0;\r\n\tunknown=0';
  expect(read(`Subject\n\n${folded}\n${RECORD}\n`)).toEqual([[64, 3, 6, [3, 4, 5, 6]]]);
  expect(read(`${FIRST}\n  ${RECORD}\n`)).toEqual([[undefined, 1, 1, [1]]]);
});
