import { expect, test } from 'vitest';
import { languageById } from '../../../src/languages/registry.ts';
import { tokensOf } from '../../../src/languages/tokens.ts';
import { testEngine } from '../../regions/testEngine.ts';

/** Tokens of rows (0-based, inclusive) of a TypeScript text, separated by spaces. */
async function tokens(text: string, row: number, endRow: number): Promise<string> {
  const { parser, pack } = await testEngine().language(languageById('typescript')!);
  const tree = parser.parse(text)!;
  try {
    return tokensOf(tree.rootNode, text, row, endRow, pack).replaceAll('\u0001', ' ');
  } finally {
    tree.delete();
  }
}

test('every token of the rows counts, also where a construct begins above them or ends below', async () => {
  const text = `first(
  one,
  (two +
    three) * four,
); second();
third(
  five,
);
`;
  expect(await tokens(text, 1, 5)).toBe('one , ( two + three ) * four ) second ( ) third (');
  expect(await tokens(text, 3, 4)).toBe('three ) * four ) second ( )');
  expect(await tokens(text, 0, 7)).toBe('first ( one , ( two + three ) * four ) second ( ) third ( five )');
});

test('a change in any line of a class that the rows hold changes the tokens', async () => {
  const lines = ['class A {', ' a = (x +', '  y +', '  z); b() {', '  return 1;', ' }', ' c() { }', '}'];
  const before = await tokens(lines.join('\n'), 2, 6);
  for (let row = 2; row <= 6; row++) {
    const changed = lines.with(row, ` /* c */${lines[row]!.replace(/[a-z1]/, '$&$&')}`);
    const after = await tokens(changed.join('\n'), 2, 6);
    if (row === 5) expect(after).toBe(before);
    else expect(after).not.toBe(before);
  }
});
