import type { RegionQuery } from '../core/policy/policy.ts';
import type { FileRegions, Region } from '../core/regions/region.ts';
import { Bindings } from './bindings.ts';
import { accessControlRules } from './common/accessControl.ts';
import { authRules } from './common/auth.ts';
import { cryptoRules } from './common/crypto.ts';
import { ambienceOf, asksDevice, TEST_PATH, tellingMatches } from './context.ts';
import { scriptOf } from './embedded.ts';
import { collectFacts, type Fact, LineTable } from './facts.ts';
import { fileRulesOf } from './fileRules.ts';
import type { FoundRegion, LanguagePack, TextPack } from './languagePack.ts';
import { type Match, matchFacts } from './matches.ts';
import { ownText } from './ownText.ts';
import { type DraftRegion, merge, regionsOf } from './regionsOf.ts';
import { type LanguageEntry, languageById, languageOfPath } from './registry.ts';
import type { Rule } from './rule.ts';
import { RuleIndex } from './ruleIndex.ts';
import { reasonToSkip } from './skip.ts';
import { compileQuery, findByQueries, type QueryMistake } from './teamQueries.ts';
import { tokensOf } from './tokens.ts';
import { Language, type Node, Parser, Query, type Tree } from './treeSitter.ts';
import { unitsOf } from './units.ts';

/** What the engine needs from its host. */
export interface EnginePorts {
  /** Bytes of `tree-sitter-<name>.wasm`, and of the runtime for `web-tree-sitter`. */
  wasm(name: string): Promise<Uint8Array>;
  /** Hex SHA-256 of a text in UTF-8. */
  hash(text: string): string;
  /** Milliseconds, monotonic. */
  now(): number;
}

export interface AnalyzeOptions {
  /** Most milliseconds for one file; default 5,000. What is not done then is skipped with a reason. */
  readonly timeLimit?: number;
  readonly cancelled?: () => boolean;
}

/** A file whose candidates have met the rules. */
export interface MatchedFile {
  readonly path: string;
  readonly text: string;
  readonly root: Node;
  readonly facts: readonly Fact[];
  /** Whether a call in it asks the owner of a device. */
  readonly device: boolean;
  readonly matches: readonly Match[];
  readonly modules: readonly string[];
  readonly lines: LineTable;
  /** Content hashes by text, for a document that is analysed again and again. */
  readonly hashes?: Map<string, string>;
}

interface GrammarReader {
  readonly language: Language;
  readonly parser: Parser;
}

/** A language made ready: grammar, compiled query, indexed rules. */
export interface LoadedLanguage extends GrammarReader {
  readonly entry: LanguageEntry;
  readonly pack: LanguagePack;
  readonly query: Query;
  readonly index: RuleIndex;
}

const TIME_LIMIT = 5_000;
/** For all queries of a team together, a file. */
const QUERY_TIME_LIMIT = 500;
const DECLARATIONS = /\.(?:d\.[cm]?ts|pyi)$/i;
const HEADER = /\.h(?:h|pp|xx)?$/i;
export const COMMON_RULES: readonly Rule[] = [...authRules, ...accessControlRules, ...cryptoRules];

/**
 * Finds regions. One per process or worker; languages load when first met. Offsets are UTF-16, lines 1-based in what
 * it returns. Never throws for a file: what cannot be analysed says why.
 */
export class RegionEngine {
  readonly #ports: EnginePorts;
  readonly #languages = new Map<string, Promise<LoadedLanguage>>();
  readonly #queryReaders = new Map<string, Promise<GrammarReader>>();
  readonly #textPacks = new Map<string, Promise<TextPack | undefined>>();
  #runtime: Promise<void> | undefined;

  constructor(ports: EnginePorts) {
    this.#ports = ports;
  }

