import type { Category } from '../regions/region.ts';
import type { ProvenanceBlock } from '../trailers/provenanceBlock.ts';
import type { CommitRecord, RecordedRegion } from './commitRecord.ts';
import { assistantsOf, weakestGrade } from './recordCounts.ts';

const SEVERITY: readonly Category[] = [
  'auth',
  'crypto',
  'access-control',
  'secrets',
  'sensitive-data',
  'operations',
];
const OPEN_FIRST = ['unverified', 'reviewed', 'waived', 'verified'] as const;

/** The trailer block that a record prints as. `digest`: hex, from `recordDigest`. */
export function blockOfRecord(record: CommitRecord, digest: string): ProvenanceBlock {
  const assistants = assistantsOf(record.files);
  const grade = weakestGrade(assistants);
  return {
    provenance: {
      version: 1,
      id: record.id,
      ...record.counts,
      ...(grade ? { grade } : {}),
      ...(record.policy ? { policy: record.policy } : {}),
    },
    assistants: assistants.map(({ grade: _, ...assistant }) => assistant),
    regions: [...record.regions].sort(bySeverity).map(({ contentHash: _, ...region }) => region),
    moreRegions: 0,
    record: digest,
  };
}

/** Most severe first: what nobody confirmed, then by category, then by size. */
function bySeverity(a: RecordedRegion, b: RecordedRegion): number {
  return (
    OPEN_FIRST.indexOf(a.status) - OPEN_FIRST.indexOf(b.status) ||
    SEVERITY.indexOf(a.category) - SEVERITY.indexOf(b.category) ||
    b.lines - a.lines ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : a.symbol < b.symbol ? -1 : 1)
  );
}
