import type { CommitSignature, VerifiedCommit, VerifyReport } from '../core/evidence/verifyReport.ts';
import { resultOf } from '../core/evidence/verifyReport.ts';
import { applyWaivers } from '../core/findings/applyWaivers.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { FindingRule } from '../core/findings/findingRules.ts';
import { findingsOf } from '../core/findings/findingsOf.ts';
import { fingerprintOf } from '../core/findings/fingerprint.ts';
import { canonicalText } from '../core/provenance/canonicalText.ts';
import type { OriginRecord } from '../core/provenance/origin.ts';
import { UNKNOWN } from '../core/provenance/origin.ts';
import { attributedLines } from '../core/record/fileRecord.ts';
import { catFile } from '../git/catFile.ts';
import { commitContext } from '../git/commitContext.ts';
import { treeChanges } from '../git/diffPatch.ts';
import { type RangeCommit, rangeCommits } from '../git/rangeCommits.ts';
import type { Repository } from '../git/repository.ts';
import { GitError, runGit } from '../git/runGit.ts';
import { type BasePolicy, basePolicy } from './basePolicy.ts';
import { checkRecord, type RecordProblemKind } from './checkRecord.ts';
import { attributeIndex } from './commitAttribution.ts';
import { EvidenceContext } from './evidenceContext.ts';
import { gitText } from './gitText.ts';
import { POLICY_PATH } from './loadPolicy.ts';
import { addedAgainstAll, emptyTree } from './provenanceReader.ts';
import { sha256 } from './sha256.ts';

export interface VerifyOptions {
  readonly policyFrom?: string | undefined;
  readonly failOn?: 'error' | 'warning';
  readonly now: Date;
}

/** `base` undefined: all of head's history, from its root. */
export interface ResolvedRange {
  readonly base: string | undefined;
  readonly head: string;
}

/** Reads `A..B`, `A...B` or one commit (that commit alone). Throws a `GitError` for names that git does not know. */
export function resolveRange(repository: Repository, range: string): ResolvedRange {
  const cwd = repository.root;
  const oid = (name: string) =>
    runGit(['rev-parse', '-q', '--verify', '--end-of-options', `${name || 'HEAD'}^{commit}`], { cwd }).trim();
  const match = /^(.*?)(\.\.\.?)(.*)$/.exec(range);
  if (!match) {
    const head = oid(range);
    const parent = runGit(['rev-parse', '-q', '--verify', `${head}^1`], { cwd, okCodes: [0, 1, 128] }).trim();
    return { base: parent || undefined, head };
  }
  const [base, head] = [oid(match[1]!), oid(match[3]!)];
  // What the change is made of, and the policy before it, begin where the two lines of history parted.
  const common = runGit(['merge-base', base, head], { cwd, okCodes: [0, 1] }).trim();
  return { base: common || base, head };
}

/** Checks the commits of a range: their records as claims, their AI lines against policy, reviews and verifications. */
export async function verifyRange(
  repository: Repository,
  { base, head }: ResolvedRange,
  options: VerifyOptions,
): Promise<VerifyReport> {
  const { root } = repository;
  const policy = await policyFor(root, base, head, options);
  const context = new EvidenceContext(repository, policy.loaded);
  const findings: Finding[] = policyFindings(policy);
  const commits = rangeCommits(root, base, head);
  context.reader.load(commits.map(({ commit }) => commit));
  context.reader.loadAdded(commits.map(({ commit }) => context.reader.commit(commit)));
  const verified = commits.map((commit) => verifyCommit(context, commit, findings));
  const excused = applyWaivers(
    findings.splice(0),
    context.waivers(),
    policy.loaded.policy,
    options.now.toISOString().slice(0, 10),
  );
  findings.push(...excused);
  await verifyContent(context, base, head, commits, options, findings);
  if (base !== undefined && treeChanges(root, base, head).some(({ path }) => path === POLICY_PATH))
    findings.push(
      note(
        'policy-changed',
        'note',
        POLICY_PATH,
        'These changes alter the policy; it counts from the next change on.',
        'Have the policy change itself reviewed.',
      ),
    );
  return {
    schema: 'countersign.verify/1',
    result: resultOf(findings, options.failOn),
    base: base ?? null,
    head,
    policy: { digest: policy.loaded.digest, from: policy.from, exists: policy.loaded.exists },
    counts: sumCounts(verified),
    commits: verified,
    findings,
  };
}

