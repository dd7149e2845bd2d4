import type { VerifyReport } from '../core/evidence/verifyReport.ts';
import { findingsText } from './findingsText.ts';

/** The verdict for people; the last line says it all. */
export function verifyText({ result, findings, counts, commits, policy, head }: VerifyReport): string {
  const open = findings.filter(({ waiver, severity }) => !waiver && severity !== 'note').length;
  const waived = findings.filter(({ waiver }) => waiver).length;
  const what =
    head === null ? 'staged changes' : commits.length === 1 ? '1 commit' : `${commits.length} commits`;
  const words = {
    pass: 'pass',
    fail: 'fail',
    incomplete: 'incomplete: something could not be looked at, so this is no pass',
  };
  return (
    `${findingsText(findings)}` +
    `${what}: ${counts.ai} AI, ${counts.human} human, ${counts.unknown} unknown lines; ` +
    `${open} ${open === 1 ? 'finding' : 'findings'}${waived > 0 ? `, ${waived} waived` : ''}; policy ${policy.digest.slice(0, 12)}\n` +
    `${words[result]}\n`
  );
}
