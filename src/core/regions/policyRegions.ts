import { matchesPath } from '../policy/globMatch.ts';
import { isLeftOut } from '../policy/isLeftOut.ts';
import type { Policy } from '../policy/policy.ts';
import type { FileRegions, Region } from './region.ts';

/** Symbol of a region that is a whole file. */
export const WHOLE_FILE = '(file)';

/** Content hash of a file as a whole, for places that no detector knows: amounts of white space do not count. */
export function wholeFileHash(text: string, sha256: (text: string) => string): string {
  return sha256(text.replace(/\s+/g, ' ').trim());
}

/** Regions of a file under a policy: none in generated and vendored files, and those the policy itself names. */
export function policyRegions(
  found: FileRegions,
  text: string,
  policy: Policy,
  sha256: (text: string) => string,
): FileRegions {
  if (isLeftOut(policy, found.path)) return { ...found, regions: [] };
  const lines = Math.max(1, text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
  const named = policy.regionRules.flatMap(({ category, paths, reason }): Region[] =>
    paths.some((glob) => matchesPath(glob, found.path))
      ? [
          {
            category,
            startLine: 1,
            endLine: lines,
            symbol: WHOLE_FILE,
            rule: 'policy',
            evidence: [{ line: 1, rule: 'policy', why: reason ?? 'the policy names this file' }],
            contentHash: wholeFileHash(text, sha256),
          },
        ]
      : [],
  );
  return named.length === 0 ? found : { ...found, regions: [...named, ...found.regions] };
}
