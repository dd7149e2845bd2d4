// How the command is bundled: `cli.cjs` and what it picks. `node scripts/cliBundles.mjs FOLDER` builds that alone, for tests.
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

export const common = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // `require` instead: Node's loader of modules costs a millisecond more, and V8's kept code has none.
  supported: { 'dynamic-import': false },
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
// What an `import * as fs` becomes in CommonJS copies the module's hundred functions, in each of our files again.
const builtins = {
  name: 'builtins',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(
        /^import \* as (\w+) from '(node:\w+)';$/gm,
        "const $1 = process.getBuiltinModule('$2');",
      ),
    }));
  },
};

/** The command's bundles, for esbuild. */
export const cliBundles = (folder) => [
  { entryPoints: ['src/cli/entry.ts'], outfile: join(folder, 'main.cjs') },
  { entryPoints: ['src/cli/hookEntry.ts'], outfile: join(folder, 'hook.cjs'), plugins: [later, builtins] },
  {
    entryPoints: ['src/cli/recordEntry.ts'],
    outfile: join(folder, 'record.cjs'),
    plugins: [later, builtins],
  },
  ...Object.entries(LATER).map(([source, name]) => ({
    entryPoints: [source],
    outfile: join(folder, `${name}.cjs`),
  })),
];

/**
 * Writes the command itself, which picks the bundle. Called when the bundles are there; `watch`: they will change, so that
 * nothing compiled may be kept of them.
 */
export function writeLauncher(folder, { watch = false } = {}) {
  const hash = createHash('sha256');
  for (const name of ['hook', 'record', ...Object.values(LATER)])
    hash.update(readFileSync(join(folder, `${name}.cjs`)));
  const build = watch ? '' : hash.digest('hex').slice(0, 16);
  const source = readFileSync(new URL('../src/cli/launcher.cjs', import.meta.url), 'utf8');
  const file = join(folder, 'cli.cjs');
  writeFileSync(file, source.replace("const BUILD = '';", `const BUILD = '${build}';`));
  chmodSync(file, 0o755);
  rmSync(join(folder, 'compiled'), { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  await Promise.all(cliBundles(folder).map((bundle) => esbuild.build({ ...common, ...bundle })));
  writeLauncher(folder);
}
