import type { HostOptions } from '../lib/hostOptions.ts';

export const LOGIN = `export function authenticate(user: string, password: string): boolean {
  return verifyPassword(password, users.get(user));
}
`;

/** A repository with everything that tends to break tools. */
export const host: HostOptions = {
  gates: ['open'],
  prepare(workspace) {
    workspace.write('plain.ts', LOGIN);
    workspace.write('a "quoted" name é\n.ts', LOGIN);
    workspace.write('mixed.ts', LOGIN.replace('\n', '\r\n'));
    workspace.write('binary.ts', new Uint8Array([0, 1, 2, 0, 255]));
    workspace.write('huge.ts', `${'const filler = 1;\n'.repeat(1_200_000)}`);
    workspace.write('.countersign/policy.yaml', 'version: 1\nverifers: []\ndefaults:\n  auth: perhaps\n');
    workspace.commitAll();
    workspace.write('.git/countersign/ledger/old.log', '0123456789abcdef {"k":"sn');
  },
};
