import type { Action } from '../policy/action.ts';
import { type Decision, decideToolUse, decideWhere } from '../policy/decide.ts';
import { isLeftOut } from '../policy/isLeftOut.ts';
import type { Policy } from '../policy/policy.ts';
import { type OriginRecord, type SpanOrigin, weakerGrade } from '../provenance/origin.ts';
import { WHOLE_FILE, wholeFileHash } from '../regions/policyRegions.ts';
import type { Category, Region } from '../regions/region.ts';
import { verifiersFor } from '../verification/judgeStatement.ts';
import type { JudgedStatement } from '../verification/statement.ts';
import { applyWaivers, type Waiver } from './applyWaivers.ts';
import type { Finding, Severity } from './finding.ts';
import type { FindingRule } from './findingRules.ts';
import { fingerprintOf } from './fingerprint.ts';
import { confirmationOf } from './regionStatus.ts';
import { unexplainedPastes } from './unexplainedPastes.ts';

export interface FindingsInput {
  readonly path: string;
  /** Canonical text of the file. */
  readonly text: string;
  /** Everybody who wrote in each line, index 0 is line 1; `base` and empty lists raise nothing. See lineWritersOfSpans. */
  readonly lines: readonly (readonly SpanOrigin[])[];
  readonly regions: readonly Region[];
  readonly policy: Policy;
  /** Already judged (judgeStatement). */
  readonly statements: readonly JudgedStatement[];
  /** Those that count; the policy's own are added here. */
  readonly waivers: readonly Waiver[];
  /** `YYYY-MM-DD`: waivers run out. */
  readonly today: string;
  readonly sha256: (text: string) => string;
  readonly commit?: string;
}

/** All findings of one file, in order of line. Pure: the same input gives the same findings. */
export function findingsOf(input: FindingsInput): Finding[] {
  const findings: Finding[] = [];
  const covered = new Set<number>();
  if (!isLeftOut(input.policy, input.path))
    for (const region of input.regions) {
      const ai = linesBy(input, region, 'ai');
      const unknown = linesBy(input, region, 'unknown');
      for (const line of ai.lines) covered.add(line);
      if (ai.lines.length > 0) findings.push(...regionFinding(input, region, ai, 'ai'));
      if (unknown.lines.length > 0) findings.push(...regionFinding(input, region, unknown, 'unknown'));
    }
  findings.push(...outsideFindings(input, covered), ...toolFindings(input), ...pasteFindings(input));
  return applyWaivers(disambiguate(findings, input.sha256), input.waivers, input.policy, input.today).sort(
    (a, b) =>
      a.startLine - b.startLine ||
      a.endLine - b.endLine ||
      orderOf(a) - orderOf(b) ||
      (a.fingerprint < b.fingerprint ? -1 : 1),
  );
}

interface Written {
  readonly lines: readonly number[];
  /** Distinct writers of that origin with the number of their lines, most lines first. */
  readonly writers: readonly { readonly record: OriginRecord; readonly count: number }[];
}

function linesBy(
  { lines }: FindingsInput,
  range: { readonly startLine: number; readonly endLine: number },
  origin: 'ai' | 'unknown',
  except?: ReadonlySet<number>,
): Written {
  const found: number[] = [];
  const writers = new Map<string, { record: OriginRecord; count: number }>();
  for (let line = range.startLine; line <= Math.min(range.endLine, lines.length); line++) {
    if (except?.has(line)) continue;
    let here = false;
    for (const record of lines[line - 1]!) {
      if (record === 'base' || record.origin !== origin) continue;
      here = true;
      const key = JSON.stringify([record.assistant?.tool, record.assistant?.model, record.mode]);
      const known = writers.get(key);
      writers.set(key, {
        record: known ? { ...known.record, grade: weakerGrade(known.record.grade, record.grade) } : record,
        count: (known?.count ?? 0) + 1,
      });
    }
    if (here) found.push(line);
  }
  return { lines: found, writers: [...writers.values()].sort((a, b) => b.count - a.count) };
}

function strictestOf(
  { policy, path }: FindingsInput,
  categories: readonly Category[],
  symbols: readonly string[],
  { writers }: Written,
  origin: 'ai' | 'unknown',
): Decision {
  return writers
    .map(({ record }) =>
      decideWhere(policy, {
        path,
        categories,
        symbols,
        origin,
        ...(record.assistant ? { tool: record.assistant.tool } : {}),
        ...(record.assistant?.model === undefined ? {} : { model: record.assistant.model }),
        ...(record.mode ? { mode: record.mode } : {}),
      }),
    )
    .reduce((a, b) => (ORDER[b.action] > ORDER[a.action] ? b : a));
}

