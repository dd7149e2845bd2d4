// `npm run rules`: writes docs/rules.md from the rule tables. test/meta/rules.test.ts fails while they differ.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(join(root, 'out'), { recursive: true });
const outfile = join(root, 'out/rulesDoc.mjs');
await esbuild.build({
  entryPoints: [join(root, 'test/regions/rulesDoc.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  loader: { '.scm': 'text' },
  external: ['web-tree-sitter', 'yaml'],
  logLevel: 'warning',
});
const { rulesDoc } = await import(pathToFileURL(outfile).href);
writeFileSync(join(root, 'docs/rules.md'), await rulesDoc());
