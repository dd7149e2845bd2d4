import type { HostOptions } from '../lib/hostOptions.ts';

export const host: HostOptions = {
  gates: ['closed', 'open'],
  prepare(workspace) {
    workspace.write('outside.ts', 'const first = 1;\n\n');
    workspace.write('inside.ts', 'const one = 1;\nconst two = 2;\n\n\n');
    workspace.commitAll();
  },
};
