import { describe, expect, test } from 'vitest';
import { ASSISTANTS } from '../../../../src/core/classify/assistants.ts';
import { type Channel, readScenarios, replay } from '../../../lib/replayEvents.ts';

const STAND_IN = { ...ASSISTANTS, 'hostlab.hostlab-provider': 'hostlab' };
const scenarios = readScenarios();
/** A chat's edit is a model's whoever brought it; ghost text may be anything. */
const withoutChat = scenarios.filter(
  ({ events }) => !events.some(({ detailedReason }) => /chat/i.test(detailedReason?.source ?? '')),
);

describe.each<Channel>(['full', 'stable', 'mark'])('in the %s view', (channel) => {
  test.each(scenarios)('$name: nothing is said that is not so', (scenario) => {
    const characters = replay(scenario, channel, STAND_IN);
    // White space that an editor or a formatter adds goes with what it stands beside.
    const wrong = characters.filter(
      ({ truth, said, char }) =>
        /\S/.test(char) &&
        ((said === 'ai' && truth !== 'ai') ||
          (said === 'human' && truth !== 'human') ||
          (said === 'base' && truth !== 'start')),
    );
    expect(wrong).toEqual([]);
  });

  test.each(withoutChat)('$name: ghost text of an extension that is on no list is never AI', (scenario) => {
    const said = replay(scenario, channel, {}).map((character) => character.said);
    expect(said).not.toContain('ai');
  });
});

test('in the full view every accepted completion of an assistant is AI, to the character', () => {
  let accepted = 0;
  for (const scenario of scenarios)
    for (const { truth, said } of replay(scenario, 'full', STAND_IN)) {
      if (truth !== 'ai') continue;
      accepted++;
      expect(said, scenario.name).toBe('ai');
    }
  expect(accepted).toBeGreaterThan(150);
});

test('what people type is human in every view, on a quiet machine', () => {
  for (const channel of ['full', 'stable', 'mark'] as const) {
    const typed = replay(scenarios.find(({ name }) => name === 'type keys "abc"')!, channel, STAND_IN);
    expect(typed.filter(({ truth }) => truth === 'human').map(({ said }) => said)).toEqual([
      'human',
      'human',
      'human',
    ]);
  }
});

test('with the AI mark on, completions are AI without the proposed API', () => {
  const scenario = scenarios.find(({ name }) => name === 'inline: accept with Tab')!;
  const ai = replay(scenario, 'mark', STAND_IN).filter(({ truth }) => truth === 'ai');
  expect(ai.length).toBeGreaterThan(0);
  expect(new Set(ai.map(({ said }) => said))).toEqual(new Set(['ai']));
});
