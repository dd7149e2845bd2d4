import { catFile, type GitObject } from './catFile.ts';
import { noteNames } from './notes.ts';

/** An object with what the notes refs say about it. */
export interface NotedObject {
  readonly object: GitObject | undefined;
  /** The note of each ref, in the order asked. */
  readonly notes: readonly (GitObject | undefined)[];
}

/** From this many objects on, reading the notes' trees is cheaper than having git walk them for every name. */
const MANY = 48;

/** Reads objects and their notes: one process for few of them, three or four for any number. */
export function notedObjects(cwd: string, oids: readonly string[], refs: readonly string[]): NotedObject[] {
  return oids.length < MANY || refs.length === 0
    ? askedByName(cwd, oids, refs)
    : foundInTrees(cwd, oids, refs);
}

function askedByName(cwd: string, oids: readonly string[], refs: readonly string[]): NotedObject[] {
  const names = oids.flatMap((oid) => [oid, ...refs.flatMap((ref) => noteNames(ref, oid))]);
  const objects = catFile(cwd, names);
  const step = 1 + refs.length * 3;
  return oids.map((_, at) => ({
    object: objects[at * step],
    notes: refs.map((_, nth) => {
      const from = at * step + 1 + nth * 3;
      return objects.slice(from, from + 3).find((object) => object?.type === 'blob');
    }),
  }));
}

/**
 * For every name that git is asked for it inflates the notes' root tree and a subtree again. Here each tree that can hold
 * one of the notes is read once, level by level, and the notes are asked for by their object ids.
 */
function foundInTrees(cwd: string, oids: readonly string[], refs: readonly string[]): NotedObject[] {
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const entry = (tree: string | undefined, name: string) => trees.get(tree ?? '')?.get(name);
  const keep = (found: readonly (GitObject | undefined)[]) => {
    for (const tree of found)
      if (tree?.type === 'tree') trees.set(tree.oid, treeEntries(tree.bytes, tree.oid.length / 2));
  };
  const objects = catFile(cwd, [...refs.map((ref) => `${ref}:`), ...oids]);
  const roots = objects.splice(0, refs.length);
  keep(roots);
  const places = refs.flatMap((_, nth) => oids.map((oid) => ({ oid, root: roots[nth]?.oid })));
  const upper = places.map(({ oid, root }) => entry(root, oid.slice(0, 2)));
  keep(catFile(cwd, distinct(upper)));
  const lower = places.map(({ oid }, at) => entry(upper[at], oid.slice(2, 4)));
  keep(catFile(cwd, distinct(lower)));
  const found = places.map(
    ({ oid, root }, at) =>
      entry(root, oid) ?? entry(upper[at], oid.slice(2)) ?? entry(lower[at], oid.slice(4)),
  );
  const wanted = distinct(found);
  const blobs = new Map(catFile(cwd, wanted).map((blob, at) => [wanted[at], blob]));
  return oids.map((_, at) => ({
    object: objects[at],
    notes: refs.map((_, nth) => {
      const note = blobs.get(found[nth * oids.length + at]);
      return note?.type === 'blob' ? note : undefined;
    }),
  }));
}

const distinct = (oids: readonly (string | undefined)[]): string[] => [
  ...new Set(oids.filter((oid) => oid !== undefined)),
];

/** Object ids of a tree's entries, by name. A tree is a sequence of `mode SP name NUL` and `size` bytes of object id. */
function treeEntries(bytes: Buffer, size: number): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0) break;
    entries.set(bytes.toString('latin1', space + 1, end), bytes.toString('hex', end + 1, end + 1 + size));
    at = end + 1 + size;
  }
  return entries;
}
