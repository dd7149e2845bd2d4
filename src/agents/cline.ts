import { hookAgent } from './hookAgent.ts';
import { field } from './payload.ts';

const part = (payload: Readonly<Record<string, unknown>>) => field(payload, 'pre_tool_use', 'post_tool_use');

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
  input: (payload) => field(part(payload), 'parameters'),
  allow: () => ({ out: { cancel: false }, exitCode: 0 }),
  deny: (_, reason) => ({ out: { cancel: true, errorMessage: reason }, exitCode: 0 }),
});
