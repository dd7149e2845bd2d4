import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addStandIn, installVsix, SETTINGS, writeSettings } from '../../test/host/lib/openHost.ts';
import { buildQuietly } from './buildQuietly.ts';
import { makeDemoWorkspace } from './demoWorkspace.ts';
import { fail, root, seconds } from './setup.mjs';
import { tour } from './tour.ts';
import { ensureVscode, startServer } from './vscodeHost.ts';

const HELP = `usage: npm start [-- OPTIONS]

Opens a demo in a real VS Code in the browser, with Countersign installed.

  --port N        listen there instead of on a free port (loopback only)
  --folder PATH   open this folder instead of the demo's login service
  --tour          do the demo by itself, headless, with real key presses; screenshots go to .tour/
  --update-docs   with --tour: put the screenshots into docs/images/ too
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    folder: { type: 'string' },
    tour: { type: 'boolean' },
    'update-docs': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function start(): Promise<void> {
  const started = Date.now();
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port ${values.port} is no port number`);
  if (values.folder && !existsSync(values.folder)) fail(`there is no folder ${values.folder}`);
  const { vscode } = await ensureVscode();
  await buildQuietly();
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-demo-')));
  const remove = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  try {
    const dataDir = join(temporary, 'vscode');
    const folder = values.folder ? resolve(values.folder) : join(temporary, 'login-service');
    if (!values.folder) makeDemoWorkspace(folder);
    mkdirSync(dataDir, { recursive: true });
    // The demo's own choice, in its own settings: the editor keeps its AI mark, so that completions can be told (docs/capture.md).
    writeSettings(dataDir, { ...SETTINGS, 'git.addAICoAuthor': 'all' });
    addStandIn(dataDir, 'assistant');
    installVsix(vscode, dataDir, join(root, 'out', 'countersign.vsix'));
    const server = await startServer({
      vscode,
      dataDir,
      port,
      args: ['--disable-workspace-trust', '--enable-proposed-api', 'countersign-demo.assistant'],
    });
    console.log(`
VS Code with Countersign is ready (${seconds(started)}):

    ${server.url}/?folder=${encodeURIComponent(folder)}
${values.folder ? '' : things}
Only this machine can reach it. Ctrl-C stops it${values.folder ? '' : ' and removes the demo'}.`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    console.log('\nStopping ...');
    await server.stop();
  } finally {
    remove();
  }
}

const things = `
Three things to try in the login service (its completions come from a stand-in, a table, not from an AI):
  1. Open src/session.ts, put the cursor at the end of the line 'export function authenticate(...) {', press Enter, then Tab.
     Countersign underlines the completion: AI code in an authentication region. Ctrl+. offers what to do about it.
  2. Do the same in formatDuration of src/format.ts: recorded as well, but no warning, because it guards nothing.
  3. Commit from the Source Control view and read the trailers: git -C <folder> log -1, or the hover on the code.
`;

if (values.help) console.log(HELP);
else if (values.tour) {
  await buildQuietly();
  process.exitCode = await tour({ updateDocs: values['update-docs'] === true });
} else await start();
