import { hookAgent, hookSpecificDeny } from './hookAgent.ts';

/** OpenAI Codex CLI: `~/.codex/hooks.json`. */
export const codex = hookAgent({
  name: 'codex',
  before: /^PreToolUse$/i,
  after: /^PostToolUse$/i,
  start: /^SessionStart$/i,
  end: /^Stop$/i,
  edits: /^(apply_patch|edit|write)$/i,
  shells: /^(Bash|exec_command|shell|local_shell|unified_exec|write_stdin)$/i,
  deny: (_, reason) => hookSpecificDeny('PreToolUse', reason),
});
