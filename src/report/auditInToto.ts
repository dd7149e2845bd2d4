import type { AuditReport } from '../core/evidence/auditReport.ts';

/**
 * in-toto Statement with the SVR predicate (https://in-toto.io/attestation/svr/v0.2): the properties are the control
 * rows that hold. Unsigned; sign it with what your organisation signs attestations with.
 */
export function auditInToto({ repositories, controls, generated, tool }: AuditReport): string {
  return `${JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: repositories.flatMap(({ name, head }) => (head ? [{ name, digest: { gitCommit: head } }] : [])),
    predicateType: 'https://in-toto.io/attestation/svr/v0.2',
    predicate: {
      verifier: {
        id: `urn:countersign:audit:${tool.version}`,
        policies: repositories.map(({ name, policy }) => ({ name, digest: { sha256: policy } })),
      },
      timeCreated: generated,
      properties: controls
        .filter(({ state }) => state === 'satisfied')
        .map(({ control, id }) => `COUNTERSIGN_${control}_${id}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_')),
    },
  })}\n`;
}
