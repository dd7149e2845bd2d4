import { hookAgent } from './hookAgent.ts';

/** Gemini CLI: `.gemini/settings.json`. Standard output must be nothing but JSON. */
export const geminiCli = hookAgent({
  name: 'gemini-cli',
  before: /^BeforeTool$/,
  after: /^AfterTool$/,
  start: /^SessionStart$/,
  end: /^SessionEnd$/,
  edits: /^(write_file|replace|edit|apply_patch)$/,
  shells: /^(run_shell_command|shell)$/,
  reads: /^(read_file|read_many_files)$/,
  deny: (_, reason) => ({ out: { decision: 'deny', reason }, exitCode: 0 }),
});
