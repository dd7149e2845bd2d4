import type { Finding } from '../core/findings/finding.ts';
import { FINDING_RULES, type FindingRule } from '../core/findings/findingRules.ts';

/** SARIF 2.1.0 with one result a finding; waived ones carry a suppression. `revision`: commit the lines refer to. */
export function sarif(findings: readonly Finding[], version: string, revision?: string): string {
  const used = (Object.keys(FINDING_RULES) as FindingRule[]).filter((id) =>
    findings.some(({ rule }) => rule === id),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Countersign',
            semanticVersion: version,
            rules: used.map((id) => ({
              id,
              shortDescription: { text: FINDING_RULES[id] },
              properties: { tags: ['security', 'ai-provenance'] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        ...(revision === undefined ? {} : { properties: { revision } }),
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: used.indexOf(finding.rule as FindingRule),
          level: finding.severity,
          message: { text: `${finding.message} ${finding.fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(finding.path), uriBaseId: '%SRCROOT%' },
                region: { startLine: finding.startLine, endLine: finding.endLine },
              },
              ...(finding.symbol === undefined ? {} : { logicalLocations: [{ name: finding.symbol }] }),
            },
          ],
          partialFingerprints: { 'countersign/v1': finding.fingerprint },
          suppressions: finding.waiver
            ? [
                {
                  kind: 'external',
                  status: 'accepted',
                  justification: `${finding.waiver.reason} (${finding.waiver.by}, until ${finding.waiver.until})`,
                },
              ]
            : [],
          properties: {
            category: finding.category,
            origin: finding.origin,
            grade: finding.grade,
            assistant: finding.assistant?.tool,
            model: finding.assistant?.model,
            mode: finding.mode,
            commit: finding.commit,
            lines: finding.lines,
          },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const uriOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');
