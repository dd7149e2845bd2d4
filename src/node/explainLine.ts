import * as fs from 'node:fs';
import * as path from 'node:path';
import { confirmationOf } from '../core/findings/regionStatus.ts';
import { type Decision, decide } from '../core/policy/decide.ts';
import type { Mode } from '../core/provenance/origin.ts';
import type { Region } from '../core/regions/region.ts';
import type { JudgedStatement } from '../core/verification/statement.ts';
import { runGit } from '../git/runGit.ts';
import { type BlameLine, blameOrigins } from './blameWithOrigin.ts';
import { textOfBytes } from './canonicalBytes.ts';
import type { EvidenceContext } from './evidenceContext.ts';
import { gitText } from './gitText.ts';

export interface LineExplanation {
  readonly path: string;
  readonly line: number;
  /** Who wrote it. */
  readonly written: Omit<BlameLine, 'line'>;
  readonly committed: { readonly author: string; readonly time: string; readonly subject: string } | null;
  /** What it guards, and who confirmed that. */
  readonly regions: readonly ExplainedRegion[];
}

export interface ExplainedRegion extends Region {
  readonly decision: Decision;
  readonly status: 'unverified' | 'reviewed' | 'verified';
  readonly statements: readonly JudgedStatement[];
}

/** Explains lines of one file of the worktree; `undefined` when it is no text file. Lines are 1-based. */
export async function explainLines(
  context: EvidenceContext,
  file: string,
  wanted: readonly number[],
): Promise<LineExplanation[] | undefined> {
  const { repository, loaded } = context;
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(path.join(repository.root, file));
  } catch {
    return undefined;
  }
  const text = textOfBytes(bytes);
  if (text === undefined) return undefined;
  // Only the lines in question: git blame of a long history takes a while.
  const content = gitText(bytes);
  const texts =
    content?.ranges.map((_, at) => content.line(at).toString('utf8').replace(/\r$/, '')) ?? text.split('\n');
  const lines = wanted.filter((line) => line <= texts.length);
  const blamed = await blameOrigins(repository, file, { lines }, context.ledgers());
  if (!blamed) return undefined;
  const byLine = new Map(blamed.map((found) => [found.line, found]));
  const { regions } = await context.regions(file, text);
  const commits = new Map<string, LineExplanation['committed']>();
  return wanted.flatMap((line) => {
    const found = byLine.get(line);
    if (!found) return [];
    const { line: _, ...who } = found;
    const written = { ...who, text: texts[line - 1] ?? '' };
    const [tool, ...model] = written.assistant?.split('/') ?? [];
    const about = committedAs(context, commits, written.commit);
    return [
      {
        path: file,
        line,
        written,
        committed: about?.committed ?? null,
        regions: regions
          .filter(({ startLine, endLine }) => startLine <= line && line <= endLine)
          .map((region): ExplainedRegion => {
            const { reviews, verifications, rejected } = confirmationOf(
              region,
              context.judged(about?.people ?? {}),
            );
            return {
              ...region,
              decision: decide(loaded.policy, {
                path: file,
                categories: [region.category],
                symbols: [region.symbol],
                origin: written.origin === 'unknown' ? 'unknown' : 'ai',
                ...(tool ? { tool } : {}),
                ...(model.length > 0 ? { model: model.join('/') } : {}),
                ...(written.mode ? { mode: written.mode as Mode } : {}),
              }),
              status: verifications.length > 0 ? 'verified' : reviews.length > 0 ? 'reviewed' : 'unverified',
              statements: [...verifications, ...reviews, ...rejected],
            };
          }),
      },
    ];
  });
}

function committedAs(
  { repository }: EvidenceContext,
  known: Map<string, LineExplanation['committed']>,
  commit: string | null,
) {
  if (commit === null) return undefined;
  let committed = known.get(commit);
  if (!committed) {
    const [author = '', time = '', subject = ''] = runGit(
      ['log', '-1', '--format=%ae%x00%cI%x00%s', commit],
      {
        cwd: repository.root,
      },
    )
      .trimEnd()
      .split('\0');
    committed = { author, time, subject };
    known.set(commit, committed);
  }
  return { committed, people: { authors: [committed.author] } };
}
