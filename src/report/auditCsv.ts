import type { ChangeRow } from '../core/evidence/auditReport.ts';

export const CSV_HEAD =
  'repository,commit,time,author,subject,merge,record,ai,human,unknown,assistants,regions,policy,ticket,exceptions\r\n';

/** One change as a line of RFC 4180; cells that a spreadsheet would take for a formula are made text. */
export function csvRow(row: ChangeRow): string {
  const cells = [
    row.repository,
    row.commit,
    row.time,
    row.author,
    row.subject,
    row.merge ? 'yes' : 'no',
    row.record,
    row.ai,
    row.human,
    row.unknown,
    row.assistants.join('; '),
    row.regions
      .map(({ category, path, symbol, status }) => `${category} ${path} ${symbol} ${status}`)
      .join('; '),
    row.policy ?? '',
    row.ticket ?? '',
    row.exceptions.join('; '),
  ];
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
