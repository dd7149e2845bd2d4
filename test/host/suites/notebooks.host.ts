import type { HostOptions } from '../lib/hostOptions.ts';

const notebook = (source: readonly string[]) =>
  `${JSON.stringify(
    {
      cells: [{ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source }],
      metadata: { language_info: { name: 'python' } },
      nbformat: 4,
      nbformat_minor: 2,
    },
    null,
    1,
  )}\n`;

/** A notebook, a file to see twice and to compare, and one too large to track. */
export const host: HostOptions = {
  gates: ['closed', 'open'],
  prepare(workspace) {
    workspace.write('n.ipynb', notebook(['import os\n', 'os.getcwd()']));
    workspace.write('twice.ts', 'export const one = 1;\n');
    workspace.write('large.ts', '// a line of a large file\n'.repeat(340_000));
    workspace.commitAll();
  },
};
