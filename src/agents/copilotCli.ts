import type { AgentAnswer, AgentEvent } from '../core/agents/agentEvent.ts';
import { hookAgent } from './hookAgent.ts';
import { field } from './payload.ts';

const answer =
  (permissionDecision: 'deny' | 'ask') =>
  (_: AgentEvent, permissionDecisionReason: string): AgentAnswer => ({
    out: { permissionDecision, permissionDecisionReason },
    exitCode: 0,
  });

/** Copilot CLI and cloud agent: `.github/hooks/*.json` with `version: 1`. */
export const copilotCli = hookAgent({
  name: 'copilot-cli',
  tool: 'github-copilot-cli',
  // In camel case its payloads do not say their event; only a tool that ran has a result.
  event: (payload) =>
    field(payload, 'tool_name') === undefined
      ? undefined
      : field(payload, 'tool_result') === undefined
        ? 'preToolUse'
        : 'postToolUse',
  before: /^pre_?ToolUse$/i,
  after: /^post_?ToolUse(Failure)?$/i,
  start: /^sessionStart$/i,
  end: /^sessionEnd$/i,
  edits: /^(create|edit|str_replace_editor|apply_patch|write|multiedit|insert)$/i,
  shells: /^(bash|powershell|shell)$/i,
  reads: /^(view|read)$/i,
  deny: answer('deny'),
  ask: answer('ask'),
});
