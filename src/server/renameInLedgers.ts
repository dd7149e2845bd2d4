import * as fs from 'node:fs';
import { carrySpans } from '../core/provenance/carrySpans.ts';
import { UNKNOWN } from '../core/provenance/origin.ts';
import type { Span } from '../core/provenance/span.ts';
import { catFile } from '../git/catFile.ts';
import { runGit } from '../git/runGit.ts';
import { contentHashOf, textOfBytes } from '../node/canonicalBytes.ts';
import type { Worktree } from './worktree.ts';

export interface PlacedPath {
  readonly worktree: Worktree;
  /** Worktree-relative, forward slashes. */
  readonly path: string;
}

/** Committed files of a renamed folder that get an entry; what is beyond, git's own rename detection explains. */
const MAX_COMMITTED = 2_000;

/**
 * A file or a folder has a new name: what the ledger says about its contents holds for the new paths, also in another
 * repository. Text that was committed under the old name stays `base` within a repository; another one has no history
 * of it, so that there it is unknown.
 *
 * @param absolute the new path.
 */
export function renameInLedgers(old: PlacedPath, now: PlacedPath, absolute: string, time: string): void {
  const { worktree: from, path: before } = old;
  const { worktree: to, path: after } = now;
  const same = from === to;
  if (same && before === after) return;
  const newName = (name: string) => after + name.slice(before.length);
  const isUnder = (name: string) => name === before || name.startsWith(`${before}/`);
  from.ledger.refresh();
  const known = from.ledger.paths().filter(isUnder);
  const isGone = (name: string) => !fs.existsSync(`${from.repository.root}/${name}`);
  for (const name of known)
    for (const snapshot of [...from.ledger.history(name)].reverse()) {
      const spans = same ? snapshot.spans : withoutBase(snapshot.spans);
      const text = from.ledger.textOf(snapshot.contentHash);
      to.ledger.append({ ...snapshot, path: newName(name), spans }, text);
    }
  const refused = to.ledger.problems.some(({ message }) => message.startsWith('cannot be written'));
  if (!refused) from.ledger.forget(known.filter(isGone));
  if (!same || !from.hasGit) return;
  const seen = new Set(known);
  const { root } = from.repository;
  const committed = committedUnder(root, before).filter(({ name }) => !seen.has(name) && isGone(name));
  const blobs = catFile(
    root,
    committed.map(({ oid }) => oid),
  );
  committed.forEach(({ name }, at) => {
    const head = blobs[at] && textOfBytes(blobs[at].bytes);
    const text = textOnDisk(absolute + name.slice(before.length));
    if (head === undefined || text === undefined || text === '') return;
    const base: Span[] = head === '' ? [] : [{ length: head.length, origin: 'base' }];
    to.ledger.append(
      {
        path: newName(name),
        contentHash: contentHashOf(text),
        length: text.length,
        spans: carrySpans(head, base, text, UNKNOWN),
        time,
        source: 'editor',
      },
      text,
    );
  });
}

const withoutBase = (spans: readonly Span[]): Span[] =>
  spans.map(({ length, origin }) => ({ length, origin: origin === 'base' ? UNKNOWN : origin }));

/** Files of HEAD at a path: itself, or what lies in it. */
function committedUnder(root: string, name: string): { readonly name: string; readonly oid: string }[] {
  const out = runGit(['ls-tree', '-r', '-z', 'HEAD', '--', name], { cwd: root, okCodes: [0, 128] });
  return out
    .split('\0')
    .slice(0, MAX_COMMITTED)
    .flatMap((line) => {
      const found = /^100\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      return found ? [{ oid: found[1]!, name: found[2]! }] : [];
    });
}

function textOnDisk(file: string): string | undefined {
  try {
    return textOfBytes(fs.readFileSync(file));
  } catch {
    return undefined;
  }
}
