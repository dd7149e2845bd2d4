import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { root } from '../../../scripts/lib/setup.mjs';
import { ensureChromium, ensureVscode, type Server, startServer } from '../../../scripts/lib/vscodeHost.ts';
import { type Gate, type HostOptions, type StandIn, Workspace } from './hostOptions.ts';
import { Workbench } from './workbench.ts';

export const PRODUCT_ID = 'countersign.countersign';

/** One running VS Code: server, browser page, workspace folder. */
export interface Host {
  readonly workbench: Workbench;
  readonly workspace: Workspace;
  readonly server: Server;
  /** Temporary folder of the run: settings, extensions, logs. Removed by `close`. */
  readonly dataDir: string;
  /** Loads the window again, as a person pressing F5 in the browser. */
  reload(): Promise<void>;
  /** Opens another folder in a second window of the same person: own extension host, same clipboard and user data. */
  secondWindow(folder: string): Promise<Workbench>;
  close(): Promise<void>;
}

export interface OpenOptions extends Omit<HostOptions, 'gates'> {
  readonly gate: Gate;
  readonly browser: Browser;
  /** Installs this VSIX (UI tests). */
  readonly vsix?: string;
  /** Loads this folder as a development extension and runs this module's `run()` (suites). */
  readonly suite?: { readonly extension: string; readonly tests: string };
  /** Called with the suite's console output and at its end. */
  readonly onLog?: (text: string) => void;
  readonly onExit?: (code: number) => void;
  /** Use this folder instead of a temporary one. */
  readonly folder?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Quiet, and the same on every machine. */
export const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'js/ts.tsserver.automaticTypeAcquisition.enabled': false,
  'js/ts.tsserver.useSyntaxServer': 'never',
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.addAICoAuthor': 'off',
  'editor.minimap.enabled': false,
  'editor.inlineSuggest.minShowDelay': 0,
  'chat.commandCenter.enabled': false,
  'chat.agentHost.enabled': false,
  'files.autoSave': 'off',
  'window.commandCenter': false,
};

/** Starts the browser the hosts of one run share. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await ensureChromium();
  return await chromium.launch({
    executablePath,
    headless: true,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update', '--font-render-hinting=none'],
    ],
  });
}

/** Starts a VS Code as `options` ask and opens its workspace folder in a fresh window. */
export async function openHost(options: OpenOptions): Promise<Host> {
  const { vscode } = await ensureVscode();
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-host-')));
  const dataDir = join(temporary, 'data');
  const folder = options.folder ?? join(temporary, 'workspace');
  for (const path of [folder, dataDir]) mkdirSync(path, { recursive: true });
  const env = hostEnvironment(temporary, options.env);
  const workspace = new Workspace(folder, { ...process.env, ...env });
  let server: Server | undefined;
  let context: BrowserContext | undefined;
  const close = async () => {
    await context?.close().catch(() => {});
    await server?.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await options.prepare?.(workspace, { ...process.env, ...env });
    const mark = options.gate === 'mark' ? { 'git.addAICoAuthor': 'all' } : {};
    writeSettings(dataDir, { ...SETTINGS, ...mark, ...options.settings });
    for (const name of options.extensions ?? ['assistant']) addStandIn(dataDir, name);
    if (options.vsix) installVsix(vscode, dataDir, options.vsix);
    const proposals = [
      'countersign-demo.assistant',
      'countersign-demo.chat',
      ...(options.gate === 'open' ? [PRODUCT_ID] : []),
    ];
    server = await startServer({
      vscode,
      dataDir,
      env,
      args: [
        ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
        // The driver hides notifications, but without it VS Code ignores the suite: only suites get it.
        ...(options.suite ? ['--enable-smoke-test-driver'] : []),
        ...proposals.flatMap((id) => ['--enable-proposed-api', id]),
      ],
    });
    context = await options.browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    if (options.suite) {
      await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) =>
        options.onLog?.(args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')),
      );
      await page.exposeFunction('codeAutomationExit', (code: number) => options.onExit?.(code));
    }
    if (options.slowWindow !== undefined) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: options.slowWindow });
    }
    const running = server;
    const browsing = context;
    const url = pageUrl(running, folder, options.suite);
    await page.goto(url);
    const workbench = new Workbench(page);
    await workbench.ready();
    const reload = async () => {
      await page.goto(url);
      await workbench.ready();
    };
    const secondWindow = async (other: string) => {
      const window = await browsing.newPage();
      await window.goto(pageUrl(running, other, undefined));
      const second = new Workbench(window);
      await second.ready();
      return second;
    };
    return { workbench, workspace, server: running, dataDir, reload, secondWindow, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function pageUrl(server: Server, folder: string, suite: OpenOptions['suite']): string {
  const url = new URL(server.url);
  url.searchParams.set('folder', folder);
  if (suite) {
    const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(suite.extension)],
      ['extensionTestsPath', remote(suite.tests)],
      ['skipWelcome', 'true'],
    ];
    url.searchParams.set('payload', JSON.stringify(payload));
  }
  return url.href;
}

