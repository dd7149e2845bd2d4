import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Region } from '../../src/core/regions/region.ts';
import { RULE_FIXTURES } from '../regions/ruleFixtures.ts';
import { allRules } from '../regions/rulesDoc.ts';
import { testEngine } from '../regions/testEngine.ts';

const CORPUS = 'test/regions/corpus';

const firing = async (path: string, text: string): Promise<readonly Region[]> =>
  (await testEngine().analyze(path, text)).regions;
const rulesIn = (regions: readonly Region[]) =>
  regions.flatMap(({ evidence }) => evidence.map((one) => one.rule));

/** Files of the corpus: the path they stand for, and their text. */
function* corpus(kind: 'positive' | 'negative'): Generator<readonly [path: string, text: string]> {
  for (const language of readdirSync(CORPUS))
    for (const name of readdirSync(`${CORPUS}/${language}/${kind}`, { recursive: true, encoding: 'utf8' }))
      if (!name.endsWith('.labels.json'))
        try {
          yield [name, readFileSync(`${CORPUS}/${language}/${kind}/${name}`, 'utf8')];
        } catch {
          // A folder.
        }
}

test('every rule is evidence in a file of the corpus or in the fixture that names it', async () => {
  const fired = new Set<string>();
  for (const [path, text] of corpus('positive'))
    for (const rule of rulesIn(await firing(path, text))) fired.add(rule);
  const missed: string[] = [];
  for (const [rule, path, text] of RULE_FIXTURES) {
    const found = rulesIn(await firing(path, text));
    if (found.includes(rule)) fired.add(rule);
    else missed.push(`${rule} in ${path}: ${found.join(', ') || 'nothing'}`);
  }
  expect(missed).toEqual([]);
  const rules = [...(await allRules()).values()].flat().map(({ id }) => id);
  expect(rules.filter((id) => !fired.has(id))).toEqual([]);
}, 60_000);

/** What starts a comment to the end of the line. JSON has none. */
function commentOf(path: string): string | undefined {
  if (
    /\.(?:py|rb|ya?ml|tf|tfvars|hcl|sh|bash|toml|ini|rego|conf|properties)$|Dockerfile|CODEOWNERS|sudoers|sshd_config|pam\.d|\.htaccess$/i.test(
      path,
    )
  )
    return '#';
  if (/\.sql$/i.test(path)) return '--';
  return /\.(?:[cm]?[jt]sx?|go|java|kts?|scala|cs|rs|swift|c|h|cc|cpp|hpp|php)$/i.test(path)
    ? '//'
    : undefined;
}

test('no rule fires on its own fixture when that is a comment', async () => {
  const wrong: string[] = [];
  let tried = 0;
  const fixtures = RULE_FIXTURES.map(([, path, text]) => [path, text] as const);
  for (const [path, text] of [...fixtures, ...corpus('positive')]) {
    const mark = commentOf(path);
    if (mark === undefined) continue;
    tried++;
    const commented = text
      .split('\n')
      .map((line) => (line.startsWith('<?php') ? line : `${mark} ${line}`))
      .join('\n');
    const found = rulesIn(await firing(path, commented));
    if (found.length > 0) wrong.push(`${path}: ${found.join(', ')}`);
  }
  expect(tried).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
}, 60_000);

/** Hand-written near misses: `=== RULE PATH`, and the text below it. */
function* nearMisses(): Generator<readonly [rule: string, path: string, text: string]> {
  for (const name of readdirSync('test/regions/nearMisses')) {
    const parts = readFileSync(`test/regions/nearMisses/${name}`, 'utf8').split(/^=== (\S+) (\S+)\n/m);
    for (let at = 1; at < parts.length; at += 3) yield [parts[at]!, parts[at + 1]!, parts[at + 2]!];
  }
}

/** Words a rule looks for, of at least three letters. */
function vocabularyOf(rule: object): Set<string> {
  const sources = Object.values(rule).flatMap((value) =>
    value instanceof RegExp ? [value.source] : [value].flat(),
  );
  const words = sources.flatMap(
    (source) =>
      String(source)
        .toLowerCase()
        .match(/[a-z]{3,}/g) ?? [],
  );
  return new Set(words);
}

test('no two rules have one id', async () => {
  const ids = [...(await allRules()).values()].flat().map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('every rule has a near miss: harmless code that shares a word with it, and in which it is no evidence', async () => {
  const rules = new Map([...(await allRules()).values()].flat().map((rule) => [rule.id, rule]));
  const missing = new Set(rules.keys());
  const wrong: string[] = [];
  for (const [id, path, text] of nearMisses()) {
    const rule = rules.get(id);
    missing.delete(id);
    if (!rule) wrong.push(`${id}: there is no such rule`);
    else if (![...vocabularyOf(rule)].some((word) => `${path} ${text}`.toLowerCase().includes(word)))
      wrong.push(`${id}: the near miss shares no word with it`);
    const found = await firing(path, text);
    const what = rulesIn(found);
    if (what.includes(id)) wrong.push(`${id} in ${path}: it is evidence`);
    else if (found.length > 0) wrong.push(`${id} in ${path}: a region by ${what.join(', ')}`);
  }
  expect(wrong).toEqual([]);
  expect([...missing]).toEqual([]);
}, 60_000);
