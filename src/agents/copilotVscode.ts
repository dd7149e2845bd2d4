import { hookAgent, hookSpecificDeny } from './hookAgent.ts';

/** GitHub Copilot in VS Code: `.github/hooks/*.json`. */
export const copilotVscode = hookAgent({
  name: 'copilot-vscode',
  tool: 'github-copilot',
  before: /^PreToolUse$/i,
  after: /^PostToolUse$/i,
  start: /^SessionStart$/i,
  end: /^(SessionEnd|Stop)$/i,
  edits: /edit|create_?file|replace_string|apply_patch|insert|delete_file|rename_file|^Write$/i,
  shells: /terminal|^Bash$|runTask/i,
  reads: /read_?file|^Read$/i,
  deny: (_, reason) => hookSpecificDeny('PreToolUse', reason),
});
