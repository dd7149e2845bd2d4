import { beforeTool, hookAgent } from './hookAgent.ts';

/** GitHub Copilot in VS Code: `.github/hooks/*.json`, which Copilot CLI reads too. */
export const copilotVscode = hookAgent({
  name: 'copilot-vscode',
  // Copilot CLI reads the same files; only VS Code writes its event name in camel case.
  tool: (payload) => (payload.hookEventName === undefined ? 'github-copilot-cli' : 'github-copilot'),
  before: /^PreToolUse$/i,
  after: /^PostToolUse$/i,
  start: /^SessionStart$/i,
  end: /^(SessionEnd|Stop)$/i,
  edits: /edit|create_?file|replace_string|apply_patch|insert|delete_file|rename_file|^Write$/i,
  shells: /terminal|^Bash$|runTask/i,
  reads: /read_?file|^Read$/i,
  deny: beforeTool('deny'),
  ask: beforeTool('ask'),
});
