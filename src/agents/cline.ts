import { hookAgent } from './hookAgent.ts';
import { field, type Payload, text } from './payload.ts';

const part = (payload: Payload) => field(payload, 'pre_tool_use', 'post_tool_use');
/** What the CLI says besides: the input as it is, not as text. */
const call = (payload: Payload) => field(payload, 'tool_call', 'tool_result');

function inputOf(payload: Payload): unknown {
  const input = field(call(payload), 'input') ?? field(part(payload), 'parameters');
  const commands = field(input, 'commands');
  return Array.isArray(commands)
    ? { ...(input as object), command: commands.map(commandOf).join('\n') }
    : input;
}

const commandOf = (one: unknown) => (typeof one === 'string' ? one : (text(one, 'command') ?? ''));

/** Cline: executable hooks named after their event. */
export const cline = hookAgent({
  name: 'cline',
  // The extension's names, and those of the CLI from version 3 on.
  before: /^(PreToolUse|tool_call)$/i,
  after: /^(PostToolUse|tool_result)$/i,
  start: /^(TaskStart|agent_start)$/i,
  end: /^(TaskComplete|agent_end)$/i,
  edits: /^(write_to_file|replace_in_file|apply_patch|editor|new_rule)$/i,
  shells: /^(execute_command|run_commands)$/i,
  reads: /^read_files?$/i,
  input: inputOf,
  call: (payload) => text(call(payload), 'id'),
  allow: () => ({ out: { cancel: false }, exitCode: 0 }),
  deny: (_, reason) => ({ out: { cancel: true, errorMessage: reason }, exitCode: 0 }),
});
