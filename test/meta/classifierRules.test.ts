import * as fs from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/core/classify/classify.ts';
import { readScenarios } from '../lib/replayEvents.ts';

const folder = new URL('../../src/core/classify/rules/', import.meta.url);
const tests = new URL('../unit/core/classify/rules/', import.meta.url);
const camel = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

test('every rule has one file of its name, stands in the list once, and has a test of its own', () => {
  const ids = RULES.map(({ id }) => camel(id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(fs.readdirSync(folder).sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  expect(fs.readdirSync(tests).sort()).toEqual(ids.map((id) => `${id}.test.ts`).sort());
});

test('every rule says what it is for and which scenario it comes from', () => {
  const recorded = readScenarios().map(({ name }) => name);
  // What needs a model or a second extension was not recorded.
  const made = ['extension-api', 'chat-edits-reason', 'chat-undo-reason'];
  for (const { id, scenario } of RULES) {
    const source = fs.readFileSync(new URL(`${camel(id)}.ts`, folder), 'utf8');
    expect(source, id).toMatch(/\/\*\*\s[\s\S]{20,}?\*\/\nexport const/);
    if (made.includes(id)) expect(scenario.length, id).toBeGreaterThan(20);
    else expect(recorded, id).toContain(scenario);
  }
});

test('the last rule takes everything, and only the last', () => {
  const silent = { changes: [] };
  const nothing = { assistantOf: () => undefined };
  expect(RULES.map((rule) => rule.applies(silent, nothing))).toEqual(
    RULES.map((_, i) => i === RULES.length - 1),
  );
});
