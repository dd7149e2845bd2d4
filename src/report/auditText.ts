import type { AuditReport } from '../core/evidence/auditReport.ts';
import { percent } from '../core/evidence/controls.ts';

/** The audit in a terminal: numbers, controls, where the rest is. */
export function auditText({
  summary: s,
  controls,
  exceptionCount,
  sample,
  period,
  repositories,
}: AuditReport): string {
  const marks = {
    satisfied: 'satisfied    ',
    'not-satisfied': 'NOT SATISFIED',
    'not-evaluable': 'not evaluable',
  };
  return [
    `${repositories.map(({ name }) => name).join(', ')}, ${period.since ?? 'beginning'} to ${period.until ?? 'now'}`,
    `${many(s.commits, 'commit')}, ${many(s.population, 'change')} with lines, ${s.unrecorded} without a record; completeness ${percent(s.completeness)}`,
    `${s.lines.ai} AI, ${s.lines.human} human, ${s.lines.unknown} unknown lines; ${many(s.withAiInRegions, 'change')} with AI in security regions`,
    '',
    ...controls.map(
      ({ control, title, state, reason }) => `${control}  ${marks[state]}  ${title}: ${reason}`,
    ),
    '',
    `${many(exceptionCount, 'exception')}; sample of ${sample.packets.length} with seed ${sample.seed}.`,
    "All of it: 'countersign audit -o DIR' (HTML, JSON, CSV, OSCAL, SARIF, in-toto).",
    '',
  ].join('\n');
}

const many = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
