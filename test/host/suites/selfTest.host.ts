import type { HostOptions } from '../lib/hostOptions.ts';

export const host: HostOptions = {
  prepare(workspace) {
    workspace.write('some.ts', 'export {};\n');
    workspace.commitAll();
  },
};
