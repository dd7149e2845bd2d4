import * as path from 'node:path';
import type { Ledger } from '../core/provenance/ledgerPort.ts';

/** A ledger and the absolute root its paths are relative to. */
export interface PlacedLedger {
  readonly root: string;
  readonly ledger: Ledger;
}

/**
 * Moves what a folder without git recorded into the ledgers of the repositories that have appeared there. Each path is
 * written before it is forgotten, so that a kill between leaves it twice; what the disk refuses stays where it is.
 *
 * @param repositoryOf the repository a folder (absolute) lies in now, if any.
 * @returns how many paths were handed over.
 */
export function handOverLedger(
  from: PlacedLedger,
  repositoryOf: (folder: string) => PlacedLedger | undefined,
): number {
  from.ledger.refresh();
  const done: string[] = [];
  for (const name of from.ledger.paths()) {
    const absolute = path.join(from.root, name);
    const to = repositoryOf(path.dirname(absolute));
    if (!to) continue;
    const moved = path.relative(to.root, absolute).split(path.sep).join('/');
    if (moved.startsWith('../') || path.isAbsolute(moved)) continue;
    // An earlier hand-over may have been killed after it wrote: what stands there already is not written again.
    const known = new Set(to.ledger.history(moved).map(({ contentHash, time }) => `${contentHash} ${time}`));
    for (const snapshot of [...from.ledger.history(name)].reverse()) {
      if (known.has(`${snapshot.contentHash} ${snapshot.time}`)) continue;
      to.ledger.append({ ...snapshot, path: moved }, from.ledger.textOf(snapshot.contentHash));
    }
    if (to.ledger.problems.some(({ message }) => message.startsWith('cannot be written'))) continue;
    done.push(name);
  }
  from.ledger.forget(done);
  return done.length;
}