/** A machine without a past: own git identity, no user or system configuration, a home of its own. */
export function hostEnvironment(
  temporary: string,
  extra: HostOptions['env'],
): Record<string, string | undefined> {
  const home = join(temporary, 'home');
  mkdirSync(home, { recursive: true });
  const config = join(home, '.gitconfig');
  writeFileSync(
    config,
    '[user]\n\tname = Dana Developer\n\temail = dana@example.com\n[init]\n\tdefaultBranch = main\n[safe]\n\tdirectory = *\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n',
  );
  return {
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_STATE_HOME: join(home, '.local/state'),
    GIT_CONFIG_GLOBAL: config,
    GIT_CONFIG_NOSYSTEM: '1',
    // No extension gallery: a test asks nothing of the network.
    EXTENSIONS_GALLERY: '{}',
    // npm's variables and a debugger's would reach the extension host and its children.
    NODE_OPTIONS: undefined,
    NODE_ENV: undefined,
    VITEST: undefined,
    GIT_DIR: undefined,
    GIT_INDEX_FILE: undefined,
    GIT_WORK_TREE: undefined,
    ...extra,
  };
}

/** User and machine settings of a server data folder. */
export function writeSettings(dataDir: string, settings: object): void {
  for (const kind of ['User', 'Machine']) {
    mkdirSync(join(dataDir, kind), { recursive: true });
    writeFileSync(join(dataDir, kind, 'settings.json'), JSON.stringify(settings, null, 2));
  }
}

/** Copies a stand-in into the extensions folder, as VS Code finds extensions before its first start. */
export function addStandIn(dataDir: string, name: StandIn): void {
  const source = join(root, name === 'modal' || name === 'chat' ? 'test/host/extensions' : 'demo', name);
  const { publisher, version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  cpSync(source, join(dataDir, 'extensions', `${publisher}.${name}-${version}`), { recursive: true });
}

/** Installs a VSIX into the extensions folder with VS Code's own installer. */
export function installVsix(vscode: string, dataDir: string, vsix: string): void {
  if (!existsSync(vsix)) throw new Error(`there is no ${vsix}: run 'npm run package' first`);
  const dirs = [
    '--server-data-dir',
    dataDir,
    '--user-data-dir',
    dataDir,
    '--extensions-dir',
    join(dataDir, 'extensions'),
  ];
  const args = ['--accept-server-license-terms', ...dirs, '--install-extension', vsix, '--force'];
  const run = spawnSync(process.execPath, [join(vscode, 'out', 'server-main.js'), ...args], {
    encoding: 'utf8',
  });
  if (run.status !== 0 || /Failed Installing/.test(run.stderr + run.stdout))
    throw new Error(`VS Code did not install ${vsix}: ${run.stdout}${run.stderr}`);
}
