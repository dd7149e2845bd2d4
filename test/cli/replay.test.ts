import { afterEach, describe, expect, test } from 'vitest';
import { randomOf } from '../git/fuzz/model.ts';
import { linesOf, TestRepo } from '../git/lib/testRepo.ts';
import { aroundEdit, FIXTURES } from '../lib/agentFixtures.ts';
import { meaningOf } from './lib/meaningOf.ts';
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

const POLICY = 'version: 1\nscope:\n  - {paths: [kept/**], action: deny, reason: People write these.}\n';

describe.each(FIXTURES.map(([agent]) => agent))('a session of %s', (agent) => {
  test('fifty events, a person’s edits between and during them, forbidden ones: every line is its writer’s', async () => {
    repo = TestRepo.create();
    const random = randomOf(agent.length * 7919 + agent.charCodeAt(0));
    const names = ['one.ts', 'two.ts', 'kept/three.ts'];
    let written = 0;
    // No two lines begin or end alike: what a replacement leaves of a line would stay with whoever wrote that.
    const by = (who: string) => {
      const mark = String.fromCodePoint(0x4e00 + written++);
      return `${mark} ${who} ${mark}`;
    };
    for (const name of names)
      repo.write(name, Array.from({ length: 3 }, () => `${by('unknown')}\n`).join(''));
    repo.write('.countersign/policy.yaml', POLICY);
    repo.commitAll('base');
    let refused = 0;
    for (let n = 0, events = 0; events < 50; n++) {
      if (n === 12) repo.commitAll('some of it');
      const name = names[Math.floor(random() * names.length)]!;
      const person = () => repo.edit(name, changed(repo.read(name), by('human'), random), 'human');
      if (random() < 0.5) person();
      const { before, after } = aroundEdit(agent, repo.root, name);
      const answer = meaningOf(await recordHere(repo, agent, before));
      expect(answer).toBe(name.startsWith('kept/') ? 'deny' : 'allow');
      if (random() < 0.3) person();
      if (answer === 'deny') {
        // An agent that keeps to its answer writes nothing, and hears of no end.
        refused++;
        continue;
      }
      repo.write(name, changed(repo.read(name), by('ai'), random));
      await recordHere(repo, agent, after);
      events += 2;
    }
    repo.commitAll('the rest');
    for (const name of names) {
      const lines = repo.blame(name);
      expect(lines.map(([text, origin]) => `${text} = ${origin}`)).toEqual(
        lines.map(([text]) => `${text} = ${text.split(' ')[1]}`),
      );
      expect(lines.some(([, origin]) => origin === 'ai')).toBe(!name.startsWith('kept/'));
    }
    expect(refused).toBeGreaterThan(0);
  }, 60_000);
});