/** Checks what the index would commit; for pre-commit hooks. */
export async function verifyStaged(repository: Repository, options: VerifyOptions): Promise<VerifyReport> {
  const { root } = repository;
  const { head, parents, witnesses } = commitContext(repository, [], {});
  const policy = await policyFor(root, head, undefined, options);
  const context = new EvidenceContext(repository, policy.loaded);
  const { counts, files, touched } = attributeIndex(
    repository,
    parents,
    witnesses,
    context.ledgers(),
    context.reader,
  );
  const findings: Finding[] = policyFindings(policy);
  for (const { path, text, unknownLines } of touched) {
    const lines: (readonly OriginRecord[])[] = text.split('\n').map(() => []);
    for (const line of unknownLines) lines[line - 1] = [UNKNOWN];
    for (const file of files)
      if (file.path === path) for (const { line, by } of attributedLines(file)) lines[line - 1] = by;
    findings.push(...(await contentFindings(context, { path, text, lines, authors: [] }, options)));
  }
  return {
    schema: 'countersign.verify/1',
    result: resultOf(findings, options.failOn),
    base: head ?? null,
    head: null,
    policy: { digest: policy.loaded.digest, from: policy.from, exists: policy.loaded.exists },
    counts,
    commits: [],
    findings,
  };
}

async function policyFor(
  root: string,
  base: string | undefined,
  head: string | undefined,
  { policyFrom }: VerifyOptions,
): Promise<BasePolicy> {
  if (policyFrom === undefined) return basePolicy(root, base, head);
  const rev = runGit(['rev-parse', '-q', '--verify', '--end-of-options', `${policyFrom}^{commit}`], {
    cwd: root,
  }).trim();
  return { ...(await basePolicy(root, rev, rev)), from: policyFrom };
}

function policyFindings({ loaded }: BasePolicy): Finding[] {
  return loaded.problems.map(({ file, line, message, fix }) => ({
    ...note('policy-broken', 'error', file, message, fix, `${line} ${message}`),
    startLine: line,
    endLine: line,
  }));
}

function note(
  rule: FindingRule,
  severity: Finding['severity'],
  path: string,
  message: string,
  fix: string,
  extra = '',
): Finding {
  return {
    fingerprint: fingerprintOf({ rule, path, extra }, sha256),
    rule,
    severity,
    path,
    startLine: 1,
    endLine: 1,
    message,
    fix,
  };
}

const RULE_OF: Readonly<Record<RecordProblemKind, readonly [FindingRule, Finding['severity'], fix: string]>> =
  {
    'no-capture': [
      'no-record',
      'warning',
      "Commit where Countersign runs ('countersign init' installs its hooks), or have a person answer for it with 'countersign waive'.",
    ],
    'missing-note': [
      'missing-note',
      'warning',
      "Fetch the notes: git fetch origin 'refs/notes/*:refs/notes/*'.",
    ],
    'altered-note': ['altered-note', 'error', 'Restore the notes ref from a copy that was not altered.'],
    'unbound-note': ['foreign-note', 'error', 'Remove the note, or commit again with the hooks installed.'],
    'malformed-block': [
      'forged-block',
      'error',
      'Amend the commit with the hooks installed; they write the block anew.',
    ],
    'duplicate-block': [
      'duplicate-block',
      'error',
      'Amend the commit with the hooks installed; they write the block anew.',
    ],
    'forged-block': [
      'forged-block',
      'error',
      'Amend the commit with the hooks installed; they write the block anew.',
    ],
    'counts-disagree': [
      'counts-disagree',
      'error',
      'Amend the commit with the hooks installed; they count anew.',
    ],
  };

function verifyCommit(context: EvidenceContext, commit: RangeCommit, findings: Finding[]): VerifiedCommit {
  const { reader, loaded } = context;
  const knowledge = reader.commit(commit.commit);
  const added = [...reader.addedLines(knowledge)].filter(([, lines]) => lines.length > 0);
  const check = checkRecord(reader, commit.commit);
  const path = added[0]?.[0] ?? '';
  const short = commit.commit.slice(0, 11);
  const say = (rule: FindingRule, severity: Finding['severity'], message: string, fix: string) =>
    findings.push({
      ...note(
        rule,
        severity,
        path,
        `Commit ${short} (${commit.subject}): ${message}`,
        fix,
        `${commit.commit} ${message}`,
      ),
      commit: commit.commit,
      startLine: added[0]?.[1][0]?.line ?? 1,
      endLine: added[0]?.[1][0]?.line ?? 1,
    });
  let recorded = true;
  for (const { kind, message } of check.problems) {
    if (kind === 'no-capture' && added.length === 0) continue;
    recorded = false;
    const [rule, severity, fix] = RULE_OF[kind];
    // A block that names no record is a claim without any proof.
    if (kind === 'no-capture' && knowledge.blocks.length > 0)
      say(
        'forged-block',
        'error',
        'Its trailer block names no record that could prove it.',
        RULE_OF['forged-block'][2],
      );
    else say(rule, severity, message, fix);
  }
  for (const pattern of loaded.policy.tickets)
    if (commit.parents.length < 2 && !new RegExp(pattern).test(knowledge.message))
      say(
        'missing-ticket',
        'error',
        `Its message names no ticket (${pattern}).`,
        'Name the ticket in the commit message.',
      );
  const signature = SIGNATURES[commit.signature] ?? 'unchecked';
  if (signature === 'bad')
    say(
      'commit-signature',
      'error',
      'Its signature is bad.',
      'Find out who changed the commit, and sign it again.',
    );
  return {
    commit: commit.commit,
    subject: commit.subject,
    author: commit.authorEmail,
    recorded,
    counts: check.proven,
    signature,
  };
}

