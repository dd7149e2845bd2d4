import * as path from 'node:path';
import type { Draw } from '../core/evidence/auditAccumulator.ts';
import type {
  AuditException,
  AuditedRepository,
  ChangedRegion,
  ChangeRow,
  Confirmation,
  SamplePacket,
  WaiverRow,
} from '../core/evidence/auditReport.ts';
import type { CommitSignature } from '../core/evidence/verifyReport.ts';
import { FINDING_RULES, type FindingRule } from '../core/findings/findingRules.ts';
import { fingerprintOf } from '../core/findings/fingerprint.ts';
import { confirmationOf } from '../core/findings/regionStatus.ts';
import { ACTIONS, type Action } from '../core/policy/action.ts';
import { approvalOf } from '../core/policy/approvalOf.ts';
import { decideToolUse, decideWhere } from '../core/policy/decide.ts';
import { isLeftOut } from '../core/policy/isLeftOut.ts';
import type { ProvenanceCounts, RecordedRegion, RegionStatus } from '../core/record/commitRecord.ts';
import { WHOLE_FILE } from '../core/regions/policyRegions.ts';
import { parseMessage } from '../core/trailers/parseMessage.ts';
import type { AssistantTrailer, ProvenanceBlock } from '../core/trailers/provenanceBlock.ts';
import { uniteBlocks } from '../core/trailers/uniteBlocks.ts';
import { judgeStatement } from '../core/verification/judgeStatement.ts';
import type { JudgedStatement } from '../core/verification/statement.ts';
import { addedLineCounts } from '../git/addedLineCounts.ts';
import { catFile } from '../git/catFile.ts';
import type { Repository } from '../git/repository.ts';
import { runGit, runGitAsync } from '../git/runGit.ts';
import { type SignatureStatus, signatures } from '../git/signatures.ts';
import { type LoggedCommit, streamLog } from '../git/streamLog.ts';
import { checkRecord } from './checkRecord.ts';
import { EvidenceContext } from './evidenceContext.ts';
import { configuredTools } from './findTools.ts';
import { loadPolicy, POLICY_PATH } from './loadPolicy.ts';
import { ProvenanceReader } from './provenanceReader.ts';
import { sha256 } from './sha256.ts';

export interface AuditPeriod {
  /** `YYYY-MM-DD`, inclusive. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** What the audit of one repository tells as it goes; rows come newest first. */
export interface AuditListener {
  row(row: ChangeRow, draw: Draw): void;
  exception(exception: AuditException): void;
  assistant(assistant: AssistantTrailer, approved: 'approved' | 'not approved' | 'no list'): void;
  /** One AI region with what the policy asks of it. */
  region(region: ChangedRegion, action: Action): void;
  policy(digest: string): void;
  checked(sound: boolean): void;
}

/** Commits about which git is asked together. */
const CHUNK = 1000;

/** Walks every change of the period once, with one `git log`; memory does not grow with the history. */
export async function auditRepository(
  repository: Repository,
  period: AuditPeriod,
  now: Date,
  listener: AuditListener,
): Promise<{
  readonly audited: AuditedRepository;
  readonly waivers: readonly WaiverRow[];
  readonly context: EvidenceContext;
}> {
  const { root } = repository;
  const name = path.basename(root);
  const options = { cwd: root, okCodes: [0, 1, 128] };
  const head = runGit(['rev-parse', '-q', '--verify', 'HEAD^{commit}'], options).trim() || null;
  const committed = head === null ? undefined : await loadPolicy({ root, rev: head });
  const loaded = committed?.exists ? committed : await loadPolicy({ root });
  const context = new EvidenceContext(repository, loaded);
  const audit = new RepositoryAudit(context, name, now, listener);
  const limits = [
    ...(period.since ? [`--since=${period.since}T00:00:00`] : []),
    ...(period.until ? [`--until=${period.until}T23:59:59`] : []),
  ];
  // Beside the long log, not after it: it looks at the trees of every commit.
  const policyLog =
    head === null
      ? Promise.resolve('')
      : runGitAsync(['log', ...limits, '--format=%H%x09%cI%x09%ae', head, '--', POLICY_PATH], { cwd: root });
  policyLog.catch(() => {});
  if (head !== null) {
    for await (const commits of streamLog(root, [...limits, head, '--'])) audit.take(commits);
    audit.finish();
  }
  const policyChanges = (await policyLog)
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', time = '', author = ''] = line.split('\t');
      return { commit, time, author };
    });
  const tools = configuredTools(root).map((found) => ({
    ...found,
    ...approvalOf(loaded.policy, found.tool),
  }));
  return {
    audited: { name, head, policy: loaded.digest, policyExists: loaded.exists, policyChanges, tools },
    waivers: waiverRows(context, name, now),
    context,
  };
}

