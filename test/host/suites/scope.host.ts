import type { HostOptions } from '../lib/hostOptions.ts';

const LOGIN = `import { createHash, timingSafeEqual } from "node:crypto";

export function authenticate(user: { passwordHash: Buffer }, password: string): boolean {

  return timingSafeEqual(createHash("sha256").update(password).digest(), user.passwordHash);
}

export function greet(name: string): string {

  return name;
}
`;

const POLICY = `version: 1
defaults:
  auth: deny
  crypto: deny
tools:
  unlisted: deny
  approved:
    - name: demo-assistant
context:
  deny: [secrets/**]
`;

export const host: HostOptions = {
  extensions: ['assistant'],
  gates: ['open', 'closed'],
  settings: { 'countersign.scope.dismissCompletions': false },
  prepare(workspace) {
    workspace.write('login.ts', LOGIN);
    workspace.write('.countersign/policy.yaml', POLICY);
    workspace.write('.mcp.json', '{\n  "mcpServers": {\n    "files": { "command": "files" }\n  }\n}\n');
    workspace.write('.cursorignore', 'dist/\n');
    workspace.commitAll();
  },
};
