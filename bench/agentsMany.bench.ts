import type { Benchmark } from './benchmark.ts';
import { AgentEvents } from './lib/agentEvents.ts';

const TEN = Array.from({ length: 10 }, (_, n) => n);
let agent: AgentEvents;
let after: AgentEvents;

export const benchmark: Benchmark = {
  about:
    'Ten events at once against ten empty Node programs at once; and one event behind a thousand others.',
  async prepare() {
    agent = new AgentEvents();
    after = new AgentEvents();
    for (let edit = 0; edit < 500; edit++) {
      after.event('pre_edit');
      after.change();
      after.event('post_edit');
    }
    return () => {
      agent.dispose();
      after.dispose();
    };
  },
  baseline: {
    name: 'ten empty Node programs at once',
    run: () => agent.runAtOnce(TEN.map(() => [[agent.empty], ''])),
  },
  cases: [
    {
      name: 'ten sessions, each before an edit of one file',
      run: () =>
        agent.runAtOnce(TEN.map((n) => agent.program(agent.payload('pre_edit', 'src/a.ts', `s${n}`)))),
      goalRatio: 1.5,
    },
    {
      name: 'ten pre_edit and change and post_edit in a row, behind a thousand events',
      run: () => {
        for (const _ of TEN) {
          after.event('pre_edit');
          after.change();
          after.event('post_edit');
        }
      },
    },
    {
      name: 'the same in a new repository',
      run: () => {
        for (const _ of TEN) {
          agent.event('pre_edit');
          agent.change();
          agent.event('post_edit');
        }
      },
    },
  ],
  rounds: 8,
};
