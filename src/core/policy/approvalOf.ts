import { matchesName } from './globMatch.ts';
import type { Policy } from './policy.ts';

export interface Approval {
  /** `unknown`: no policy says which tools may be used. `limited`: only some models or modes. */
  readonly state: 'approved' | 'limited' | 'unapproved' | 'unknown';
  /** What the tool may get at, in the policy's own words. */
  readonly access: readonly string[];
}

/** What the policy says about a tool as a whole; the strictest of its layers. */
export function approvalOf(policy: Policy, tool: string): Approval {
  const sections = policy.layers.flatMap(({ tools }) => (tools ? [tools] : []));
  if (sections.length === 0) return { state: 'unknown', access: [] };
  const named = sections.map(({ approved }) => approved.filter(({ name }) => matchesName(name, tool)));
  // `unlisted: allow` lets every tool in; a section that says so does not make an unnamed tool an unapproved one.
  const missing = sections.some(({ unlisted }, at) => unlisted !== 'allow' && named[at]!.length === 0);
  const access = [...new Set(named.flat().flatMap((entry) => entry.access ?? []))];
  if (missing) return { state: 'unapproved', access };
  const limited = named.some(
    (entries) =>
      entries.length > 0 && entries.every(({ models, modes }) => models !== undefined || modes !== undefined),
  );
  if (limited) return { state: 'limited', access };
  return { state: named.some((entries) => entries.length > 0) ? 'approved' : 'unknown', access };
}
