import type { Category } from '../../core/regions/region.ts';
import type { FoundRegion, TextPack } from '../languagePack.ts';

/** A rule of a text pack: meaning in a table, matched by the pack's own code. */
export type InfraRule = TextPack['rules'][number];

const MAX_FOUND = 4_000;

/** Collects what a detector finds, in the words of its rule table. Lines are 1-based and inclusive. */
export class Findings {
  readonly #rules: ReadonlyMap<string, InfraRule>;
  readonly #found: FoundRegion[] = [];

  constructor(rules: readonly InfraRule[]) {
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** Adds one region per category of the rule. Throws for a rule that is not in the table (a programming error). */
  add(
    ruleId: string,
    lines: { readonly start: number; readonly end: number; readonly at?: number },
    symbol: string,
    name: string = symbol,
  ): void {
    const rule = this.#rules.get(ruleId);
    if (!rule) throw new Error(`no rule ${ruleId}`);
    if (this.#found.length >= MAX_FOUND) return;
    const categories: readonly Category[] =
      typeof rule.category === 'string' ? [rule.category] : rule.category;
    const why = rule.why.replace('{name}', `\`${shorten(name)}\``);
    for (const category of categories)
      this.#found.push({
        category,
        startLine: lines.start,
        endLine: Math.max(lines.start, lines.end),
        symbol: shorten(symbol),
        evidence: [{ line: lines.at ?? lines.start, rule: ruleId, why }],
      });
  }

  all(): readonly FoundRegion[] {
    return this.#found;
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 77)}…`;
}