const ORDER: Readonly<Record<Action, number>> = {
  allow: 0,
  warn: 1,
  'require-review': 2,
  'require-verification': 3,
  deny: 4,
};

function regionFinding(
  input: FindingsInput,
  region: Region,
  written: Written,
  origin: 'ai' | 'unknown',
): Finding[] {
  const decision = strictestOf(input, [region.category], [region.symbol], written, origin);
  return demand(input, {
    decision,
    written,
    origin,
    place: { ...region, what: `${ARTICLE[region.category]} region` },
  });
}

/** Scope rules may speak about files and symbols that guard nothing by themselves. */
function outsideFindings(input: FindingsInput, covered: ReadonlySet<number>): Finding[] {
  const whole = { startLine: 1, endLine: input.lines.length };
  const written = linesBy(input, whole, 'ai', covered);
  if (written.lines.length === 0) return [];
  const decision = strictestOf(input, [], [], written, 'ai');
  if (decision.action === 'allow') return [];
  return demand(input, {
    decision,
    written,
    origin: 'ai',
    place: {
      startLine: written.lines[0]!,
      endLine: written.lines.at(-1)!,
      symbol: WHOLE_FILE,
      contentHash: wholeFileHash(input.text, input.sha256),
      what: `a file the policy names (${input.path})`,
    },
  });
}

function toolFindings(input: FindingsInput): Finding[] {
  const written = linesBy(input, { startLine: 1, endLine: input.lines.length }, 'ai');
  return written.writers.flatMap(({ record }) => {
    if (!record.assistant) return [];
    const { tool, model } = record.assistant;
    const decision = decideToolUse(input.policy, {
      tool,
      ...(model === undefined ? {} : { model }),
      ...(record.mode ? { mode: record.mode } : {}),
    });
    if (decision.action === 'allow') return [];
    const lines = input.lines.flatMap((by, index) =>
      by.some(
        (origin) =>
          origin !== 'base' &&
          origin.origin === 'ai' &&
          origin.assistant?.tool === tool &&
          origin.assistant.model === model &&
          origin.mode === record.mode,
      )
        ? [index + 1]
        : [],
    );
    const rule: FindingRule = 'unapproved-tool';
    return [
      {
        fingerprint: fingerprintOf(
          { rule, path: input.path, extra: JSON.stringify([tool, model, record.mode]) },
          input.sha256,
        ),
        rule,
        severity: severityOf(decision.action),
        ...(input.commit === undefined ? {} : { commit: input.commit }),
        path: input.path,
        startLine: lines[0] ?? 1,
        endLine: lines.at(-1) ?? 1,
        ...describe(written.writers.filter((writer) => writer.record === record)),
        lines,
        message: `${decision.reason} It wrote ${count(lines.length)} here.`,
        fix: 'Have the tool approved in the policy (tools.approved), or write the lines again without it.',
      },
    ];
  });
}

/** Large pastes that nobody has explained, where the policy wants them explained. */
function pasteFindings({ path, text, lines, policy, sha256, commit }: FindingsInput): Finding[] {
  if (!policy.pastesMustSay || isLeftOut(policy, path)) return [];
  const source = text.split('\n');
  return unexplainedPastes(lines).map(({ startLine, endLine }) => {
    const rule: FindingRule = 'paste-origin';
    const pasted = source.slice(startLine - 1, endLine).join('\n');
    return {
      fingerprint: fingerprintOf({ rule, path, contentHash: sha256(pasted) }, sha256),
      rule,
      severity: 'error' as const,
      ...(commit === undefined ? {} : { commit }),
      path,
      startLine,
      endLine,
      origin: 'unknown' as const,
      lines: Array.from({ length: endLine - startLine + 1 }, (_, at) => startLine + at),
      message: `${count(endLine - startLine + 1)} pasted from outside: the policy asks where they came from.`,
      fix: "Run 'Countersign: Say Where This Came From' on them in the editor; what is committed already, after 'git reset --soft'. Or excuse them with 'countersign waive'.",
    };
  });
}

interface Demand {
  readonly decision: Decision;
  readonly written: Written;
  readonly origin: 'ai' | 'unknown';
  readonly place: {
    readonly category?: Category;
    readonly startLine: number;
    readonly endLine: number;
    readonly symbol: string;
    readonly contentHash: string;
    readonly what: string;
  };
}

