/** A file in which an AI tool is told what it may not read. */
export interface ContextFile {
  /** Kebab-case tool name. */
  readonly tool: string;
  /** Relative to the worktree's root. */
  readonly file: string;
  /** `ignore`: lines as in .gitignore; `claude`: `permissions.deny` of Claude Code's settings. */
  readonly kind: 'ignore' | 'claude';
  /** Files and folders that show that the tool is in use, relative to the worktree's root. */
  readonly traces: readonly string[];
  /** What its maker says it does with it: keeps the tool out, or only out of its index. */
  readonly effect: 'refuses' | 'index-only';
  /** What it does not cover. */
  readonly limits: string;
}

export const CONTEXT_FILES: readonly ContextFile[] = [
  {
    tool: 'cursor',
    file: '.cursorignore',
    kind: 'ignore',
    traces: ['.cursor', '.cursorrules'],
    effect: 'refuses',
    limits: 'not for commands in its terminal nor for MCP servers',
  },
  {
    tool: 'cursor',
    file: '.cursorindexingignore',
    kind: 'ignore',
    traces: ['.cursor', '.cursorrules'],
    effect: 'index-only',
    limits: 'the files can still be opened and attached',
  },
  {
    tool: 'gemini-code-assist',
    file: '.aiexclude',
    kind: 'ignore',
    traces: ['.aiexclude'],
    effect: 'refuses',
    limits: 'not for commands in the terminal',
  },
  {
    tool: 'gemini-cli',
    file: '.geminiignore',
    kind: 'ignore',
    traces: ['.gemini', 'GEMINI.md'],
    effect: 'refuses',
    limits: 'not for shell commands',
  },
  {
    tool: 'windsurf',
    file: '.codeiumignore',
    kind: 'ignore',
    traces: ['.windsurf', '.windsurfrules'],
    effect: 'refuses',
    limits: 'not for commands in its terminal',
  },
  {
    tool: 'aider',
    file: '.aiderignore',
    kind: 'ignore',
    traces: ['.aider.conf.yml', '.aider.chat.history.md'],
    effect: 'refuses',
    limits: 'not for shell commands that a person lets it run',
  },
  {
    tool: 'continue',
    file: '.continueignore',
    kind: 'ignore',
    traces: ['.continue'],
    effect: 'index-only',
    limits: 'the files can still be read by its tools and attached',
  },
  {
    tool: 'cline',
    file: '.clineignore',
    kind: 'ignore',
    traces: ['.clinerules', '.cline'],
    effect: 'refuses',
    limits: 'commands in the terminal are only looked at for known readers such as cat',
  },
  {
    tool: 'roo-code',
    file: '.rooignore',
    kind: 'ignore',
    traces: ['.roo', '.roomodes', '.roorules'],
    effect: 'refuses',
    limits: 'commands in the terminal are only looked at for known readers such as cat',
  },
  {
    tool: 'claude-code',
    file: '.claude/settings.json',
    kind: 'claude',
    traces: ['.claude', 'CLAUDE.md'],
    effect: 'refuses',
    limits: 'its file tools only; a script that it runs can read everything',
  },
];
