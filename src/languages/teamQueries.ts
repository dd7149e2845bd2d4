import { matchesPath } from '../core/policy/globMatch.ts';
import type { RegionQuery } from '../core/policy/policy.ts';
import { LineTable } from './facts.ts';
import type { FoundRegion } from './languagePack.ts';
import { type Language, type Node, Query } from './treeSitter.ts';

/** In-progress matches and results of one query: a team's mistake must not hang the editor. */
const MATCH_LIMIT = 256;
const MAX_REGIONS = 500;
const MAX_ROWS = 400;

/** A query that does not compile. */
export interface QueryMistake {
  /** 0-based row inside the query. */
  readonly row: number;
  readonly message: string;
}

/** Compiles a team's query; predicates are refused, because unknown ones match always. */
export function compileQuery(language: Language, source: string): Query | QueryMistake {
  let query: Query;
  try {
    query = new Query(language, source);
  } catch (error) {
    const index = (error as { readonly index?: number }).index ?? 0;
    return {
      row: source.slice(0, index).split('\n').length - 1,
      message: (error as Error).message.split('\n')[0]!,
    };
  }
  if (query.predicates.some((list) => list.length > 0)) {
    query.delete();
    return { row: 0, message: 'predicates other than #eq?, #match? and #any-of? are not supported' };
  }
  return query;
}

/** What the team's queries of a file's language find, within a time limit. */
export function findByQueries(
  file: { readonly path: string; readonly text: string; readonly root: Node; readonly language: Language },
  queries: readonly RegionQuery[],
  expired: () => boolean,
): FoundRegion[] {
  const lines = new LineTable(file.text);
  const found: FoundRegion[] = [];
  for (const [at, { category, query: source, paths, reason }] of queries.entries()) {
    if (paths && !paths.some((glob) => matchesPath(glob, file.path))) continue;
    const query = compileQuery(file.language, source);
    if (!(query instanceof Query)) continue;
    for (const { captures } of query.matches(file.root, {
      matchLimit: MATCH_LIMIT,
      progressCallback: expired,
    })) {
      const node = (captures.find(({ name }) => name === 'region') ?? captures[0])?.node;
      if (!node || found.length >= MAX_REGIONS) continue;
      const startLine = lines.rowAt(node.startIndex) + 1;
      const endLine = Math.min(
        lines.rowAt(Math.max(node.startIndex, node.endIndex - 1)) + 1,
        startLine + MAX_ROWS,
      );
      const rule = `policy/query-${at + 1}`;
      const why = reason ?? `A query of the policy (regions.queries[${at}]) names this ${node.type}.`;
      found.push({
        category,
        startLine,
        endLine,
        symbol: symbolOf(node),
        evidence: [{ line: startLine, rule, why }],
      });
    }
    query.delete();
  }
  return found;
}

/** Name of the nearest named construct around a node. */
function symbolOf(node: Node): string {
  for (let at: Node | null = node; at; at = at.parent) {
    const name = at.childForFieldName('name');
    if (name) return name.text.slice(0, 80);
  }
  return '(top level)';
}
