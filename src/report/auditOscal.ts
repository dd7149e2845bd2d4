import type { AuditReport } from '../core/evidence/auditReport.ts';

/** OSCAL assessment-results 1.1.2. @param sha256 hex; ids are made from the content, so that equal reports are equal. */
export function auditOscal(report: AuditReport, sha256: (text: string) => string): string {
  const uuid = (name: string) => {
    const hex = sha256(`${report.generated} ${report.sample.seed} ${name}`);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
  const { controls, generated, period, repositories, tool } = report;
  const evaluable = controls.filter(({ state }) => state !== 'not-evaluable');
  return `${JSON.stringify(
    {
      'assessment-results': {
        uuid: uuid('results'),
        metadata: {
          title: 'AI-written code: provenance, review and verification',
          'last-modified': generated,
          version: tool.version,
          'oscal-version': '1.1.2',
        },
        'import-ap': {
          href: '#',
          remarks: 'No assessment plan is imported; the tests are named with each observation.',
        },
        results: [
          {
            uuid: uuid('result'),
            title: `Changes of ${repositories.map(({ name }) => name).join(', ')}`,
            description: `Every change from ${period.since ?? 'the beginning'} to ${period.until ?? 'now'}.`,
            start: period.since ? `${period.since}T00:00:00Z` : generated,
            end: generated,
            'reviewed-controls': {
              'control-selections': [
                {
                  'include-controls': [...new Set(controls.map(({ control }) => control))].map((control) => ({
                    'control-id': idOf(control),
                  })),
                },
              ],
            },
            observations: controls.map(({ id, title, test, reason, control }) => ({
              uuid: uuid(`observation ${control} ${id}`),
              title,
              description: `${test} ${reason}`,
              methods: ['TEST'],
              types: ['control-objective'],
              collected: generated,
            })),
            findings: evaluable.map(({ control, id, title, state, reason }) => ({
              uuid: uuid(`finding ${control} ${id}`),
              title,
              description: reason,
              target: {
                type: 'objective-id',
                'target-id': `${idOf(control)}.${id}`,
                status: { state: state === 'satisfied' ? 'satisfied' : 'not-satisfied' },
              },
              'related-observations': [{ 'observation-uuid': uuid(`observation ${control} ${id}`) }],
            })),
            remarks: `Not evaluable: ${controls
              .filter(({ state }) => state === 'not-evaluable')
              .map(({ control, id, reason }) => `${control} ${id} (${reason})`)
              .join('; ')}`,
          },
        ],
      },
    },
    null,
    2,
  )}\n`;
}

const idOf = (control: string) => control.toLowerCase();
