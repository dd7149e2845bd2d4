import type { HostOptions } from '../lib/hostOptions.ts';

/** Files to rename and take apart, and a folder without git beside the repository. */
export const host: HostOptions = {
  gates: ['closed', 'open'],
  prepare(workspace) {
    workspace.write('tsconfig.json', '{ "compilerOptions": { "module": "esnext" }, "include": ["*.ts"] }\n');
    workspace.write('rename.ts', 'export const kept = 1;\n');
    workspace.write('folder/inner.ts', 'export const inner = 1;\n');
    workspace.write('move.ts', 'export const stays = 1;\n\n');
    workspace.write('split.ts', 'export const split = 1;\n');
    workspace.commitAll();
  },
};
