import type { HostOptions } from '../lib/hostOptions.ts';

/** A folder without git, with a corrupt repository and a bare one in it. */
export const host: HostOptions = {
  gates: ['open'],
  prepare(workspace) {
    workspace.write('plain.ts', 'export const one = 1;\n');
    workspace.write('corrupt/.git/HEAD', 'this is no reference\n');
    workspace.write('corrupt/a.ts', 'export const two = 2;\n');
    workspace.git('init', '-q', '--bare', 'bare');
    workspace.write('bare/a.ts', 'export const three = 3;\n');
  },
};
