import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Ledger, LedgerProblem } from '../core/provenance/ledgerPort.ts';
import type { OriginRecord } from '../core/provenance/origin.ts';
import type { Snapshot } from '../core/provenance/snapshot.ts';
import type { Span } from '../core/provenance/span.ts';

/**
 * Ledger on disk: `<dir>/ledger/<writer>.log`, one segment a writer, so that writers never interleave and a
 * torn tail can only be the writer's own. A line is `<first 16 hex of sha256(json)> <json>`.
 * Order is (seq, segment): seq is a Lamport counter, so a clock that goes backwards changes nothing.
 * Texts live in `<dir>/texts/<contentHash>`, deflated.
 */

interface SnapshotEntry {
  readonly k: 'snap';
  readonly seq: number;
  readonly path: string;
  readonly hash: string;
  readonly len: number;
  readonly runs: readonly (readonly [number, number])[];
  readonly origins: readonly OriginRecord[];
  readonly time: string;
  readonly source: Snapshot['source'];
}

interface ForgetEntry {
  readonly k: 'forget';
  readonly seq: number;
  readonly paths: readonly string[];
}

type Entry = SnapshotEntry | ForgetEntry;

export function openLedger(dir: string): Ledger {
  return new DiskLedger(dir);
}

const checksum = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, 16);

class DiskLedger implements Ledger {
  readonly #segments: string;
  readonly #texts: string;
  readonly #writer = `${process.pid}-${randomBytes(4).toString('hex')}.log`;
  readonly #read = new Map<string, number>();
  #entries: { readonly segment: string; readonly entry: Entry }[] = [];
  #byPath = new Map<string, Snapshot[]>();
  #seq = 0;
  problems: LedgerProblem[] = [];

  constructor(dir: string) {
    this.#segments = path.join(dir, 'ledger');
    this.#texts = path.join(dir, 'texts');
    this.refresh();
  }

  append(snapshot: Snapshot, text: string): void {
    const last = this.latest(snapshot.path);
    if (
      last &&
      last.contentHash === snapshot.contentHash &&
      JSON.stringify(last.spans) === JSON.stringify(snapshot.spans)
    )
      return;
    this.#keepText(snapshot.contentHash, text);
    const origins: OriginRecord[] = [];
    const runs = snapshot.spans.map((span): [number, number] => {
      if (span.origin === 'base') return [span.length, -1];
      const found = origins.indexOf(span.origin);
      if (found >= 0) return [span.length, found];
      origins.push(span.origin);
      return [span.length, origins.length - 1];
    });
    const { path, contentHash, length, time, source } = snapshot;
    this.#write({
      k: 'snap',
      seq: this.#seq + 1,
      path,
      hash: contentHash,
      len: length,
      runs,
      origins,
      time,
      source,
    });
  }

  latest(path: string): Snapshot | undefined {
    return this.#byPath.get(path)?.at(-1);
  }

  byContent(contentHash: string, path?: string): Snapshot | undefined {
    const own =
      path === undefined ? undefined : this.#byPath.get(path)?.findLast((s) => s.contentHash === contentHash);
    if (own) return own;
    for (const list of this.#byPath.values()) {
      const found = list.findLast((s) => s.contentHash === contentHash);
      if (found) return found;
    }
    return undefined;
  }

  history(path: string): readonly Snapshot[] {
    return [...(this.#byPath.get(path) ?? [])].reverse();
  }

  paths(): readonly string[] {
    return [...this.#byPath.keys()];
  }

  textOf(contentHash: string): string | undefined {
    try {
      return inflateSync(fs.readFileSync(path.join(this.#texts, contentHash))).toString('utf8');
    } catch {
      return undefined;
    }
  }

  forget(paths: readonly string[]): void {
    if (paths.length > 0) this.#write({ k: 'forget', seq: this.#seq + 1, paths });
  }

  refresh(): void {
    let names: string[] = [];
    try {
      names = fs
        .readdirSync(this.#segments)
        .filter((name) => name.endsWith('.log'))
        .sort();
    } catch {
      return;
    }
    let changed = false;
    for (const name of names) changed = this.#readSegment(name) || changed;
    if (changed) this.#rebuild();
  }

  isEmpty(): boolean {
    return this.#byPath.size === 0;
  }

  close(): void {}

  #readSegment(name: string): boolean {
    const file = path.join(this.#segments, name);
    const from = this.#read.get(name) ?? 0;
    let bytes: Buffer;
    try {
      bytes = fs.readFileSync(file);
    } catch (error) {
      this.problems.push({ file, message: `cannot be read: ${(error as Error).message}` });
      return false;
    }
    const end = bytes.lastIndexOf(10) + 1;
    if (end <= from) return false;
    for (const line of bytes.subarray(from, end).toString('utf8').split('\n')) {
      if (line === '') continue;
      const json = line.slice(17);
      if (line[16] !== ' ' || checksum(json) !== line.slice(0, 16)) {
        this.problems.push({ file, message: 'a damaged entry was skipped; its text is unknown' });
        continue;
      }
      const entry = JSON.parse(json) as Entry;
      this.#seq = Math.max(this.#seq, entry.seq);
      this.#entries.push({ segment: name, entry });
    }
    this.#read.set(name, end);
    return true;
  }

  #rebuild(): void {
    this.#entries.sort((a, b) => a.entry.seq - b.entry.seq || (a.segment < b.segment ? -1 : 1));
    this.#byPath = new Map();
    for (const { entry } of this.#entries) this.#apply(entry);
  }

  #apply(entry: Entry): void {
    if (entry.k === 'forget') {
      for (const path of entry.paths) this.#byPath.delete(path);
      return;
    }
    const spans: Span[] = entry.runs.map(([length, origin]) => ({
      length,
      origin: entry.origins[origin] ?? 'base',
    }));
    const list = this.#byPath.get(entry.path) ?? [];
    list.push({
      path: entry.path,
      contentHash: entry.hash,
      length: entry.len,
      spans,
      time: entry.time,
      source: entry.source,
    });
    this.#byPath.set(entry.path, list);
  }

  #keepText(hash: string, text: string): void {
    const file = path.join(this.#texts, hash);
    if (fs.existsSync(file)) return;
    fs.mkdirSync(this.#texts, { recursive: true });
    const temporary = `${file}.${this.#writer}`;
    fs.writeFileSync(temporary, deflateSync(text));
    fs.renameSync(temporary, file);
  }

  #write(entry: Entry): void {
    fs.mkdirSync(this.#segments, { recursive: true });
    const json = JSON.stringify(entry);
    const file = path.join(this.#segments, this.#writer);
    fs.appendFileSync(file, `${checksum(json)} ${json}\n`);
    this.refresh();
  }
}
