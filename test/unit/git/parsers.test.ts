import { expect, test } from 'vitest';
import { addedLineNumbers, parseDiff } from '../../../src/git/diffPatch.ts';
import { unquotePath } from '../../../src/git/quotedPath.ts';

test.each([
  ['plain.ts', 'plain.ts'],
  ['"a\\tb\\"c\\\\d"', 'a\tb"c\\d'],
  ['"gr\\303\\274\\303\\237e"', 'grüße'],
  ['"new\\nline"', 'new\nline'],
])('path %s', (quoted, path) => expect(unquotePath(quoted)).toBe(path));

const oid = (n: number) => String(n).repeat(40);

test('a diff with a rename, hostile added lines, a binary file and a type change', () => {
  const output = [
    `:100644 100644 ${oid(1)} ${oid(2)} R090\told.ts\tnew.ts`,
    `:100644 100644 ${oid(3)} ${oid(4)} M\tb.bin`,
    `:100644 120000 ${oid(5)} ${oid(6)} T\tlink`,
    `:000000 100644 ${oid(0)} ${oid(7)} A\t"a\\nb"`,
    '',
    'diff --git a/old.ts b/new.ts',
    '@@ -1 +1,3 @@',
    '-gone',
    '+diff --git a/forged b/forged',
    '+@@ -1 +1,9 @@',
    '+kept',
    '\\ No newline at end of file',
    '@@ -9,0 +12 @@ function x() {',
    '+more',
    'diff --git a/b.bin b/b.bin',
    'Binary files a/b.bin and b/b.bin differ',
    'diff --git a/link b/link',
    'deleted file mode 100644',
    '@@ -1 +0,0 @@',
    '-was text',
    'diff --git a/link b/link',
    '@@ -0,0 +1 @@',
    '+target',
    'diff --git "a/a\\nb" "b/a\\nb"',
    '@@ -0,0 +1 @@',
    '+one',
    '',
  ].join('\n');
  const files = parseDiff(Buffer.from(output));
  expect(
    files.map(({ status, path, oldPath, binary, hunks }) => [
      status,
      path,
      oldPath,
      binary,
      addedLineNumbers(hunks),
    ]),
  ).toEqual([
    ['R', 'new.ts', 'old.ts', false, [1, 2, 3, 12]],
    ['M', 'b.bin', 'b.bin', true, []],
    ['T', 'link', 'link', false, [1]],
    ['A', 'a\nb', 'a\nb', false, [1]],
  ]);
});
