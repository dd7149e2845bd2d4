import { afterEach, describe, expect, test } from 'vitest';
import { randomOf } from '../git/fuzz/model.ts';
import { linesOf, TestRepo } from '../git/lib/testRepo.ts';
import { aroundEdit, FIXTURES } from '../lib/agentFixtures.ts';
import { recordHere } from './lib/recordHere.ts';

let repo: TestRepo;
afterEach(() => repo?.dispose());

/** Puts a line somewhere, in the place of another, or takes one away; every line says who wrote it. */
function changed(text: string, line: string, random: () => number): string {
  const lines = linesOf(text);
  const at = Math.floor(random() * (lines.length + 1));
  const way = random();
  lines.splice(at, way < 0.5 ? 0 : 1, ...(way < 0.9 ? [`${line}\n`] : []));
  return lines.join('');
}

describe.each(FIXTURES.map(([agent]) => agent))('a session of %s', (agent) => {
  test('fifty events with a person’s edits in between, before and during: every line is its writer’s', async () => {
    repo = TestRepo.create();
    const random = randomOf(agent.length * 7919 + agent.charCodeAt(0));
    const names = ['one.ts', 'two.ts'];
    for (const name of names) repo.write(name, 'unknown 1\nunknown 2\nunknown 3\n');
    repo.commitAll('base');
    for (let n = 0; n < 25; n++) {
      const name = names[Math.floor(random() * names.length)]!;
      const person = () =>
        repo.edit(name, changed(repo.read(name), `human ${n} ${random()} human`, random), 'human');
      if (random() < 0.5) person();
      const { before, after } = aroundEdit(agent, repo.root, name);
      await recordHere(repo, agent, before);
      if (random() < 0.3) person();
      repo.write(name, changed(repo.read(name), `ai ${n} ${random()} ai`, random));
      await recordHere(repo, agent, after);
      if (n === 12) repo.commitAll('half of it');
    }
    repo.commitAll('the rest');
    for (const name of names) {
      const lines = repo.blame(name);
      expect(lines.map(([text, origin]) => `${text} = ${origin}`)).toEqual(
        lines.map(([text]) => `${text} = ${text.split(' ')[0]}`),
      );
      expect(lines.some(([, origin]) => origin === 'ai')).toBe(true);
    }
  });
});
