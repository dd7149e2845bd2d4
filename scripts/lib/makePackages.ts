import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { root } from './setup.mjs';

const LIMIT = 10 * 1024 * 1024;
const out = join(root, 'out');

/** Fields of package.json that mean something to npm or to developers, and nothing in a VSIX. */
const NOT_IN_VSIX = ['scripts', 'devDependencies', 'bin', 'type'];

/**
 * Packs the files that .vscodeignore allows from a staging folder. Only the organisation's package may declare proposed
 * API: the Marketplace refuses the declaration.
 */
async function makeVsix(name: string, proposedApi: boolean): Promise<void> {
  const stage = join(out, 'stage');
  rmSync(stage, { recursive: true, force: true });
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    mkdirSync(dirname(join(stage, file)), { recursive: true });
    cpSync(join(root, file), join(stage, file));
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const field of NOT_IN_VSIX) delete manifest[field];
  if (!proposedApi) delete manifest.enabledApiProposals;
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // Everything staged is meant to ship; .vscodeignore itself is not.
  writeFileSync(join(stage, '.vscodeignore'), '.vscodeignore\n');
  const packagePath = join(out, name);
  await createVSIX({
    cwd: stage,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  rmSync(stage, { recursive: true, force: true });
  const { size } = statSync(packagePath);
  if (size > LIMIT) throw new Error(`${packagePath} has ${size} bytes; the limit is ${LIMIT}`);
  console.log(`out/${name} (${(size / 1024).toFixed(0)} kB)`);
}

/** `npm pack` of the CLI; .npmignore is the allow-list. */
function makeCliPackage(): void {
  const npm = process.env.npm_execpath;
  const args = ['pack', '--json', '--pack-destination', out];
  const options = { cwd: root, encoding: 'utf8' as const };
  const answer = npm?.endsWith('.js')
    ? execFileSync(process.execPath, [npm, ...args], options)
    : execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
  const [{ filename, size }] = JSON.parse(answer) as [{ filename: string; size: number }];
  renameSync(join(out, filename), join(out, 'countersign.tgz'));
  console.log(`out/countersign.tgz (${(size / 1024).toFixed(0)} kB)`);
}

mkdirSync(out, { recursive: true });
await makeVsix('countersign.vsix', false);
await makeVsix('countersign-org.vsix', true);
makeCliPackage();
