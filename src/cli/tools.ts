import { approvalOf } from '../core/policy/approvalOf.ts';
import { findTools } from '../node/findTools.ts';
import { homeFolder } from '../node/hookPlaces.ts';
import { loadPolicy } from '../node/loadPolicy.ts';
import { type Command, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'AI tools and MCP servers found here, and whether the policy approves them',
  usage: '[--json]',
  options: [['--json', 'prints countersign.tools/1']],
  example: 'countersign tools --json',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageError(`it takes no argument such as '${positionals[0]}'`);
    const { root } = repositoryAt(io);
    const { policy, digest } = await loadPolicy({ root });
    const home = homeFolder({ env: io.env, platform: process.platform });
    const tools = findTools(root, home, policy.assistants).map((found) => ({
      ...found,
      ...approvalOf(policy, found.tool),
    }));
    if (values.json)
      io.out(`${JSON.stringify({ schema: 'countersign.tools/1', policy: digest, tools }, null, 2)}\n`);
    else if (tools.length === 0) io.out('No AI tool was found here.\n');
    else
      for (const { tool, state, where, access } of tools)
        io.out(
          `${state.padEnd(10)} ${tool.padEnd(20)} ${where}${access.length > 0 ? `; may access: ${access.join(', ')}` : ''}\n`,
        );
    return tools.some(({ state }) => state === 'unapproved') ? 1 : 0;
  },
};
