import type { Action } from './action.ts';
import { combine, EMPTY_POLICY } from './combinePolicies.ts';
import type { Policy, PolicyLayer } from './policy.ts';

/** Where a policy says nothing about a category. */
export const builtinDefaults: PolicyLayer['defaults'] = {
  auth: 'warn' satisfies Action,
  crypto: 'warn' satisfies Action,
  'access-control': 'warn' satisfies Action,
};

/** In force where there is no policy file: warn about AI code in the three security categories, allow the rest. */
export const DEFAULT_POLICY: Policy = combine([
  { ...EMPTY_POLICY, layers: [{ defaults: builtinDefaults, scope: [] }] },
]);

/** The file `countersign init` writes: says what the built-in default says, and shows what else can be said. */
export const POLICY_TEMPLATE = `# Countersign policy: what AI assistants may write in this repository, and who checks it.
# Every key is explained in docs/policy.md of Countersign; 'countersign policy check' validates this file.
version: 1

# What AI code needs, by what it guards: allow, warn, require-review, require-verification, deny.
defaults:
  auth: warn
  crypto: warn
  access-control: warn

# Code in a security region that nobody recorded (an unknown tool wrote it): allow unless you say otherwise.
# unknown: require-review

# Tools you approve. Others get the action named here.
# tools:
#   unlisted: warn
#   approved:
#     - name: github-copilot
#       modes: [completion, chat]
#     - name: claude-code
#       models: ['claude-*']

# Exceptions by place and tool; of several rules that match, the strictest counts.
# scope:
#   - paths: ['src/payments/**']
#     modes: [agent]
#     action: deny
#     reason: Payment code is written by people here.
#   - paths: ['test/**']
#     action: allow

# What AI tools may not read ('countersign context write' tells them).
# context:
#   deny: ['.env', '**/*.pem', 'secrets/**']

# What counts as a review.
# review:
#   reviewers: 1
#   notAuthor: true

# Who is qualified to verify which category, and the keys they sign with.
# verifiers:
#   - name: Ada Example
#     emails: [ada@example.com]
#     keys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExampleExam']
#     categories: [auth, crypto]
#     training:
#       - course: Secure authentication
#         completed: 2026-01-15
#         expires: 2027-01-15

# How much a commit message says: full, compact, assisted-by, notes-only.
# trailers:
#   style: full
`;
