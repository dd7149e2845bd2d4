import { catFile, objectIds } from '../git/catFile.ts';
import type { Repository } from '../git/repository.ts';

/** A committed version that may know lines the ledger does not: the commit being amended, picked, squashed, undone. */
export interface Witness {
  readonly commit: string;
  /** The path there, when it is not the same (rename in this commit). */
  readonly path?: string;
}

export interface WitnessText {
  readonly commit: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Files whose versions in the witnesses are read together. */
const BATCH = 200;

/**
 * What the witnesses have at some paths. Read when first asked for, many files at a time, so that a commit of a thousand
 * files asks git a few questions and not a thousand.
 */
export class WitnessTexts {
  readonly #repository: Repository;
  readonly #witnesses: ReadonlyMap<string, readonly Witness[]>;
  readonly #texts = new Map<string, readonly WitnessText[]>();

  /** @param witnesses by the path of the file in question, most likely first. */
  constructor(repository: Repository, witnesses: ReadonlyMap<string, readonly Witness[]>) {
    this.#repository = repository;
    this.#witnesses = witnesses;
  }

  /** The same commits, most likely first, for every path. */
  static ofCommits(
    repository: Repository,
    paths: readonly string[],
    commits: readonly string[],
  ): WitnessTexts {
    return new WitnessTexts(
      repository,
      new Map(paths.map((path) => [path, commits.map((commit) => ({ commit }))])),
    );
  }

  /** Different contents of a file, in the order of its witnesses. */
  of(path: string): readonly WitnessText[] {
    if (!this.#texts.has(path)) this.#load(path);
    return this.#texts.get(path) ?? [];
  }

  #load(path: string): void {
    const all = [...this.#witnesses.keys()];
    const from = Math.max(0, all.indexOf(path));
    const asked = all.slice(from, from + BATCH).flatMap((file) =>
      (this.#witnesses.get(file) ?? []).map((witness) => ({
        file,
        commit: witness.commit,
        path: witness.path ?? file,
      })),
    );
    const { root } = this.#repository;
    const oids = objectIds(
      root,
      asked.map((place) => `${place.commit}:${place.path}`),
    );
    const distinct = [...new Set(oids.filter((oid) => oid !== undefined))];
    const blobs = new Map(catFile(root, distinct).map((object, at) => [distinct[at]!, object]));
    for (const file of all.slice(from, from + BATCH)) this.#texts.set(file, []);
    const seen = new Set<string>();
    asked.forEach(({ file, commit, path: at }, index) => {
      const oid = oids[index];
      const blob = oid === undefined ? undefined : blobs.get(oid);
      if (blob?.type !== 'blob' || seen.has(`${file}\0${oid}`)) return;
      seen.add(`${file}\0${oid}`);
      this.#texts.set(file, [...this.#texts.get(file)!, { commit, path: at, bytes: blob.bytes }]);
    });
  }
}
