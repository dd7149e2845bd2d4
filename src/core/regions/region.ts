export type Category = 'auth' | 'crypto' | 'access-control' | 'secrets' | 'sensitive-data' | 'operations';

/** One reason a region is a region: the rule that matched and the exact place it matched. */
export interface Evidence {
  /** 1-based line of the matched node. */
  readonly line: number;
  readonly rule: string;
  /** One sentence that names the node and says why, for people. */
  readonly why: string;
}

/** A range of source that is security-critical: the smallest construct a reviewer must read (DESIGN 7). */
export interface Region {
  readonly category: Category;
  /** 1-based, inclusive. */
  readonly startLine: number;
  /** 1-based, inclusive. */
  readonly endLine: number;
  /** Enclosing function, class, resource or route; `(top level)` where there is none. */
  readonly symbol: string;
  /** Strongest rule of the evidence. */
  readonly rule: string;
  readonly evidence: readonly Evidence[];
  /** Hex SHA-256 of the region's tokens: equal after a move or a reformat, different after any change of code. */
  readonly contentHash: string;
}

/** Regions of one file; the line shape of `countersign regions --ndjson` (DESIGN 10). */
export interface FileRegions {
  readonly path: string;
  /** `undefined` when no detector knows the file. */
  readonly language: string | undefined;
  /** False when the file was not analysed: see `skipped`. A file with syntax errors is parsed. */
  readonly parsed: boolean;
  /** Why it was not analysed, for people: too large, binary, minified, unsupported, timed out. */
  readonly skipped?: string;
  readonly regions: readonly Region[];
}
