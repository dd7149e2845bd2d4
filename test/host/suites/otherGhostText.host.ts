import type { HostOptions } from '../lib/hostOptions.ts';

export const host: HostOptions = {
  extensions: ['assistant', 'words'],
  prepare(workspace) {
    workspace.write('words.txt', 'plain text\n\n');
    workspace.commitAll();
  },
};
