import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { findRepository, type Repository, stateDir } from '../git/repository.ts';
import { showHooksTheWay } from '../node/cliLocator.ts';
import { EvidenceContext } from '../node/evidenceContext.ts';
import { openLedger } from '../node/ledger.ts';

/** One worktree: its ledger, its policy, its statements. Opened when the first document of it is. */
export class Worktree {
  readonly repository: Repository;
  readonly ledger: Ledger;
  #evidence: Promise<EvidenceContext> | undefined;

  constructor(repository: Repository, cli: string) {
    this.repository = repository;
    this.ledger = openLedger(stateDir(repository));
    showHooksTheWay(repository, cli);
  }

  /** Policy, regions and statements; read once, until something changes. */
  evidence(): Promise<EvidenceContext> {
    this.#evidence ??= EvidenceContext.open(this.repository);
    return this.#evidence;
  }

  /** The policy or a statement changed. */
  forgetEvidence(): void {
    this.#evidence = undefined;
  }
}

/** Worktrees by folder; `undefined` for files outside any repository. */
export class Worktrees {
  readonly #byFolder = new Map<string, Worktree | undefined>();
  readonly #byRoot = new Map<string, Worktree>();
  readonly #cli: string;

  /** @param cli absolute path of the command's bundle, for hooks. */
  constructor(cli: string) {
    this.#cli = cli;
  }

  all(): Iterable<Worktree> {
    return this.#byRoot.values();
  }

  /** Folders that had no repository may have one now (`git init`). */
  forgetMisses(): void {
    for (const [folder, worktree] of this.#byFolder) if (!worktree) this.#byFolder.delete(folder);
  }

  /** The worktree of a document and its path in it, forward slashes. */
  of(uri: string): { readonly worktree: Worktree; readonly path: string } | undefined {
    if (!uri.startsWith('file:')) return undefined;
    const file = fileURLToPath(uri);
    const worktree = this.at(path.dirname(file));
    if (!worktree) return undefined;
    const relative = path.relative(worktree.repository.root, file).split(path.sep).join('/');
    return relative.startsWith('../') || relative.startsWith('.git/')
      ? undefined
      : { worktree, path: relative };
  }

  /** The worktree a folder lies in. */
  at(folder: string): Worktree | undefined {
    if (!this.#byFolder.has(folder)) this.#byFolder.set(folder, this.#open(folder));
    return this.#byFolder.get(folder);
  }

  #open(folder: string): Worktree | undefined {
    const repository = findRepository(folder);
    if (!repository) return undefined;
    const known = this.#byRoot.get(repository.root);
    if (known) return known;
    const worktree = new Worktree(repository, this.#cli);
    this.#byRoot.set(repository.root, worktree);
    return worktree;
  }
}