const SIGNATURES: Readonly<Record<string, CommitSignature>> = {
  G: 'good',
  U: 'good',
  B: 'bad',
  R: 'bad',
  N: 'unsigned',
};

/** The content as it stands at the end of the range: only there a review of the final code can fit. */
async function verifyContent(
  context: EvidenceContext,
  base: string | undefined,
  head: string,
  commits: readonly RangeCommit[],
  options: VerifyOptions,
  findings: Finding[],
): Promise<void> {
  const { root } = context.repository;
  const byId = new Map(commits.map((commit) => [commit.commit, commit]));
  const files = addedAgainstAll([treeChanges(root, base ?? emptyTree(head), head)]).filter(
    ({ lines }) => lines.length > 0,
  );
  const blobs = catFile(
    root,
    files.map(({ change }) => change.newOid),
  );
  for (const [at, { change, lines: added }] of files.entries()) {
    const content = blobs[at] && gitText(blobs[at].bytes);
    if (!content) continue;
    const lines: (readonly OriginRecord[])[] = content.ranges.map(() => []);
    const people = new Set<RangeCommit>();
    const commitOf = new Map<number, string>();
    for (const { line, commit, by } of linesAt(context, change.path, head, added)) {
      const from = byId.get(commit);
      if (!from) continue;
      lines[line - 1] = by.length > 0 ? by : [UNKNOWN];
      commitOf.set(line, commit);
      if (by.some(({ origin }) => origin === 'ai')) people.add(from);
    }
    const found = await contentFindings(
      context,
      { path: change.path, text: content.text, lines, authors: [...people] },
      options,
    );
    for (const finding of found) {
      const commit = (finding.lines ?? []).map((line) => commitOf.get(line)).findLast(Boolean);
      findings.push({ ...finding, commit: commit ?? head });
    }
  }
}

/** A name that is no UTF-8 cannot be given to git blame: nothing is known of its lines. */
function linesAt(context: EvidenceContext, path: string, head: string, added: readonly number[]) {
  try {
    return context.reader.readLines(path, head, added);
  } catch (error) {
    if (!(error instanceof GitError) || !path.includes('\ufffd')) throw error;
    return added.map((line) => ({ line, commit: head, by: [UNKNOWN] }));
  }
}

interface Content {
  readonly path: string;
  readonly text: string;
  /** Writers by git's lines. */
  readonly lines: readonly (readonly OriginRecord[])[];
  readonly authors: readonly RangeCommit[];
}

async function contentFindings(
  context: EvidenceContext,
  { path, text, lines, authors }: Content,
  { now }: VerifyOptions,
): Promise<Finding[]> {
  if (lines.every((by) => by.every(({ origin }) => origin === 'human'))) return [];
  const found = await context.regions(path, text);
  if (found.language !== undefined && !found.parsed)
    return [
      note(
        'not-analysed',
        'warning',
        path,
        `The file has AI or unknown lines and could not be analysed: ${found.skipped ?? 'no reason given'}.`,
        'Split the file, or name it in the policy (regions.rules, regions.generated).',
      ),
    ];
  return findingsOf({
    path,
    text: canonicalText(text),
    lines,
    regions: found.regions,
    policy: context.loaded.policy,
    statements: context.judged({
      authors: authors.map(({ authorEmail }) => authorEmail),
      prompters: authors.map(({ committerEmail }) => committerEmail),
    }),
    waivers: context.waivers(),
    today: now.toISOString().slice(0, 10),
    sha256,
  });
}

function sumCounts(commits: readonly VerifiedCommit[]): VerifyReport['counts'] {
  const sum = { ai: 0, human: 0, unknown: 0 };
  for (const { counts } of commits) {
    sum.ai += counts.ai;
    sum.human += counts.human;
    sum.unknown += counts.unknown;
  }
  return sum;
}
