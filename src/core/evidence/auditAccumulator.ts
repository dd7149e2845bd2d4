import type { Action } from '../policy/action.ts';
import type { AssistantTrailer } from '../trailers/provenanceBlock.ts';
import {
  type AssistantRow,
  type AuditException,
  type AuditedRepository,
  type AuditReport,
  type AuditSummary,
  type ChangedRegion,
  type ChangeRow,
  MAX_EXCEPTIONS,
  type SamplePacket,
  type WaiverRow,
} from './auditReport.ts';
import { type ControlFacts, controlRows } from './controls.ts';
import { Sampler } from './sampler.ts';

/**
 * Says that a change is drawn; what comes back makes its packet. First all are drawn, then the packets are made, so that
 * what they need is asked of git at once.
 */
export type Draw = () => () => SamplePacket;

export interface AuditSettings {
  readonly generated: string;
  readonly version: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly seed: string;
  readonly sampleSize: number;
  readonly sha256: (text: string) => string;
  /** Gets every row once, newest first; nothing else keeps them. */
  readonly onRow: (row: ChangeRow) => void;
}

/** Adds up what the audit of one or several repositories tells, in memory that does not grow with the history. */
export class AuditAccumulator {
  readonly #settings: AuditSettings;
  readonly #sampler: Sampler<Draw>;
  readonly #assistants = new Map<string, AssistantRow>();
  readonly #policies = new Map<string, number>();
  readonly #exceptions: AuditException[] = [];
  readonly #byRule: Record<string, number> = {};
  readonly #regionsOf: Record<string, number> = {};
  readonly #regions = { unverified: 0, reviewed: 0, verified: 0, waived: 0 };
  readonly #lines = { ai: 0, human: 0, unknown: 0 };
  #exceptionCount = 0;
  #commits = 0;
  #merges = 0;
  #recorded = 0;
  #unrecorded = 0;
  #withAi = 0;
  #withAiInRegions = 0;
  #demanding = 0;
  #checked = 0;
  #broken = 0;

  constructor(settings: AuditSettings) {
    this.#settings = settings;
    this.#sampler = new Sampler(settings.seed, settings.sampleSize, settings.sha256);
  }

  row(row: ChangeRow, draw: Draw): void {
    this.#commits++;
    if (row.merge) this.#merges++;
    if (row.record === 'recorded') this.#recorded++;
    if (row.record === 'none') this.#unrecorded++;
    if (row.ai > 0) this.#withAi++;
    if (row.regions.length > 0) this.#withAiInRegions++;
    this.#lines.ai += row.ai;
    this.#lines.human += row.human;
    this.#lines.unknown += row.unknown;
    if (row.record !== 'empty') this.#sampler.offer(row.repository, row.commit, () => draw);
    this.#settings.onRow(row);
  }

  exception(exception: AuditException): void {
    this.#exceptionCount++;
    this.#byRule[exception.rule] = (this.#byRule[exception.rule] ?? 0) + 1;
    if (this.#exceptions.length < MAX_EXCEPTIONS) this.#exceptions.push(exception);
  }

  assistant({ tool, model, mode, lines }: AssistantTrailer, approved: AssistantRow['approved']): void {
    const key = JSON.stringify([tool, model ?? null, mode]);
    const known = this.#assistants.get(key);
    this.#assistants.set(key, {
      tool,
      model: model ?? null,
      mode,
      commits: (known?.commits ?? 0) + 1,
      lines: (known?.lines ?? 0) + lines,
      approved,
    });
  }

  region({ category, status }: ChangedRegion, action: Action): void {
    this.#regions[status]++;
    this.#regionsOf[category] = (this.#regionsOf[category] ?? 0) + 1;
    if (action === 'require-review' || action === 'require-verification') this.#demanding++;
  }

  policy(digest: string): void {
    this.#policies.set(digest, (this.#policies.get(digest) ?? 0) + 1);
  }

  checked(sound: boolean): void {
    this.#checked++;
    if (!sound) this.#broken++;
  }

  /** The report without the population, after the last repository. */
  finish(
    repositories: readonly AuditedRepository[],
    waivers: readonly WaiverRow[],
    asked: Pick<
      ControlFacts,
      | 'policyExists'
      | 'toolsListed'
      | 'unapprovedSetUp'
      | 'ticketsAsked'
      | 'verifiersNamed'
      | 'notAuthor'
      | 'periodicReviewDays'
      | 'scannersAsked'
      | 'scannersGiven'
    >,
  ): AuditReport {
    const { generated, version, since, until, seed, sampleSize } = this.#settings;
    const packets = this.#sampler
      .items()
      .map((draw) => draw())
      .map((packet) => packet());
    for (const { recordProblems, change } of packets) {
      // Changes with AI in regions were checked as they came.
      if (change.record === 'recorded' && change.regions.length === 0)
        this.checked(recordProblems.length === 0);
    }
    const total = this.#lines.ai + this.#lines.human + this.#lines.unknown;
    const summary: AuditSummary = {
      commits: this.#commits,
      merges: this.#merges,
      population: this.#recorded + this.#unrecorded,
      recorded: this.#recorded,
      unrecorded: this.#unrecorded,
      lines: { ...this.#lines },
      completeness: total === 0 ? null : (total - this.#lines.unknown) / total,
      withAi: this.#withAi,
      withAiInRegions: this.#withAiInRegions,
      regions: { ...this.#regions },
      assistants: [...this.#assistants.values()].sort((a, b) => b.lines - a.lines),
      policies: [...this.#policies]
        .map(([digest, commits]) => ({ digest, commits }))
        .sort((a, b) => b.commits - a.commits),
      checked: this.#checked,
      broken: this.#broken,
    };
    return {
      schema: 'countersign.audit/1',
      generated,
      tool: { name: 'Countersign', version },
      period: { since, until },
      repositories,
      summary,
      controls: controlRows({
        ...asked,
        summary,
        exceptions: this.#byRule,
        regionsOf: this.#regionsOf,
        demanding: this.#demanding,
        waivers,
        policyChanges: repositories.reduce((sum, { policyChanges }) => sum + policyChanges.length, 0),
      }),
      exceptions: this.#exceptions,
      exceptionCount: this.#exceptionCount,
      sample: {
        method: `The ${sampleSize} changes with the smallest SHA-256 of "<seed>:<repository>:<commit>", of all changes with added lines or a record.`,
        seed,
        packets,
      },
      waivers,
    };
  }
}
