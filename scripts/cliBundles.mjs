// How the command is bundled: `cli.cjs` and what it picks. `node scripts/cliBundles.mjs FOLDER` builds that alone, for tests.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

export const common = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // web-tree-sitter's CommonJS build: its ESM file would ask for import.meta.url at load time.
  loader: { '.scm': 'text' },
  alias: {
    'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs',
    // Its CommonJS build hides its own files from bundlers.
    'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js',
  },
};
// Git waits for the hooks, so their bundle is small: what they rarely need is a bundle of its own, loaded when asked for.
const LATER = { 'src/node/regionService.ts': 'regions', 'src/core/policy/parsePolicy.ts': 'policy' };
const later = {
  name: 'later',
  setup(build) {
    build.onResolve({ filter: /\/(regionService|parsePolicy)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? {
            path: `./${LATER[Object.keys(LATER).find((source) => source.endsWith(path.split('/').at(-1)))]}.cjs`,
            external: true,
          }
        : undefined,
    );
  },
};
// The command itself only picks the bundle. V8's compiled code is kept between calls where Node can (22.1 and later).
const LAUNCHER = `#!/usr/bin/env node
require('node:module').enableCompileCache?.();
const [, , name, first = '-'] = process.argv;
require(name === 'hook' ? './hook.cjs' : name === 'record' && first[0] !== '-' && process.argv.length === 4 ? './record.cjs' : './main.cjs');
`;

/** The command's bundles, for esbuild. */
export const cliBundles = (folder) => [
  { entryPoints: ['src/cli/entry.ts'], outfile: join(folder, 'main.cjs') },
  { entryPoints: ['src/cli/hookEntry.ts'], outfile: join(folder, 'hook.cjs'), plugins: [later] },
  { entryPoints: ['src/cli/recordEntry.ts'], outfile: join(folder, 'record.cjs'), plugins: [later] },
  ...Object.entries(LATER).map(([source, name]) => ({
    entryPoints: [source],
    outfile: join(folder, `${name}.cjs`),
  })),
];

export function writeLauncher(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'cli.cjs');
  writeFileSync(file, LAUNCHER);
  chmodSync(file, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  writeLauncher(folder);
  await Promise.all(cliBundles(folder).map((bundle) => esbuild.build({ ...common, ...bundle })));
}
