import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { findRepository, type Repository, stateDir, worktreePath } from '../git/repository.ts';
import { showHooksTheWay } from '../node/cliLocator.ts';
import { EvidenceContext } from '../node/evidenceContext.ts';
import { forgetFolderWithoutGit, showAgentsTheWay } from '../node/folderWithoutGit.ts';
import { handOverLedger, type PlacedLedger } from '../node/handOverLedger.ts';
import { openLedger } from '../node/ledger.ts';
import { sha256 } from '../node/sha256.ts';

/**
 * One worktree: its ledger, its policy, its statements. Opened when the first document of it is. A workspace folder
 * without git is one, too, with its state in the editor's storage, until a repository appears there.
 */
export class Worktree {
  readonly repository: Repository;
  readonly ledger: Ledger;
  /** Without git: watches for a repository at the root. */
  readonly watcher: fs.FSWatcher | undefined;
  readonly hasGit: boolean;
  #evidence: Promise<EvidenceContext> | undefined;

  /** @param without what to call when a repository may have appeared; given when there is none. */
  constructor(repository: Repository, cli: string, without?: () => void) {
    this.repository = repository;
    this.ledger = openLedger(stateDir(repository));
    if (without) {
      this.watcher = watchForGit(repository.root, without);
      showAgentsTheWay(repository);
    } else showHooksTheWay(repository, cli);
    this.hasGit = !without;
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

/** `git init` at the root of a folder is seen at once; deeper down, with the next edit or document. */
function watchForGit(root: string, call: () => void): fs.FSWatcher | undefined {
  try {
    const watcher = fs.watch(root, { persistent: false }, (_event, name) => {
      if (name !== '.git') return;
      // The folder is there before the repository in it is whole.
      for (const wait of [0, 200, 1_000, 5_000]) setTimeout(call, wait).unref();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    // No watches left: the next edit finds the repository.
    return undefined;
  }
}

function realPath(folder: string): string {
  try {
    return fs.realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Whether a folder or one above it has a `.git`: asked of the file system, without a process. */
function mayHaveGit(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git'))) return true;
    if (path.dirname(at) === at) return false;
  }
}

/** Worktrees by folder; `undefined` for files outside any repository and any workspace folder. */
export class Worktrees {
  readonly #byFolder = new Map<string, Worktree | undefined>();
  readonly #byRoot = new Map<string, Worktree>();
  readonly #withoutGit = new Map<string, Worktree>();
  readonly #cli: string;
  #storage: string | undefined;
  #folders: string[] = [];
  #handedOver: () => void = () => {};

  /** @param cli absolute path of the command's bundle, for hooks. */
  constructor(cli: string) {
    this.#cli = cli;
  }

  all(): Iterable<Worktree> {
    return [...this.#byRoot.values(), ...this.#withoutGit.values()];
  }

  /**
   * Where folders without git are recorded; none: they are not. Ledgers that wait there for a repository that has
   * appeared while nobody looked are handed over.
   *
   * @param storage absolute path of the editor's storage for this workspace, which need not exist.
   * @param folders absolute paths of the workspace's folders. @param handedOver called when documents have a new worktree.
   */
  keepWithoutGit(storage: string | undefined, folders: readonly string[], handedOver: () => void): void {
    this.#storage = storage;
    this.#handedOver = handedOver;
    this.changeFolders(folders, []);
  }

  /** The folders of the workspace changed; absolute paths. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(realPath));
    const folders = this.#folders.filter((folder) => !gone.has(folder));
    // The innermost of nested folders comes first.
    this.#folders = [...folders, ...added.map(realPath)].sort((a, b) => b.length - a.length);
    // An agent may write before anything is opened; what waits in the storage may have a repository by now.
    if (this.#storage !== undefined)
      for (const folder of this.#folders)
        if (!mayHaveGit(folder) || fs.existsSync(this.#stateWithoutGit(folder))) this.#withoutGitAt(folder);
    this.forgetMisses();
  }

  /** Folders that had no repository may have one now (`git init`). */
  forgetMisses(): void {
    for (const [folder, worktree] of this.#byFolder) if (!worktree) this.#byFolder.delete(folder);
    this.findRepositories();
  }

  /** Hands what folders without git recorded over to repositories that have appeared. Cheap where none has. */
  findRepositories(): void {
    for (const [root, worktree] of this.#withoutGit) {
      const from = { root, ledger: worktree.ledger };
      const inGit = new Map<string, PlacedLedger | undefined>();
      const repositoryOf = (folder: string): PlacedLedger | undefined => {
        if (!inGit.has(folder)) {
          const repository = mayHaveGit(folder) ? findRepository(folder) : undefined;
          const to = repository && this.#worktreeOf(repository);
          inGit.set(folder, to && { root: to.repository.root, ledger: to.ledger });
        }
        return inGit.get(folder);
      };
      handOverLedger(from, repositoryOf);
      let appeared = false;
      for (const [folder, known] of this.#byFolder)
        if (known === worktree && repositoryOf(folder)) {
          this.#byFolder.delete(folder);
          appeared = true;
        }
      if (!appeared) continue;
      // Its state is removed when nothing is left in it.
      if (repositoryOf(root) && worktree.ledger.isEmpty()) {
        worktree.watcher?.close();
        this.#withoutGit.delete(root);
        forgetFolderWithoutGit(root);
        fs.rmSync(worktree.repository.gitDir, { recursive: true, force: true });
      }
      this.#handedOver();
    }
  }

  /** The worktree of a document and its path in it, forward slashes. */
  of(uri: string): { readonly worktree: Worktree; readonly path: string } | undefined {
    if (!uri.startsWith('file:')) return undefined;
    const file = fileURLToPath(uri);
    const worktree = this.at(path.dirname(file));
    if (!worktree) return undefined;
    const relative = worktreePath(worktree.repository, file);
    return relative.startsWith('../') || relative.startsWith('.git/')
      ? undefined
      : { worktree, path: relative };
  }

  /** As `of`, for a file that is there no more, whose folder may be gone, too. */
  ofMissing(uri: string): { readonly worktree: Worktree; readonly path: string } | undefined {
    if (!uri.startsWith('file:')) return undefined;
    const file = fileURLToPath(uri);
    let folder = path.dirname(file);
    while (!fs.existsSync(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
    const worktree = this.at(folder);
    if (!worktree) return undefined;
    const relative = path.join(
      path.relative(worktree.repository.root, realPath(folder)),
      path.relative(folder, file),
    );
    const slashed = relative.split(path.sep).join('/');
    return slashed.startsWith('../') ? undefined : { worktree, path: slashed };
  }

  /** The worktree a folder lies in. */
  at(folder: string): Worktree | undefined {
    if (!this.#byFolder.has(folder)) this.#byFolder.set(folder, this.#open(folder));
    return this.#byFolder.get(folder);
  }

  #open(folder: string): Worktree | undefined {
    const repository = findRepository(folder);
    if (repository) return this.#worktreeOf(repository);
    const real = realPath(folder);
    const root = this.#folders.find((one) => real === one || real.startsWith(one + path.sep));
    return root === undefined || this.#storage === undefined ? undefined : this.#withoutGitAt(root);
  }

  #withoutGitAt(root: string): Worktree {
    const known = this.#withoutGit.get(root);
    if (known) return known;
    const state = this.#stateWithoutGit(root);
    const worktree = new Worktree({ root, gitDir: state, commonDir: state }, this.#cli, () =>
      this.findRepositories(),
    );
    this.#withoutGit.set(root, worktree);
    return worktree;
  }

  #worktreeOf(repository: Repository): Worktree {
    const known = this.#byRoot.get(repository.root);
    if (known) return known;
    const worktree = new Worktree(repository, this.#cli);
    this.#byRoot.set(repository.root, worktree);
    return worktree;
  }

  #stateWithoutGit(root: string): string {
    return path.join(this.#storage ?? '', 'without-git', sha256(root).slice(0, 32));
  }
}
