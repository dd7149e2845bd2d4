import { UNEXPLAINED_PASTE } from '../classify/outsidePaste.ts';
import type { SpanOrigin } from '../provenance/origin.ts';

/** Runs of lines, 1-based and inclusive, that hold text of a large paste nobody has explained. */
export function unexplainedPastes(
  lines: readonly (readonly SpanOrigin[])[],
): { readonly startLine: number; readonly endLine: number }[] {
  const runs: { startLine: number; endLine: number }[] = [];
  for (const [index, by] of lines.entries()) {
    if (!isUnexplained(by)) continue;
    const last = runs.at(-1);
    if (last && last.endLine === index) last.endLine++;
    else runs.push({ startLine: index + 1, endLine: index + 1 });
  }
  return runs;
}

/** Whether somebody still has to say where one of these lines came from. Kept in the record, unlike other unknown lines. */
export function isUnexplained(by: readonly SpanOrigin[]): boolean {
  return by.some((origin) => origin !== 'base' && origin.rule === UNEXPLAINED_PASTE);
}
