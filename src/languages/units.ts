import type { Fact } from './facts.ts';
import type { LanguagePack } from './languagePack.ts';
import { dottedName, lastSegment } from './names.ts';

/** A construct a reviewer reads as one: a function, a method, a class, a route. Nested by position. */
export interface Unit {
  readonly kind: 'function' | 'class' | 'statement';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly endRow: number;
  readonly nameRow: number;
  /** Row where annotations above it begin. */
  topRow: number;
  parent: Unit | undefined;
}

/** What names a function without its body. */
export const DECLARATIONS: ReadonlySet<string> = new Set(['declared', 'prototype']);

/** Units of a file in order of start, outer before inner. */
export function unitsOf(facts: readonly Fact[], pack: LanguagePack): Unit[] {
  const units: Unit[] = [];
  for (const fact of facts) {
    const name = nameOf(fact, pack);
    if (name === undefined) continue;
    units.push({
      kind: DECLARATIONS.has(fact.kind) ? 'function' : (fact.kind as Unit['kind']),
      name,
      start: fact.start,
      end: fact.end,
      row: fact.row,
      endRow: fact.endRow,
      nameRow: fact.nameRow,
      topRow: fact.row,
      parent: undefined,
    });
  }
  units.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Unit[] = [];
  const kept: Unit[] = [];
  for (const unit of units) {
    while (open.length > 0 && open.at(-1)!.end <= unit.start) open.pop();
    const outer = open.at(-1);
    // A decorated or exported declaration is one unit, not two around each other.
    if (outer && outer.kind === unit.kind && outer.end === unit.end && outer.name === unit.name) continue;
    unit.parent = outer;
    open.push(unit);
    kept.push(unit);
  }
  raise(kept, facts);
  return kept;
}

/** Annotations directly above a construct are part of it, where the grammar has them beside it (TypeScript, Rust). */
function raise(units: readonly Unit[], facts: readonly Fact[]): void {
  const annotations = facts.filter(({ kind }) => kind === 'annotation').sort((a, b) => b.start - a.start);
  for (const annotation of annotations) {
    const below = units[firstFrom(units, annotation.end)];
    if (!below || below.kind === 'statement' || below.topRow - annotation.endRow > 1) continue;
    below.topRow = Math.min(below.topRow, annotation.row);
  }
}

function nameOf(fact: Fact, pack: LanguagePack): string | undefined {
  if (fact.kind === 'function' || fact.kind === 'class' || DECLARATIONS.has(fact.kind))
    return lastSegment(dottedName(fact.name)) || '(anonymous)';
  if (fact.kind === 'statement') return pack.statementSymbol?.(dottedName(fact.name), fact.detail);
  return undefined;
}

/** Index of the first unit that starts at an offset or behind it. */
export function firstFrom(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Innermost unit around an offset. */
export function unitAt(units: readonly Unit[], offset: number): Unit | undefined {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  let unit = units[low - 1];
  while (unit && unit.end <= offset) unit = unit.parent;
  return unit;
}

/** `Class.method`, `outer.inner`, `app.post /login`; `(top level)` for none. */
export function symbolOf(unit: Unit | undefined): string {
  const names: string[] = [];
  for (let at = unit; at; at = at.parent) if (names.length < 4) names.unshift(at.name);
  return names.length === 0 ? '(top level)' : names.join('.');
}
