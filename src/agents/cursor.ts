import type { AgentAnswer, AgentEvent } from '../core/agents/agentEvent.ts';
import { hookAgent } from './hookAgent.ts';
import { field } from './payload.ts';

const answer =
  (permission: 'deny' | 'ask') =>
  (_: AgentEvent, reason: string): AgentAnswer => ({
    out: { permission, user_message: reason, agent_message: reason },
    exitCode: 0,
  });

/** Cursor, agent and Tab: `.cursor/hooks.json`. Tab's own events are completions. */
export const cursor = hookAgent({
  name: 'cursor',
  before: /^(preToolUse|before(ShellExecution|ReadFile|MCPExecution|TabFileRead))$/i,
  after: /^(postToolUse(Failure)?|after(FileEdit|TabFileEdit|ShellExecution|MCPExecution))$/i,
  start: /^sessionStart$/i,
  end: /^sessionEnd$/i,
  edits: /^(Write|Delete|StrReplace|ApplyPatch|Edit|MultiEdit|afterFileEdit|afterTabFileEdit)$/i,
  shells: /^(Shell|beforeShellExecution|afterShellExecution|Bash)$/i,
  reads: /^(Read|beforeReadFile|beforeTabFileRead)$/i,
  input: (payload) => field(payload, 'tool_input') ?? payload,
  mode: (payload) => (/Tab/.test(String(payload.hook_event_name ?? '')) ? 'next-edit' : 'agent'),
  deny: answer('deny'),
  ask: answer('ask'),
});