  async analyze(path: string, text: string, options: AnalyzeOptions = {}): Promise<FileRegions> {
    const entry = languageOfPath(path);
    if (!entry)
      return { path, language: undefined, parsed: false, skipped: 'unsupported file type', regions: [] };
    const reason = reasonToSkip(text);
    if (reason) return { path, language: entry.id, parsed: false, skipped: reason, regions: [] };
    // Declarations of what is implemented elsewhere guard nothing.
    if (DECLARATIONS.test(path)) return { path, language: entry.id, parsed: true, regions: [] };
    const textPack = await this.#textPackOf(entry);
    if (textPack) {
      const found = textPack.detect({ path, text });
      return {
        path,
        language: entry.id,
        parsed: true,
        regions: this.#finish(found.map(draftOf), text, (from, to) =>
          plainTokens(text, from, to, textPack.indented),
        ),
      };
    }
    const embedded = entry.id === 'vue' || entry.id === 'svelte' ? scriptOf(text) : undefined;
    const loaded = await this.language(embedded ? languageById(embedded.language)! : entry);
    return this.#parseAndFind(loaded, entry.id, path, embedded?.text ?? text, options);
  }

  /** Regions that a team's own queries find in a file; empty when none is for its language. */
  async findByQueries(path: string, text: string, queries: readonly RegionQuery[]): Promise<Region[]> {
    const entry = languageOfPath(path);
    const own = queries.filter(({ language }) => language === entry?.id);
    if (own.length === 0 || !entry || reasonToSkip(text)) return [];
    const [loaded, textPack] = [await this.#queryReaderOf(entry), await this.#textPackOf(entry)];
    if (!loaded) return [];
    const expired = this.deadline(undefined, QUERY_TIME_LIMIT);
    const tree = loaded.parser.parse(text, null, { progressCallback: expired });
    if (!tree) {
      loaded.parser.reset();
      return [];
    }
    try {
      const root = tree.rootNode;
      const found = findByQueries({ path, text, root, language: loaded.language }, own, expired);
      return this.#finish(found.map(draftOf), text, (from, to) =>
        'pack' in loaded
          ? tokensOf(root, text, from, to, loaded.pack)
          : plainTokens(text, from, to, textPack?.indented),
      );
    } finally {
      tree.delete();
    }
  }

  /** What is wrong with a team's query; `undefined` when nothing is. */
  async mistakeIn({ language, query }: RegionQuery): Promise<QueryMistake | undefined> {
    const entry = languageById(language);
    const reader = entry && (await this.#queryReaderOf(entry));
    if (!reader)
      return { row: 0, message: `there is no language '${language}' that queries can be written for` };
    const compiled = compileQuery(reader.language, query);
    if (!('row' in compiled)) compiled.delete();
    return 'row' in compiled ? compiled : undefined;
  }

  #parseAndFind(
    loaded: LoadedLanguage,
    id: string,
    path: string,
    text: string,
    options: AnalyzeOptions,
  ): FileRegions {
    const expired = this.deadline(options.cancelled, options.timeLimit);
    const skipped = (why: string): FileRegions => ({
      path,
      language: id,
      parsed: false,
      skipped: why,
      regions: [],
    });
    let tree: Tree | null = null;
    try {
      tree = loaded.parser.parse(text, null, { progressCallback: expired });
      if (!tree) {
        loaded.parser.reset();
        return skipped(options.cancelled?.() ? 'cancelled' : 'timed out');
      }
      const lines = new LineTable(text);
      const facts = collectFacts(loaded.query, tree.rootNode, text, lines, undefined, expired);
      if (expired()) return skipped(options.cancelled?.() ? 'cancelled' : 'timed out');
      const bindings = new Bindings(facts, loaded.pack);
      return {
        path,
        language: id,
        parsed: true,
        regions: this.regionsOfMatches(loaded, {
          path,
          text,
          root: tree.rootNode,
          facts,
          matches: this.matchesOf(loaded, path, facts, bindings),
          modules: bindings.modules,
          device: facts.some(asksDevice),
          lines,
        }),
      };
    } catch (error) {
      return skipped(`could not be analysed: ${(error as Error).message.split('\n')[0]}`);
    } finally {
      tree?.delete();
    }
  }

  /** The language of a path when it can be analysed incrementally; others are analysed whole each time. */
  async incrementalLanguage(path: string): Promise<LoadedLanguage | undefined> {
    const entry = languageOfPath(path);
    return entry?.grammar === undefined || DECLARATIONS.test(path) ? undefined : this.language(entry);
  }

  /** True once a file has had its time. */
  deadline(cancelled?: () => boolean, timeLimit = TIME_LIMIT): () => boolean {
    const end = this.#ports.now() + timeLimit;
    return () => cancelled?.() === true || this.#ports.now() > end;
  }

  /** What the rules say about candidates. */
  matchesOf(loaded: LoadedLanguage, path: string, facts: readonly Fact[], bindings: Bindings): Match[] {
    return matchFacts(facts, bindings, loaded.index, {
      lexical: !TEST_PATH.test(path),
      header: HEADER.test(path),
      constructorFunctions: loaded.pack.constructorFunctions,
      bareArguments: loaded.pack.bareArguments,
      owner: loaded.pack.owner,
      pathed: loaded.pack.pathed,
      file: fileRulesOf(path, loaded.index),
    });
  }

  /** From matches to regions; shared by whole-file and incremental analysis. */
  regionsOfMatches(loaded: LoadedLanguage, file: MatchedFile): Region[] {
    const { path, text, root, facts, lines } = file;
    const matches = tellingMatches(file.matches, file.modules, file.device);
    const found = loaded.pack.inspect?.({ path, text, root }) ?? [];
    if (matches.length === 0 && found.length === 0) return [];
    const units = unitsOf(facts, loaded.pack);
    const ambience = ambienceOf(path, file.modules, loaded.index, matches, units);
    const drafts = regionsOf(matches, units, ambience, (offset, rows) => narrow(root, lines, offset, rows));
    return this.#finish(
      [...drafts, ...found.map(draftOf)],
      text,
      (from, to) => {
        try {
          return tokensOf(root, text, from, to, loaded.pack);
        } catch {
          return plainTokens(text, from, to); // Nesting beyond the stack.
        }
      },
      lines,
      file.hashes,
    );
  }

  #finish(
    drafts: readonly DraftRegion[],
    text: string,
    tokens: (row: number, endRow: number) => string,
    table?: LineTable,
    known?: Map<string, string>,
  ): Region[] {
    if (drafts.length === 0 || text === '') return [];
    const lines = table ?? new LineTable(text);
    const hashOf = (row: number, endRow: number): string => {
      if (!known) return this.#ports.hash(tokens(row, endRow));
      const end = endRow + 1 < lines.count ? lines.startOf(endRow + 1) : text.length;
      const raw = text.slice(lines.startOf(row), end);
      let hash = known.get(raw);
      if (hash === undefined) {
        hash = this.#ports.hash(tokens(row, endRow));
        known.set(ownText(raw), hash);
      }
      return hash;
    };
    return closeGaps(merge(drafts), text, lines).map(({ row, endRow, ...rest }) => ({
      category: rest.category,
      startLine: row + 1,
      endLine: endRow + 1,
      symbol: rest.symbol,
      rule: rest.rule,
      evidence: rest.evidence,
      contentHash: hashOf(row, endRow),
    }));
  }

  /** Loads and compiles a language once. Throws when its grammar is missing or its query does not fit. */
  language(entry: LanguageEntry): Promise<LoadedLanguage> {
    let loading = this.#languages.get(entry.id);
    if (!loading) {
      loading = this.#load(entry);
      this.#languages.set(entry.id, loading);
    }
    return loading;
  }

  /** What a team's queries are asked of; `undefined` where no grammar reads the language. */
  #queryReaderOf(entry: LanguageEntry): Promise<LoadedLanguage | GrammarReader | undefined> {
    if (entry.grammar !== undefined) return this.language(entry);
    if (entry.queryGrammar === undefined) return Promise.resolve(undefined);
    let loading = this.#queryReaders.get(entry.id);
    if (!loading) {
      loading = this.#read(entry.queryGrammar);
      this.#queryReaders.set(entry.id, loading);
    }
    return loading;
  }

  async #read(grammar: string): Promise<GrammarReader> {
    this.#runtime ??= this.#ports
      .wasm('web-tree-sitter')
      .then((wasmBinary) => Parser.init({ wasmBinary: wasmBinary as unknown as ArrayBuffer }));
    const [bytes] = await Promise.all([this.#ports.wasm(`tree-sitter-${grammar}`), this.#runtime]);
    const language = await Language.load(bytes);
    const parser = new Parser();
    parser.setLanguage(language);
    return { language, parser };
  }

  async #load(entry: LanguageEntry): Promise<LoadedLanguage> {
    const [loaded, { language, parser }] = await Promise.all([entry.load(), this.#read(entry.grammar!)]);
    if (!('pack' in loaded)) throw new Error(`${entry.id} has no structural pack`);
    const query = new Query(language, loaded.pack.structure);
    const index = new RuleIndex([...loaded.pack.rules, ...COMMON_RULES], loaded.pack.harmlessCalls);
    return { entry, pack: loaded.pack, language, query, index, parser };
  }

  #textPackOf(entry: LanguageEntry): Promise<TextPack | undefined> {
    if (entry.grammar !== undefined || entry.id === 'vue' || entry.id === 'svelte')
      return Promise.resolve(undefined);
    let loading = this.#textPacks.get(entry.id);
    if (!loading) {
      loading = entry.load().then((loaded) => ('textPack' in loaded ? loaded.textPack : undefined));
      this.#textPacks.set(entry.id, loading);
    }
    return loading;
  }
}

