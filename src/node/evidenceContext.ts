import * as path from 'node:path';
import type { Waiver } from '../core/findings/applyWaivers.ts';
import type { RegionQuery } from '../core/policy/policy.ts';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { policyRegions } from '../core/regions/policyRegions.ts';
import type { FileRegions } from '../core/regions/region.ts';
import { type JudgementContext, judgeStatement } from '../core/verification/judgeStatement.ts';
import type { JudgedStatement } from '../core/verification/statement.ts';
import { type Repository, stateDir } from '../git/repository.ts';
import type { OpenRegions } from '../languages/openRegions.ts';
import { grammarsDir } from './grammarsDir.ts';
import { openLedger } from './ledger.ts';
import { type LoadedPolicy, loadPolicy } from './loadPolicy.ts';
import { ProvenanceReader } from './provenanceReader.ts';
import { RegionCache } from './regionCache.ts';
import type { RegionService } from './regionService.ts';
import { regionCacheDir } from './regionsOfFiles.ts';
import { sha256 } from './sha256.ts';
import { readStatements, type StoredStatement } from './statementStore.ts';

/** Everything the evidence commands ask: one repository under one policy. Parts are made when first asked for. */
export class EvidenceContext {
  readonly repository: Repository;
  readonly loaded: LoadedPolicy;
  readonly reader: ProvenanceReader;
  #service: RegionService | undefined;
  #cache: RegionCache | undefined;
  #statements: readonly StoredStatement[] | undefined;

  constructor(repository: Repository, loaded: LoadedPolicy) {
    this.repository = repository;
    this.loaded = loaded;
    this.reader = new ProvenanceReader(repository);
  }

  /** With the policy of the worktree. */
  static async open(repository: Repository): Promise<EvidenceContext> {
    const loaded = await loadPolicy({ root: repository.root, cacheDir: stateDir(repository) });
    return new EvidenceContext(repository, loaded);
  }

  /** A document of the editor whose regions are kept up to date; to be disposed. */
  async openRegions(file: string, text: string): Promise<OpenRegions> {
    return (await this.#regionService()).open(file, text);
  }

  /** Remembers the regions of a text for hooks and the command line, which then need not parse it. */
  async keepRegions(file: string, text: string, live?: OpenRegions): Promise<void> {
    if (live?.text === text && live.isSteady) this.#regionCache().put(file, text, await live.regions());
    else await this.#wholeRegions(file, text);
  }

  /**
   * Regions of a text under the policy. `file` is worktree-relative.
   *
   * @param live the document of the editor, when the text is its and not looked up by content.
   */
  async regions(file: string, text: string, live?: OpenRegions): Promise<FileRegions> {
    live?.become(text);
    const found = await (live?.regions() ?? this.#wholeRegions(file, text));
    const { regionQueries } = this.loaded.policy;
    const own = regionQueries.some(({ language }) => language === found.language)
      ? await (await this.#regionService()).byQueries(file, text, regionQueries)
      : [];
    const all = own.length === 0 ? found : { ...found, regions: [...own, ...found.regions] };
    return policyRegions(all, text, this.loaded.policy, sha256);
  }

  /** Mistakes in the policy's own tree-sitter queries, with the row inside the query. */
  async queryMistakes(): Promise<
    { readonly query: RegionQuery; readonly row: number; readonly message: string }[]
  > {
    const { regionQueries } = this.loaded.policy;
    if (regionQueries.length === 0) return [];
    const service = await this.#regionService();
    const checked = await Promise.all(
      regionQueries.map(async (query) => ({ query, mistake: await service.mistakeIn(query) })),
    );
    return checked.flatMap(({ query, mistake }) => (mistake ? [{ query, ...mistake }] : []));
  }

  #regionCache(): RegionCache {
    this.#cache ??= new RegionCache(regionCacheDir(this.repository));
    return this.#cache;
  }

  /** The engine and its grammars are loaded only for contents nobody has looked at. */
  async #wholeRegions(file: string, text: string): Promise<FileRegions> {
    return this.#regionCache().get(file, text) ?? (await this.#regionService()).analyze(file, text);
  }

  async #regionService(): Promise<RegionService> {
    this.#service ??= (await import('./regionService.ts')).createRegionService({
      grammarsDir: grammarsDir(),
      cacheDir: regionCacheDir(this.repository),
    });
    return this.#service;
  }

  statements(): readonly StoredStatement[] {
    this.#statements ??= readStatements(this.repository);
    return this.#statements;
  }

  /** The statements after asking the policy; `context` says who wrote the code they are about. */
  judged(context: JudgementContext = {}): JudgedStatement[] {
    return this.statements().map((statement) => judgeStatement(statement, this.loaded.policy, context));
  }

  /** Waivers given by statements that count. */
  waivers(): Waiver[] {
    return this.judged().flatMap(({ statement, counts }) => {
      const { kind, fingerprint, until, reason } = statement;
      if (kind !== 'waiver' || !counts || !fingerprint || !until) return [];
      return [
        { fingerprint, by: statement.email, reason: reason ?? '', until, since: statement.time.slice(0, 10) },
      ];
    });
  }

  /** Ledger of the worktree and its archive of committed content. */
  ledgers(): Ledger[] {
    const state = stateDir(this.repository);
    return [openLedger(state), openLedger(path.join(state, 'archive'))];
  }
}
