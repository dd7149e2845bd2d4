import * as path from 'node:path';
import type { RecordedRegion } from '../core/record/commitRecord.ts';
import type { FileRegions, Region } from '../core/regions/region.ts';
import type { Repository } from '../git/repository.ts';
import { languageIdOfPath } from '../languages/languagePaths.ts';
import { grammarsDir } from './grammarsDir.ts';
import { RegionCache } from './regionCache.ts';

/** A file of a commit with the lines that matter, 1-based. */
export interface FileWithLines {
  readonly path: string;
  readonly text: string;
  readonly aiLines: readonly number[];
}

/** Results by content, shared by all worktrees; the editor fills it before anybody commits. */
export const regionCacheDir = (repository: Repository): string =>
  path.join(repository.commonDir, 'countersign', 'regions');

/**
 * The security regions that AI lines of these files touch, unverified. What the cache knows is not parsed again: the
 * engine with its grammars is loaded only for contents nobody has looked at.
 */
export async function regionsOfFiles(
  repository: Repository,
  files: readonly FileWithLines[],
): Promise<RecordedRegion[]> {
  const asked = files.filter(({ path: name, aiLines }) => aiLines.length > 0 && languageIdOfPath(name));
  if (asked.length === 0) return [];
  const cacheDir = regionCacheDir(repository);
  const cache = new RegionCache(cacheDir);
  let service: { analyze(path: string, text: string): Promise<FileRegions> } | undefined;
  const result: RecordedRegion[] = [];
  for (const file of asked) {
    let found = cache.get(file.path, file.text);
    if (!found) {
      service ??= (await import('./regionService.ts')).createRegionService({
        grammarsDir: grammarsDir(),
        cacheDir,
      });
      found = await service.analyze(file.path, file.text);
    }
    for (const region of found.regions) {
      const lines = file.aiLines.filter((line) => isInside(region, line)).length;
      if (lines === 0) continue;
      const { category, symbol, contentHash } = region;
      result.push({ category, path: file.path, symbol, lines, status: 'unverified', contentHash });
    }
  }
  return result;
}

const isInside = ({ startLine, endLine }: Region, line: number): boolean =>
  line >= startLine && line <= endLine;
