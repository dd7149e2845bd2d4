import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestRepo } from '../git/lib/testRepo.ts';
import { cliFolder } from '../lib/cliFolder.ts';

let repo: TestRepo;
let client: Client;

beforeEach(async () => {
  repo = TestRepo.create();
  repo.write(
    '.countersign/policy.yaml',
    'version: 1\nscope:\n  - paths: [secret/**]\n    action: deny\n    reason: Only people write here.\n  - categories: [crypto]\n    action: deny\n    reason: No AI cryptography.\n',
  );
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [`${cliFolder()}/cli.cjs`, 'mcp'],
      cwd: repo.root,
    }),
  );
});
afterEach(async () => {
  await client.close();
  repo.dispose();
});

const ask = async (name: string, args: Record<string, string> = {}) => {
  const { content } = await client.callTool({ name, arguments: args });
  return (content as { text: string }[])[0]!.text;
};

test('an agent can ask before it writes', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'check_path',
    'check_edit',
    'policy_summary',
    'open_findings',
    'explain_line',
  ]);
  expect(await ask('check_path', { path: 'secret/a.ts' })).toMatch(/^Refused: .*Only people write here/);
  expect(await ask('check_path', { path: 'open/a.ts' })).toBe('Allowed.');
  const crypto =
    'import { createHash } from "node:crypto";\nexport const digest = (text) => createHash("sha256").update(text).digest();\n';
  expect(await ask('check_edit', { path: 'a.ts', content: crypto })).toMatch(/No AI cryptography/);
  expect(JSON.parse(await ask('policy_summary'))).toMatchObject({ source: '.countersign/policy.yaml' });
  expect(JSON.parse(await ask('open_findings'))).toMatchObject({ schema: 'countersign.status/1' });
  expect(await ask('check_edit', { path: 'a.ts' })).toBe("'content' is missing");
});
