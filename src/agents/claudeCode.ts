import { beforeTool, hookAgent } from './hookAgent.ts';

/** Claude Code: hooks of `.claude/settings.json`. VS Code, Copilot CLI and Continue CLI run them too, and are told by their payloads. */
export const claudeCode = hookAgent({
  name: 'claude-code',
  tool: (payload) => {
    if (payload.cursor_version !== undefined) return 'cursor';
    const transcript = String(payload.transcript_path ?? payload.transcriptPath ?? '');
    if (/[/\\]\.continue[/\\]/.test(transcript)) return 'continue';
    return /github\.copilot|copilot-chat/i.test(transcript) ? 'github-copilot' : 'claude-code';
  },
  before: /^PreToolUse$/i,
  after: /^PostToolUse(Failure)?$/i,
  start: /^SessionStart$/i,
  end: /^SessionEnd$/i,
  edits:
    /^(Write|Edit|MultiEdit|NotebookEdit|create_file|replace_string_in_file|multi_replace_string_in_file|insert_edit_into_file|apply_patch|editFiles|createFile)$/,
  shells: /^(Bash|PowerShell|run_in_terminal)$/,
  reads: /^(Read|NotebookRead|read_file)$/,
  deny: beforeTool('deny'),
  ask: beforeTool('ask'),
});
