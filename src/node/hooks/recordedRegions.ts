import { fingerprintOf } from '../../core/findings/fingerprint.ts';
import { confirmationOf } from '../../core/findings/regionStatus.ts';
import { isLeftOut } from '../../core/policy/isLeftOut.ts';
import type { RecordedRegion, RegionStatus } from '../../core/record/commitRecord.ts';
import type { EvidenceContext } from '../evidenceContext.ts';
import { sha256 } from '../sha256.ts';

/** Gives the regions of a coming commit the status that reviews, verifications and waivers of their content give them. */
export function withStatus(
  context: EvidenceContext,
  regions: readonly RecordedRegion[],
  author: string | undefined,
): RecordedRegion[] {
  const kept = regions.filter(({ path }) => !isLeftOut(context.loaded.policy, path));
  if (kept.length === 0 || context.statements().length + context.loaded.policy.waivers.length === 0)
    return kept;
  return kept.map((region) => ({ ...region, status: statusOf(context, region, author) }));
}

function statusOf(
  context: EvidenceContext,
  region: RecordedRegion,
  author: string | undefined,
): RegionStatus {
  const judged = context.judged(author === undefined ? {} : { authors: [author], prompters: [author] });
  const { reviews, verifications } = confirmationOf(region, judged);
  if (verifications.length > 0) return 'verified';
  if (reviews.length > 0) return 'reviewed';
  const { category, path, symbol, contentHash } = region;
  const names = (['ai-in-region', 'missing-review', 'missing-verification', 'denied-scope'] as const).map(
    (rule) => fingerprintOf({ rule, category, path, symbol, contentHash }, sha256),
  );
  const waivers = [...context.waivers(), ...context.loaded.policy.waivers];
  return waivers.some(({ fingerprint }) => names.includes(fingerprint)) ? 'waived' : 'unverified';
}
