import { expect, test } from 'vitest';
import { cline } from '../../../src/agents/cline.ts';

// As Cline CLI 3.0.65 sends them.
const about = {
  taskId: 'conv_1',
  workspaceRoots: ['/repo'],
  agent_id: 'agent_1',
  parent_agent_id: null,
  iteration: 1,
};
const use = (name: string, input: unknown) => ({
  ...about,
  hookName: 'tool_call',
  tool_call: { id: 'call_1', name, input },
  preToolUse: { toolName: name, parameters: {} },
});

test('an edit of the CLI: file, content, call and session', () => {
  const input = { path: '/repo/a.txt', new_text: 'a\n' };
  const event = cline.read(use('editor', input), '/elsewhere');
  expect(event).toMatchObject({
    kind: 'pre_edit',
    tool: 'cline',
    cwd: '/repo',
    session: 'conv_1',
    call: 'call_1',
    files: [{ file: '/repo/a.txt', content: 'a\n' }],
  });
  const after = {
    ...about,
    hookName: 'tool_result',
    tool_result: { id: 'call_1', name: 'editor', input, output: { success: true } },
    postToolUse: { toolName: 'editor', parameters: {}, result: '{}', success: true },
  };
  expect(cline.read(after, '/elsewhere')).toMatchObject({ kind: 'post_edit', call: 'call_1' });
});

test('a replacement is no whole file', () => {
  const input = { path: '/repo/a.txt', old_text: 'a', new_text: 'b' };
  expect(cline.read(use('editor', input), '/').files).toEqual([
    { file: '/repo/a.txt', edits: [{ old: 'a', new: 'b' }] },
  ]);
});

test('commands of the CLI are one command', () => {
  expect(cline.read(use('run_commands', { commands: ['cat a', { command: 'rm b' }] }), '/')).toMatchObject({
    kind: 'pre_shell',
    command: 'cat a\nrm b',
  });
});
