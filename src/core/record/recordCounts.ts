import { type Grade, weakerGrade } from '../provenance/origin.ts';
import type { AssistantLines, FileRecord, ProvenanceCounts } from './commitRecord.ts';
import { attributedLines } from './fileRecord.ts';
import { countedAs } from './lineOrigin.ts';

/** Added lines by origin of the listed files; lines of files left out must be added by the caller. */
export function countLines(files: readonly FileRecord[]): ProvenanceCounts {
  const counts = { ai: 0, human: 0, unknown: 0 };
  for (const file of files) for (const { by } of attributedLines(file)) counts[countedAs(by)]++;
  return counts;
}

/** Lines by tool, model, mode and session, most lines first; a line two assistants wrote counts for both. */
export function assistantsOf(files: readonly FileRecord[]): AssistantLines[] {
  const found = new Map<string, AssistantLines>();
  for (const file of files)
    for (const { by } of attributedLines(file))
      for (const record of by) {
        if (record.origin !== 'ai') continue;
        const { assistant = { tool: 'unnamed' }, mode = 'agent', session, grade } = record;
        const key = JSON.stringify([assistant.tool, assistant.model, mode, session]);
        const known = found.get(key);
        found.set(key, {
          ...assistant,
          mode,
          ...(session === undefined ? {} : { session }),
          lines: (known?.lines ?? 0) + 1,
          grade: known ? weakerGrade(known.grade, grade) : grade,
        });
      }
  return [...found.values()].sort((a, b) => b.lines - a.lines || (a.tool < b.tool ? -1 : 1));
}

/** Weakest grade among the AI lines; `undefined` when there are none. */
export function weakestGrade(assistants: readonly AssistantLines[]): Grade | undefined {
  return assistants
    .map(({ grade }) => grade)
    .reduce<Grade | undefined>((a, b) => (a ? weakerGrade(a, b) : b), undefined);
}
