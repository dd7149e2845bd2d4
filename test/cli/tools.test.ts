import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestRepo } from '../git/lib/testRepo.ts';

let repo: TestRepo;
beforeEach(() => {
  repo = TestRepo.create({ hooks: false });
});
afterEach(() => repo.dispose());

const tools = async () => {
  const ran = await repo.countersign('tools', '--json');
  return { code: ran.code, ...JSON.parse(ran.out) };
};

test('extensions, configurations and MCP servers, each against the policy', async () => {
  const extensions = path.join(path.dirname(repo.root), '.vscode/extensions');
  for (const name of [
    'github.copilot-1.300.0',
    'Acme.helper-0.1.0',
    'ms-python.python-2026.1.0',
    '.obsolete',
  ])
    fs.mkdirSync(path.join(extensions, name), { recursive: true });
  repo.write('.claude/settings.json', '{}');
  repo.write('.cursorrules', '');
  repo.write('.vscode/mcp.json', '{ // servers\n "servers": { "github": {}, "shell": {}, } }');
  repo.write('.mcp.json', 'not json');
  expect(await tools()).toMatchObject({ code: 0, schema: 'countersign.tools/1' });
  expect(new Set((await tools()).tools.map(({ state }: { state: string }) => state))).toEqual(
    new Set(['unknown']),
  );
  repo.write(
    '.countersign/policy.yaml',
    `version: 1
assistants: { acme.helper: acme }
tools:
  unlisted: deny
  approved:
    - name: github-copilot
      modes: [completion]
      access: [source code]
    - name: claude-code
    - name: 'mcp:git*'
`,
  );
  const { code, tools: found } = await tools();
  expect(code).toBe(1);
  expect(found.map(({ tool, state, kind }: Record<string, string>) => `${kind} ${tool} ${state}`)).toEqual([
    'extension acme unapproved',
    'extension github-copilot limited',
    'configuration claude-code approved',
    'configuration cursor unapproved',
    'mcp-server mcp:github approved',
    'mcp-server mcp:shell unapproved',
  ]);
  expect(found[1]).toMatchObject({
    access: ['source code'],
    where: '~/.vscode/extensions/github.copilot-1.300.0',
  });
});

test('nothing found is said so', async () => {
  expect(await repo.countersign('tools')).toMatchObject({ code: 0, out: 'No AI tool was found here.\n' });
  expect((await repo.countersign('tools', 'x')).code).toBe(2);
});
