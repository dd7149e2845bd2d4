import { fingerprintOf } from '../../core/findings/fingerprint.ts';
import { confirmationOf } from '../../core/findings/regionStatus.ts';
import type { RecordedRegion, RegionStatus } from '../../core/record/commitRecord.ts';
import type { Region } from '../../core/regions/region.ts';
import type { Repository } from '../../git/repository.ts';
import type { AttributedFile } from '../commitAttribution.ts';
import { EvidenceContext } from '../evidenceContext.ts';
import { sha256 } from '../sha256.ts';

/** The regions that AI lines of the coming commit touch, each with what the statements say about its content. */
export async function recordedRegions(
  repository: Repository,
  files: readonly AttributedFile[],
  author: string | undefined,
): Promise<RecordedRegion[]> {
  const written = files.filter(({ aiLines }) => aiLines.length > 0);
  if (written.length === 0) return [];
  const context = await EvidenceContext.open(repository);
  const out: RecordedRegion[] = [];
  for (const { path, text, aiLines } of written) {
    const { regions } = await context.regions(path, text);
    for (const region of regions) {
      const lines = aiLines.filter((line) => region.startLine <= line && line <= region.endLine).length;
      if (lines === 0) continue;
      const { category, symbol, contentHash } = region;
      out.push({
        category,
        path,
        symbol,
        lines,
        status: statusOf(context, region, path, author),
        contentHash,
      });
    }
  }
  return out;
}

function statusOf(
  context: EvidenceContext,
  region: Region,
  path: string,
  author: string | undefined,
): RegionStatus {
  const judged = context.judged(author === undefined ? {} : { author, prompter: author });
  const { reviews, verifications } = confirmationOf(region, judged);
  if (verifications.length > 0) return 'verified';
  if (reviews.length > 0) return 'reviewed';
  const { category, symbol, contentHash } = region;
  const names = (['ai-in-region', 'missing-review', 'missing-verification', 'denied-scope'] as const).map(
    (rule) => fingerprintOf({ rule, category, path, symbol, contentHash }, sha256),
  );
  return context.waivers().some(({ fingerprint }) => names.includes(fingerprint)) ? 'waived' : 'unverified';
}
