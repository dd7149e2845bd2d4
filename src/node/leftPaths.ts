import * as fs from 'node:fs';
import * as path from 'node:path';
import { splitLines } from '../core/provenance/carrySpans.ts';
import type { Ledger } from '../core/provenance/ledgerPort.ts';

/** How many recorded paths that are gone are compared with a new file. */
const MAX_PATHS = 200;

/**
 * Recorded paths at which there is no file any more: a file that is new in the index may be one of them, moved by hand
 * before git knew it.
 */
export class LeftPaths {
  readonly #root: string;
  readonly #ledgers: readonly Ledger[];
  readonly #deleted: readonly string[];
  #texts: readonly { readonly path: string; readonly lines: ReadonlySet<string> }[] | undefined;

  /** @param deleted paths that the coming commit deletes. @param ledgers the live one first. */
  constructor(root: string, ledgers: readonly Ledger[], deleted: readonly string[]) {
    this.#root = root;
    this.#ledgers = ledgers;
    this.#deleted = deleted;
  }

  /** Those whose last recorded content has at least half of a text, by whole lines: git's own measure of a rename. */
  sourcesOf(text: string): string[] {
    this.#texts ??= this.#load();
    const lines = splitLines(text);
    return this.#texts
      .map(({ path: name, lines: there }) => ({
        name,
        shared: lines.reduce((sum, line) => sum + (there.has(line) ? line.length : 0), 0),
      }))
      .filter(({ shared }) => shared > 0 && shared >= text.length / 2)
      .sort((a, b) => b.shared - a.shared)
      .map(({ name }) => name);
  }

  #load() {
    const recorded = this.#ledgers[0]?.paths() ?? [];
    const gone = recorded.filter((name) => !fs.existsSync(path.join(this.#root, name)));
    return [...new Set([...this.#deleted, ...gone])].slice(0, MAX_PATHS).flatMap((name) => {
      for (const ledger of this.#ledgers) {
        const snapshot = ledger.latest(name);
        const text = snapshot && ledger.textOf(snapshot.contentHash);
        if (text) return [{ path: name, lines: new Set(splitLines(text)) }];
      }
      return [];
    });
  }
}