/** A commit with what all blocks of its message say. */
interface ReadCommit {
  readonly commit: LoggedCommit;
  readonly block: ProvenanceBlock | undefined;
}

class RepositoryAudit {
  readonly #context: EvidenceContext;
  readonly #name: string;
  readonly #now: Date;
  readonly #listener: AuditListener;
  /** Regions that a newer change wrote again: what stood before them is history. */
  readonly #newer = new Set<string>();
  readonly #byHash = new Map<string, JudgedStatement[]>();
  readonly #tickets: readonly RegExp[];
  readonly #waivers: readonly { readonly fingerprint: string; readonly until: string }[];
  #reader: ProvenanceReader;
  /** Commits that have come and are in no row yet. */
  #waiting: ReadCommit[] = [];
  /** Commits of the sample. */
  readonly #drawn: string[] = [];
  #signatures: Map<string, CommitSignature> | undefined;

  constructor(context: EvidenceContext, name: string, now: Date, listener: AuditListener) {
    this.#context = context;
    this.#name = name;
    this.#now = now;
    this.#listener = listener;
    this.#reader = context.reader;
    this.#waivers = [...context.waivers(), ...context.loaded.policy.waivers];
    this.#tickets = context.loaded.policy.tickets.map((pattern) => new RegExp(pattern));
    for (const statement of context.statements()) {
      const { contentHash } = statement.statement;
      const judged = { ...statement, counts: false };
      this.#byHash.set(contentHash, [...(this.#byHash.get(contentHash) ?? []), judged]);
    }
  }

