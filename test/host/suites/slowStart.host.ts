import type { HostOptions } from '../lib/hostOptions.ts';

/** The window is slower than the extensions, as on a loaded machine: they run before the editor offers its AI mark. */
export const host: HostOptions = {
  gates: ['mark'],
  slowWindow: 4,
  prepare(workspace) {
    workspace.write('late.ts', 'const first = 1;\n\n');
    workspace.commitAll();
  },
};
