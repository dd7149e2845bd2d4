// Builds what ships: dist/client.cjs, dist/server.cjs, dist/cli.cjs. `--watch` for F5.
import { mkdirSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { cliBundles, common, writeLauncher } from './cliBundles.mjs';
import { copyGrammars } from './grammars.mjs';

const watch = process.argv.includes('--watch');
const bundles = [
  { entryPoints: ['src/client/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
  { entryPoints: ['src/server/main.ts'], outfile: 'dist/server.cjs' },
  ...cliBundles('dist'),
];

copyGrammars();
const inputs = new Set();
for (const bundle of bundles) {
  const options = { ...common, ...bundle };
  if (watch)
    await (await esbuild.context({ ...options, sourcemap: true, minify: false, logLevel: 'info' })).watch();
  else
    for (const input of Object.keys((await esbuild.build({ ...options, metafile: true })).metafile.inputs))
      inputs.add(input);
}
writeLauncher('dist', { watch });
if (!watch) {
  // What went in, for the third-party notices and their test.
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bundled.json', `${JSON.stringify([...inputs].sort(), null, 1)}\n`);
}
