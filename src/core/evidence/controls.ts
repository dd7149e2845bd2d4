import type { AuditSummary, ControlRow, ControlState, WaiverRow } from './auditReport.ts';

/** What the rows are decided from; counts of exceptions by rule. */
export interface ControlFacts {
  readonly summary: AuditSummary;
  readonly exceptions: Readonly<Record<string, number>>;
  readonly policyExists: boolean;
  readonly toolsListed: boolean;
  /** Tools and MCP servers set up in the work trees that no policy approves. */
  readonly unapprovedSetUp: readonly string[];
  readonly ticketsAsked: boolean;
  readonly verifiersNamed: boolean;
  readonly notAuthor: boolean;
  /** Regions of AI changes by category. */
  readonly regionsOf: Readonly<Record<string, number>>;
  /** Regions the policy wants reviewed or verified. */
  readonly demanding: number;
  readonly waivers: readonly WaiverRow[];
  readonly scannersAsked: readonly string[];
  readonly scannersGiven: readonly string[];
  readonly policyChanges: number;
  readonly periodicReviewDays: number | undefined;
}

/** The rows of SOC 2's CC6, CC7 and CC8 that records of changes can speak about. Nothing is satisfied for lack of cases. */
export function controlRows(facts: ControlFacts): ControlRow[] {
  const { summary, exceptions } = facts;
  const many = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;
  const found = (...rules: string[]) => rules.reduce((sum, rule) => sum + (exceptions[rule] ?? 0), 0);
  const row = (
    control: string,
    id: string,
    title: string,
    test: string,
    [state, reason]: readonly [ControlState, string],
  ): ControlRow => ({ control, id, title, state, reason, test });
  const nothing = (what: string): readonly [ControlState, string] => ['not-evaluable', what];
  const open = found('missing-review', 'missing-verification', 'denied-scope', 'ai-in-region');
  const regions = (...categories: string[]) =>
    categories.reduce((sum, category) => sum + (facts.regionsOf[category] ?? 0), 0);
  const sensitive = regions('auth', 'access-control', 'crypto');

  return [
    row(
      'CC6.1',
      'approved-tools',
      'AI tools that write code are authorised',
      'Tool, model and mode of every AI change, and the tools and MCP servers set up in the work trees, against the approved list of the policy.',
      !facts.toolsListed
        ? nothing('The policy lists no approved tools.')
        : facts.unapprovedSetUp.length > 0
          ? ['not-satisfied', `Set up in a work tree and not approved: ${facts.unapprovedSetUp.join(', ')}.`]
          : summary.withAi === 0
            ? nothing('No AI change in the period.')
            : found('unapproved-tool') > 0
              ? [
                  'not-satisfied',
                  `${many(found('unapproved-tool'), 'change')} of ${summary.withAi} by tools, models or modes that are not approved.`,
                ]
              : ['satisfied', `All ${many(summary.withAi, 'AI change')} by approved tools.`],
    ),
    row(
      'CC6.1',
      'access-code-confirmed',
      'Code that decides about access and keys is confirmed by people when AI wrote it',
      'AI lines in authentication, access-control and cryptography regions against reviews and signed verifications of the same content.',
      sensitive === 0
        ? nothing('No AI change in such a region in the period.')
        : open > 0
          ? [
              'not-satisfied',
              `${open} of ${many(sensitive, 'region')} written by AI lack what the policy asks.`,
            ]
          : summary.regions.unverified + summary.regions.waived === 0
            ? [
                'satisfied',
                `All ${many(sensitive, 'region')} written by AI are reviewed or verified at the content that was committed.`,
              ]
            : [
                'satisfied',
                `Everything the policy asks is there for ${many(sensitive, 'region')}; ${summary.regions.waived} waived.`,
              ],
    ),
    row(
      'CC6.3',
      'denied-scope',
      'AI writes only where it is allowed to',
      'AI lines of every change against the scope rules of the policy.',
      !facts.policyExists
        ? nothing('The repository has no policy.')
        : summary.withAi === 0
          ? nothing('No AI change in the period.')
          : found('denied-scope') > 0
            ? ['not-satisfied', `${many(found('denied-scope'), 'place')} written by AI against the policy.`]
            : ['satisfied', `No AI line in a denied place in ${many(summary.withAi, 'AI change')}.`],
    ),
    row(
      'CC7.1',
      'completeness',
      'The origin of every change is recorded',
      'Added lines of every change by origin; a change without a record counts as unknown.',
      summary.population === 0
        ? nothing('No change in the period.')
        : summary.unrecorded > 0 || summary.lines.unknown > 0
          ? [
              'not-satisfied',
              `${percent(summary.completeness)} of the added lines have a known origin; ${many(summary.unrecorded, 'change')} of ${summary.population} without a record.`,
            ]
          : [
              'satisfied',
              `All ${many(summary.population, 'change')} are recorded and every line has an origin.`,
            ],
    ),
    row(
      'CC7.1',
      'scanners',
      'Changes are scanned for vulnerabilities',
      'SARIF files given to this report against the scanners the policy names.',
      facts.scannersAsked.length === 0
        ? nothing('The policy names no scanner.')
        : facts.scannersGiven.length === 0
          ? nothing('No scanner results were given to this report (--sarif).')
          : facts.scannersAsked.every((name) => facts.scannersGiven.includes(name))
            ? ['satisfied', `Results of ${facts.scannersAsked.join(', ')} are at hand.`]
            : [
                'not-satisfied',
                `No results of ${facts.scannersAsked.filter((name) => !facts.scannersGiven.includes(name)).join(', ')}.`,
              ],
    ),
    row(
      'CC7.1',
      'periodic-review',
      'Verified AI code is looked at again in time',
      'Age of the newest verification of every verified region that stands.',
      facts.periodicReviewDays === undefined
        ? nothing('The policy asks for no periodic review.')
        : summary.regions.verified === 0
          ? nothing('No verified region in the period.')
          : found('stale-verification') > 0
            ? [
                'not-satisfied',
                `${many(found('stale-verification'), 'verification')} older than ${facts.periodicReviewDays} days.`,
              ]
            : ['satisfied', `No verification is older than ${facts.periodicReviewDays} days.`],
    ),
    row(
      'CC7.2',
      'integrity',
      'Records are intact',
      'Digest in the commit message, note and diff of every change with AI in a region and of every sampled change, recomputed.',
      summary.checked === 0
        ? nothing('No record to check in the period.')
        : summary.broken > 0
          ? ['not-satisfied', `${summary.broken} of ${many(summary.checked, 'checked record')} do not hold.`]
          : [
              'satisfied',
              `All ${many(summary.checked, 'checked record')} agree with message, note and diff.`,
            ],
    ),
    row(
      'CC7.3',
      'waivers',
      'Exceptions are decided by a person, with a reason and an end',
      'Every waiver with who, why and until when.',
      facts.waivers.length === 0
        ? nothing('No waiver was given.')
        : facts.waivers.some(({ state }) => state !== 'in force')
          ? [
              'not-satisfied',
              `${facts.waivers.filter(({ state }) => state !== 'in force').length} of ${many(facts.waivers.length, 'waiver')} have run out or do not count.`,
            ]
          : [
              'satisfied',
              `${many(facts.waivers.length, 'waiver')} in force, each with person, reason and last day.`,
            ],
    ),
    row(
      'CC8.1',
      'change-authorised',
      'Changes are authorised',
      'Commit messages against the ticket pattern of the policy.',
      !facts.ticketsAsked
        ? nothing('The policy asks for no change tickets.')
        : summary.population === 0
          ? nothing('No change in the period.')
          : found('missing-ticket') > 0
            ? [
                'not-satisfied',
                `${found('missing-ticket')} of ${many(summary.population, 'change')} name no ticket.`,
              ]
            : ['satisfied', `All ${many(summary.population, 'change')} name a ticket.`],
    ),
    row(
      'CC8.1',
      'ai-changes-confirmed',
      'AI changes are reviewed, and verified by qualified people where the policy asks',
      'Reviews and verifications with person, time and content hash for every AI region the policy wants confirmed.',
      facts.demanding === 0
        ? nothing('No AI change that the policy wants reviewed or verified.')
        : found('missing-review', 'missing-verification') > 0
          ? [
              'not-satisfied',
              `${found('missing-review', 'missing-verification')} of ${many(facts.demanding, 'region')} not confirmed.`,
            ]
          : [
              'satisfied',
              `All ${many(facts.demanding, 'region')} confirmed${facts.verifiersNamed ? ' by people the policy names' : ''}.`,
            ],
    ),
    row(
      'CC8.1',
      'segregation',
      'Nobody confirms their own change',
      'The policy counts no review by the author.',
      !facts.policyExists
        ? nothing('The repository has no policy.')
        : facts.notAuthor
          ? [
              'satisfied',
              'The policy counts no review by the author (review.notAuthor), and this report applied it.',
            ]
          : ['not-satisfied', 'The policy counts reviews by the author: set review.notAuthor.'],
    ),
    row(
      'CC8.1',
      'policy-managed',
      'The rules themselves are under change management',
      'Policy file, its digest in every record, and its changes in the period.',
      facts.policyExists
        ? [
            'satisfied',
            `The policy is versioned with the code; ${many(facts.policyChanges, 'change')} to it in the period, listed below.`,
          ]
        : ['not-satisfied', "There is no policy file; 'countersign init' writes one."],
    ),
  ];
}

/** `97.4 %`; never rounded up to 100. */
export function percent(share: number | null): string {
  if (share === null) return 'none';
  const text = (Math.floor(share * 1000) / 10).toFixed(1);
  return `${text.replace(/\.0$/, '')} %`;
}
