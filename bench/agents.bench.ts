import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { AgentEvents } from './lib/agentEvents.ts';

let agent: AgentEvents;
let written = 0;

export const benchmark: Benchmark = {
  about: 'What an agent waits for at each of its events, process start included.',
  async prepare() {
    agent = new AgentEvents();
    return () => agent.dispose();
  },
  baseline: { name: 'an empty Node program', run: () => agent.run([agent.empty]) },
  cases: [
    { name: 'pre_edit of one file', run: () => agent.event('pre_edit'), goalRatio: 1.5 },
    {
      name: 'post_edit of one changed file',
      run: () => {
        agent.change();
        agent.event('post_edit');
      },
      goalRatio: 1.5,
    },
    {
      name: 'an edit that is parsed for regions before it happens',
      run: () => {
        const content = `import { createHash } from 'node:crypto';\nexport const n = ${written++};\n`;
        agent.record('claude-code', {
          hook_event_name: 'PreToolUse',
          session_id: 's',
          tool_use_id: 't',
          tool_name: 'Write',
          cwd: agent.folder,
          tool_input: { file_path: join(agent.folder, 'src/b.ts'), content },
        });
      },
    },
  ],
};
