import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { temporaryInMemory } from './scripts/lib/temporaryInMemory.ts';

temporaryInMemory();

// Tree-sitter queries are imported as text, as the bundler does.
const scmAsText = {
  name: 'scm-as-text',
  transform: (code: string, id: string) =>
    id.endsWith('.scm') ? `export default ${JSON.stringify(code)}` : undefined,
};

// From the sources there is no bundle beside which the grammars lie.
const env = { COUNTERSIGN_GRAMMARS: fileURLToPath(new URL('dist/grammars', import.meta.url)) };

// One project per kind of test, so that each can be run alone: unit is the 30-second inner loop.
const project = (
  name: string,
  include: string[],
  testTimeout = 10_000,
  more: { readonly setupFiles?: string[]; readonly globalSetup?: string } = {},
) => ({
  plugins: [scmAsText],
  test: { name, include, testTimeout, hookTimeout: 60_000, environment: 'node' as const, env, ...more },
});
// Tests that run the command, bundled once for all of them.
const command = { globalSetup: 'test/lib/cliFolder.ts' };

export default defineConfig({
  test: {
    pool: 'forks',
    // Most tests wait for a process they have started: vitest's default would leave one of two cores idle.
    maxWorkers: availableParallelism(),
    projects: [
      project('unit', ['test/unit/**/*.test.ts']),
      project('property', ['test/property/**/*.test.ts'], 60_000, { setupFiles: ['test/property/seed.ts'] }),
      project('differential', ['test/differential/**/*.test.ts'], 60_000),
      project('git', ['test/git/**/*.test.ts'], 60_000, command),
      project('cli', ['test/cli/**/*.test.ts'], 60_000, command),
      project('server', ['test/server/**/*.test.ts'], 60_000),
      project('meta', ['test/meta/**/*.test.ts']),
      // Looks at what `npm run package` made.
      project('package', ['test/package/**/*.test.ts'], 60_000),
    ],
  },
});
