import * as fs from 'node:fs';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { catFile } from '../git/catFile.ts';
import { inFolder } from '../git/inFolder.ts';
import { type Repository, stateDir } from '../git/repository.ts';
import { contentHashOf } from './canonicalBytes.ts';
import { gitText } from './gitText.ts';
import { openLedger } from './ledger.ts';

/** What the ledger said about contents that are committed since: needed again after a reset or a stash. */
export const archiveDir = (repository: Repository): string => inFolder(stateDir(repository), 'archive');

/** The worktree's ledgers, the live one first. */
export function ledgersOf(repository: Repository): [live: Ledger, ...archives: Ledger[]] {
  const archive = archiveDir(repository);
  return [openLedger(stateDir(repository)), openLedger(archive), openLedger(`${archive}.1`)];
}

/** Size of the archive's segments at which it is put aside for a fresh one; the one before that is dropped. */
const ARCHIVE_BYTES = 1_000_000;

/**
 * Moves what is committed from the ledger to the archive: paths whose newest recorded content is exactly what HEAD has.
 * When nothing is left, `settled` says so to the hook script, which then need not start a process: it counts as long as
 * it is newer than every segment of the ledger.
 *
 * @param paths the paths to look at.
 */
export function settleLedger(
  repository: Repository,
  live: Ledger,
  archive: Ledger,
  paths: readonly string[] = live.paths(),
): void {
  if (paths.length > 0) {
    const heads = catFile(
      repository.root,
      paths.map((name) => `HEAD:${name}`),
    );
    const done = paths.filter((name, at) => {
      const head = heads[at];
      const content = head?.type === 'blob' ? gitText(head.bytes) : undefined;
      return content !== undefined && live.latest(name)?.contentHash === contentHashOf(content.text);
    });
    if (done.length > 0) {
      rotate(repository);
      for (const name of done)
        for (const snapshot of [...live.history(name)].reverse()) {
          const text = live.textOf(snapshot.contentHash);
          if (text !== undefined) archive.append(snapshot, text);
        }
      // What a full disk did not take stays where it is.
      if (archive.problems.some(({ message }) => /cannot be (written|kept)/.test(message))) return;
      live.forget(done);
    }
  }
  const before = segments(repository);
  live.refresh();
  if (!live.isEmpty()) return;
  const state = stateDir(repository);
  const file = inFolder(state, 'settled');
  const newest = Math.max(0, ...before.map(({ time }) => time));
  fs.mkdirSync(state, { recursive: true });
  fs.writeFileSync(file, '');
  // By the file system's own clock. Busybox compares whole seconds only, so a second later if that is past already.
  const now = fs.statSync(file).mtimeMs;
  const time = (newest + (now - newest > 1001 ? 1001 : 1)) / 1000;
  fs.utimesSync(file, time, time);
  // Somebody recorded in between: then it is not settled.
  if (JSON.stringify(segments(repository)) !== JSON.stringify(before)) fs.rmSync(file, { force: true });
}

function segments(repository: Repository): { name: string; size: number; time: number }[] {
  const dir = inFolder(stateDir(repository), 'ledger');
  try {
    return fs.readdirSync(dir).map((name) => {
      const { size, mtimeMs } = fs.statSync(inFolder(dir, name));
      return { name, size, time: mtimeMs };
    });
  } catch {
    return [];
  }
}

function rotate(repository: Repository): void {
  const archive = archiveDir(repository);
  const dir = inFolder(archive, 'ledger');
  const size = fs.existsSync(dir)
    ? fs.readdirSync(dir).reduce((sum, name) => sum + fs.statSync(inFolder(dir, name)).size, 0)
    : 0;
  if (size < ARCHIVE_BYTES) return;
  fs.rmSync(`${archive}.1`, { recursive: true, force: true });
  fs.renameSync(archive, `${archive}.1`);
}