  /**
   * Takes the next commits of the log. They wait for others only where git is to be asked: the log stands still while more
   * of it is unread than a pipe holds, and what lives shortly costs the garbage collector nothing.
   */
  take(commits: readonly LoggedCommit[]): void {
    for (const commit of commits)
      this.#waiting.push({ commit, block: uniteBlocks(parseMessage(commit.message)) });
    if (this.#waiting.length >= CHUNK || !this.#waiting.some((one) => this.#asksGit(one))) this.finish();
  }

  /** Makes the rows of what waits. */
  finish(): void {
    const commits = this.#waiting;
    this.#waiting = [];
    // A reader remembers what it read: a new one for each chunk keeps memory flat.
    this.#reader = new ProvenanceReader(this.#context.repository);
    const lines = addedLineCounts(
      this.#context.repository.root,
      commits.filter(isUnrecorded).map(({ commit }) => commit.commit),
    );
    const asked = commits.filter(({ block }) => this.#asksRecord(block));
    this.#reader.load(asked.map(({ commit }) => commit.commit));
    // Only records about regions are checked against what their commit adds.
    this.#reader.loadAdded(
      asked.flatMap(({ commit, block }) => (hasRegions(block) ? this.#reader.commit(commit.commit) : [])),
    );
    for (const { commit, block } of commits) this.#change(commit, block, lines.get(commit.commit) ?? 0);
  }

  #asksGit(one: ReadCommit): boolean {
    return isUnrecorded(one) || this.#asksRecord(one.block);
  }

  #asksRecord(block: ProvenanceBlock | undefined): boolean {
    return hasRegions(block) || this.#scopeAsks(block);
  }

  #change(commit: LoggedCommit, block: ProvenanceBlock | undefined, addedLines: number): void {
    const rules: string[] = [];
    const say = (
      rule: FindingRule,
      severity: 'error' | 'warning',
      message: string,
      fix: string,
      at?: ExceptionPlace,
    ) => {
      rules.push(rule);
      this.#listener.exception({
        repository: this.#name,
        fingerprint: fingerprintOf(
          {
            rule,
            category: at?.category,
            path: at?.path ?? '',
            symbol: at?.symbol,
            contentHash: at?.contentHash,
            extra: at ? '' : commit.commit + message,
          },
          sha256,
        ),
        rule,
        severity,
        commit: commit.commit,
        path: at?.path ?? '',
        startLine: 1,
        endLine: 1,
        ...(at?.category ? { category: at.category } : {}),
        ...(at ? { symbol: at.symbol } : {}),
        message,
        fix,
      });
    };
    const subject = commit.message.split('\n', 1)[0] ?? '';
    const record = block ? 'recorded' : addedLines > 0 ? 'none' : 'empty';
    if (record === 'none')
      say(
        'no-record',
        'warning',
        `${FINDING_RULES['no-record']} ${addedLines} lines are of unknown origin.`,
        "Have a person answer for it with 'countersign waive'.",
      );
    const counts: ProvenanceCounts = block ? block.provenance : { ai: 0, human: 0, unknown: addedLines };
    for (const assistant of block?.assistants ?? []) this.#assistant(assistant, say);
    const regions = hasRegions(block) ? this.#regions(commit, block!, say) : [];
    if (block && this.#scopeAsks(block)) this.#deniedPlaces(commit, say);
    let ticket: string | null = null;
    for (const pattern of this.#tickets) {
      const match = pattern.exec(commit.message);
      ticket ??= match?.[0] ?? null;
      if (!match && commit.parents.length < 2 && record !== 'empty')
        say(
          'missing-ticket',
          'error',
          FINDING_RULES['missing-ticket'],
          'Name the ticket in the commit message.',
        );
    }
    if (block?.provenance.policy) this.#listener.policy(block.provenance.policy);
    const row: ChangeRow = {
      repository: this.#name,
      commit: commit.commit,
      time: commit.time,
      author: commit.author,
      subject,
      merge: commit.parents.length > 1,
      record,
      ai: counts.ai,
      human: counts.human,
      unknown: counts.unknown,
      assistants: (block?.assistants ?? []).map(
        ({ tool, model, mode }) => `${tool}${model ? `/${model}` : ''} ${mode}`,
      ),
      regions,
      policy: block?.provenance.policy ?? null,
      ticket,
      exceptions: [...new Set(rules)],
    };
    this.#listener.row(row, () => {
      this.#drawn.push(commit.commit);
      return () => this.#packet(commit, row);
    });
  }

  #assistant(assistant: AssistantTrailer, say: Say): void {
    const { policy } = this.#context.loaded;
    const decision = decideToolUse(policy, {
      tool: assistant.tool,
      ...(assistant.model === undefined ? {} : { model: assistant.model }),
      mode: assistant.mode,
    });
    const listed = policy.layers.some(({ tools }) => tools);
    this.#listener.assistant(
      assistant,
      !listed ? 'no list' : decision.action === 'allow' ? 'approved' : 'not approved',
    );
    if (decision.action !== 'allow')
      say(
        'unapproved-tool',
        decision.action === 'warn' ? 'warning' : 'error',
        `${decision.reason} It wrote ${assistant.lines} lines.`,
        'Have the tool approved in the policy, or the lines written again.',
      );
  }

  /** Scope rules may speak about files that hold no region: only the record knows those. */
  #scopeAsks(block: ProvenanceBlock | undefined): boolean {
    return (
      block !== undefined &&
      block.provenance.ai > 0 &&
      this.#context.loaded.policy.layers.some(({ scope }) => scope.length > 0)
    );
  }

  #deniedPlaces(commit: LoggedCommit, say: Say): void {
    const { policy } = this.#context.loaded;
    for (const record of this.#reader.commit(commit.commit).records)
      for (const { path: file, origins } of record.files) {
        const decision = origins
          .filter(({ origin }) => origin === 'ai')
          .map(({ assistant, mode }) =>
            decideWhere(policy, {
              path: file,
              categories: [],
              ...(assistant ? { tool: assistant.tool } : {}),
              ...(mode ? { mode } : {}),
            }),
          )
          .find(({ action }) => action === 'deny');
        if (decision)
          say(
            'denied-scope',
            'error',
            `AI wrote in ${file}. ${decision.reason}`,
            'Have the lines written by a person, or have a person answer for them with a waiver.',
            {
              path: file,
              symbol: WHOLE_FILE,
              contentHash: commit.commit,
            },
          );
      }
  }

  #regions(commit: LoggedCommit, block: ProvenanceBlock, say: Say): ChangedRegion[] {
    const check = checkRecord(this.#reader, commit.commit);
    this.#listener.checked(check.problems.length === 0);
    for (const { kind, message } of check.problems)
      say(
        kind === 'missing-note'
          ? 'missing-note'
          : kind === 'altered-note'
            ? 'altered-note'
            : kind === 'unbound-note'
              ? 'foreign-note'
              : kind === 'counts-disagree'
                ? 'counts-disagree'
                : 'forged-block',
        kind === 'missing-note' ? 'warning' : 'error',
        message,
        "Run 'countersign verify' on the commit.",
      );
    const known = this.#reader.commit(commit.commit).records.flatMap(({ regions }) => regions);
    // Without its note a region has no content hash, so the trailer's word for it stands alone: as unverified.
    const regions: readonly RecordedRegion[] =
      known.length > 0
        ? known
        : block.regions.map((region) => ({ ...region, status: 'unverified', contentHash: '' }));
    const { policy } = this.#context.loaded;
    return regions
      .filter(({ path: file }) => !isLeftOut(policy, file))
      .map((region) => {
        const { category, path: file, symbol, lines } = region;
        const key = `${category} ${file} ${symbol}`;
        const superseded = this.#newer.has(key);
        this.#newer.add(key);
        const action = block.assistants
          .map(
            ({ tool, model, mode }) =>
              decideWhere(policy, {
                path: file,
                categories: [category],
                symbols: [symbol],
                tool,
                mode,
                ...(model === undefined ? {} : { model }),
              }).action,
          )
          .reduce<Action>((a, b) => (ACTIONS.indexOf(a) >= ACTIONS.indexOf(b) ? a : b), 'allow');
        const status = this.#statusOf(region, commit);
        const days = policy.periodicReviewDays;
        if (status === 'verified' && !superseded && days !== undefined) {
          const newest = confirmationOf(region, this.#judged(region, commit)).verifications.at(-1)?.statement
            .time;
          if (newest && this.#now.getTime() - Date.parse(newest) > days * 86_400_000)
            say(
              'stale-verification',
              'warning',
              `${symbol} in ${file} was verified on ${newest.slice(0, 10)}, more than ${days} days ago.`,
              "Have a qualified person run 'countersign attest' on it again.",
              region,
            );
        }
        const changed: ChangedRegion = { category, path: file, symbol, lines, status };
        this.#listener.region(changed, action);
        const enough =
          status === 'waived' ||
          action === 'allow' ||
          (action === 'require-verification'
            ? status === 'verified'
            : action !== 'deny' && status !== 'unverified');
        if (!enough && !superseded) {
          const rule: FindingRule =
            action === 'deny'
              ? 'denied-scope'
              : action === 'require-verification'
                ? 'missing-verification'
                : action === 'require-review'
                  ? 'missing-review'
                  : 'ai-in-region';
          say(
            rule,
            action === 'warn' ? 'warning' : 'error',
            `${FINDING_RULES[rule]} ${symbol} in ${file}, ${lines} AI lines, ${status}.`,
            "Have a qualified person run 'countersign attest' on it.",
            region,
          );
        }
        return changed;
      });
  }

  #judged(region: RecordedRegion, commit: LoggedCommit): JudgedStatement[] {
    return (this.#byHash.get(region.contentHash) ?? []).map((statement) =>
      judgeStatement(statement, this.#context.loaded.policy, {
        authors: [commit.authorEmail],
        prompters: [commit.committerEmail],
      }),
    );
  }

  #statusOf(region: RecordedRegion, commit: LoggedCommit): RegionStatus {
    const { policy } = this.#context.loaded;
    const { reviews, verifications } = confirmationOf(region, this.#judged(region, commit));
    if (verifications.length > 0) return 'verified';
    const people = new Set(reviews.map(({ statement }) => statement.email.toLowerCase()));
    if (people.size >= (policy.reviewers ?? 1)) return 'reviewed';
    const { category, path: file, symbol, contentHash } = region;
    const names = (['ai-in-region', 'missing-review', 'missing-verification', 'denied-scope'] as const).map(
      (rule) => fingerprintOf({ rule, category, path: file, symbol, contentHash }, sha256),
    );
    const today = this.#now.toISOString().slice(0, 10);
    const waived = this.#waivers.some(
      ({ fingerprint, until }) => until >= today && names.includes(fingerprint),
    );
    return waived ? 'waived' : 'unverified';
  }

  #packet(commit: LoggedCommit, change: ChangeRow): SamplePacket {
    // All packets are made at the end, by one reader.
    const { reader } = this.#context;
    this.#signatures ??= this.#readDrawn();
    const check = checkRecord(reader, commit.commit);
    const problems = check.problems
      .filter(({ kind }) => kind !== 'no-capture' || change.record !== 'empty')
      .map(({ message }) => message);
    const regions = reader.commit(commit.commit).records.flatMap((record) => record.regions);
    const confirmations = regions.flatMap((region) =>
      this.#judged(region, commit)
        .filter(({ statement }) => statement.kind !== 'waiver' && statement.category === region.category)
        .map(
          ({ statement, signature, counts, why, verifier }): Confirmation => ({
            kind: statement.kind === 'review' ? 'review' : 'verification',
            category: region.category,
            path: region.path,
            symbol: region.symbol,
            by: verifier ?? statement.name,
            email: statement.email,
            time: statement.time,
            confirmed: statement.confirmed,
            signature,
            counts,
            why: why ?? null,
          }),
        ),
    );
    return {
      change,
      authorEmail: commit.authorEmail,
      committerEmail: commit.committerEmail,
      signature: this.#signatures.get(commit.commit) ?? 'unsigned',
      files: reader.addedLines(reader.commit(commit.commit)).size,
      recordProblems: problems,
      confirmations,
    };
  }

  /** Reads what all packets need with a few questions to git; the signatures of the signed ones among them. */
  #readDrawn(): Map<string, CommitSignature> {
    const { reader, repository } = this.#context;
    reader.load(this.#drawn);
    reader.loadAdded(this.#drawn.map((commit) => reader.commit(commit)));
    // Asking git about a signature starts a program, so unsigned commits, which have no such header, are told apart first.
    const signed = catFile(repository.root, this.#drawn).flatMap((object) =>
      object && /^gpgsig/m.test(object.bytes.toString('latin1').split('\n\n', 1)[0]!) ? [object.oid] : [],
    );
    return new Map(
      [...signatures(repository.root, signed)].map(([commit, { status }]) => [commit, SIGNATURES[status]]),
    );
  }
}

