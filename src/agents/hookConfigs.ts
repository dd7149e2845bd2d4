import type { HookConfig } from '../core/agents/hookConfig.ts';

/**
 * Where each agent looks for hooks, and what `countersign agents install` puts there. Agents without a line here have
 * no hooks that can be configured in a file (docs/agents.md says how they are recorded).
 */
export const HOOK_CONFIGS: readonly HookConfig[] = [
  {
    name: 'claude-code',
    title: 'Claude Code',
    adapter: 'claude-code',
    project: '.claude/settings.json',
    user: '.claude/settings.json',
    traces: ['.claude', 'CLAUDE.md'],
    shape: 'matchers',
    events: ['PreToolUse', 'PostToolUse'],
    entry: (command) => ({ type: 'command', command, timeout: 30 }),
  },
  {
    name: 'copilot',
    title: 'GitHub Copilot (VS Code and CLI)',
    adapter: 'copilot-vscode',
    project: '.github/hooks/countersign.json',
    user: '.copilot/hooks/countersign.json',
    traces: ['.github/copilot-instructions.md', '.github/copilot', '.github/hooks', '.copilot'],
    shape: 'list',
    version: 1,
    events: ['PreToolUse', 'PostToolUse'],
    entry: (command, windows) => ({ type: 'command', command, windows, powershell: windows, timeout: 30 }),
  },
  {
    name: 'cursor',
    title: 'Cursor (agent and Tab)',
    adapter: 'cursor',
    project: '.cursor/hooks.json',
    user: '.cursor/hooks.json',
    traces: ['.cursor', '.cursorrules'],
    shape: 'list',
    version: 1,
    events: [
      'preToolUse',
      'postToolUse',
      'postToolUseFailure',
      'afterFileEdit',
      'afterTabFileEdit',
      'beforeReadFile',
      'beforeTabFileRead',
    ],
    entry: (command) => ({ command }),
  },
  {
    name: 'codex',
    title: 'OpenAI Codex CLI',
    adapter: 'codex',
    project: '.codex/hooks.json',
    user: '.codex/hooks.json',
    traces: ['.codex'],
    shape: 'matchers',
    // `Stop`: a patch given as a command has no event after it.
    events: ['PreToolUse', 'PostToolUse', 'Stop'],
    entry: (command, windows) => ({ type: 'command', command, commandWindows: windows, timeout: 30 }),
    note: "Codex runs a new hook only after you trusted it once: '/hooks' in Codex",
  },
  {
    name: 'gemini-cli',
    title: 'Gemini CLI',
    adapter: 'gemini-cli',
    project: '.gemini/settings.json',
    user: '.gemini/settings.json',
    traces: ['.gemini', 'GEMINI.md'],
    shape: 'matchers',
    matcher: '.*',
    events: ['BeforeTool', 'AfterTool'],
    // Milliseconds here.
    entry: (command) => ({ name: 'countersign', type: 'command', command, timeout: 30_000 }),
    note: 'Gemini CLI runs hooks of a project only in a folder that you trusted',
  },
  {
    name: 'windsurf',
    title: 'Windsurf Cascade',
    adapter: 'windsurf',
    project: '.windsurf/hooks.json',
    user: '.codeium/windsurf/hooks.json',
    traces: ['.windsurf', '.windsurfrules', '.codeium/windsurf'],
    shape: 'list',
    events: ['pre_read_code', 'pre_write_code', 'post_write_code', 'pre_run_command', 'post_run_command'],
    entry: (command, windows) => ({ command, powershell: windows, show_output: false }),
  },
];
