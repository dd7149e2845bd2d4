// Builds what ships: dist/client.cjs, dist/server.cjs, dist/cli.cjs. `--watch` for F5.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
  alias: { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' },
};
const bundles = [
  { entryPoints: ['src/client/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
  { entryPoints: ['src/server/main.ts'], outfile: 'dist/server.cjs' },
  { entryPoints: ['src/cli/entry.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
].filter(({ entryPoints }) => existsSync(entryPoints[0]));

copyGrammars();
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
