// The real VS Code and browser of the tests, the tour and `npm start`: installed on demand from the npm registry alone,
// into a cache outside the work tree, from scripts/vscode-host/package-lock.json with integrity. No compilers needed:
// what needs compiling (node-pty: the terminal) is left out.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { npm, root, seconds } from './setup.mjs';

const spec = join(root, 'scripts', 'vscode-host');
const DAY = 86_400_000;

export interface VscodeInstallation {
  /** The cache entry. */
  readonly folder: string;
  /** code-server's lib/vscode: the server and its extensions. */
  readonly vscode: string;
}

export interface Chromium {
  readonly executablePath: string;
  /** Environment it needs (libraries and fonts of the package, where the system has none). */
  readonly env: Readonly<Record<string, string>>;
}

export interface ServerOptions {
  readonly vscode: string;
  /** User data, machine settings, extensions and logs live below it. */
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
  /** 0 (default) lets the system choose a free one. */
  readonly port?: number;
}

export interface Server {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** What it printed so far, the last 200,000 characters. */
  output(): string;
  /** Ends it and everything it started. */
  stop(): Promise<void>;
}

/** Folder for what is expensive to make and safe to delete: `$COUNTERSIGN_CACHE`, else the user's cache folder. */
export function cacheRoot(): string {
  if (process.env.COUNTERSIGN_CACHE) return process.env.COUNTERSIGN_CACHE;
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'countersign', 'cache');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'countersign');
}

/**
 * Makes sure the VS Code server is installed; about fifteen seconds the first time, nothing afterwards.
 * Two runs at once both install and the second one to finish throws its copy away.
 */
export async function ensureVscode(): Promise<VscodeInstallation> {
  const folder = await cached('vscode', [fileHash('package-lock.json'), 'gate-1'], (into) => {
    console.log('Installing VS Code (code-server from the npm registry) ...');
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(spec, file), join(into, file));
    install(['ci'], into);
    const vscode = join(into, 'node_modules', 'code-server', 'lib', 'vscode');
    // `npm ci` refuses the shrinkwrap files inside; `npm install` obeys them, integrity included.
    install(['install', '--omit=dev'], vscode);
    install(['install', '--omit=dev'], join(vscode, 'extensions'));
    restoreProposedApiGate(vscode);
  });
  return { folder, vscode: join(folder, 'node_modules', 'code-server', 'lib', 'vscode') };
}

/**
 * code-server removes VS Code's proposed-API gate, which would hide what a Marketplace user gets. This puts it back:
 * an extension sees a proposal only when it declares it and `--enable-proposed-api` names it. Every place must be found
 * exactly once, or the install fails: a silent miss would make the gate-closed suites worthless.
 */
