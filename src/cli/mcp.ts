import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { AgentEvent } from '../core/agents/agentEvent.ts';
import { findRepository } from '../git/repository.ts';
import { permissionFor } from '../node/agentPermission.ts';
import { loadPolicy } from '../node/loadPolicy.ts';
import type { Command, CommandIo } from './command.ts';
import { version } from './version.ts';

interface Tool {
  readonly description: string;
  readonly properties: Readonly<Record<string, { readonly type: 'string'; readonly description: string }>>;
  readonly required: readonly string[];
  run(args: Readonly<Record<string, string>>, io: CommandIo): Promise<string>;
}

const text = (description: string) => ({ type: 'string' as const, description });
const FILE = text('Path of the file, relative to the working directory or absolute');

/** What an agent may ask before it writes. Answers are for a model: short, and with what to do instead. */
const TOOLS: Readonly<Record<string, Tool>> = {
  check_path: {
    description: 'May AI write this file at all? Ask before editing.',
    properties: { path: FILE, tool: text('Your own name, e.g. claude-code') },
    required: ['path'],
    run: ({ path, tool }, io) => check(io, { file: path! }, tool),
  },
  check_edit: {
    description:
      'May AI write this content into the file? Judges the security regions it would touch or create.',
    properties: {
      path: FILE,
      content: text('The whole new content of the file'),
      tool: text('Your own name'),
    },
    required: ['path', 'content'],
    run: ({ path, content, tool }, io) => check(io, { file: path!, content: content! }, tool),
  },
  policy_summary: {
    description: 'The effective policy of this repository and its digest.',
    properties: {},
    required: [],
    run: async (_, io) => {
      const repository = findRepository(io.cwd);
      if (!repository) return 'There is no git repository here, so no policy.';
      const { policy, digest, exists } = await loadPolicy({ root: repository.root });
      return JSON.stringify({
        digest,
        source: exists ? '.countersign/policy.yaml' : 'built-in default',
        layers: policy.layers,
        contextDeny: policy.contextDeny,
      });
    },
  },
  open_findings: {
    description:
      'Findings of the working tree: AI text in security regions that nobody has reviewed or verified.',
    properties: {},
    required: [],
    run: (_, io) => commandOutput(io, 'status', '--json'),
  },
  explain_line: {
    description: 'Who wrote a line, what it guards, which rule says so, which review it has.',
    properties: { path: FILE, line: text('1-based line number') },
    required: ['path', 'line'],
    run: ({ path, line }, io) => commandOutput(io, 'explain', '--json', `${path}:${line}`),
  },
};

async function check(
  io: CommandIo,
  evidence: { file: string; content?: string },
  tool = 'mcp-client',
): Promise<string> {
  const event: AgentEvent = { tool, kind: 'pre_edit', mode: 'agent', cwd: io.cwd, files: [evidence] };
  const permission = await permissionFor(event);
  if (!permission) return 'Allowed.';
  return `${permission.answer === 'deny' ? 'Refused' : 'Ask a person first'}: ${permission.reason}`;
}

/** The same as the command of that name prints. */
async function commandOutput(io: CommandIo, name: string, ...args: readonly string[]): Promise<string> {
  const { main } = await import('./main.ts');
  let out = '';
  const write = (part: string) => {
    out += part;
  };
  await main([name, ...args], { ...io, out: write, err: write });
  return out.trim();
}

export const command: Command = {
  summary: 'serves coding agents over the Model Context Protocol on standard input and output',
  usage: '',
  example: 'claude mcp add countersign -- countersign mcp',
  async run(_, io) {
    const server = new Server({ name: 'countersign', version }, { capabilities: { tools: {} } });
    server.setRequestHandler(ListToolsRequestSchema, () => ({
      tools: Object.entries(TOOLS).map(([name, { description, properties, required }]) => ({
        name,
        description,
        inputSchema: { type: 'object' as const, properties, required: [...required] },
      })),
    }));
    server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
      const tool = TOOLS[params.name];
      const args = (params.arguments ?? {}) as Record<string, string>;
      const missing = tool?.required.find((name) => typeof args[name] !== 'string');
      if (!tool || missing !== undefined) {
        const what = tool ? `'${missing}' is missing` : `there is no tool '${params.name}'`;
        return { isError: true, content: [{ type: 'text', text: what }] };
      }
      try {
        return { content: [{ type: 'text', text: await tool.run(args, io) }] };
      } catch (error) {
        return { isError: true, content: [{ type: 'text', text: (error as Error).message }] };
      }
    });
    await new Promise<void>((resolve, reject) => {
      server.onclose = resolve;
      process.stdin.on('end', resolve);
      server.connect(new StdioServerTransport()).catch(reject);
    });
    return 0;
  },
};
