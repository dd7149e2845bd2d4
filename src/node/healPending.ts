import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeNotes } from '../git/notes.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import { noteText, pendingDir, readPending } from './recordStore.ts';

const FORGET_AFTER_MS = 30 * 24 * 3600 * 1000;

/**
 * Writes the notes that a killed `post-commit` left undone: prepared records whose digest a recent commit names.
 * Those that no commit names (the commit was given up) are dropped after a month.
 *
 * @param current digest of the commit being made now, which is left alone.
 */
export function healPending(repository: Repository, current: string | undefined, now: number): void {
  const dir = pendingDir(repository);
  const left = fs.existsSync(dir)
    ? fs
        .readdirSync(dir)
        .flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
        .filter((digest) => digest !== current)
    : [];
  if (left.length === 0) return;
  const recent = runGit(['log', '-g', '-n', '200', '--format=%H%x00%B%x01', 'HEAD'], {
    cwd: repository.root,
    okCodes: [0, 128],
  }).split('\x01');
  const done: string[] = [];
  const notes = left.flatMap((digest) => {
    const file = path.join(dir, `${digest}.json`);
    const record = readPending(repository, digest);
    const targets = recent
      .filter((entry) => entry.includes(`AI-Record: sha256:${digest}`))
      .map((entry) => entry.trim().split('\0')[0]!);
    if (targets.length > 0 || now - fs.statSync(file).mtimeMs > FORGET_AFTER_MS) done.push(file);
    return record ? [...new Set(targets)].map((target) => ({ target, text: noteText(record) })) : [];
  });
  writeNotes(repository, notes);
  for (const file of done) fs.rmSync(file, { force: true });
}
