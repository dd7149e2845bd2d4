import type { HostOptions } from '../lib/hostOptions.ts';

export const host: HostOptions = {
  prepare(workspace) {
    workspace.write('greet.ts', 'export function greet(name: string): string {\n}\n');
    workspace.commitAll();
  },
};
