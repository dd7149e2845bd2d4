// Builds what ships: dist/client.cjs, dist/server.cjs, dist/cli.cjs. `--watch` for F5.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { copyGrammars } from './grammars.mjs';

const watch = process.argv.includes('--watch');
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: watch,
  minify: !watch,
  legalComments: 'none',
  logLevel: watch ? 'info' : 'warning',
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
const bundles = [
  { entryPoints: ['src/client/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
  { entryPoints: ['src/server/main.ts'], outfile: 'dist/server.cjs' },
  { entryPoints: ['src/cli/entry.ts'], outfile: 'dist/main.cjs' },
  { entryPoints: ['src/cli/hookEntry.ts'], outfile: 'dist/hook.cjs', plugins: [later] },
  { entryPoints: ['src/cli/recordEntry.ts'], outfile: 'dist/record.cjs', plugins: [later] },
  ...Object.entries(LATER).map(([source, name]) => ({ entryPoints: [source], outfile: `dist/${name}.cjs` })),
].filter(({ entryPoints }) => existsSync(entryPoints[0]));

copyGrammars();
writeFileSync('dist/cli.cjs', LAUNCHER);
chmodSync('dist/cli.cjs', 0o755);
const inputs = new Set();
for (const bundle of bundles) {
  const options = { ...common, ...bundle };
  if (watch) await (await esbuild.context(options)).watch();
  else
    for (const input of Object.keys((await esbuild.build({ ...options, metafile: true })).metafile.inputs))
      inputs.add(input);
}
if (!watch) {
  // What went in, for the third-party notices and their test.
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bundled.json', `${JSON.stringify([...inputs].sort(), null, 1)}\n`);
}
