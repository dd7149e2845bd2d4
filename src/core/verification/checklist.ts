import type { Policy } from '../policy/policy.ts';
import type { Category } from '../regions/region.ts';

/** What a verifier confirms about the logic, statement by statement. Public: statements are compared word by word. */
export const BUILTIN_CHECKLISTS: Readonly<Record<Category, readonly string[]>> = {
  auth: [
    'Every path that ends in success has checked the credential.',
    'Failures deny access, take the same time and say nothing about which part was wrong.',
    'Sessions and tokens are fresh after sign-in, expire, and can be revoked.',
  ],
  crypto: [
    'The algorithms, modes and parameters are current and used as their documentation asks.',
    'Keys, nonces and salts come from a secure source and are never reused where they must not be.',
    'Verification failures are errors, and comparisons of secrets take constant time.',
  ],
  'access-control': [
    'Every path to the protected action passes the check, and the default is to deny.',
    'The check concerns the very object and action that is carried out.',
    'Nobody can give themselves a right, a role or an ownership through this code.',
  ],
  secrets: [
    'No secret stands in the code, in logs or in error messages.',
    'Secrets are read from where the organisation keeps them, and can be rotated.',
  ],
  'sensitive-data': [
    'Only the data that is needed is read, stored and sent.',
    'Sensitive data is protected at rest, in transit and in logs.',
  ],
  operations: [
    'The change grants no more rights than the job needs.',
    'It can be rolled back, and a failure leaves the service in a known state.',
  ],
};

/** Built-in statements of the category and those the policy adds. */
export function checklistOf(category: Category | undefined, policy: Policy): readonly string[] {
  if (!category) return [];
  return [...BUILTIN_CHECKLISTS[category], ...(policy.checklists[category] ?? [])];
}
