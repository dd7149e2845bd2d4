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
  '\nconst hasher = new PasswordEncoder();\n',
  '\nimport hasher from "argon2";\n',
  '\nhasher.hash(word);\n',
  'def login(): pass\n',
];

test.each([
  ['python', '.py', 'app/all.py'],
  ['typescript', '.ts', 'src/all.ts'],
  ['java', '.java', 'src/All.java'],
  ['go', '.go', 'all.go'],
])(
  'after any edits and their undoing, %s regions are those of a fresh analysis',
  async (language, extension, path) => {
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
          const undo: { start: number; end: number; text: string }[] = [];
          for (const [where, length, snippet] of edits) {
            const start = Math.floor(where * open.text.length);
            const end = Math.min(open.text.length, start + length);
            undo.push({ start, end: start + snippet.length, text: open.text.slice(start, end) });
            open.edit([{ start, end, text: snippet }]);
            await open.regions();
          }
          // While the text is broken the parser may recover in more than one way; once it is whole there is one answer.
          for (const edit of undo.reverse()) {
            open.edit([edit]);
            await open.regions();
          }
          expect(open.text).toBe(text);
          const key = (region: {
            category: string;
            startLine: number;
            endLine: number;
            contentHash: string;
          }) => `${region.category} ${region.startLine}-${region.endLine} ${region.contentHash}`;
          const whole = await engine.analyze(path, text);
          expect((await open.regions()).regions.map(key).sort()).toEqual(whole.regions.map(key).sort());
          open.dispose();
        },
      ),
      { numRuns: 25 },
    );
  },
);
