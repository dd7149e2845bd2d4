import type { Node, Point, Query } from 'web-tree-sitter';
import { ownText } from './ownText.ts';

/** What a match of `structure.scm` is: the name of its primary capture. */
export const FACT_KINDS = [
  'import',
  'call',
  'function',
  'declared',
  'prototype',
  'class',
  'statement',
  'annotation',
  'assign',
  'entry',
  'typed',
  'guard',
  'choice',
  'names',
  'string',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One structural candidate, without meaning. Offsets are UTF-16 units, rows 0-based. */
export interface Fact {
  readonly kind: FactKind;
  start: number;
  end: number;
  row: number;
  endRow: number;
  /** `@name` as written; for `string` the literal. */
  readonly name: string;
  /** Row of `@name`: where a declared thing is called what it is. */
  nameRow: number;
  /** `@args`, `@value`, `@type`, `@bases` or `@condition` as written, clipped. */
  readonly detail: string;
  /** `@body` of a guard, clipped. */
  readonly body: string;
}

/** Secondary captures, next to `@name` and `@body`. */
const DETAILS = new Set(['args', 'value', 'type', 'bases', 'condition']);
const CLIP = 600;
const KINDS: ReadonlySet<string> = new Set(FACT_KINDS);

/**
 * What stands around a `@top`: the file, and what only groups its parts. A pattern that began at the root of the file would be
 * tried on each of its constructs at every keystroke.
 */
const TOP =
  /^(?:program|export_statement|translation_unit|declaration_list|linkage_specification|preproc_\w+)$/;

/** In-progress matches per query: unlimited is the default, and 33 seconds on 300 rows (languages.md). */
export const MATCH_LIMIT = 256;

export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly startPosition: Point;
  readonly endPosition: Point;
}

/**
 * Runs the structural query over a tree, or over a part of it, and keeps what starts inside that part: for long, so that
 * what is read from the text is held without the rest of it.
 */
export function collectFacts(
  query: Query,
  root: Node,
  text: string,
  lines: LineTable,
  extent?: Extent,
  expired?: () => boolean,
): Fact[] {
  const facts: Fact[] = [];
  const held = extent ? ownText : (part: string) => part;
  const options = {
    matchLimit: MATCH_LIMIT,
    ...(extent ? { startPosition: extent.startPosition, endPosition: extent.endPosition } : {}),
    ...(expired ? { progressCallback: expired } : {}),
  };
  for (const match of query.matches(root, options)) {
    let kind: FactKind | undefined;
    let primary: Node | undefined;
    let name = '';
    let nameStart = -1;
    let detail = '';
    let detailStart = -1;
    let body = '';
    let top: Node | undefined;
    for (const { name: capture, node } of match.captures) {
      if (KINDS.has(capture)) {
        kind = capture as FactKind;
        primary = node;
      } else if (capture === 'name') {
        // Captured twice (receiver and method), the name reaches from the first to the last.
        if (nameStart < 0) nameStart = node.startIndex;
        name = text.slice(nameStart, node.endIndex);
      } else if (capture === 'top') {
        top = node;
      } else if (capture === 'body') {
        body = text.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + CLIP));
      } else if (DETAILS.has(capture)) {
        // Parameters without a node around them (Swift) are captured one by one: from the first to the last.
        if (detailStart < 0) detailStart = node.startIndex;
        detail = text.slice(detailStart, Math.min(node.endIndex, detailStart + CLIP));
      }
    }
    if (!kind || !primary) continue;
    const start = primary.startIndex;
    if (extent && (start < extent.start || start >= extent.end)) continue;
    if (top && !TOP.test(top.parent?.type ?? 'program')) continue;
    const end = primary.endIndex;
    if (kind === 'string' || kind === 'import') name = text.slice(start, Math.min(end, start + 4 * CLIP));
    if (kind === 'guard' || kind === 'choice') {
      detail = withoutComments(detail);
      body = withoutComments(body);
    }
    facts.push({
      kind,
      start,
      end,
      row: lines.rowAt(start),
      endRow: lines.rowAt(end > start && text[end - 1] === '\n' ? end - 1 : end),
      name: held(name),
      nameRow: lines.rowAt(nameStart >= 0 ? nameStart : start),
      detail: held(detail),
      body: held(body),
    });
  }
  return facts;
}

/** What is said beside a condition decides nothing. A `//` in a URL is none: it follows no blank. */
function withoutComments(code: string): string {
  if (!/[/#]/.test(code)) return code;
  return code.replace(/(^|[\s;{}(),&|])(?:\/\/[^\n]*|#\s[^\n]*|\/\*.*?(?:\*\/|$))/gs, '$1');
}

/** Rows of offsets without asking WASM for every node. */
export class LineTable {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.#starts.push(i + 1);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** 0-based row of a UTF-16 offset. */
  rowAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** UTF-16 offset where a 0-based row starts. */
  startOf(row: number): number {
    return this.#starts[Math.min(row, this.#starts.length - 1)]!;
  }
}
