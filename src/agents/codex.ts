import type { AgentAdapter } from '../core/agents/agentEvent.ts';
import { beforeTool, hookAgent } from './hookAgent.ts';

const hooks = hookAgent({
  name: 'codex',
  before: /^PreToolUse$/i,
  after: /^PostToolUse$/i,
  start: /^SessionStart$/i,
  end: /^Stop$/i,
  edits: /^(apply_patch|edit|write)$/i,
  shells: /^(Bash|exec_command|shell|local_shell|unified_exec|write_stdin)$/i,
  deny: beforeTool('deny'),
});

/** A command that Codex does not run but applies itself; no event follows it. */
const PATCH = /^\s*(?:\S*\/)?apply_patch\b[^\n]*\n?[\s\S]*\*\*\* Begin Patch/;

/** OpenAI Codex CLI: `~/.codex/hooks.json`. */
export const codex: AgentAdapter = {
  ...hooks,
  read(payload, fallback) {
    const event = hooks.read(payload, fallback);
    if (event.files.length === 0 || !PATCH.test(event.command ?? '')) return event;
    if (event.kind === 'pre_shell') return { ...event, kind: 'pre_edit' };
    return event.kind === 'post_shell' ? { ...event, kind: 'post_edit' } : event;
  },
};
