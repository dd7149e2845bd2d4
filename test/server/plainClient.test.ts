import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLedger } from '../../src/node/ledger.ts';
import { startServer, type TestServer, until } from './lib/startServer.ts';

const CLI = new URL('../../dist/cli.cjs', import.meta.url).pathname;
const [HEAD, BODY, TAIL] = [
  'export function login(password: string, user: User) {\n',
  '  return verifyPassword(password, user);\n',
  '}\n',
];

let folder = '';
let server: TestServer;
let found: Map<
  string,
  { readonly code: string; readonly range: { readonly start: { readonly line: number } } }[]
>;
beforeEach(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-plain-')));
  execFileSync('git', ['init', '-q'], { cwd: folder });
  server = await startServer([folder]);
  found = new Map();
  server.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    found.set(uri, diagnostics);
  });
});
afterEach(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** An agent writes a file, and its hook says so. */
function agentWrites(file: string, text: string): void {
  const event = (kind: 'pre_edit' | 'post_edit') =>
    execFileSync(process.execPath, [CLI, 'record', 'generic'], {
      cwd: folder,
      input: JSON.stringify({ event: kind, tool: 'acme-agent', mode: 'agent', cwd: folder, files: [file] }),
    });
  event('pre_edit');
  fs.writeFileSync(file, text);
  event('post_edit');
}

test('an editor that knows only LSP is told of what agents wrote, as soon as it opens the file', async () => {
  const file = path.join(folder, 'login.ts');
  const uri = pathToFileURL(file).href;
  const head = () => openLedger(path.join(folder, '.git/countersign')).latest('login.ts')?.contentHash;
  agentWrites(file, HEAD + BODY + TAIL);
  const before = head();
  await server.open(file, HEAD + BODY + TAIL);
  const [finding] = await until('the finding', () => {
    const list = found.get(uri) ?? [];
    return list.length > 0 && list;
  });
  expect(finding).toMatchObject({ code: 'ai-in-region', range: { start: { line: 0 } } });
  // What is typed there nobody watched: it is asked about, never called somebody's, and never recorded.
  await server.change(file, 2, 'export const one = 1;\n');
  await until('the finding to go', () => found.get(uri)?.length === 0);
  expect(head()).toBe(before);
});
