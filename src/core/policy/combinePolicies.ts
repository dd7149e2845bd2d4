import { canonicalJson } from '../record/canonicalJson.ts';
import type { Category } from '../regions/region.ts';
import { ASKABLE } from './action.ts';
import type { Policy } from './policy.ts';
import { TRAILER_STYLES } from './trailerStyle.ts';

/** Says nothing: combining with it changes nothing. */
export const EMPTY_POLICY: Policy = {
  layers: [],
  contextDeny: [],
  checklists: {},
  scanners: [],
  tickets: [],
  regionRules: [],
  regionQueries: [],
  assistants: {},
  waivers: [],
};

/**
 * Strictest wins. Order and repetition do not matter (commutative, associative, idempotent), and adding a policy
 * never loosens a decision: every section is united, or the greater demand is kept.
 */
export function combine(policies: readonly Policy[]): Policy {
  return policies.reduce(join, EMPTY_POLICY);
}

function join(a: Policy, b: Policy): Policy {
  const reviewers = max(a.reviewers, b.reviewers);
  const periodicReviewDays = min(a.periodicReviewDays, b.periodicReviewDays);
  const waiverMaxDays = min(a.waiverMaxDays, b.waiverMaxDays);
  const pastesMustSay = either(a.pastesMustSay, b.pastesMustSay);
  const pasteLines = min(a.pasteLines, b.pasteLines);
  const pasteCharacters = min(a.pasteCharacters, b.pasteCharacters);
  const notAuthor = either(a.notAuthor, b.notAuthor);
  const notPrompter = either(a.notPrompter, b.notPrompter);
  const style = max(rank(a.trailerStyle), rank(b.trailerStyle));
  const onError = [a.agentsOnError, b.agentsOnError];
  const ask = ASKABLE.find((action) => a.agentsAsk === action || b.agentsAsk === action);
  return {
    layers: union(a.layers, b.layers),
    contextDeny: union(a.contextDeny, b.contextDeny),
    checklists: joinChecklists(a.checklists, b.checklists),
    scanners: union(a.scanners, b.scanners),
    tickets: union(a.tickets, b.tickets),
    regionRules: union(a.regionRules, b.regionRules),
    regionQueries: union(a.regionQueries, b.regionQueries),
    // A waiver names one exact finding, so a repository may add its own; `waiverMaxDays` limits them.
    waivers: union(a.waivers, b.waivers),
    assistants: joinAssistants(a.assistants, b.assistants),
    ...(reviewers === undefined ? {} : { reviewers }),
    ...(notAuthor === undefined ? {} : { notAuthor }),
    ...(notPrompter === undefined ? {} : { notPrompter }),
    ...(style === undefined ? {} : { trailerStyle: TRAILER_STYLES[style]! }),
    ...(onError.includes('deny')
      ? { agentsOnError: 'deny' as const }
      : onError.includes('allow')
        ? { agentsOnError: 'allow' as const }
        : {}),
    ...(ask === undefined ? {} : { agentsAsk: ask }),
    ...(periodicReviewDays === undefined ? {} : { periodicReviewDays }),
    ...(waiverMaxDays === undefined ? {} : { waiverMaxDays }),
    ...(pastesMustSay === undefined ? {} : { pastesMustSay }),
    ...(pasteLines === undefined ? {} : { pasteLines }),
    ...(pasteCharacters === undefined ? {} : { pasteCharacters }),
  };
}

const max = (a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b);
const min = (a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);
const either = (a: boolean | undefined, b: boolean | undefined) =>
  a === undefined ? b : b === undefined ? a : a || b;
const rank = (style: Policy['trailerStyle']) =>
  style === undefined ? undefined : TRAILER_STYLES.indexOf(style);

/** Sorted and without repetition, so that equal sets print and digest equally. */
export function union<T>(a: readonly T[], b: readonly T[]): T[] {
  const items = new Map<string, T>();
  for (const item of [...a, ...b]) items.set(canonicalJson(item), item);
  return [...items].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, item]) => item);
}

function joinChecklists(a: Policy['checklists'], b: Policy['checklists']): Policy['checklists'] {
  const out: Partial<Record<Category, readonly string[]>> = {};
  for (const category of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort() as Category[])
    out[category] = union(a[category] ?? [], b[category] ?? []);
  return out;
}

// Two names for one extension: the smaller one, whichever policy it came from.
function joinAssistants(a: Policy['assistants'], b: Policy['assistants']): Policy['assistants'] {
  const out = new Map<string, string>();
  for (const [id, tool] of [...Object.entries(a), ...Object.entries(b)]) {
    const known = out.get(id);
    if (known === undefined || tool < known) out.set(id, tool);
  }
  return Object.fromEntries([...out].sort(([x], [y]) => (x < y ? -1 : 1)));
}
