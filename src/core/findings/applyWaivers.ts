import type { Policy } from '../policy/policy.ts';
import type { Finding, FindingWaiver } from './finding.ts';

/** One finding excused; `since` is the day it was given, for policies that limit how long a waiver may run. */
export interface Waiver extends FindingWaiver {
  readonly fingerprint: string;
  readonly since?: string;
}

/** Marks waived findings; a waiver that has run out, or may not run so long, leaves the finding and is named in it. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  policy: Policy,
  today: string,
): Finding[] {
  const all = [...waivers, ...policy.waivers];
  return findings.map((finding) => {
    const about = all.filter(({ fingerprint }) => fingerprint === finding.fingerprint);
    if (about.length === 0) return finding;
    const valid = about.find((waiver) => waiver.until >= today && !tooLong(waiver, policy, today));
    if (valid) {
      const { by, reason, until } = valid;
      return {
        ...finding,
        severity: 'note',
        message: `Waived by ${by} until ${until} (${reason}). ${finding.message}`,
        waiver: { by, reason, until },
      };
    }
    const last = about.reduce((a, b) => (a.until >= b.until ? a : b));
    const why =
      last.until < today
        ? `ran out on ${last.until}`
        : `runs longer than the ${policy.waiverMaxDays} days the policy allows`;
    return { ...finding, message: `${finding.message} The waiver by ${last.by} ${why}.` };
  });
}

function tooLong({ since, until }: Waiver, { waiverMaxDays }: Policy, today: string): boolean {
  if (waiverMaxDays === undefined) return false;
  return (Date.parse(until) - Date.parse(since ?? today)) / 86_400_000 > waiverMaxDays;
}
