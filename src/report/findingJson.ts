import type { Finding } from '../core/findings/finding.ts';

/** A finding as JSON output shows it: what DESIGN 10 names is always there, `null` where it does not apply. */
export function findingJson(finding: Finding) {
  return { ...finding, commit: finding.commit ?? null, category: finding.category ?? null };
}
