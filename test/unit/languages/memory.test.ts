import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { OpenRegions } from '../../../src/languages/openRegions.ts';
import { testEngine } from '../../regions/testEngine.ts';

// V8 keeps the whole text that a part of it was cut from: what remembers a name must not keep its file.

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Functions of a kind that matches and of a kind that does not, with names long enough to be kept as parts of the text. */
function source(functions: number, tag: string): string {
  return Array.from({ length: functions }, (_, n) =>
    n % 2 === 0
      ? `export function verifyPasswordOf${tag}${n}(given: string) {\n  if (given !== user.passwordHash${tag}${n}) throw new UnauthorizedError();\n}\n`
      : `export function measuredDistance${tag}${n}(from: Point, to: Point) {\n  const measuredDifference${tag}${n} = computeDifference(from, to);\n  return measuredDifference${tag}${n};\n}\n`,
  ).join('\n');
}

test.for([
  ['typing a name', 'measuredDifferenceA1 ='],
  ['typing within a region', 'passwordHashA0)'],
])('%s keeps no earlier version of the text', { timeout: 60_000 }, async ([, place]) => {
  const text = source(500, 'A');
  const open = await OpenRegions.open(testEngine(), 'src/long.ts', text);
  const at = text.indexOf(place!);
  const type = async () => {
    open.edit([{ start: at, end: at, text: 'x' }]);
    await open.regions();
  };
  for (let n = 0; n < 20; n++) await type();
  const before = heapInUse();
  for (let n = 0; n < 80; n++) await type();
  expect(heapInUse() - before).toBeLessThan(20 * text.length);
  open.dispose();
});

test('edits all over a file keep no earlier version of the text', { timeout: 60_000 }, async () => {
  const text = source(500, 'B');
  const open = await OpenRegions.open(testEngine(), 'src/long.ts', text);
  await open.regions();
  const before = heapInUse();
  for (let n = 1; n < 160; n += 2) {
    const at = open.text.indexOf(`measuredDifferenceB${n} =`);
    open.edit([{ start: at, end: at, text: 'x' }]);
    await open.regions();
  }
  expect(heapInUse() - before).toBeLessThan(20 * text.length);
  open.dispose();
});

test('files that were analysed are not kept', { timeout: 60_000 }, async () => {
  const textOf = (n: number) =>
    `${source(10, `C${n}x`)}\n${'// What is said beside the code.\n'.repeat(4_000)}`;
  for (let n = 0; n < 3; n++) await testEngine().analyze('src/some.ts', textOf(n));
  const before = heapInUse();
  for (let n = 3; n < 28; n++) await testEngine().analyze('src/some.ts', textOf(n));
  expect(heapInUse() - before).toBeLessThan(8 * textOf(0).length);
});
