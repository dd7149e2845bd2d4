import type { HookConfig } from '../core/agents/hookConfig.ts';
import { clineHook } from './clineHook.ts';
import { opencodePlugin } from './opencodePlugin.ts';

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
    moved: { variable: 'CLAUDE_CONFIG_DIR', replaces: '.claude' },
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
    moved: { variable: 'COPILOT_HOME', replaces: '.copilot' },
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
    moved: { variable: 'CODEX_HOME', replaces: '.codex' },
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
    moved: { variable: 'GEMINI_CLI_HOME', replaces: '' },
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
  {
    name: 'cline',
    title: 'Cline',
    adapter: 'cline',
    project: '.clinerules/hooks',
    user: 'Documents/Cline/Hooks',
    traces: ['.clinerules', '.cline', 'Documents/Cline'],
    shape: 'scripts',
    executable: true,
    scripts: (command, windows, platform) =>
      platform === 'win32'
        ? { 'PreToolUse.ps1': clineHook(windows), 'PostToolUse.ps1': clineHook(windows) }
        : { PreToolUse: clineHook(command, '/bin/sh'), PostToolUse: clineHook(command, '/bin/sh') },
    note: "the Cline extension runs hooks once its setting 'Hooks' is on",
  },
  {
    name: 'droid',
    title: 'Factory Droid',
    adapter: 'droid',
    project: '.factory/hooks.json',
    user: '.factory/hooks.json',
    moved: { variable: 'FACTORY_HOME_OVERRIDE', replaces: '' },
    traces: ['.factory'],
    shape: 'matchers',
    under: null,
    hides: 'settings.json',
    matcher: '*',
    events: ['PreToolUse', 'PostToolUse'],
    entry: (command) => ({ type: 'command', command, timeout: 30 }),
  },
  {
    name: 'opencode',
    title: 'OpenCode',
    adapter: 'opencode',
    project: '.opencode/plugins',
    user: '.config/opencode/plugins',
    moved: { variable: 'XDG_CONFIG_HOME', replaces: '.config' },
    traces: ['.opencode', 'opencode.json', 'opencode.jsonc', '.config/opencode'],
    shape: 'scripts',
    executable: false,
    scripts: (command, windows) => ({ 'countersign.js': opencodePlugin(command, windows) }),
  },
  {
    name: 'amazon-q',
    title: 'Amazon Q Developer CLI',
    adapter: 'amazon-q',
    project: '.amazonq/cli-agents/countersign.json',
    user: '.aws/amazonq/cli-agents/countersign.json',
    traces: ['.amazonq', '.aws/amazonq'],
    shape: 'list',
    initial: customAgent(['AmazonQ.md', 'AGENTS.md', 'README.md', '.amazonq/rules/**/*.md']),
    events: ['preToolUse', 'postToolUse'],
    entry: (command) => ({ matcher: '*', command, timeout_ms: 30_000 }),
    note: "Amazon Q runs the hooks of a custom agent only: 'q chat --agent countersign', or copy them into your own",
  },
  {
    name: 'kiro',
    title: 'Kiro CLI',
    adapter: 'kiro',
    project: '.kiro/agents/countersign.json',
    user: '.kiro/agents/countersign.json',
    traces: ['.kiro'],
    shape: 'list',
    initial: customAgent(['AGENTS.md', 'README.md', '.kiro/steering/**/*.md']),
    events: ['preToolUse', 'postToolUse'],
    entry: (command) => ({ matcher: '*', command, timeout_ms: 30_000 }),
    note: "Kiro runs the hooks of a custom agent only: 'kiro-cli chat --agent countersign', or copy them into your own",
  },
];

/** An agent with all tools, none allowed unasked, and what the product's own default agent reads. */
function customAgent(resources: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    name: 'countersign',
    description: 'The default agent, with Countersign told of every tool it uses.',
    tools: ['*'],
    resources: resources.map((file) => `file://${file}`),
  };
}

/** Agents that `record` understands and that have nothing to install hooks in, and why; docs/agents.md says more. */
export const WITHOUT_HOOKS: Readonly<Record<string, string>> = {
  roo: 'Roo has no hooks',
  'roo-code': 'Roo has no hooks',
  continue: 'Continue CLI reads hooks from its settings, but calls none',
  amp: "Amp's plugins are experimental",
  aider: 'aider has no hooks; the trailers it writes with --attribute-* are read',
};
