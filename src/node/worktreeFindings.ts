import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Finding } from '../core/findings/finding.ts';
import { findingsOf } from '../core/findings/findingsOf.ts';
import { type OriginRecord, UNKNOWN } from '../core/provenance/origin.ts';
import { type LineOrigin, lineWriters } from '../core/record/lineOrigin.ts';
import { commitContext } from '../git/commitContext.ts';
import { worktreeAdditions } from '../git/diffPatch.ts';
import { runGit } from '../git/runGit.ts';
import type { EvidenceContext } from './evidenceContext.ts';
import { gitText } from './gitText.ts';
import { LineAttributor } from './lineAttributor.ts';
import { sha256 } from './sha256.ts';
import { identityOf } from './signing.ts';
import { WitnessTexts } from './witnessTexts.ts';

export interface WorktreeSpan {
  /** 1-based, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly origin: LineOrigin;
  readonly grade: string | null;
  /** `tool/model`. */
  readonly assistant: string | null;
  readonly mode: string | null;
}

export interface WorktreeFile {
  readonly path: string;
  readonly spans: readonly WorktreeSpan[];
  readonly findings: readonly Finding[];
}

/** Uncommitted lines of every changed file by origin, and what the policy asks of them. */
export async function worktreeFindings(
  context: EvidenceContext,
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<WorktreeFile[]> {
  const { repository, loaded } = context;
  const { root } = repository;
  const author = identityOf(root, env)?.email;
  const { head, witnesses } = commitContext(repository, [], {});
  const changed = changedLines(root, head);
  const places = WitnessTexts.ofCommits(
    repository,
    [...changed].map(([file]) => file),
    witnesses,
  );
  const attributor = new LineAttributor(context.ledgers(), context.reader, places);
  const out: WorktreeFile[] = [];
  for (const [file, added] of changed) {
    let bytes: Buffer;
    try {
      if (!fs.lstatSync(path.join(root, file)).isFile()) continue;
      bytes = fs.readFileSync(path.join(root, file));
    } catch {
      continue;
    }
    const content = gitText(bytes);
    if (!content) continue;
    const asked = (added ?? content.ranges.map((_, at) => at + 1)).filter(
      (line) => line <= content.ranges.length,
    );
    if (asked.length === 0) continue;
    const writers = attributor.attribute({ path: file, oldPaths: [], content, lines: asked });
    const lines: (readonly OriginRecord[])[] = content.ranges.map(() => []);
    asked.forEach((line, at) => {
      lines[line - 1] = writers[at]!.length > 0 ? writers[at]! : [UNKNOWN];
    });
    const guarded = lines.some((by) => by.some(({ origin }) => origin !== 'human'));
    const regions = guarded ? (await context.regions(file, content.text)).regions : [];
    out.push({
      path: file,
      spans: spansOf(lines),
      findings: findingsOf({
        path: file,
        text: content.text,
        lines,
        regions,
        policy: loaded.policy,
        statements: context.judged(author === undefined ? {} : { authors: [author], prompters: [author] }),
        waivers: context.waivers(),
        today: now.toISOString().slice(0, 10),
        sha256,
      }),
    });
  }
  return out;
}

/** Runs of uncommitted lines with the same writers. */
function spansOf(lines: readonly (readonly OriginRecord[])[]): WorktreeSpan[] {
  const spans: (WorktreeSpan & { endLine: number })[] = [];
  for (const [at, by] of lines.entries()) {
    if (by.length === 0) continue;
    const { origin, record } = lineWriters(by);
    const { assistant, mode, grade } = record;
    const span = {
      startLine: at + 1,
      endLine: at + 1,
      origin,
      grade: origin === 'unknown' ? null : grade,
      assistant: assistant ? `${assistant.tool}${assistant.model ? `/${assistant.model}` : ''}` : null,
      mode: mode ?? null,
    };
    const last = spans.at(-1);
    if (
      last &&
      last.endLine === at &&
      last.origin === span.origin &&
      last.grade === span.grade &&
      last.assistant === span.assistant &&
      last.mode === span.mode
    )
      last.endLine++;
    else spans.push(span);
  }
  return spans;
}

/** Changed files with the lines they add against HEAD; `undefined`: all lines (untracked). */
function changedLines(root: string, head: string | undefined): Map<string, number[] | undefined> {
  const list = (...args: string[]) => runGit(['ls-files', '-z', ...args], { cwd: root }).split('\0');
  const out = new Map<string, number[] | undefined>(head === undefined ? [] : worktreeAdditions(root, head));
  const whole = [...(head === undefined ? list() : []), ...list('--others', '--exclude-standard')];
  for (const file of whole) if (file !== '') out.set(file, undefined);
  return out;
}
