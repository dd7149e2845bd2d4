import * as fs from 'node:fs';
import * as path from 'node:path';

/** Milliseconds after which nobody waits for the end of an edit any more: its mark says nothing and goes. */
export const MARK_AGE_MS = 24 * 3_600_000;
/** Milliseconds between two sweeps of a folder. */
const SWEEP_EVERY_MS = 3_600_000;
/** Marks looked at in one sweep: an agent waits for us. */
const SWEEP_FILES = 2_000;

/**
 * Removes the marks of edits that never ended (a killed agent, a refused call), at most once an hour and a bounded
 * number at a time. Never throws: a mark that stays does no harm.
 *
 * @param dir the `agents` folder of a state folder, which exists. @param now milliseconds since 1970.
 */
export function sweepMarks(dir: string, now: number): void {
  const stamp = path.join(dir, '.swept');
  try {
    const last = fs.statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
    // A stamp of the future is one of a clock that was turned back.
    if (last !== undefined && last <= now && now - last < SWEEP_EVERY_MS) return;
    fs.writeFileSync(stamp, '');
    fs.utimesSync(stamp, now / 1000, now / 1000);
    let looked = 0;
    const folder = fs.opendirSync(dir);
    try {
      for (let one = folder.readSync(); one && looked < SWEEP_FILES; one = folder.readSync()) {
        if (one.name === '.swept') continue;
        looked++;
        const file = path.join(dir, one.name);
        if (now - fs.statSync(file).mtimeMs > MARK_AGE_MS) fs.rmSync(file, { force: true });
      }
    } finally {
      folder.closeSync();
    }
  } catch {
    // Somebody else sweeps at the same time, or the disk refuses.
  }
}

/** Whether a mark is too old to speak about what happens now, or is not there. */
export function isStale(file: string, now: number): boolean {
  const mark = fs.statSync(file, { throwIfNoEntry: false });
  return mark === undefined || now - mark.mtimeMs > MARK_AGE_MS;
}
