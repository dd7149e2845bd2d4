import { canonicalJson } from './canonicalJson.ts';
import type { CommitRecord, LineRun } from './commitRecord.ts';

/**
 * Hex digest of a record, position-independent: `start` and `blob` are left out and neighbouring runs with the same
 * writers are one, so that a rebase, which only moves lines, keeps it.
 *
 * @param sha256 hex SHA-256 of a text in UTF-8.
 */
export function recordDigest(record: CommitRecord, sha256: (text: string) => string): string {
  return sha256(
    canonicalJson({
      schema: record.schema,
      id: record.id,
      policy: record.policy,
      style: record.style,
      reconciled: record.reconciled,
      imported: record.imported,
      counts: record.counts,
      files: record.files.map(({ path, origins, runs }) => ({ path, origins, runs: mergedRuns(runs) })),
      regions: record.regions,
    }),
  );
}

function mergedRuns(runs: readonly LineRun[]): { by: readonly number[]; hashes: string[] }[] {
  const out: { by: readonly number[]; hashes: string[] }[] = [];
  for (const { by, hashes } of runs) {
    const last = out.at(-1);
    if (last && last.by.length === by.length && last.by.every((index, at) => index === by[at]))
      last.hashes.push(...hashes);
    else out.push({ by, hashes: [...hashes] });
  }
  return out;
}
