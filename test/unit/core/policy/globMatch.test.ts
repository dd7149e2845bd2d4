import { expect, test } from 'vitest';
import { matchesName, matchesPath } from '../../../../src/core/policy/globMatch.ts';

const cases: readonly (readonly [glob: string, path: string, matches: boolean])[] = [
  ['src/auth/**', 'src/auth/login.ts', true],
  ['src/auth/**', 'src/auth/deep/er/login.ts', true],
  ['src/auth/**', 'src/authors.ts', false],
  ['src/auth/', 'src/auth/login.ts', true],
  ['*.pem', 'deploy/keys/site.pem', true],
  ['/secrets/*', 'secrets/a', true],
  ['/secrets/*', 'x/secrets/a', false],
  ['**/.env', '.env', true],
  ['**/.env', 'a/b/.env', true],
  ['**/.env', 'a/b/not.env', false],
  ['src/*/x.ts', 'src/a/x.ts', true],
  ['src/*/x.ts', 'src/a/b/x.ts', false],
  ['src/**/x.ts', 'src/x.ts', true],
  ['src/**/x.ts', 'src/a/b/x.ts', true],
  ['src/**/x.ts', 'src/a/bx.ts', false],
  ['src/{a,b}/*.{ts,js}', 'src/b/m.js', true],
  ['src/{a,b}/*.{ts,js}', 'src/c/m.js', false],
  ['v[0-9].txt', 'v7.txt', true],
  ['v[!0-9].txt', 'v7.txt', false],
  ['a?c', 'a/c', false],
  ['Ümläut/**', 'Ümläut/ß.ts', true],
];

test.each(cases)('%s on %s: %s', (glob, path, matches) => {
  expect(matchesPath(glob, path)).toBe(matches);
});

test('names match across slashes', () => {
  expect(matchesName('*Password*', 'User.resetPasswordHash')).toBe(true);
  expect(matchesName('vendor/*', 'vendor/model/5')).toBe(true);
  expect(matchesName('gpt-5*', 'gpt-4o')).toBe(false);
});

test('a hostile glob stays linear', () => {
  expect(matchesPath(`${'*a'.repeat(60)}b`, 'a'.repeat(4000))).toBe(false);
});
