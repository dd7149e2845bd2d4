import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runVSCodeCommand } from '@vscode/test-electron';
import { addStandIn, SETTINGS, writeSettings } from '../../test/host/lib/openHost.ts';
import { buildQuietly } from './buildQuietly.ts';
import { makeDemoWorkspace } from './demoWorkspace.ts';
import { fail, root } from './setup.mjs';

await buildQuietly();
const program = await downloadAndUnzipVSCode('stable').catch((error: Error) =>
  fail(
    `desktop VS Code could not be downloaded (${error.message}). 'npm start' opens the one in the browser instead.`,
  ),
);
const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-demo-')));
try {
  const dataDir = join(temporary, 'vscode');
  const folder = join(temporary, 'login-service');
  mkdirSync(dataDir, { recursive: true });
  makeDemoWorkspace(folder);
  writeSettings(dataDir, SETTINGS);
  addStandIn(dataDir, 'assistant');
  const dirs = [`--user-data-dir=${dataDir}`, `--extensions-dir=${join(dataDir, 'extensions')}`];
  await runVSCodeCommand([...dirs, '--install-extension', join(root, 'out', 'countersign.vsix')]);
  const child = spawn(program, [...dirs, '--disable-workspace-trust', '--wait', '--new-window', folder], {
    stdio: 'inherit',
  });
  process.once('SIGINT', () => child.kill());
  await new Promise((resolve) => child.once('exit', resolve));
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
