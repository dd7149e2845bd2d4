import type { HostOptions } from '../lib/hostOptions.ts';

/** A chat that answers with edits: what VS Code does with them is real, no model is asked. */
export const host: HostOptions = {
  extensions: ['chat'],
  prepare(workspace) {
    for (const name of ['ask', 'agent', 'inline', 'undone'])
      workspace.write(`${name}.ts`, 'export const first = 1;\n\n');
    workspace.commitAll();
  },
};
