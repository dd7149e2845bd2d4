import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OriginRecord } from '../../src/core/provenance/origin.ts';
import { startServer, type TestServer } from './lib/startServer.ts';

const AI: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'github-copilot' },
  mode: 'completion',
};
const LOGIN =
  'export function login(password: string, user: User) {\n  return verifyPassword(password, user);\n}\n';

let folder = '';
let server: TestServer;
beforeEach(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-pull-')));
  execFileSync('git', ['init', '-q'], { cwd: folder });
  server = await startServer([folder], { diagnostics: 'pull' }, { textDocument: { diagnostic: {} } });
});
afterEach(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a client that pulls is sent nothing, gets what holds now, and hears when nothing changed', async () => {
  const sent: unknown[] = [];
  server.connection.onNotification('textDocument/publishDiagnostics', (params) => void sent.push(params));
  const told = new Promise<void>((resolve) =>
    server.connection.onRequest('workspace/diagnostic/refresh', () => {
      resolve();
      return null;
    }),
  );
  const file = path.join(folder, 'login.ts');
  const pull = (previousResultId?: string) =>
    server.connection.sendRequest<{ kind: string; resultId: string; items?: { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri: pathToFileURL(file).href }, previousResultId },
    );
  await server.open(file, LOGIN);
  expect(await pull()).toMatchObject({ kind: 'full', items: [] });
  await server.spans(file, 1, [[LOGIN.length, AI]]);
  const found = await pull();
  expect(found.items).toHaveLength(1);
  expect(await pull(found.resultId)).toEqual({ kind: 'unchanged', resultId: found.resultId });
  await told;
  const none = 'export const one = 1;\n';
  await server.change(file, 2, none);
  await server.spans(file, 2, [[none.length, AI]]);
  expect(await pull(found.resultId)).toMatchObject({ kind: 'full', items: [] });
  expect(sent).toEqual([]);
});

test('mistakes in the policy are pulled, too', async () => {
  const file = path.join(folder, '.countersign/policy.yaml');
  await server.open(file, 'version: one\n');
  const found = await server.connection.sendRequest<{ items: { code: string }[] }>(
    'textDocument/diagnostic',
    {
      textDocument: { uri: pathToFileURL(file).href },
    },
  );
  expect(found.items).toMatchObject([{ code: 'policy' }]);
});
