/** Where AI tools besides those of hookConfigs.ts leave their configuration in a repository; a sign that they are used. */
export const TOOL_PLACES: Readonly<Record<string, readonly string[]>> = {
  'github-copilot': ['.github/copilot-instructions.md', '.github/copilot', '.github/agents'],
  'claude-code': ['.claude', 'CLAUDE.md'],
  cursor: ['.cursor', '.cursorrules'],
  codex: ['.codex'],
  'gemini-cli': ['.gemini', 'GEMINI.md'],
  windsurf: ['.windsurf', '.windsurfrules'],
  cline: ['.clinerules', '.cline'],
  'roo-code': ['.roo', '.roomodes'],
  continue: ['.continue'],
  opencode: ['.opencode', 'opencode.json'],
  amp: ['.amp'],
  droid: ['.factory'],
  kiro: ['.kiro'],
  'amazon-q': ['.amazonq'],
  aider: ['.aider.conf.yml'],
  junie: ['.junie'],
  augment: ['.augment', '.augment-guidelines'],
};

/** Files that name MCP servers, and the key they stand under. */
export const MCP_PLACES: readonly { readonly file: string; readonly key: string }[] = [
  { file: '.mcp.json', key: 'mcpServers' },
  { file: '.vscode/mcp.json', key: 'servers' },
  { file: '.cursor/mcp.json', key: 'mcpServers' },
  { file: '.gemini/settings.json', key: 'mcpServers' },
  { file: '.kiro/settings/mcp.json', key: 'mcpServers' },
  { file: '.roo/mcp.json', key: 'mcpServers' },
  { file: '.amazonq/mcp.json', key: 'mcpServers' },
];

/** Folders in the home folder where editors of the VS Code family keep extensions. */
export const EXTENSION_FOLDERS = [
  '.vscode/extensions',
  '.vscode-insiders/extensions',
  '.vscode-server/extensions',
  '.vscode-oss/extensions',
  '.cursor/extensions',
  '.windsurf/extensions',
] as const;
