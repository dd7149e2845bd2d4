import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { RegionQuery } from '../core/policy/policy.ts';
import type { FileRegions, Region } from '../core/regions/region.ts';
import { OpenRegions } from '../languages/openRegions.ts';
import { type AnalyzeOptions, RegionEngine } from '../languages/regionEngine.ts';
import type { QueryMistake } from '../languages/teamQueries.ts';
import { quickCompile } from './quickCompile.ts';
import { RegionCache } from './regionCache.ts';
import { sha256 } from './sha256.ts';

export interface RegionServiceOptions {
  /** Folder of the `.wasm` files, `dist/grammars` in the shipped extension. */
  readonly grammarsDir: string;
  /** Folder for results by content, `<common-dir>/countersign/regions`; none: nothing is kept. */
  readonly cacheDir?: string;
}

export interface RegionService {
  /** Regions of one text. `path` (worktree-relative, forward slashes) decides the language. Never throws for a file. */
  analyze(path: string, text: string, options?: AnalyzeOptions): Promise<FileRegions>;
  /** What the policy's own tree-sitter queries find. */
  byQueries(path: string, text: string, queries: readonly RegionQuery[]): Promise<readonly Region[]>;
  mistakeIn(query: RegionQuery): Promise<QueryMistake | undefined>;
  /** A document that changes; remember to dispose it. */
  open(path: string, text: string): Promise<OpenRegions>;
}

/** The region engine with its grammars on disk and its clock. */
export function createRegionService({ grammarsDir, cacheDir }: RegionServiceOptions): RegionService {
  quickCompile();
  const engine = createRegionEngine(grammarsDir);
  const cache = cacheDir === undefined ? undefined : new RegionCache(cacheDir);
  return {
    async analyze(file, text, options) {
      const known = cache?.get(file, text);
      if (known) return known;
      const found = await engine.analyze(file, text, options);
      cache?.put(file, text, found);
      return found;
    },
    byQueries: (file, text, queries) => engine.findByQueries(file, text, queries),
    mistakeIn: (query) => engine.mistakeIn(query),
    open: (file, text) => OpenRegions.open(engine, file, text),
  };
}

/** A grammar, or tree-sitter itself, as WebAssembly. */
export async function readGrammar(grammarsDir: string, name: string): Promise<Uint8Array> {
  const file = path.join(grammarsDir, `${name}.wasm`);
  try {
    return await readFile(file);
  } catch {
    throw new Error(`the grammar ${file} is missing; reinstall Countersign or run 'npm run build'`);
  }
}

/** The bare engine, for workers and benchmarks. */
export function createRegionEngine(grammarsDir: string): RegionEngine {
  quickCompile();
  return new RegionEngine({
    wasm: (name) => readGrammar(grammarsDir, name),
    hash: sha256,
    // `performance` would load a module of Node's that costs four milliseconds.
    now: () => process.uptime() * 1000,
  });
}
