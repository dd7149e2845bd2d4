import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/setup.mjs';
import { ALLOWED_LICENSES, shippedPackages, thirdPartyNotices } from '../../scripts/lib/thirdPartyNotices.ts';
import { zipEntries } from './zipEntries.ts';

// Needs `npm run package` before it; `npm test` does that.
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-package-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What may be in the VSIX. A new kind of file is a decision: add it here and to .vscodeignore. */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/THIRD_PARTY_NOTICES\.md$/,
  /^extension\/dist\/(client|server|cli|main|hook|record|policy|regions)\.cjs$/,

  /^extension\/dist\/grammars\/[a-z0-9_-]+\.wasm$/,
  /^extension\/media\/[a-zA-Z0-9/-]+\.(png|svg|md)$/,
  /^extension\/syntaxes\/[a-zA-Z.-]+\.json$/,
  /^extension\/schemas\/[a-zA-Z.-]+\.json$/,
  /^extension\/l10n\/[a-z.-]+\.json$/,
  /^extension\/docs\/images\/[a-z0-9-]+\.png$/,
];
const NEEDED = [
  'package.json',
  'package.nls.json',
  'LICENSE.txt',
  'dist/client.cjs',
  'dist/server.cjs',
  'dist/cli.cjs',
  'dist/main.cjs',
  'dist/hook.cjs',
  'dist/record.cjs',
  'dist/regions.cjs',
  'dist/policy.cjs',
];

describe.each(['countersign.vsix', 'countersign-org.vsix'])('%s', (name) => {
  const file = join(root, 'out', name);

  it('holds what the allow-list names and nothing else', () => {
    const entries = [...zipEntries(file).keys()];
    expect(entries.filter((entry) => !ALLOWED.some((pattern) => pattern.test(entry)))).toEqual([]);
    expect(NEEDED.filter((needed) => !entries.includes(`extension/${needed}`))).toEqual([]);
  });

  it('is under 10 MB', () => {
    expect(statSync(file).size).toBeLessThan(10 * 1024 * 1024);
  });

  it('has the grammars the build made', () => {
    const entries = [...zipEntries(file).keys()].filter((entry) => entry.endsWith('.wasm'));
    expect(entries.length).toBeGreaterThan(0);
  });

  it(`${name.includes('org') ? 'declares' : 'does not declare'} proposed API`, () => {
    const manifest = zipEntries(file).get('extension/package.json')!().toString();
    expect('enabledApiProposals' in JSON.parse(manifest)).toBe(name.includes('org'));
  });
});

describe('the npm package', () => {
  it('holds the command, the grammars and the notices', () => {
    const entries = execFileSync('tar', ['tzf', join(root, 'out', 'countersign.tgz')], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const allowed =
      /^package\/(package\.json|LICENSE|README\.md|THIRD_PARTY_NOTICES\.md|dist\/(cli|main|hook|record|policy|regions)\.cjs|dist\/grammars\/[a-z0-9_-]+\.wasm|schemas\/[a-zA-Z.-]+\.json)$/;
    expect(entries.filter((entry) => !allowed.test(entry))).toEqual([]);
    expect(entries).toContain('package/dist/cli.cjs');
    expect(entries.some((entry) => entry.endsWith('.wasm'))).toBe(true);
  });

  it('runs with npx from the tarball in an empty folder, on Node 20 when that is installed', () => {
    const node = systemNode();
    const env: NodeJS.ProcessEnv = { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}` };
    for (const key of Object.keys(env)) if (/^npm_/i.test(key)) delete env[key];
    env.npm_config_cache = join(folder, 'npm');
    const tarball = join(root, 'out', 'countersign.tgz');
    const run = spawnSync('npx', ['--yes', '--offline', '--package', tarball, 'countersign', '--help'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(run.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'))).toEqual([]);
    expect(run.stdout).toContain('usage: countersign');
    expect(run.status).toBe(0);
  });
});

describe('THIRD_PARTY_NOTICES.md', () => {
  it('is what `npm run notices` would write', () => {
    expect(existsSync(join(root, 'THIRD_PARTY_NOTICES.md'))).toBe(true);
    expect(readFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), 'utf8')).toBe(thirdPartyNotices());
  });

  it('names only licences we may ship', () => {
    for (const name of shippedPackages()) {
      const { license } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
      expect([name, ALLOWED_LICENSES.includes(license)]).toEqual([name, true]);
    }
  });
});

/** The machine's own Node, behind the pinned one that npm scripts put first on PATH. */
function systemNode(): string {
  for (const entry of (process.env.PATH ?? '').split(':')) {
    if (entry.includes('node_modules')) continue;
    const candidate = join(entry, 'node');
    if (existsSync(candidate)) return candidate;
  }
  return process.execPath;
}
