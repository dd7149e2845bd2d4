// Runs the suites of test/host/suites in desktop VS Code (Linux, macOS, Windows). Tests that need keys are skipped there:
// nobody drives the keyboard. `npm run test:electron [-- --suite NAME] [--gate closed|open|mark] [--version 1.139.1]`.
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/lib/setup.mjs';
import { bundleSuite, suiteOptions } from './lib/bundleSuite.ts';
import { GATES, type Gate, Workspace } from './lib/hostOptions.ts';
import { addStandIn, hostEnvironment, PRODUCT_ID, SETTINGS, writeSettings } from './lib/openHost.ts';

const { values } = parseArgs({
  options: {
    suite: { type: 'string', multiple: true },
    gate: { type: 'string', multiple: true },
    version: { type: 'string', default: 'stable' },
  },
});
const out = join(root, 'out', 'host');
mkdirSync(out, { recursive: true });
const suites = readdirSync(join(root, 'test', 'host', 'suites'))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.test.ts'.length))
  .filter((name) => values.suite?.includes(name) ?? true);
let passed = 0;
let failed = 0;
for (const name of suites) {
  const options = await suiteOptions(name);
  for (const gate of options.gates ?? GATES) {
    if (values.gate && !values.gate.includes(gate)) continue;
    try {
      await runDesktop(name, gate);
      passed++;
    } catch (error) {
      failed++;
      console.log(`FAIL ${name} [${gate}]: ${(error as Error).message}`);
    }
  }
}
console.log('These are whole suites, not tests:');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function runDesktop(name: string, gate: Gate): Promise<void> {
  const options = await suiteOptions(name);
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-desktop-')));
  try {
    const dataDir = join(temporary, 'data');
    const folder = join(temporary, 'workspace');
    mkdirSync(folder, { recursive: true });
    const env = hostEnvironment(temporary, options.env);
    const all = { ...process.env, ...env };
    await options.prepare?.(new Workspace(folder, all), all);
    writeSettings(dataDir, {
      ...SETTINGS,
      ...(gate === 'mark' ? { 'git.addAICoAuthor': 'all' } : {}),
      ...options.settings,
    });
    for (const standIn of options.extensions ?? ['assistant']) addStandIn(dataDir, standIn);
    const proposals = ['countersign-demo.assistant', ...(gate === 'open' ? [PRODUCT_ID] : [])];
    await runTests({
      version: values.version,
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite(name, out),
      extensionTestsEnv: { ...env, COUNTERSIGN_GATE: gate },
      launchArgs: [
        folder,
        ...['--user-data-dir', dataDir, '--extensions-dir', join(dataDir, 'extensions')],
        ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
        ...proposals.map((id) => `--enable-proposed-api=${id}`),
      ],
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