interface ExceptionPlace {
  readonly category?: RecordedRegion['category'];
  readonly path: string;
  readonly symbol: string;
  readonly contentHash: string;
}

type Say = (
  rule: FindingRule,
  severity: 'error' | 'warning',
  message: string,
  fix: string,
  at?: ExceptionPlace,
) => void;

const SIGNATURES: Readonly<Record<SignatureStatus, CommitSignature>> = {
  good: 'good',
  untrusted: 'good',
  bad: 'bad',
  revoked: 'bad',
  none: 'unsigned',
  expired: 'unchecked',
  unverifiable: 'unchecked',
};

/** Whether the lines of a commit are counted by git: no block says how many there are. */
const isUnrecorded = ({ commit, block }: ReadCommit): boolean => !block && commit.parents.length < 2;

const hasRegions = (block: ProvenanceBlock | undefined): boolean =>
  block !== undefined && block.regions.length + block.moreRegions > 0;

function waiverRows(context: EvidenceContext, repository: string, now: Date): WaiverRow[] {
  const today = now.toISOString().slice(0, 10);
  const given = context.judged().flatMap(({ statement, counts }): WaiverRow[] =>
    statement.kind === 'waiver'
      ? [
          {
            repository,
            fingerprint: statement.fingerprint ?? '',
            by: statement.email,
            reason: statement.reason ?? '',
            until: statement.until ?? '',
            state: !counts ? 'does not count' : (statement.until ?? '') < today ? 'run out' : 'in force',
          },
        ]
      : [],
  );
  const named = context.loaded.policy.waivers.map(
    ({ fingerprint, by, reason, until }): WaiverRow => ({
      repository,
      fingerprint,
      by,
      reason,
      until,
      state: until < today ? 'run out' : 'in force',
    }),
  );
  return [...given, ...named];
}
