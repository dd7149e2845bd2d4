import type { HostOptions } from '../lib/hostOptions.ts';

export const host: HostOptions = {
  // EDITS=1000 takes its time.
  timeoutSeconds: 900,
  prepare(workspace) {
    workspace.write('random.ts', 'export const first = 1;\nexport const second = 2;\n\n');
    workspace.write('partial.ts', 'const value = 1;\n\n');
    workspace.write('asked.ts', '\nconst last = 1;\n');
    workspace.write('disk.ts', 'const kept = 1;\n');
    workspace.write('api.ts', '\n');
    workspace.commitAll();
  },
};
