import * as fs from 'node:fs';
import { ADAPTERS, adapterOf } from '../agents/adapters.ts';
import { parsePayload } from '../agents/payload.ts';
import type { AgentAnswer, AgentEvent } from '../core/agents/agentEvent.ts';
import { filesOfCommand } from '../core/agents/filesOfCommand.ts';
import { recordAgentEvent } from '../node/agentRecorder.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';

/** How much of a transcript's end is searched for the model's name. */
const TAIL = 65_536;

export const command: Command = {
  summary: 'records what a coding agent does, from its own hooks; reads one payload on standard input',
  usage: 'AGENT',
  options: [['AGENT', ADAPTERS.map(({ name }) => name).join(', ')]],
  example:
    'echo \'{"event":"pre_edit","tool":"my-agent","files":["src/a.ts"]}\' | countersign record generic',
  async run(args, io) {
    const adapter = adapterOf(args[0]);
    if (!adapter)
      throw new UsageError(
        `there is no agent '${args[0] ?? ''}'. Known: ${ADAPTERS.map(({ name }) => name).join(', ')}`,
      );
    const answer = (given: AgentAnswer): number => {
      if (given.err) io.err(`${given.err}\n`);
      io.out(`${JSON.stringify(given.out)}\n`);
      return given.exitCode;
    };
    let event: AgentEvent;
    try {
      event = withModel(adapter.read(parsePayload((await io.stdin()).toString('utf8')), io.cwd));
    } catch (error) {
      // An agent is never stopped by our fault, unless the policy says so: it is told nothing, a person is.
      io.err(
        `countersign record ${adapter.name}: the payload cannot be read: ${(error as Error).message}. Nothing was recorded.\n`,
      );
      const unread = eventOfNobody(adapter.name, io.cwd);
      const reason = await refusalOfUnread(io.cwd);
      return answer(reason === undefined ? adapter.allow(unread) : adapter.deny(unread, reason));
    }
    let question: string | undefined;
    try {
      if (mayBeRefused(event)) {
        const { permissionFor } = await import('../node/agentPermission.ts');
        const permission = await permissionFor(event);
        if (permission?.answer === 'deny') return answer(adapter.deny(event, permission.reason));
        if (permission?.answer === 'ask') question = permission.reason;
      }
    } catch (error) {
      io.err(
        `countersign record ${adapter.name}: the policy could not be asked: ${(error as Error).message}. The edit is let through.\n`,
      );
    }
    try {
      recordAgentEvent(event, io.now().toISOString());
    } catch (error) {
      complain(io, adapter.name, error);
    }
    // Whoever is asked may say yes: what then follows is recorded as ever.
    return answer(
      question === undefined ? adapter.allow(event) : (adapter.ask ?? adapter.allow)(event, question),
    );
  },
};

const eventOfNobody = (tool: string, cwd: string): AgentEvent => ({
  tool,
  kind: 'other',
  mode: 'agent',
  cwd,
  files: [],
});

async function refusalOfUnread(cwd: string): Promise<string | undefined> {
  try {
    const permission = await import('../node/agentPermission.ts');
    return await permission.refusalOfUnread(cwd, 'its payload cannot be read');
  } catch {
    return undefined;
  }
}

/** Commands that name no file are not worth loading the policy for. */
function mayBeRefused({ kind, command = '' }: AgentEvent): boolean {
  return (
    kind === 'pre_edit' || kind === 'pre_read' || (kind === 'pre_shell' && filesOfCommand(command).length > 0)
  );
}

function complain(io: CommandIo, name: string, error: unknown): void {
  io.err(`countersign record ${name}: ${(error as Error).message}. What this edit wrote will be unknown.\n`);
  if (io.env.COUNTERSIGN_DEBUG) io.err(`${(error as Error).stack}\n`);
}

/** The model from the end of the transcript, when the payload does not say it. Nothing else is read from there. */
function withModel(event: AgentEvent): AgentEvent {
  if (event.model !== undefined || event.transcript === undefined || event.kind !== 'post_edit') return event;
  try {
    const file = fs.openSync(event.transcript, 'r');
    try {
      const { size } = fs.fstatSync(file);
      const bytes = Buffer.alloc(Math.min(TAIL, size));
      fs.readSync(file, bytes, 0, bytes.length, size - bytes.length);
      const model = [...bytes.toString('utf8').matchAll(/"model"\s*:\s*"([\w./:@-]{1,80})"/g)].at(-1)?.[1];
      return model === undefined ? event : { ...event, model };
    } finally {
      fs.closeSync(file);
    }
  } catch {
    return event;
  }
}
