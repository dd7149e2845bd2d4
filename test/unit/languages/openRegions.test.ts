import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OpenRegions } from '../../../src/languages/openRegions.ts';
import { testEngine } from '../../regions/testEngine.ts';

const SOURCE = `import bcrypt from 'bcrypt';

export async function check(user, given) {
  return bcrypt.compare(given, user.hash);
}

export function add(a, b) {
  return a + b;
}
`;

test('regions move with the text above them and keep their content hash', async () => {
  const open = await OpenRegions.open(testEngine(), 'src/check.js', SOURCE);
  const before = (await open.regions()).regions[0]!;
  open.edit([{ start: 0, end: 0, text: '// one more line\n' }]);
  const after = (await open.regions()).regions[0]!;
  expect([after.startLine, after.endLine]).toEqual([before.startLine + 1, before.endLine + 1]);
  expect(after.contentHash).toBe(before.contentHash);
  open.dispose();
});

test('a region appears where a check is typed, and goes with it', async () => {
  const open = await OpenRegions.open(testEngine(), 'src/check.js', SOURCE);
  const at = SOURCE.indexOf('  return a + b');
  const check = `  if (!a.user.isAdmin) throw new ForbiddenError();\n`;
  open.edit([{ start: at, end: at, text: check }]);
  expect((await open.regions()).regions.map((region) => region.symbol)).toContain('add');
  open.edit([{ start: at, end: at + check.length, text: '' }]);
  expect((await open.regions()).regions.map((region) => region.symbol)).not.toContain('add');
  open.dispose();
});

test('regions stay while the code is broken', async () => {
  const open = await OpenRegions.open(testEngine(), 'src/check.js', SOURCE);
  await open.regions();
  const at = SOURCE.indexOf('  return bcrypt');
  for (const typed of ['if', ' (', '((', '{{', '`${']) {
    open.edit([{ start: at, end: at, text: typed }]);
    expect((await open.regions()).regions.map((region) => region.category)).toContain('auth');
  }
  open.dispose();
});

test('changing an import changes what its names mean', async () => {
  const open = await OpenRegions.open(
    testEngine(),
    'src/check.js',
    SOURCE.replaceAll('bcrypt', 'box').replace("'box'", "'bcrypt'"),
  );
  expect((await open.regions()).regions).not.toEqual([]);
  const at = open.text.indexOf("'bcrypt'");
  open.edit([{ start: at, end: at + "'bcrypt'".length, text: "'lodash'" }]);
  expect((await open.regions()).regions).toEqual([]);
  open.dispose();
});

test('what a call means for the names of its whole file is known in an open document, too', async () => {
  const path = 'test/regions/corpus/csharp/negative/PermissionDesk.cs';
  const open = await OpenRegions.open(testEngine(), 'src/PermissionDesk.cs', readFileSync(path, 'utf8'));
  expect((await open.regions()).regions).toEqual([]);
  open.dispose();
});
