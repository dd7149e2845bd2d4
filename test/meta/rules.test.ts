import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageOfPath } from '../../src/languages/registry.ts';
import { allRules, rulesDoc } from '../regions/rulesDoc.ts';
import { testEngine } from '../regions/testEngine.ts';

test('docs/rules.md is what the rule tables say', async () => {
  expect(readFileSync('docs/rules.md', 'utf8'), "run 'npm run rules'").toBe(await rulesDoc());
});

test('every rule id that a result names is a documented rule', async () => {
  const known = new Set([...(await allRules()).values()].flat().map((rule) => rule.id));
  const unknown = new Set<string>();
  const corpus = 'test/regions/corpus';
  for (const language of readdirSync(corpus)) {
    const folder = `${corpus}/${language}/positive`;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.labels.json') || !languageOfPath(name)) continue;
      let text: string;
      try {
        text = readFileSync(`${folder}/${name}`, 'utf8');
      } catch {
        continue; // A folder.
      }
      for (const region of (await testEngine().analyze(name.replaceAll('\\', '/'), text)).regions)
        for (const { rule } of region.evidence)
          if (!known.has(rule)) unknown.add(`${rule} (${language}/${name})`);
    }
  }
  expect([...unknown]).toEqual([]);
}, 60_000);
