import * as fs from 'node:fs';
import { catFile } from './catFile.ts';
import { digest } from './digest.ts';
import { inFolder } from './inFolder.ts';
import { zlib } from './nodeLater.ts';
import type { Repository } from './repository.ts';

export interface WantedBlob {
  /** Full object id. */
  readonly oid: string;
  /** Worktree-relative path of the file that it was probably made of. */
  readonly path: string;
}

/**
 * Contents of blobs that were just staged; `undefined` for what is no blob or not there. Most of them are what the
 * worktree's file still is, or lie loose in the object folder: git is started only for the rest. Throws `GitError`.
 */
export function stagedBlobs(repository: Repository, wanted: readonly WantedBlob[]): (Buffer | undefined)[] {
  const found = readsDirectly(repository)
    ? wanted.map((blob) => readWorktree(repository, blob) ?? readLoose(repository, blob.oid))
    : [];
  const missing = wanted.filter((_, at) => found[at] === undefined);
  const asked = catFile(
    repository.root,
    missing.map(({ oid }) => oid),
  );
  let next = 0;
  return wanted.map((_, at) => {
    if (found[at]) return found[at];
    const object = asked[next++];
    return object?.type === 'blob' ? object.bytes : undefined;
  });
}

/** False where an object's id may lead to other content or to another place: replacements, other folders, other ref storage. */
function readsDirectly({ commonDir }: Repository): boolean {
  if (process.env.GIT_OBJECT_DIRECTORY || process.env.GIT_REPLACE_REF_BASE) return false;
  if (fs.existsSync(inFolder(commonDir, 'refs/replace'))) return false;
  if (fs.existsSync(inFolder(commonDir, 'reftable'))) return false;
  try {
    return !fs.readFileSync(inFolder(commonDir, 'packed-refs'), 'latin1').includes(' refs/replace/');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** A larger file is as quickly read from where git keeps it, and may be a large one that git keeps as a pointer. */
const MAX_WORKTREE = 2 ** 20;

/** What lies in the worktree, if it is that blob to the byte: no line ending, filter or later edit is between them. */
function readWorktree({ root }: Repository, { oid, path: name }: WantedBlob): Buffer | undefined {
  try {
    const file = inFolder(root, name);
    const stat = fs.lstatSync(file);
    if (!stat.isFile() || stat.size > MAX_WORKTREE) return undefined;
    const bytes = fs.readFileSync(file);
    return objectId(oid.length, bytes) === oid ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Object id of a blob, as long as those of the repository are. */
const objectId = (length: number, bytes: Buffer): string =>
  digest(length === 40 ? 'sha1' : 'sha256', `blob ${bytes.length}\0`, bytes);

function readLoose({ commonDir }: Repository, oid: string): Buffer | undefined {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)) return undefined;
  try {
    const file = inFolder(commonDir, `objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
    const object = zlib().inflateSync(fs.readFileSync(file));
    const bytes = object.subarray(object.indexOf(0) + 1);
    // A damaged one is left to git, which knows where else to look and what to say; so is what is no blob.
    return objectId(oid.length, bytes) === oid ? bytes : undefined;
  } catch {
    return undefined;
  }
}
