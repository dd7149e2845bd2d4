import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { OpenRegions } from '../../../src/languages/openRegions.ts';
import { testEngine } from '../../regions/testEngine.ts';

const CORPUS = 'test/regions/corpus';

/** Several corpus files of a language as one, so that there are many constructs to cut. */
function joined(language: string, extension: string): string {
  const folder = `${CORPUS}/${language}/positive`;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .slice(0, 14);
  return files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
}

const SNIPPETS = [
  'x',
  '\n',
  '  ',
  ')',
  '{',
  '}',
  '"',
  'é🔑',
  '\nconst a = 1;\n',
  '// c\n',
  'jwt.verify(t)',
  'import bcrypt\n',
  'def login(): pass\n',
];

test.each([
  ['python', '.py', 'app/all.py'],
  ['typescript', '.ts', 'src/all.ts'],
  ['java', '.java', 'src/All.java'],
  ['go', '.go', 'all.go'],
])('after any edits, %s regions are those of a fresh analysis', async (language, extension, path) => {
  const engine = testEngine();
  const text = joined(language, extension);
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), fc.constantFrom(...SNIPPETS)),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      async (edits) => {
        const open = await OpenRegions.open(engine, path, text);
        await open.regions();
        for (const [where, length, snippet] of edits) {
          const start = Math.floor(where * open.text.length);
          const end = Math.min(open.text.length, start + length);
          open.edit([{ start, end, text: snippet }]);
          const incremental = await open.regions();
          const whole = await engine.analyze(path, open.text);
          // What is held while the text is broken may only add to what is there.
          const key = (region: {
            category: string;
            startLine: number;
            endLine: number;
            contentHash: string;
          }) => `${region.category} ${region.startLine}-${region.endLine} ${region.contentHash}`;
          expect(incremental.regions.map(key)).toEqual(expect.arrayContaining(whole.regions.map(key)));
        }
        open.dispose();
      },
    ),
    { numRuns: 25 },
  );
});