/** Blank lines between two neighbours of a category belong to the first: a reviewer reads on. */
function closeGaps(drafts: readonly DraftRegion[], text: string, lines: LineTable): DraftRegion[] {
  const last = new Map<string, number>();
  const closed: DraftRegion[] = [];
  for (const draft of drafts) {
    const before = last.get(draft.category);
    if (before !== undefined) {
      const from = closed[before]!.endRow + 1;
      const gap = draft.row - from;
      if (gap > 0 && gap <= 2 && text.slice(lines.startOf(from), lines.startOf(draft.row)).trim() === '')
        closed[before] = { ...closed[before]!, endRow: Math.max(closed[before]!.endRow, draft.row - 1) };
    }
    last.set(draft.category, closed.push(draft) - 1);
  }
  return closed;
}

function draftOf(found: FoundRegion): DraftRegion {
  return {
    category: found.category,
    row: found.startLine - 1,
    endRow: found.endLine - 1,
    symbol: found.symbol,
    rule: found.evidence[0]?.rule ?? 'unknown',
    evidence: found.evidence,
  };
}

/** Rows of the largest node of at most `rows` rows around an offset, the root excepted. */
function narrow(root: Node, lines: LineTable, offset: number, rows: number): readonly [number, number] {
  let node: Node | null = root.descendantForIndex(offset);
  let best: readonly [number, number] = [lines.rowAt(offset), lines.rowAt(offset)];
  while (node && node.id !== root.id) {
    const start = lines.rowAt(node.startIndex);
    const end = lines.rowAt(Math.max(node.startIndex, node.endIndex - 1));
    if (end - start >= rows) break;
    best = [start, end];
    node = node.parent;
  }
  return best;
}

/** Lines without the space around them; with `indented` each under how deep it stands, however wide the steps are. */
function plainTokens(text: string, row: number, endRow: number, indented = false): string {
  const columns: number[] = [];
  return text
    .split('\n')
    .slice(row, endRow + 1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const plain = line.trim().replace(/\s+/g, ' ');
      if (!indented) return plain;
      const column = line.length - line.trimStart().length;
      while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
      columns.push(column);
      return `${columns.length} ${plain}`;
    })
    .join('\n');
}
