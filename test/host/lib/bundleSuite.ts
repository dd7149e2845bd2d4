import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/setup.mjs';
import type { HostOptions } from './hostOptions.ts';

const here = join(root, 'test', 'host');

/** Bundles `suites/NAME.test.ts` into a module with the `run()` that VS Code calls; returns its path. */
export async function bundleSuite(name: string, outdir: string): Promise<string> {
  const outfile = join(outdir, `${name}.cjs`);
  await build({
    stdin: {
      contents: `import './suites/${name}.test.ts'; export { run } from './lib/suite.ts';`,
      resolveDir: here,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

/** The `host` of `suites/NAME.host.ts`, or the defaults. */
export async function suiteOptions(name: string): Promise<HostOptions> {
  const file = join(here, 'suites', `${name}.host.ts`);
  if (!existsSync(file)) return {};
  return ((await import(pathToFileURL(file).href)) as { host: HostOptions }).host;
}