function demand(input: FindingsInput, { decision, written, origin, place }: Demand): Finding[] {
  if (decision.action === 'allow') return [];
  const { reviews, verifications, rejected } = confirmationOf(place, input.statements);
  const people = new Set(
    [...reviews, ...verifications].map(({ statement }) => statement.email.toLowerCase()),
  );
  const wanted = input.policy.reviewers ?? 1;
  if (decision.action === 'warn' && people.size > 0) return [];
  if (decision.action === 'require-review' && people.size >= wanted) return [];
  if (decision.action === 'require-verification' && verifications.length > 0) return [];
  const rule = ruleOf(decision.action, origin);
  const who = origin === 'unknown' ? 'Code of unknown origin' : writersText(written);
  const at = `${input.path}:${place.startLine}`;
  const symbol = place.symbol === WHOLE_FILE || place.symbol === '(top level)' ? '' : ` (${place.symbol})`;
  const qualified = verifiersFor(input.policy, place.category);
  const demands: Record<Exclude<Action, 'allow'>, { readonly needs: string; readonly fix: string }> = {
    warn: {
      needs: 'needs a qualified reviewer',
      fix: `Read it and run 'countersign review ${at}', or have it verified with 'countersign attest ${at}'.`,
    },
    'require-review': {
      needs:
        wanted > 1
          ? `needs ${wanted} reviewers and has ${people.size}`
          : input.policy.notAuthor
            ? 'needs a review by somebody other than its author'
            : 'needs a review',
      fix: `Let a reviewer read it and run 'countersign review ${at}'.`,
    },
    'require-verification': {
      needs: 'needs a signed verification by a qualified person',
      fix: `Ask ${qualified.length > 0 ? qualified.slice(0, 3).join(' or ') : 'a verifier named in the policy'} to run 'countersign attest ${at}'.`,
    },
    deny: {
      needs: 'is not allowed here',
      fix: 'Revert the insertion and write it by hand, or have a person answer for it with a waiver (countersign waive).',
    },
  };
  const { needs, fix } = demands[decision.action];
  const why =
    decision.rule.startsWith('defaults') || decision.rule === 'unknown' ? '' : ` ${decision.reason}`;
  const last = rejected.at(-1);
  const but = last ? ` A ${last.statement.kind} by ${last.statement.email} does not count: ${last.why}` : '';
  return [
    {
      fingerprint: fingerprintOf(
        {
          rule,
          category: place.category,
          path: input.path,
          symbol: place.symbol,
          contentHash: place.contentHash,
        },
        input.sha256,
      ),
      rule,
      severity: severityOf(decision.action),
      ...(input.commit === undefined ? {} : { commit: input.commit }),
      path: input.path,
      startLine: place.startLine,
      endLine: place.endLine,
      ...(place.category ? { category: place.category } : {}),
      symbol: place.symbol,
      ...(origin === 'ai' ? describe(written.writers) : { origin: 'unknown' as const }),
      lines: written.lines,
      regionHash: place.contentHash,
      message: `${who} in ${place.what}${symbol}, ${count(written.lines.length)}: ${needs}.${why}${but}`,
      fix,
    },
  ];
}

function ruleOf(action: Action, origin: 'ai' | 'unknown'): FindingRule {
  if (action === 'require-review') return 'missing-review';
  if (action === 'require-verification') return 'missing-verification';
  if (action === 'deny' && origin === 'ai') return 'denied-scope';
  return origin === 'unknown' ? 'unknown-in-region' : 'ai-in-region';
}

function severityOf(action: Action): Severity {
  return action === 'warn' ? 'warning' : action === 'allow' ? 'note' : 'error';
}

function describe(writers: Written['writers']): Pick<Finding, 'origin' | 'grade' | 'assistant' | 'mode'> {
  const record = writers[0]?.record;
  if (!record) return {};
  return {
    origin: record.origin,
    grade: writers.map((writer) => writer.record.grade).reduce(weakerGrade),
    ...(record.assistant ? { assistant: record.assistant } : {}),
    ...(record.mode ? { mode: record.mode } : {}),
  };
}

function writersText({ writers }: Written): string {
  const tools = [
    ...new Set(writers.flatMap(({ record }) => (record.assistant ? [record.assistant.tool] : []))),
  ];
  return tools.length > 0 ? `AI code by ${tools.join(', ')}` : 'AI code';
}

const count = (lines: number) => (lines === 1 ? '1 line' : `${lines} lines`);

/** A category with its article, as messages say it. */
export const ARTICLE: Readonly<Record<Category, string>> = {
  auth: 'an authentication',
  crypto: 'a cryptography',
  'access-control': 'an access-control',
  secrets: 'a secrets',
  'sensitive-data': 'a sensitive-data',
  operations: 'an operations',
};

// Authentication first, as in trailers.
const orderOf = ({ category }: Finding): number =>
  category ? Object.keys(ARTICLE).indexOf(category) : Object.keys(ARTICLE).length;

// Two copies of one function in one file are two findings.
function disambiguate(findings: readonly Finding[], sha256: (text: string) => string): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const n = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, n + 1);
    return n === 0
      ? finding
      : { ...finding, fingerprint: sha256(`${finding.fingerprint} ${n}`).slice(0, 24) };
  });
}
