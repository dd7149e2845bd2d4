import type { HostOptions } from '../lib/hostOptions.ts';

const SESSION = `import { createHash } from "node:crypto";

const sessions = new Map<string, string>();

export function authenticate(token: string, password: string): boolean {

  return sessions.get(token) === createHash("sha256").update(password).digest("hex");
}

export function greet(name: string): string {
}
`;

export const host: HostOptions = {
  extensions: ['assistant'],
  prepare(workspace) {
    workspace.write('session.ts', SESSION);
    workspace.commitAll();
  },
};
