import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** Mounts a file system of its own (in memory) at a folder. */
export function mountDisk(folder: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

/** Why this machine lets us mount nothing; empty when it does. Only root may, and not in every container. */
export const noMount: string = (() => {
  if (process.platform !== 'linux') return 'mounts are made with Linux only';
  const probe = fs.mkdtempSync(path.join(os.tmpdir(), 'small-disk-'));
  const ran = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe], { encoding: 'utf8' });
  if (ran.status === 0) spawnSync('umount', [probe]);
  fs.rmdirSync(probe);
  return ran.status === 0 ? '' : `mount is refused: ${(ran.error?.message ?? ran.stderr).trim()}`;
})();
if (noMount) console.warn(`tests on small disks are left out: ${noMount}`);

/** A small disk that is filled to the last block or the last file on purpose. */
export class SmallDisk {
  readonly folder: string;

  /** @param of a folder whose content it starts with. */
  constructor(folder: string, of: string, options = 'size=8m') {
    this.folder = folder;
    fs.mkdirSync(folder, { recursive: true });
    if (!mountDisk(folder, options)) throw new Error(`cannot mount ${folder}`);
    const copied = spawnSync('cp', ['-a', `${of}/.`, folder], { encoding: 'utf8' });
    if (copied.status !== 0) throw new Error(copied.stderr);
  }

  get #ballast(): string {
    return path.join(this.folder, 'ballast');
  }

  /** Leaves so many blocks free. */
  fillBlocks(left: number): void {
    fs.mkdirSync(this.#ballast);
    const { bavail, bsize } = fs.statfsSync(this.folder);
    fs.writeFileSync(path.join(this.#ballast, 'blocks'), Buffer.alloc(Math.max(0, bavail - left) * bsize));
  }

  /** Leaves room for so many more files and folders. */
  fillFiles(left: number): void {
    fs.mkdirSync(this.#ballast);
    const { ffree } = fs.statfsSync(this.folder);
    for (let n = left; n < ffree; n++) fs.writeFileSync(path.join(this.#ballast, String(n)), '');
  }

  free(): void {
    fs.rmSync(this.#ballast, { recursive: true, force: true });
  }

  remove(): void {
    spawnSync('umount', ['-l', this.folder]);
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
