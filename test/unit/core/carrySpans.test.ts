import { expect, test } from 'vitest';
import { carrySpans } from '../../../src/core/provenance/carrySpans.ts';
import { type OriginRecord, UNKNOWN } from '../../../src/core/provenance/origin.ts';

const AI: OriginRecord = {
  origin: 'ai',
  grade: 'reported',
  rule: 'agent-hook',
  assistant: { tool: 'x' },
  mode: 'agent',
};

test('a line inserted between known lines takes the origin that claims it', () => {
  const spans = carrySpans('a\nb\n', [{ length: 4, origin: 'base' }], 'a\nnew\nb\n', AI);
  expect(spans).toEqual([
    { length: 2, origin: 'base' },
    { length: 4, origin: AI },
    { length: 2, origin: 'base' },
  ]);
});

test('of a changed line only the changed characters change origin', () => {
  const spans = carrySpans('let x = 1;\n', [{ length: 11, origin: AI }], 'let x = 42;\n', UNKNOWN);
  expect(spans).toEqual([
    { length: 8, origin: AI },
    { length: 2, origin: UNKNOWN },
    { length: 2, origin: AI },
  ]);
});

const writers = (old: string, fresh: string) => {
  const spans = carrySpans(old, [{ length: old.length, origin: 'base' }], fresh, AI);
  const out: { who: string; text: string }[] = [];
  let at = 0;
  for (const { length, origin } of spans) {
    const text = fresh.slice(at, at + length).replace(/\s+/g, '');
    const who = origin === 'base' ? 'base' : 'ai';
    at += length;
    if (text === '') continue;
    const last = out.at(-1);
    if (last?.who === who) last.text += text;
    else out.push({ who, text });
  }
  return out.map((each) => `${each.who} ${each.text}`).join(', ');
};

test('a line that is only indented anew keeps its origin', () => {
  expect(writers('a();\nb();\n', 'if (x) {\n  a();\n  b();\n}\n')).toBe('ai if(x){, base a();b();, ai }');
});

test('a text that is only set anew keeps all its origins', () => {
  expect(writers('f(a,b){return a}\n', 'f(a, b) {\n  return a\n}\n')).toBe('base f(a,b){returna}');
});

test('a statement broken into lines keeps its origin beside lines that change', () => {
  const old = 'keep();\ncall(one, two);\nkeep();\n';
  expect(writers(old, 'keep();\ncall(\n  one,\n  two\n);\nkeep();\nmore();\n')).toBe(
    'base keep();call(one,two);keep();, ai more();',
  );
});

test('what is written anew is not explained by characters that happen to be equal', () => {
  expect(writers('one(a);\n', 'other(b);\n')).toBe('base o, ai ther(b, base );');
});

test('of a rewritten file of ten thousand lines the lines that stayed are found', () => {
  const lines = (word: string) =>
    Array.from({ length: 10_000 }, (_, at) => (at % 1000 === 0 ? `same ${at}\n` : `${word} ${at}\n`));
  const fresh = lines('fresh');
  const spans = carrySpans(
    lines('old').join(''),
    [{ length: lines('old').join('').length, origin: 'base' }],
    fresh.join(''),
    AI,
  );
  expect(spans.reduce((sum, { length }) => sum + length, 0)).toBe(fresh.join('').length);
  expect(spans[0]).toEqual({ length: 'same 0\n'.length, origin: 'base' });
});
