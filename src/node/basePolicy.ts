import { combine } from '../core/policy/combinePolicies.ts';
import { DEFAULT_POLICY } from '../core/policy/defaultPolicy.ts';
import type { Policy } from '../core/policy/policy.ts';
import { policyDigest } from '../core/policy/policyDigest.ts';
import { type LoadedPolicy, loadPolicy } from './loadPolicy.ts';
import { sha256 } from './sha256.ts';

export interface BasePolicy {
  readonly loaded: LoadedPolicy;
  /** For people: the revision it was read from, or why not from there. */
  readonly from: string;
}

/**
 * The policy that changes are checked against: the one before them, so that no change can excuse itself. Where there
 * was none before, the built-in default holds, and what the change itself brings can only tighten it.
 *
 * @param base `undefined`: there is nothing before (a root commit), so the change's own policy counts.
 */
export async function basePolicy(
  root: string,
  base: string | undefined,
  head: string | undefined,
): Promise<BasePolicy> {
  const at = (rev: string | undefined) => loadPolicy({ root, ...(rev === undefined ? {} : { rev }) });
  if (base === undefined) return { loaded: await at(head), from: head ?? 'the worktree' };
  const before = await at(base);
  if (before.exists) return { loaded: before, from: base };
  const after = await at(head);
  if (!after.exists) return { loaded: before, from: 'the built-in default' };
  const policy = combine([DEFAULT_POLICY, tightening(after.policy)]);
  return {
    loaded: { ...after, policy, digest: policyDigest(policy, sha256) },
    from: 'the built-in default and what the change itself tightens',
  };
}

/** A policy without what could loosen another. */
function tightening(policy: Policy): Policy {
  return {
    ...policy,
    layers: policy.layers.map(({ leftOut: _, ...layer }) => layer),
    waivers: [],
  };
}
