import * as fs from 'node:fs';
import * as path from 'node:path';
import { WHOLE_FILE, wholeFileHash } from '../core/regions/policyRegions.ts';
import type { Category } from '../core/regions/region.ts';
import { runGit, runGitBytes } from '../git/runGit.ts';
import { textOfBytes } from './canonicalBytes.ts';
import type { EvidenceContext } from './evidenceContext.ts';
import { sha256 } from './sha256.ts';

/** What a review or verification can be about. */
export interface StatementTarget {
  readonly path: string;
  readonly category?: Category;
  readonly symbol: string;
  /** 1-based, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly contentHash: string;
  /** The lines, for showing. */
  readonly text: string;
  /** Commit that has exactly this content of the file; absent: not committed yet. */
  readonly commit?: string;
}

/**
 * The regions at a place: those around the line, or all of the file; the file as a whole where there are none.
 * `undefined` when there is no such text file.
 */
export async function targetsAt(
  context: EvidenceContext,
  place: { readonly path: string; readonly line?: number },
  rev?: string,
): Promise<StatementTarget[] | undefined> {
  const text = readText(context, place.path, rev);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const commit = rev === undefined ? committedIn(context, place.path) : resolve(context, rev);
  const { regions } = await context.regions(place.path, text);
  const at = regions.filter(
    ({ startLine, endLine }) =>
      place.line === undefined || (startLine <= place.line && place.line <= endLine),
  );
  const targets = at.length
    ? at
    : [{ symbol: WHOLE_FILE, startLine: 1, endLine: lines.length, contentHash: wholeFileHash(text, sha256) }];
  return targets.map((target) => ({
    path: place.path,
    ...('category' in target ? { category: target.category } : {}),
    symbol: target.symbol,
    startLine: target.startLine,
    endLine: target.endLine,
    contentHash: target.contentHash,
    text: lines.slice(target.startLine - 1, target.endLine).join('\n'),
    ...(commit === undefined ? {} : { commit }),
  }));
}

function readText(
  { repository }: EvidenceContext,
  file: string,
  rev: string | undefined,
): string | undefined {
  try {
    if (rev === undefined) return textOfBytes(fs.readFileSync(path.join(repository.root, file)));
    return textOfBytes(runGitBytes(['cat-file', 'blob', `${rev}:${file}`], { cwd: repository.root }));
  } catch {
    return undefined;
  }
}

/** The last commit that touched the file, when the worktree has exactly that content. */
function committedIn({ repository: { root } }: EvidenceContext, file: string): string | undefined {
  const options = { cwd: root, okCodes: [0, 1, 128] };
  if (runGit(['status', '--porcelain', '-z', '--', file], options) !== '') return undefined;
  return runGit(['log', '-1', '--format=%H', '--', file], options).trim() || undefined;
}

function resolve({ repository: { root } }: EvidenceContext, rev: string): string | undefined {
  return (
    runGit(['rev-parse', '-q', '--verify', '--end-of-options', `${rev}^{commit}`], {
      cwd: root,
      okCodes: [0, 1, 128],
    }).trim() || undefined
  );
}
