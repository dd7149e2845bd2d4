import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { OriginRecord } from '../../src/core/provenance/origin.ts';
import {
  NOTEBOOK,
  NOTEBOOK_SAVED,
  type NotebookResult,
  type NotebookSavedParams,
} from '../../src/protocol/messages.ts';
import { fromWire, toWire } from '../../src/protocol/wireSpans.ts';
import { startServer, type TestServer } from './lib/startServer.ts';

const AI: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'github-copilot' },
  mode: 'completion',
};
let folder = '';
let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a saved notebook has the origins of its cells in its file, and its cells have them again when it is opened', async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-notebook-')));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const file = path.join(folder, 'n.ipynb');
  const uri = pathToFileURL(file).href;
  const write = (...cells: string[][]) => {
    const list = cells.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source }));
    fs.writeFileSync(file, `${JSON.stringify({ cells: list, metadata: {}, nbformat: 4 }, null, 1)}\n`);
  };
  git('init', '-q');
  write(['import os\n', 'os.getcwd()']);
  git('add', '-A');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-qm', 'base');
  server = await startServer([folder]);
  const ask = async () => {
    const { cells } = await server!.connection.sendRequest<NotebookResult>(NOTEBOOK, { uri });
    return cells.map(({ text, spans }) => [
      text,
      ...fromWire(spans).map(
        ({ length, origin }) => `${length} ${origin === 'base' ? origin : origin.origin}`,
      ),
    ]);
  };
  expect(await ask()).toEqual([['import os\nos.getcwd()', '21 base']]);

  write(['import os\n', 'os.getcwd()'], ['ask("model")\n', 'me()']);
  // As an editor with CRLF holds it.
  const saved: NotebookSavedParams = {
    uri,
    cells: [
      { text: 'import os\r\nos.getcwd()', spans: toWire([{ length: 22, origin: 'base' }]) },
      {
        text: 'ask("model")\r\nme()',
        spans: toWire([
          { length: 14, origin: AI },
          { length: 4, origin: { origin: 'human', grade: 'observed', rule: 'typed-reason' } },
        ]),
      },
    ],
  };
  await server.connection.sendNotification(NOTEBOOK_SAVED, saved);
  expect(await ask()).toEqual([
    ['import os\nos.getcwd()', '21 base'],
    ['ask("model")\nme()', '13 ai', '4 human'],
  ]);
  // What another program adds is nobody's, the rest stays.
  write(['import os\n', 'os.getcwd()'], ['ask("model")\n', 'x = 1\n', 'me()']);
  expect((await ask())[1]).toEqual(['ask("model")\nx = 1\nme()', '13 ai', '6 unknown', '4 human']);
});
