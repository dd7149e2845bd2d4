import type { Category, Evidence } from '../core/regions/region.ts';
import type { Ambience } from './context.ts';
import type { Fact } from './facts.ts';
import type { Match } from './matches.ts';
import { firstFrom, symbolOf, type Unit, unitAt } from './units.ts';
import { allWordsOf } from './words.ts';

/** A region before its tokens are hashed. Rows 0-based, inclusive. */
export interface DraftRegion {
  readonly category: Category;
  readonly row: number;
  readonly endRow: number;
  readonly symbol: string;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/** A function up to here is read as a whole, however nested; so is the outermost of nested small ones. */
const SMALL_ROWS = 60;
/** A function beyond this is not one thing: the statement that matched is. */
const LARGE_ROWS = 250;
/** A class of this size whose name says what it is for is read as one. */
const CLASS_ROWS = 250;
/** A class up to here is ruled by the annotation above it; in a longer one that annotation stands far from what it rules. */
const RULED_ROWS = 40;
const MAX_EVIDENCE = 12;

/** Rows of the largest construct of at most `rows` rows around an offset. */
export type Narrow = (offset: number, rows: number) => readonly [number, number];

interface Group {
  readonly unit: Unit | undefined;
  readonly matches: Match[];
}

/** Combines the strength of what matched, construct by construct, and says how far each region reaches; not yet merged. */
export function regionsOf(
  matches: readonly Match[],
  units: readonly Unit[],
  ambience: Ambience,
  narrow: Narrow,
): DraftRegion[] {
  const byCategory = new Map<Category, Map<Unit | undefined, Group>>();
  const telling = tellingClasses(matches, units);
  for (const match of matches) {
    if (match.kind === 'owner') continue;
    const unit = ownerOf(match, units);
    const groups = byCategory.get(match.category) ?? new Map<Unit | undefined, Group>();
    byCategory.set(match.category, groups);
    const group = groups.get(unit) ?? { unit, matches: [] };
    groups.set(unit, group);
    group.matches.push(match);
  }
  const drafts: DraftRegion[] = [];
  for (const [category, groups] of byCategory) {
    const members = new Map<Unit, Match[]>();
    for (const { unit, matches: own } of groups.values()) {
      const file = ambience[category] ?? 0;
      // A class lends its meaning to its members, not to itself.
      const inside = classAmbience(unit?.kind === 'class' ? unit.parent : unit, telling.get(category));
      const counted =
        unit === undefined || unit.kind === 'class'
          ? own.filter((match) => counts([match, ...nearby(match, own)], file, inside))
          : counts(own, file, inside)
            ? own
            : [];
      if (counted.length === 0 || (category === 'crypto' && isCacheKey(unit, counted))) continue;
      for (const [row, endRow, reasons] of extents(unit, counted, narrow))
        drafts.push(draft(category, row, endRow, unit, reasons));
      const member = memberOf(unit);
      if (member) members.set(member, [...(members.get(member) ?? []), ...counted]);
    }
    drafts.push(...wholeClasses(category, units, members));
  }
  return drafts;
}

const CACHED =
  /^(?:\w+ )*(?:e ?tag|cache ?key|gravatar|avatar|(?:content|asset|chunk|bundle) hash)(?: \w+)*$/;
/** What all of these contain, before they are split into words. */
const CACHED_PART = /e[^a-z\d]*tag|cache[^a-z\d]*key|avatar|hash/i;
const DIGESTS = /hash|digest|md_?5|sha_?\d/i;
const KEYED = /hmac|password|secret|sign|(?:en|de)crypt|random/i;

/** Whether a construct only digests what it makes the key of a cache or the name of a picture of. */
function isCacheKey(unit: Unit | undefined, matches: readonly Match[]): boolean {
  return (
    unit?.kind === 'function' &&
    matches.every(
      ({ strength, fact: { name } }) => strength !== 'strong' || (DIGESTS.test(name) && !KEYED.test(name)),
    ) &&
    CACHED_PART.test(unit.name) &&
    CACHED.test(allWordsOf(unit.name))
  );
}

/** The method of a class around a construct. */
function memberOf(unit: Unit | undefined): Unit | undefined {
  for (let at = unit; at; at = at.parent)
    if (at.kind === 'function' && at.parent?.kind === 'class') return at;
  return undefined;
}

/** A class nearly all of whose methods are about one thing is about it, fields and all. */
function wholeClasses(
  category: Category,
  units: readonly Unit[],
  members: ReadonlyMap<Unit, readonly Match[]>,
): DraftRegion[] {
  if (members.size < 2) return [];
  const methods = new Map<Unit, Unit[]>();
  for (const unit of units)
    if (unit.kind === 'function' && unit.parent?.kind === 'class')
      methods.set(unit.parent, [...(methods.get(unit.parent) ?? []), unit]);
  const drafts: DraftRegion[] = [];
  for (const [owner, own] of methods) {
    const about = own.filter((method) => members.has(method));
    if (about.length < 2 || about.length * 4 < own.length * 3) continue;
    if (owner.endRow - owner.row >= CLASS_ROWS) continue;
    const reasons = about.flatMap((method) => members.get(method) ?? []);
    drafts.push(draft(category, owner.topRow, owner.endRow, owner, reasons));
  }
  return drafts;
}

/** Strong counts alone; weak with another kind of weak, or with a file or class that is about it; a hint only in the thick of it. */
function counts(matches: readonly Match[], file: number, inside: number): boolean {
  if (matches.some((match) => match.strength === 'strong')) return true;
  const weak = matches.filter((match) => match.strength === 'weak');
  // Two rules that like the same name are one piece of evidence.
  if (weak.some((one) => one.rule.id !== weak[0]!.rule.id && one.fact !== weak[0]!.fact)) return true;
  if (weak.length > 0) return file + inside >= 1;
  return file + inside >= 2;
}

/** At module or class level only what stands close together belongs together. */
function nearby(match: Match, all: readonly Match[]): Match[] {
  return all.filter((other) => other !== match && Math.abs(other.fact.row - match.fact.row) <= 3);
}

function tellingClasses(matches: readonly Match[], units: readonly Unit[]): Map<Category, Map<Unit, number>> {
  const telling = new Map<Category, Map<Unit, number>>();
  for (const match of matches) {
    if ((match.fact.kind !== 'class' && match.kind !== 'owner') || match.strength === 'hint') continue;
    const owner =
      match.kind === 'owner' ? ownerOf(match, units) : climb(unitAt(units, match.fact.end - 1), match);
    if (!owner) continue;
    const map = telling.get(match.category) ?? new Map<Unit, number>();
    telling.set(match.category, map);
    map.set(owner, Math.max(map.get(owner) ?? 0, match.strength === 'strong' ? 2 : 1));
  }
  return telling;
}

function climb(unit: Unit | undefined, match: Match): Unit | undefined {
  let at = unit;
  while (at && !(at.kind === 'class' && at.nameRow === match.fact.nameRow)) at = at.parent;
  return at;
}

function classAmbience(unit: Unit | undefined, telling: Map<Unit, number> | undefined): number {
  let most = 0;
  for (let at = unit; at && telling; at = at.parent) most = Math.max(most, telling.get(at) ?? 0);
  return most;
}

/** The unit a match belongs to: for an annotation the thing it stands on, otherwise the innermost around it. */
function ownerOf(match: Match, units: readonly Unit[]): Unit | undefined {
  const { fact } = match;
  if (fact.kind === 'annotation') {
    const around = unitAt(units, fact.start);
    // Within the declaration, before its name (C#, Java, Kotlin): it stands on just that.
    if (around && fact.row < around.nameRow) return around;
    const annotated = annotatedBy(fact, units);
    if (
      annotated &&
      (!around || around.kind === 'class' || annotated.parent === around || annotated === around)
    ) {
      if (annotated.row >= fact.row) annotated.topRow = Math.min(annotated.topRow, fact.row);
      return annotated;
    }
    return around;
  }
  let unit = unitAt(units, fact.start);
  // A declaration's own match belongs to the declaration itself even when a wrapper starts at the same place.
  if (fact.kind === 'function' || fact.kind === 'class') {
    let own: Unit | undefined;
    for (let at = unit; at; at = at.parent)
      if (at.kind === fact.kind && at.nameRow === fact.nameRow && at.end >= fact.end) own = at;
    if (own) unit = own;
  }
  return unit;
}

/** The first declaration at an annotation or in the rows under it. */
function annotatedBy(fact: Fact, units: readonly Unit[]): Unit | undefined {
  for (let i = firstFrom(units, fact.start); i < units.length; i++) {
    const unit = units[i]!;
    if (unit.kind === 'statement') continue;
    if (unit.start >= fact.end ? unit.row - fact.endRow <= 8 : unit.start === fact.start) return unit;
    // Units are in the order of their starts: what follows stands further down.
    if (unit.start >= fact.end) return undefined;
  }
  return undefined;
}

function extents(
  unit: Unit | undefined,
  matches: readonly Match[],
  narrow: Narrow,
): (readonly [number, number, readonly Match[]])[] {
  if (unit?.kind === 'class') {
    const declared = matches.filter((match) => match.fact.kind === 'class');
    if (declared.length > 0 && unit.endRow - unit.row < CLASS_ROWS)
      return [[unit.topRow, unit.endRow, matches]];
    // An annotation on a small class rules everything in it.
    const ruling = matches.some((match) => match.fact.kind === 'annotation' && match.strength === 'strong');
    if (ruling && unit.endRow - unit.row < RULED_ROWS) return [[unit.topRow, unit.endRow, matches]];
    return matches.map((match): readonly [number, number, readonly Match[]] =>
      match.fact.kind === 'class' || match.kind === 'annotation'
        ? [
            unit.topRow,
            Math.max(unit.nameRow, match.fact.kind === 'annotation' ? match.fact.endRow : 0),
            [match],
          ]
        : [...around(match, narrow), [match]],
    );
  }
  if (!unit) return matches.map((match) => [...around(match, narrow), [match]] as const);
  let whole = unit;
  while (
    whole.kind === 'function' &&
    whole.parent?.kind === 'function' &&
    whole.parent.endRow - whole.parent.row < SMALL_ROWS
  )
    whole = whole.parent;
  const declared = matches.some((match) => match.fact.kind === 'function' || match.kind === 'annotation');
  if (declared || whole.endRow - whole.row < LARGE_ROWS)
    return [[Math.min(whole.topRow, unit.topRow), whole.endRow, matches]];
  return matches.map((match) => [...around(match, narrow), [match]] as const);
}

function around(match: Match, narrow: Narrow): readonly [number, number] {
  const [row, endRow] = narrow(match.fact.start, SMALL_ROWS);
  return [
    Math.min(row, match.fact.row),
    Math.max(endRow, Math.min(match.fact.endRow, match.fact.row + SMALL_ROWS)),
  ];
}

function draft(
  category: Category,
  row: number,
  endRow: number,
  unit: Unit | undefined,
  matches: readonly Match[],
): DraftRegion {
  const ordered = [...matches].sort((a, b) => rank(b) - rank(a) || a.fact.row - b.fact.row);
  return {
    category,
    row,
    endRow,
    symbol: symbolOf(unit),
    rule: ordered[0]!.rule.id,
    evidence: ordered.map((match) => ({ line: match.fact.nameRow + 1, rule: match.rule.id, why: match.why })),
  };
}

function rank(match: Match): number {
  return match.strength === 'strong' ? 2 : match.strength === 'weak' ? 1 : 0;
}

/** Overlapping and nested regions of one category become one; the larger one's symbol stays. */
export function merge(drafts: readonly DraftRegion[]): DraftRegion[] {
  const sorted = [...drafts].sort(
    (a, b) => byName(a.category, b.category) || a.row - b.row || b.endRow - a.endRow,
  );
  const merged: DraftRegion[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (!last || last.category !== next.category || next.row > last.endRow) {
      merged.push({ ...next, evidence: distinct(next.evidence) });
      continue;
    }
    merged[merged.length - 1] = {
      ...last,
      endRow: Math.max(last.endRow, next.endRow),
      evidence: distinct([...last.evidence, ...next.evidence]),
    };
  }
  return merged.sort((a, b) => a.row - b.row || byName(a.category, b.category));
}

/** Order of categories. */
export function byName(a: Category, b: Category): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const one of evidence) {
    if (kept.length === MAX_EVIDENCE) break;
    if (!kept.some(({ line, rule }) => line === one.line && rule === one.rule)) kept.push(one);
  }
  return kept;
}
