import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { copyGrammars } from '../../scripts/grammars.mjs';
import { root } from '../../scripts/lib/setup.mjs';
import type { OpenRegions } from '../../src/languages/openRegions.ts';
import type { RegionEngine } from '../../src/languages/regionEngine.ts';

/** The engine as it ships: queries are imported as text, which plain Node cannot do. */
export async function bundledEngine(): Promise<{ engine: RegionEngine; open: typeof OpenRegions.open }> {
  copyGrammars();
  mkdirSync(join(root, 'out'), { recursive: true });
  const outfile = join(root, 'out/benchRegions.mjs');
  await esbuild.build({
    stdin: {
      contents: `export { createRegionEngine } from './src/node/regionService.ts'; export { OpenRegions } from './src/languages/openRegions.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    loader: { '.scm': 'text' },
    external: ['web-tree-sitter'],
    logLevel: 'warning',
  });
  const module = (await import(pathToFileURL(outfile).href)) as {
    createRegionEngine(grammars: string): RegionEngine;
    OpenRegions: typeof OpenRegions;
  };
  return {
    engine: module.createRegionEngine(join(root, 'dist/grammars')),
    open: (engine, path, text) => module.OpenRegions.open(engine, path, text),
  };
}

/** A text of at least so many lines: the corpus files that guard something once, those that do not as often as it takes. */
export function longText(language: string, extension: string, lines: number): string {
  const read = (kind: string) =>
    readdirSync(join(root, 'test/regions/corpus', language, kind))
      .filter((name) => name.endsWith(extension))
      .map((name) => readFileSync(join(root, 'test/regions/corpus', language, kind, name), 'utf8'))
      .join('\n');
  const rest = read('negative');
  const rows = rest.split('\n').length;
  return [read('positive'), ...Array.from({ length: Math.ceil(lines / rows) }, () => rest)].join('\n');
}
