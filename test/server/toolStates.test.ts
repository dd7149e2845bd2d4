import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/core/policy/parsePolicy.ts';
import type { ToolsParams } from '../../src/protocol/messages.ts';
import { toolStates } from '../../src/server/toolStates.ts';

const policyOf = (text: string) => parsePolicy(`version: 1\n${text}`, 'policy.yaml').policy;
const EDITOR: ToolsParams = {
  folder: '',
  extensions: [
    { id: 'GitHub.copilot', version: '1.2.3', active: true },
    { id: 'Acme.helper', version: '0.1.0', active: false },
    { id: 'esbenp.prettier-vscode', version: '9.0.0', active: true },
  ],
  models: [
    { vendor: 'copilot', family: 'gpt-5', id: 'gpt-5-2026' },
    { vendor: 'copilot', family: 'o9', id: 'o9-mini' },
  ],
};

function worktree(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-tools-'));
  fs.writeFileSync(path.join(root, '.mcp.json'), '{ "mcpServers": { "files": {} } }');
  fs.writeFileSync(path.join(root, 'GEMINI.md'), 'Be brief.\n');
  return root;
}

test('what the editor runs and the worktree configures is judged; other extensions are left out', () => {
  const policy = policyOf(`assistants:
  acme.helper: acme
tools:
  unlisted: deny
  approved:
    - name: github-copilot
      models: [gpt-*]
      access: [source]
    - name: acme
`);
  const states = toolStates(worktree(), policy, EDITOR);
  expect(states.map(({ kind, tool, state }) => `${kind} ${tool} ${state}`).sort()).toEqual([
    'configuration gemini-cli unapproved',
    'extension acme approved',
    'extension github-copilot limited',
    'language-model github-copilot approved',
    'language-model github-copilot unapproved',
    'mcp-server mcp:files unapproved',
  ]);
  expect(states.find(({ where }) => where.startsWith('GitHub.copilot'))).toMatchObject({
    where: 'GitHub.copilot 1.2.3, active',
    access: ['source'],
  });
  expect(states.find(({ where }) => where.includes('o9'))?.state).toBe('unapproved');
});

test('without a tools section nothing is said against any tool', () => {
  const states = toolStates(worktree(), policyOf('defaults:\n  auth: warn\n'), EDITOR);
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['unknown']));
});
