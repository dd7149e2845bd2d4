import type { Finding } from '../core/findings/finding.ts';

/** Findings for people: place, severity, message, the way out, and the fingerprint that a waiver names. */
export function findingsText(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ path, startLine, endLine, severity, rule, message, fix, fingerprint, waiver }) =>
        `${path}:${startLine}${endLine > startLine ? `-${endLine}` : ''}: ${severity}: ${message} [${rule}]\n` +
        `    ${waiver ? '' : `${fix} `}(${fingerprint})\n`,
    )
    .join('');
}
