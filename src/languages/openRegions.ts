import type { FileRegions, Region } from '../core/regions/region.ts';
import { Bindings, mayBind } from './bindings.ts';
import { asksDevice } from './context.ts';
import { collectFacts, type Fact, LineTable } from './facts.ts';
import type { Match } from './matches.ts';
import type { LoadedLanguage, RegionEngine } from './regionEngine.ts';
import { byName } from './regionsOf.ts';
import { reasonToSkip } from './skip.ts';
import { Edit, type Node, type Tree } from './treeSitter.ts';
import { DECLARATIONS } from './units.ts';

/** One change of a document: UTF-16 offsets into the text before it. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of the file whose candidates are found together: a top-level construct, or a member of a large one. */
interface Chunk {
  start: number;
  end: number;
  facts: Fact[];
  /** Those of `facts` that are units of extent. */
  units: Fact[];
  /** Those of `facts` that may bind a name. */
  binders: Fact[];
  readonly device: boolean;
  matches: Match[];
  /** What this stretch contributes to the bindings of the file. */
  bindingKey: string;
}

/** Constructs of more rows are cut into their members, so that a keystroke costs one member. */
const LARGE_ROWS = 120;
/** When more names change what they stand for, everything is matched again. */
const MANY_NAMES = 20;
const UNITS: ReadonlySet<string> = new Set(['function', ...DECLARATIONS, 'class', 'statement']);
/** More than the clipped text of any candidate. */
const READ_AHEAD = 2_000;

/**
 * A document whose regions are kept up to date: parses incrementally, runs the queries again only where the tree changed,
 * and matches again only what was found anew (everything when the imports or the variables' origins changed).
 * While the text is broken, regions that were there before stay, moved along with the text.
 */
export class OpenRegions {
  readonly #engine: RegionEngine;
  readonly #loaded: LoadedLanguage | undefined;
  readonly #path: string;
  #text: string;
  #tree: Tree | undefined;
  #chunks: Chunk[] = [];
  #bindings: Bindings | undefined;
  #rebind = false;
  /** Rows of the text that was last analysed, until it is edited. */
  #lines: LineTable | undefined;
  #dirty: { start: number; end: number }[] = [];
  #current: FileRegions | undefined;
  /** Last result of a text without syntax errors, moved along with the edits since. */
  #steady: Region[] = [];
  readonly #hashes = new Map<string, string>();

  private constructor(engine: RegionEngine, path: string, text: string, loaded: LoadedLanguage | undefined) {
    this.#engine = engine;
    this.#path = path;
    this.#text = text;
    this.#loaded = loaded;
  }

  static async open(engine: RegionEngine, path: string, text: string): Promise<OpenRegions> {
    return new OpenRegions(engine, path, text, await engine.incrementalLanguage(path));
  }

  get text(): string {
    return this.#text;
  }

  /** Makes the text this one: the stretch between what both begin and what both end with is one change. */
  become(text: string): void {
    const before = this.#text;
    if (text === before) return;
    const most = Math.min(text.length, before.length);
    let start = 0;
    while (start < most && text.charCodeAt(start) === before.charCodeAt(start)) start++;
    let tail = 0;
    while (
      tail < most - start &&
      text.charCodeAt(text.length - 1 - tail) === before.charCodeAt(before.length - 1 - tail)
    )
      tail++;
    this.edit([{ start, end: before.length - tail, text: text.slice(start, text.length - tail) }]);
  }

  /** Whether the last result is of a text without syntax errors, so that it says just what that text says. */
  get isSteady(): boolean {
    return this.#current !== undefined && this.#current.regions === this.#steady;
  }

