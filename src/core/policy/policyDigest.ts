import { canonicalJson } from '../record/canonicalJson.ts';
import type { Policy } from './policy.ts';

/** Hex SHA-256 of the effective policy in canonical JSON: comments, order and file layout do not change it. */
export function policyDigest(policy: Policy, sha256: (text: string) => string): string {
  return sha256(`countersign.policy/1\n${canonicalJson(policy)}`);
}

/** The form trailers carry. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}
