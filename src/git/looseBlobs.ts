import * as fs from 'node:fs';
import * as path from 'node:path';
import { catFile } from './catFile.ts';
import { crypto, zlib } from './nodeLater.ts';
import type { Repository } from './repository.ts';

/**
 * Contents of blobs, by full object id; `undefined` for what is no blob or not there. What was just staged lies loose
 * in the object folder: it is read from there, and git is started only for the rest. Throws `GitError`.
 */
export function looseBlobs(repository: Repository, oids: readonly string[]): (Buffer | undefined)[] {
  const found = readsDirectly(repository) ? oids.map((oid) => readLoose(repository, oid)) : [];
  const missing = oids.filter((_, at) => found[at] === undefined);
  const asked = catFile(repository.root, missing);
  let next = 0;
  return oids.map((_, at) => {
    if (found[at]) return found[at];
    const object = asked[next++];
    return object?.type === 'blob' ? object.bytes : undefined;
  });
}

/** False where an object's id may lead to other content or to another place: replacements, other folders, other ref storage. */
function readsDirectly({ commonDir }: Repository): boolean {
  if (process.env.GIT_OBJECT_DIRECTORY || process.env.GIT_REPLACE_REF_BASE) return false;
  if (fs.existsSync(path.join(commonDir, 'refs', 'replace'))) return false;
  if (fs.existsSync(path.join(commonDir, 'reftable'))) return false;
  try {
    return !fs.readFileSync(path.join(commonDir, 'packed-refs'), 'latin1').includes(' refs/replace/');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

function readLoose({ commonDir }: Repository, oid: string): Buffer | undefined {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)) return undefined;
  try {
    const file = path.join(commonDir, 'objects', oid.slice(0, 2), oid.slice(2));
    const bytes = zlib().inflateSync(fs.readFileSync(file));
    // A damaged one is left to git, which knows where else to look and what to say.
    const hash = crypto()
      .createHash(oid.length === 40 ? 'sha1' : 'sha256')
      .update(bytes)
      .digest('hex');
    if (hash !== oid || bytes.toString('latin1', 0, 5) !== 'blob ') return undefined;
    return bytes.subarray(bytes.indexOf(0) + 1);
  } catch {
    return undefined;
  }
}
