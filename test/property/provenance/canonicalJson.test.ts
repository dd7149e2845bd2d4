import fc from 'fast-check';
import { test } from 'vitest';
import { canonicalJson } from '../../../src/core/record/canonicalJson.ts';

/** The definition, as `docs/spec` gives it to somebody who implements it elsewhere. */
function defined(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(defined).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${defined(member)}`);
  return `{${members.join(',')}}`;
}

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    leaf,
    fc.array(leaf),
    fc.array(fc.string()),
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.nat().map(String)), tie('value')),
  ),
}));

test('it prints every value as its definition says', () => {
  fc.assert(fc.property(value, (any) => canonicalJson(any) === defined(any)));
});
