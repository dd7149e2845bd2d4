import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { FileRegions } from '../core/regions/region.ts';
import { ENGINE_VERSION } from '../languages/engineVersion.ts';
import { sha256 } from './sha256.ts';

const MAX_FILES = 5_000;

/** Regions by content, so that hooks and the command line need not parse again. A lost or broken entry only costs time. */
export class RegionCache {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = path.join(dir, ENGINE_VERSION);
  }

  get(file: string, text: string): FileRegions | undefined {
    try {
      const found = JSON.parse(readFileSync(this.#fileOf(file, text), 'utf8')) as FileRegions;
      return Array.isArray(found.regions) ? { ...found, path: file } : undefined;
    } catch {
      return undefined;
    }
  }

  put(file: string, text: string, found: FileRegions): void {
    if (!found.parsed) return;
    const target = this.#fileOf(file, text);
    const temporary = `${target}.${process.pid}.tmp`;
    try {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(temporary, JSON.stringify(found));
      renameSync(temporary, target);
      if (target.endsWith('00.json')) this.#prune(path.dirname(target));
    } catch {
      try {
        rmSync(temporary, { force: true });
      } catch {
        // The folder is no folder, or not ours: nothing was written.
      }
    }
  }

  // The path is part of the key: it decides the language, and whether the file is a test.
  #fileOf(file: string, text: string): string {
    const key = sha256(`${file}\0${text}`);
    return path.join(this.#dir, key.slice(0, 2), `${key.slice(2, 40)}.json`);
  }

  /** Oldest entries go when one of the 256 folders holds more than its share. */
  #prune(folder: string): void {
    const files = readdirSync(folder);
    if (files.length <= MAX_FILES / 256) return;
    const aged = files
      .map((name) => ({ name, time: statSync(path.join(folder, name)).mtimeMs }))
      .sort((a, b) => a.time - b.time);
    for (const { name } of aged.slice(0, files.length >> 1)) rmSync(path.join(folder, name), { force: true });
  }
}
