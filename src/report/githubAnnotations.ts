import type { Finding } from '../core/findings/finding.ts';

/** Workflow commands that GitHub Actions shows beside the lines of a pull request. */
export function githubAnnotations(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, path, startLine, endLine, rule, message, fix }) => {
      const command = severity === 'note' ? 'notice' : severity;
      const where = [
        ...(path ? [`file=${property(path)}`, `line=${startLine}`, `endLine=${endLine}`] : []),
        `title=${property(`Countersign: ${rule}`)}`,
      ];
      return `::${command} ${where.join(',')}::${data(`${message} ${fix}`)}\n`;
    })
    .join('');
}

const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