  /** Applies changes in order, each to the text the one before left. */
  edit(changes: readonly TextEdit[]): void {
    if (changes.length === 0) return;
    this.#current = undefined;
    for (const { start, end, text } of changes) {
      const before = this.#text;
      const after = before.slice(0, start) + text + before.slice(end);
      if (this.#tree) {
        const startPosition = this.#lines ? pointIn(this.#lines, start) : pointAt(before, start);
        this.#tree.edit(
          new Edit({
            startIndex: start,
            oldEndIndex: end,
            newEndIndex: start + text.length,
            startPosition,
            oldEndPosition: pointFrom(startPosition, before, start, end),
            newEndPosition: pointFrom(startPosition, after, start, start + text.length),
          }),
        );
      }
      const rows = count(text, 0, text.length) - count(before, start, end);
      this.#move(start, end, text.length - (end - start), rows);
      if (rows !== 0) this.#moveSteady(count(before, 0, start) + 1, count(before, 0, end) + 1, rows);
      this.#text = after;
      this.#lines = undefined;
    }
  }

  /** Regions of the text as it is now. `cancelled` makes it give up early, with a reason. */
  async regions(cancelled?: () => boolean): Promise<FileRegions> {
    if (this.#current) return this.#current;
    const reason = this.#loaded ? reasonToSkip(this.#text) : undefined;
    if (!this.#loaded || reason !== undefined) {
      this.#forget();
      this.#current = await this.#engine.analyze(this.#path, this.#text, cancelled ? { cancelled } : {});
      return this.#current;
    }
    const found = this.#update(this.#loaded, cancelled);
    if (found.parsed) this.#current = found;
    return found;
  }

  dispose(): void {
    this.#forget();
  }

  #forget(): void {
    this.#tree?.delete();
    this.#tree = undefined;
    this.#chunks = [];
    this.#dirty = [];
    this.#bindings = undefined;
    this.#lines = undefined;
  }

  #update(loaded: LoadedLanguage, cancelled: (() => boolean) | undefined): FileRegions {
    const result = { path: this.#path, language: loaded.entry.id };
    const text = this.#text;
    const expired = this.#engine.deadline(cancelled);
    const tree = loaded.parser.parse(text, this.#tree ?? null, { progressCallback: expired });
    if (!tree) {
      loaded.parser.reset();
      return { ...result, parsed: false, skipped: cancelled?.() ? 'cancelled' : 'timed out', regions: [] };
    }
    const changed = this.#tree ? this.#tree.getChangedRanges(tree) : [];
    this.#tree?.delete();
    this.#tree = tree;
    const lines = new LineTable(text);
    this.#lines = lines;
    for (const { startIndex, endIndex } of changed) this.#dirty.push({ start: startIndex, end: endIndex });
    const fresh = this.#cut(loaded, tree.rootNode, lines, expired);
    this.#dirty = [];
    let again: readonly Chunk[] = fresh;
    if (!this.#bindings || this.#rebind) {
      const bindings = new Bindings(
        joined(this.#chunks, ({ binders }) => binders),
        loaded.pack,
      );
      again = this.#bindings ? this.#speakingOf(bindings.changedFrom(this.#bindings), fresh) : this.#chunks;
      this.#bindings = bindings;
      this.#rebind = false;
    }
    const bindings = this.#bindings;
    for (const chunk of again)
      chunk.matches = this.#engine.matchesOf(loaded, this.#path, chunk.facts, bindings);
    const regions = this.#engine.regionsOfMatches(loaded, {
      path: this.#path,
      text,
      root: tree.rootNode,
      facts: joined(this.#chunks, ({ units }) => units),
      matches: joined(this.#chunks, ({ matches }) => matches),
      modules: bindings.modules,
      device: this.#chunks.some((chunk) => chunk.device),
      lines,
      hashes: this.#hashes,
    });
    if (this.#hashes.size > 2_000) this.#hashes.clear();
    return { ...result, parsed: true, regions: this.#settle(regions, tree.rootNode.hasError, lines.count) };
  }

  /** The stretches whose candidates may hold one of these names, and those found anew anyway. */
  #speakingOf(names: readonly string[], fresh: readonly Chunk[]): readonly Chunk[] {
    if (names.length === 0) return fresh;
    if (names.length > MANY_NAMES) return this.#chunks;
    const places: number[] = [];
    for (const name of names)
      for (let at = this.#text.indexOf(name); at >= 0; at = this.#text.indexOf(name, at + 1)) places.push(at);
    places.sort((a, b) => a - b);
    const again = new Set(fresh);
    let next = 0;
    for (const chunk of this.#chunks) {
      while (next < places.length && places[next]! < chunk.start - READ_AHEAD) next++;
      if (next < places.length && places[next]! < chunk.end + READ_AHEAD) again.add(chunk);
    }
    return [...again];
  }

  /** Finds the candidates of what changed, in place of what was there. Returns the stretches found anew. */
  #cut(loaded: LoadedLanguage, root: Node, lines: LineTable, expired: () => boolean): Chunk[] {
    const spans = this.#changedSpans(lines) ?? wholeCut(root, lines, this.#text.length);
    const text = this.#text;
    const fresh: Chunk[] = [];
    const gone: Chunk[] = [];
    for (const { start, end, from, to } of spans) {
      const extent = {
        start,
        end,
        startPosition: pointIn(lines, start),
        endPosition: pointIn(lines, Math.min(end, text.length)),
      };
      const facts = collectFacts(loaded.query, root, text, lines, extent, expired);
      const binders = facts.filter((fact) => mayBind(fact, loaded.pack));
      const units = facts.filter((fact) => UNITS.has(fact.kind));
      const device = facts.some(asksDevice);
      fresh.push({
        start,
        end,
        facts,
        units,
        binders,
        device,
        matches: [],
        bindingKey: bindingKeyOf(binders),
      });
      if (from >= 0) gone.push(...this.#chunks.slice(from, to));
    }
    if (spans.some(({ from }) => from < 0)) {
      gone.push(...this.#chunks);
      this.#chunks = fresh;
    } else
      for (let i = spans.length - 1; i >= 0; i--)
        this.#chunks.splice(spans[i]!.from, spans[i]!.to - spans[i]!.from, fresh[i]!);
    if (keysOf(gone) !== keysOf(fresh)) this.#rebind = true;
    return fresh;
  }

  /** Neighbouring changed stretches as one each; `undefined` when the file is to be cut anew. */
  #changedSpans(lines: LineTable): Span[] | undefined {
    if (this.#chunks.length === 0) return undefined;
    const spans: Span[] = [];
    for (let i = 0; i < this.#chunks.length; i++) {
      const { start, end } = this.#chunks[i]!;
      if (!this.#dirty.some((dirty) => dirty.start <= end && dirty.end >= start)) continue;
      const last = spans.at(-1);
      const next = this.#chunks[i + 1]?.start ?? this.#text.length + 1;
      if (last && last.to === i) spans[spans.length - 1] = { ...last, end: next, to: i + 1 };
      else spans.push({ start, end: next, from: i, to: i + 1 });
    }
    // Stretches that grew together are taken apart again now and then.
    const rows = (span: Span) => lines.rowAt(Math.min(span.end, this.#text.length)) - lines.rowAt(span.start);
    return spans.some((span) => rows(span) > 4 * LARGE_ROWS) ? undefined : spans;
  }

  /** Moves everything behind an edit, and remembers the place as changed. */
  #move(start: number, end: number, by: number, rows: number): void {
    for (const chunk of this.#chunks) {
      if (chunk.end <= start) continue;
      if (chunk.start >= end && chunk.start > start) {
        chunk.start += by;
        chunk.end += by;
        for (const fact of chunk.facts) {
          fact.start += by;
          fact.end += by;
          fact.row += rows;
          fact.endRow += rows;
          fact.nameRow += rows;
        }
        continue;
      }
      chunk.end = Math.max(chunk.start, chunk.end + by);
      // Facts of a touched stretch are found anew; what reaches over its end moves with it.
    }
    for (const dirty of this.#dirty) {
      if (dirty.start >= end) dirty.start += by;
      if (dirty.end >= end) dirty.end += by;
    }
    this.#dirty.push({ start: Math.max(0, start - 1), end: Math.max(start, end + by) + 1 });
    // A function literal that began in an earlier stretch may reach over the edit: its rows grow.
    for (const chunk of this.#chunks) {
      if (chunk.end > start) continue;
      for (const fact of chunk.facts) {
        if (fact.end <= start) continue;
        fact.end += by;
        fact.endRow += rows;
        // What was read of it may reach as far as the edit.
        if (fact.start + READ_AHEAD > start || fact.name.length > READ_AHEAD)
          this.#dirty.push({ start: chunk.start, end: chunk.start });
      }
    }
  }

  #moveSteady(fromLine: number, toLine: number, by: number): void {
    this.#steady = this.#steady.map((region) =>
      region.startLine > toLine
        ? {
            ...region,
            startLine: region.startLine + by,
            endLine: region.endLine + by,
            evidence: region.evidence.map((one) => ({ ...one, line: one.line + by })),
          }
        : region.endLine >= fromLine
          ? { ...region, endLine: Math.max(region.startLine, region.endLine + by) }
          : region,
    );
  }

  /** While the text is broken, what was there before and is not found now stays. */
  #settle(regions: Region[], broken: boolean, lines: number): Region[] {
    if (!broken) {
      this.#steady = regions;
      return regions;
    }
    const held = this.#steady.filter(
      (old) =>
        old.endLine <= lines &&
        !regions.some(
          (now) =>
            now.category === old.category && now.startLine <= old.endLine && old.startLine <= now.endLine,
        ),
    );
    if (held.length === 0) return regions;
    return [...regions, ...held].sort((a, b) => a.startLine - b.startLine || byName(a.category, b.category));
  }
}

/** A stretch to find anew, and the chunks (by index) it takes the place of; `from` -1: all of them. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function wholeCut(root: Node, lines: LineTable, length: number): Span[] {
  const starts = cutsOf(root, lines);
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? length + 1, from: -1, to: -1 }));
}

/** Offsets where stretches begin: top-level constructs, and the members of large ones. */
function cutsOf(root: Node, lines: LineTable): number[] {
  const cuts = new Set<number>([0]);
  const cut = (node: Node, depth: number) => {
    for (const child of node.namedChildren) {
      if (!child) continue;
      cuts.add(child.startIndex);
      const rows = lines.rowAt(child.endIndex) - lines.rowAt(child.startIndex);
      if (rows > LARGE_ROWS && depth < 5) cut(child, depth + 1);
    }
  };
  cut(root, 0);
  return [...cuts].sort((a, b) => a - b);
}

/** As `flatMap`, but cheaper: this is done at each keystroke for thousands of stretches. */
function joined<T>(chunks: readonly Chunk[], partOf: (chunk: Chunk) => readonly T[]): T[] {
  const all: T[] = [];
  for (const chunk of chunks) for (const one of partOf(chunk)) all.push(one);
  return all;
}

function bindingKeyOf(facts: readonly Fact[]): string {
  const keys: string[] = [];
  for (const { kind, name, detail } of facts) {
    keys.push(kind === 'import' ? name : `${name}=${detail.slice(0, 200)}`);
  }
  return keys.join('\n');
}

function keysOf(chunks: readonly Chunk[]): string {
  return chunks
    .map((chunk) => chunk.bindingKey)
    .filter((key) => key !== '')
    .join('\n');
}

function pointIn(lines: LineTable, offset: number): { row: number; column: number } {
  const row = lines.rowAt(offset);
  return { row, column: offset - lines.startOf(row) };
}

function pointAt(text: string, offset: number): { row: number; column: number } {
  return { row: count(text, 0, offset), column: offset - (text.lastIndexOf('\n', offset - 1) + 1) };
}

function pointFrom(
  from: { row: number; column: number },
  text: string,
  start: number,
  end: number,
): { row: number; column: number } {
  const rows = count(text, start, end);
  if (rows === 0) return { row: from.row, column: from.column + end - start };
  return { row: from.row + rows, column: end - (text.lastIndexOf('\n', end - 1) + 1) };
}

/** Line breaks in a part of a text. */
function count(text: string, start: number, end: number): number {
  let found = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) found++;
  return found;
}
