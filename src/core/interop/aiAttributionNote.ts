import type { CommitRecord } from '../record/commitRecord.ts';
import { attributedLines } from '../record/fileRecord.ts';
import { countedAs, lineWriters } from '../record/lineOrigin.ts';
import { type ForeignNote, numberAt, objectAt, parseJson, textAt } from './foreignNote.ts';
import { parseGitAiNote } from './gitAiNote.ts';

/**
 * `refs/notes/ai-attribution` in its dialects: kiro-metrics counts lines of a commit, Qwen Code characters by file.
 * Neither says which lines, so no line gets an origin from it; the counts are kept as a claim. ai-attr keeps authorship
 * logs there, as git-ai does elsewhere: those name lines.
 */
export function parseAiAttribution(text: string): ForeignNote | null {
  const log = parseGitAiNote(text, 'ai-attribution');
  if (log) return log;
  const note = parseJson(text);
  const ai = numberAt(note, 'ai_lines');
  const human = numberAt(note, 'human_lines');
  if (ai !== undefined && human !== undefined)
    return {
      format: 'ai-attribution',
      lines: [],
      ...(textAt(note, 'attribution_state') === 'unknown' ? {} : { counts: { ai, human } }),
    };
  const summary = objectAt(note, 'summary');
  const aiChars = numberAt(summary, 'aiChars') ?? numberAt(summary, 'totalAiCharsAdded');
  return aiChars !== undefined && textAt(note, 'generator') ? { format: 'ai-attribution', lines: [] } : null;
}

/** Added lines of a file by origin. */
function countsOf(record: CommitRecord) {
  return record.files.map((file) => {
    const counts = { ai: 0, human: 0, unknown: 0 };
    for (const { by } of attributedLines(file)) counts[countedAs(by)]++;
    return { path: file.path, ...counts };
  });
}

/**
 * A record of ours as kiro-metrics' note: counts of lines. Unknown lines are what that tool calls excluded, written by
 * neither and outside the total. `undefined`: no line of a known origin.
 */
export function printKiroAttribution(record: CommitRecord): string | undefined {
  const { ai, human, unknown } = record.counts;
  if (ai + human === 0) return undefined;
  const files = countsOf(record);
  const paths = (wanted: (counts: (typeof files)[number]) => boolean) =>
    files.filter(wanted).map(({ path }) => path);
  const note = {
    attribution_state: 'measured',
    ai_lines: ai,
    human_lines: human,
    total_lines: ai + human,
    ai_files: paths(({ ai }) => ai > 0),
    human_files: paths(({ ai, human }) => ai === 0 && human > 0),
    excluded_lines: unknown,
    excluded_files: paths(({ ai, human }) => ai + human === 0),
  };
  return `${JSON.stringify(note)}\n`;
}

/** What that tool reckons a line at: its "characters" are lines of its diff times this. */
const CHARS_A_LINE = 40;

/**
 * A record of ours as Qwen Code's note: shares by file, of the added lines whose origin is known. `undefined`: there
 * are none.
 */
export function printQwenAttribution(record: CommitRecord): string | undefined {
  const percentOf = (ai: number, human: number) => Math.round((ai / (ai + human)) * 100);
  const files = countsOf(record).filter(({ ai, human }) => ai + human > 0);
  if (files.length === 0) return undefined;
  const ai = files.reduce((sum, file) => sum + file.ai, 0);
  const human = files.reduce((sum, file) => sum + file.human, 0);
  const note = {
    version: 1,
    generator: generators(record),
    // `fromEntries`, because a path may be called `__proto__`.
    files: Object.fromEntries(
      files.map(({ path, ai, human }) => [
        path,
        { aiChars: ai * CHARS_A_LINE, humanChars: human * CHARS_A_LINE, percent: percentOf(ai, human) },
      ]),
    ),
    summary: {
      aiPercent: percentOf(ai, human),
      aiChars: ai * CHARS_A_LINE,
      humanChars: human * CHARS_A_LINE,
      totalFilesTouched: files.length,
      surfaces: [],
    },
    surfaceBreakdown: {},
    excludedGenerated: [],
    excludedGeneratedCount: 0,
    promptCount: 0,
  };
  return `${JSON.stringify(note)}\n`;
}

/** The models that wrote, by name, or the tools that did not name theirs. */
function generators(record: CommitRecord): string {
  const names = new Set<string>();
  for (const file of record.files)
    for (const { by } of attributedLines(file)) {
      const { assistant } = lineWriters(by).record;
      if (assistant) names.add(assistant.model ?? assistant.tool);
    }
  return [...names].sort().join(', ') || 'none';
}
