import { expect, test } from 'vitest';
import { parseMessage } from '../../../../src/core/trailers/parseMessage.ts';

const read = (line: string) => parseMessage(`${line}\n`).map(({ provenance }) => provenance);

test('keys and names are read in any letter case, values as they stand', () => {
  expect(read('ai-PROVENANCE: v1; ID=Xy; Ai=1; human=2; unKNOWN=3')).toEqual([
    { version: 1, id: 'Xy', ai: 1, human: 2, unknown: 3 },
  ]);
});

// In lower case it is two characters: what stands behind it must not be looked for in the wrong place.
test('U+0130 moves nothing and is no i', () => {
  expect(read('AI-Provenance: v1; \u0130d=no; id=\u0130\u0130; ai=12; human=34; unknown=56')).toEqual([
    { version: 1, id: '\u0130\u0130', ai: 12, human: 34, unknown: 56 },
  ]);
});