function restoreProposedApiGate(vscode: string): void {
  const check = /function (\w+)\((\w+),(\w+)\)\{return!0\}(?=function \w+\(\w+,\w+\)\{if\(!\1\()/g;
  const closed = 'function $1($2,$3){return $2.enabledApiProposals?$2.enabledApiProposals.includes($3):!1}';
  replaceOnce(join(vscode, 'out/vs/workbench/api/node/extensionHostProcess.js'), check, closed);
  replaceOnce(join(vscode, 'out/vs/workbench/api/worker/extensionHostWorkerMain.js'), check, closed);
  const workbench = join(vscode, 'out/vs/code/browser/workbench/workbench.js');
  replaceOnce(workbench, check, closed);
  replaceOnce(
    workbench,
    /this\._envEnablesProposedApiForAll=!0/g,
    'this._envEnablesProposedApiForAll=this._envEnabledExtensions.size===0&&Array.isArray(e.extensionEnabledProposedApi)',
  );
}

function replaceOnce(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  const count = text.match(pattern)?.length ?? 0;
  if (count !== 1) throw new Error(`${file}: the proposed-API gate was expected once, found ${count} times`);
  writeFileSync(file, text.replace(pattern, replacement));
}

/**
 * A Chromium to drive: `$COUNTERSIGN_CHROMIUM`, else the packaged one (Linux x64), else one installed on the system.
 */
export async function ensureChromium(): Promise<Chromium> {
  if (process.env.COUNTERSIGN_CHROMIUM) return { executablePath: process.env.COUNTERSIGN_CHROMIUM, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { folder: host } = await ensureVscode();
    const packaged = join(host, 'node_modules', '@sparticuz', 'chromium');
    if (existsSync(packaged)) return await unpackChromium(packaged);
  }
  const found = systemChromium();
  if (found) return { executablePath: found, env: {} };
  throw new Error(
    'no Chromium found: install Chromium or Chrome, or set COUNTERSIGN_CHROMIUM to its program file',
  );
}

async function unpackChromium(packaged: string): Promise<Chromium> {
  const folder = await cached('chromium', [fileHash('package-lock.json')], (into) => {
    // The package unpacks into the temporary folder of its process: point that at the cache.
    const { href } = new URL(`file://${packaged}/build/index.js`);
    const program = `const { default: chromium, inflate } = await import(${JSON.stringify(href)});
      await chromium.executablePath(); await inflate(${JSON.stringify(join(packaged, 'bin', 'al2023.tar.br'))});`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TMPDIR: into },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`Chromium could not be unpacked: ${run.stderr.trim()}`);
  });
  const env: Record<string, string> = {};
  const executablePath = join(folder, 'chromium');
  if (spawnSync(executablePath, ['--version']).status !== 0)
    env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(delimiter);
  if (!existsSync('/etc/fonts/fonts.conf')) {
    env.FONTCONFIG_FILE = join(folder, 'countersign-fonts.conf');
    writeFileSync(
      env.FONTCONFIG_FILE,
      `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
    );
  }
  return { executablePath, env };
}

function systemChromium(): string | undefined {
  const fixed: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)']]
      .filter((base) => base !== undefined)
      .flatMap((base) => [
        join(base, 'Google/Chrome/Application/chrome.exe'),
        join(base, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
  };
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return (fixed[process.platform] ?? onPath).find((file) => existsSync(file));
}

/** Makes a cache entry once: built in a temporary folder beside it, then renamed, so nobody ever sees half of one. */
async function cached(
  name: string,
  keys: readonly string[],
  build: (into: string) => void | Promise<void>,
): Promise<string> {
  const key = createHash('sha256')
    .update([...keys, process.platform, process.arch].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const base = cacheRoot();
  const folder = join(base, `${name}-${key}`);
  if (existsSync(folder)) return folder;
  mkdirSync(base, { recursive: true });
  sweep(base);
  const started = Date.now();
  const temporary = mkdtempSync(join(base, '.tmp-'));
  try {
    await build(temporary);
    try {
      renameSync(temporary, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error; // Else another run was first: theirs is as good.
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  console.log(`${name}: ready in ${seconds(started)} (${folder})`);
  return folder;
}

/** What a killed run left behind. */
function sweep(base: string): void {
  for (const entry of readdirSync(base)) {
    const path = join(base, entry);
    if (entry.startsWith('.tmp-') && Date.now() - statSync(path).mtimeMs > DAY)
      rmSync(path, { recursive: true, force: true });
  }
}

function install(args: readonly string[], cwd: string): void {
  const run = npm([...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    // node's `npm run` variables of the outer package would leak into the inner one.
    env: { ...process.env, npm_config_package_lock: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0)
    throw new Error(`npm ${args.join(' ')} failed in ${cwd}: is the npm registry reachable?`);
}

function fileHash(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(spec, name)))
    .digest('hex');
}

/**
 * Starts the VS Code server on a free loopback port.
 */
export async function startServer({
  vscode,
  dataDir,
  env = {},
  args = [],
  port = 0,
}: ServerOptions): Promise<Server> {
  const child = spawn(
    process.execPath,
    [
      join(vscode, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--server-data-dir', dataDir, '--user-data-dir', dataDir],
      ...['--extensions-dir', join(dataDir, 'extensions'), ...args],
    ],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const bound = await new Promise<number>((resolve, reject) => {
    const read = (chunk: string) => {
      output = (output + chunk).slice(-200_000);
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    void exited.then((code) =>
      reject(new Error(`the VS Code server ended (${code}) before it was ready:\n${output}`)),
    );
  });
  const kill = (signal: NodeJS.Signals) => {
    try {
      // The whole group: extension hosts, language servers and watchers are its children.
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-child.pid!, signal);
    } catch {
      // Already gone.
    }
  };
  const onExit = () => kill('SIGKILL');
  process.once('exit', onExit);
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    pid: child.pid!,
    output: () => output,
    async stop() {
      kill('SIGTERM');
      const late = setTimeout(() => kill('SIGKILL'), 3000);
      await exited;
      clearTimeout(late);
      kill('SIGKILL');
      process.removeListener('exit', onExit);
    },
  };
}
