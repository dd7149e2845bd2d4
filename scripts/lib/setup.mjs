// What `npm start`, `npm test` and friends do first. Plain Node 20, no dependencies: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

// A copy of the lock file the modules were installed from. npm's own marker (node_modules/.package-lock.json) leaves
// out optional packages of other platforms, so it cannot be compared.
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.countersign-lock');
const node24 = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** True when node_modules holds what package-lock.json asks for. */
export function modulesAreFresh() {
  return existsSync(installed) && readFileSync(lock).equals(readFileSync(installed));
}

/**
 * Installs node_modules when missing or stale, then makes sure the calling script runs under the pinned Node 24:
 * where the running Node is older, the script is started again under it and this process ends with its exit code.
 * Call it before importing anything from node_modules.
 */
export function setup() {
  process.chdir(root);
  if (!modulesAreFresh()) {
    console.log('Installing the development packages (npm ci) ...');
    const started = Date.now();
    const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
    if (status !== 0)
      fail(`npm ci failed in ${root}. Is the npm registry reachable? Run 'npm ci' to see why.`);
    rmSync(installed, { force: true });
    copyFileSync(lock, installed);
    console.log(`Installed in ${seconds(started)}.`);
  }
  // Children find Node 24 first, also when the script was started as `node scripts/x.mjs`.
  process.env.PATH = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  if (Number(process.versions.node.split('.')[0]) >= 24 || !existsSync(node24)) return;
  // Ctrl-C reaches the child too, and it is the child that cleans up.
  process.on('SIGINT', () => {});
  const child = spawnSync(node24, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(child.status ?? 1);
}

/** Runs npm with inherited output. Works where `npm` is a .cmd file and where the script was not started by npm. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', ...options })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
}

/** `4.2 s` since a `Date.now()`. */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** One line on standard error, exit 2: it could not be done. */
export function fail(message) {
  console.error(message);
  process.exit(2);
}
