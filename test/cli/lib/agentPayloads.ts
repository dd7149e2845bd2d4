import * as path from 'node:path';

/** One edit and one creation per agent, in the words of its own documentation. */
export const AGENTS: Readonly<
  Record<string, { tool: string; payload(phase: 'pre' | 'post', file: string, root: string): object }>
> = {
  'claude-code': {
    tool: 'claude-code',
    payload: (phase, file, root) => ({
      session_id: 's',
      transcript_path: '/nowhere',
      cwd: root,
      permission_mode: 'default',
      hook_event_name: phase === 'pre' ? 'PreToolUse' : 'PostToolUse',
      tool_name: 'Edit',
      tool_use_id: 'toolu_1',
      tool_input: { file_path: file, old_string: 'two', new_string: 'two\nagent' },
    }),
  },
  'copilot-vscode': {
    tool: 'github-copilot',
    payload: (phase, file, root) => ({
      timestamp: '2026-01-01T00:00:00Z',
      cwd: root,
      sessionId: 's',
      hookEventName: phase === 'pre' ? 'PreToolUse' : 'PostToolUse',
      transcript_path: '/nowhere',
      tool_name: 'replace_string_in_file',
      tool_use_id: 'c1',
      tool_input: { filePath: file, oldString: 'two', newString: 'x' },
    }),
  },
  'copilot-cli': {
    tool: 'github-copilot-cli',
    payload: (phase, file, root) => ({
      sessionId: 's',
      timestamp: 1,
      cwd: root,
      hookEventName: phase === 'pre' ? 'preToolUse' : 'postToolUse',
      toolName: 'edit',
      toolArgs: JSON.stringify({ path: file }),
    }),
  },
  cursor: {
    tool: 'cursor',
    payload: (phase, file, root) => ({
      hook_event_name: phase === 'pre' ? 'preToolUse' : 'postToolUse',
      conversation_id: 'c',
      generation_id: 'g',
      workspace_roots: [root],
      cursor_version: '3.0',
      model: 'sonnet',
      tool_name: 'StrReplace',
      tool_input: { path: file },
      tool_use_id: 'u',
    }),
  },
  codex: {
    tool: 'codex',
    payload: (phase, file, root) => ({
      cwd: root,
      hook_event_name: phase === 'pre' ? 'PreToolUse' : 'PostToolUse',
      model: 'gpt-5',
      permission_mode: 'default',
      session_id: 's',
      tool_name: 'apply_patch',
      tool_input: {
        input: `*** Begin Patch\n*** Update File: ${path.basename(file)}\n@@\n+agent\n*** End Patch`,
      },
      tool_use_id: 'u',
      transcript_path: null,
      turn_id: 't',
    }),
  },
  'gemini-cli': {
    tool: 'gemini-cli',
    payload: (phase, file, root) => ({
      session_id: 's',
      transcript_path: '',
      cwd: root,
      hook_event_name: phase === 'pre' ? 'BeforeTool' : 'AfterTool',
      timestamp: 't',
      tool_name: 'replace',
      tool_input: { file_path: file, old_string: 'a', new_string: 'b' },
    }),
  },
  windsurf: {
    tool: 'windsurf',
    payload: (phase, file) => ({
      agent_action_name: phase === 'pre' ? 'pre_write_code' : 'post_write_code',
      trajectory_id: 't',
      execution_id: 'e',
      timestamp: 't',
      model_name: 'm',
      tool_info: { file_path: file, edits: [{ old_string: 'a', new_string: 'b' }] },
    }),
  },
  cline: {
    tool: 'cline',
    payload: (phase, file, root) => ({
      hookName: phase === 'pre' ? 'PreToolUse' : 'PostToolUse',
      clineVersion: '4',
      taskId: 't',
      workspaceRoots: [root],
      userId: 'u',
      model: { provider: 'p', slug: 'm' },
      [phase === 'pre' ? 'preToolUse' : 'postToolUse']: {
        toolName: 'replace_in_file',
        parameters: { path: path.basename(file) },
      },
    }),
  },
  opencode: {
    tool: 'opencode',
    payload: (phase, file, root) => ({
      event: phase === 'pre' ? 'tool.execute.before' : 'tool.execute.after',
      tool: 'edit',
      sessionID: 's',
      callID: 'c',
      cwd: root,
      args: { filePath: file },
    }),
  },
  amp: { tool: 'amp', payload: plain('edit_file') },
  droid: { tool: 'droid', payload: plain('Edit') },
  kiro: { tool: 'kiro', payload: plain('fs_write') },
  'roo-code': { tool: 'roo-code', payload: plain('apply_diff') },
  continue: { tool: 'continue', payload: plain('editExistingFile') },
  'amazon-q': { tool: 'amazon-q', payload: plain('fs_write') },
  aider: { tool: 'aider', payload: plain('edit') },
};

function plain(tool: string) {
  return (phase: 'pre' | 'post', file: string, root: string) => ({
    hook_event_name: phase === 'pre' ? 'PreToolUse' : 'PostToolUse',
    sessionId: 's',
    toolName: tool,
    toolUseId: 'u',
    cwd: root,
    toolInput: { path: file },
  });
}
