// npm run bench:regions [-- LANGUAGE…]: recall, false positives and time over the labelled corpus.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { copyGrammars } from './grammars.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
copyGrammars();
mkdirSync('out', { recursive: true });
await esbuild.build({
  entryPoints: ['test/regions/measure.ts'],
  outfile: 'out/measureRegions.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  loader: { '.scm': 'text' },
  external: ['web-tree-sitter'],
  logLevel: 'warning',
});
const { printMeasure } = await import(pathToFileURL('out/measureRegions.mjs').href);
process.exitCode = (await printMeasure(process.argv.slice(2))) ? 0 : 1;
