import * as fs from 'node:fs';
import * as path from 'node:path';
import { catFile } from '../git/catFile.ts';
import { runGit } from '../git/runGit.ts';
import { textOfBytes } from './canonicalBytes.ts';

/** Files of a worktree that differ from HEAD, as git sees them. Each question costs one process, however many files there are. */
export class ChangedTree {
  readonly #root: string;
  readonly #paths: readonly string[];
  #committed: ReadonlyMap<string, string | undefined> | undefined;
  #oids: ReadonlyMap<string, string> | undefined;
  #headOids: ReadonlySet<string> | undefined;

  /** @param paths worktree-relative, forward slashes. */
  constructor(root: string, paths: readonly string[]) {
    this.#root = root;
    this.#paths = paths;
  }

  /** Canonical text of a path in HEAD; `undefined` when it is not there or binary. */
  readonly committedText = (name: string): string | undefined => {
    this.#committed ??= this.#readCommitted();
    return this.#committed.get(name);
  };

  /** The object each file's content has or would have; none for links and for names that git cannot be asked about by line. */
  oids(): ReadonlyMap<string, string> {
    this.#oids ??= this.#hash();
    return this.#oids;
  }

  /** Whether some file of HEAD has exactly this file's content. */
  isCopy(name: string): boolean {
    const oid = this.oids().get(name);
    if (oid === undefined) return false;
    this.#headOids ??= new Set(this.#git('ls-tree', '-r', 'HEAD').match(/(?<= blob )[0-9a-f]+/g));
    return this.#headOids.has(oid);
  }

  #readCommitted(): ReadonlyMap<string, string | undefined> {
    const objects = catFile(
      this.#root,
      this.#paths.map((name) => `HEAD:${name}`),
    );
    return new Map(
      this.#paths.map((name, at) => {
        const object = objects[at];
        return [name, object?.type === 'blob' ? textOfBytes(object.bytes) : undefined];
      }),
    );
  }

  #hash(): ReadonlyMap<string, string> {
    const asked = this.#paths.filter(
      (name) =>
        !name.includes('\n') &&
        fs.lstatSync(path.join(this.#root, name), { throwIfNoEntry: false })?.isFile(),
    );
    if (asked.length === 0) return new Map();
    const oids = runGit(['hash-object', '--stdin-paths'], {
      cwd: this.#root,
      okCodes: [0, 1, 128],
      input: `${asked.join('\n')}\n`,
    })
      .trim()
      .split('\n');
    return oids.length === asked.length ? new Map(asked.map((name, at) => [name, oids[at]!])) : new Map();
  }

  #git(...args: string[]): string {
    return runGit(args, { cwd: this.#root, okCodes: [0, 1, 128] });
  }
}
