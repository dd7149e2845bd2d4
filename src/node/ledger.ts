import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Ledger, LedgerProblem } from '../core/provenance/ledgerPort.ts';
import type { OriginRecord } from '../core/provenance/origin.ts';
import type { Snapshot } from '../core/provenance/snapshot.ts';
import type { Span } from '../core/provenance/span.ts';
import { sha256 } from './sha256.ts';

/**
 * Ledger on disk: `<dir>/ledger/<writer>.log`, one segment a writer, so that writers never interleave and a
 * torn tail can only be the writer's own. A line is `<first 16 hex of sha256(json)> <json>`.
 * Order is (seq, segment): seq is a Lamport counter, so a clock that goes backwards changes nothing.
 * Texts live in `<dir>/texts/<contentHash>`, deflated. docs/spec/ledger.md has the format.
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

/** Snapshots of one path that are kept when its segment is compacted: enough for a commit of an older stage. */
const KEEP_PER_PATH = 24;
/** After this many own entries the own segment and those of finished processes are written anew as one. */
const COMPACT_AFTER = 2_000;
/** Age in milliseconds at which what nobody names or writes may go. */
const OLD_MS = 3_600_000;

/** Opens the ledger in a folder that need not exist. Never throws: what cannot be read is a problem, not an error. */
export function openLedger(dir: string): Ledger {
  return new DiskLedger(dir);
}

const checksum = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, 16);

/** An entry in memory; its snapshot is made when somebody asks. */
interface Known {
  readonly segment: string;
  readonly entry: SnapshotEntry;
  snapshot?: Snapshot;
}

class DiskLedger implements Ledger {
  readonly #segments: string;
  readonly #texts: string;
  #writer = newWriter();
  /** Bytes read of each segment. */
  #read = new Map<string, number>();
  #entries: { readonly segment: string; readonly entry: Entry }[] = [];
  #byPath = new Map<string, Known[]>();
  #byHash = new Map<string, Known[]>();
  #seq = 0;
  #ownSinceCompaction = 0;
  readonly #problems = new Map<string, LedgerProblem>();

  constructor(dir: string) {
    this.#segments = path.join(dir, 'ledger');
    this.#texts = path.join(dir, 'texts');
    this.refresh();
  }

  get problems(): readonly LedgerProblem[] {
    return [...this.#problems.values()];
  }

  append(snapshot: Snapshot, text: string | undefined): void {
    this.refresh();
    const origins: OriginRecord[] = [];
    const runs = snapshot.spans.map((span): [number, number] => {
      if (span.origin === 'base') return [span.length, -1];
      const found = origins.indexOf(span.origin);
      return [span.length, found >= 0 ? found : origins.push(span.origin) - 1];
    });
    const { path, contentHash: hash, length: len, time, source } = snapshot;
    const last = this.#byPath.get(path)?.at(-1)?.entry;
    if (last?.hash === hash && same(last, runs, origins)) return;
    if (text !== undefined) this.#keepText(hash, text);
    this.#write({ k: 'snap', seq: this.#seq + 1, path, hash, len, runs, origins, time, source });
  }

  latest(path: string): Snapshot | undefined {
    const known = this.#byPath.get(path)?.at(-1);
    return known && snapshotOf(known);
  }

  byContent(contentHash: string, path?: string): Snapshot | undefined {
    const known = this.#byHash.get(contentHash);
    const found = known?.findLast(({ entry }) => entry.path === path) ?? known?.at(-1);
    return found && snapshotOf(found);
  }

  history(path: string): readonly Snapshot[] {
    return (this.#byPath.get(path) ?? []).map(snapshotOf).reverse();
  }

  paths(): readonly string[] {
    return [...this.#byPath.keys()];
  }

  textOf(contentHash: string): string | undefined {
    const file = path.join(this.#texts, contentHash);
    try {
      const text = inflateSync(fs.readFileSync(file)).toString('utf8');
      if (sha256(text) === contentHash) return text;
      this.#problem(file, 'a kept text is damaged; what it would explain is unknown');
    } catch (error) {
      if (!isMissing(error)) this.#problem(file, `a kept text cannot be read: ${messageOf(error)}`);
    }
    return undefined;
  }

  forget(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.refresh();
    this.#write({ k: 'forget', seq: this.#seq + 1, paths });
  }

  refresh(): void {
    let names: string[] = [];
    try {
      names = fs
        .readdirSync(this.#segments)
        .filter((name) => name.endsWith('.log'))
        .sort();
    } catch (error) {
      if (!isMissing(error)) {
        this.#problem(this.#segments, `cannot be read: ${messageOf(error)}`);
        return;
      }
    }
    // A segment that is gone was united into another one: start again.
    for (const name of this.#read.keys())
      if (!names.includes(name)) {
        this.#reload();
        return;
      }
    const fresh: { segment: string; entry: Entry }[] = [];
    for (const name of names) {
      if (this.#readSegment(name, fresh)) continue;
      this.#reload();
      return;
    }
    this.#take(fresh);
  }

  isEmpty(): boolean {
    return this.#byPath.size === 0;
  }

  close(): void {}

  #reload(): void {
    this.#read = new Map();
    this.#entries = [];
    this.#byPath = new Map();
    this.#byHash = new Map();
    let names: string[] = [];
    try {
      names = fs.readdirSync(this.#segments).filter((name) => name.endsWith('.log'));
    } catch {
      return;
    }
    const fresh: { segment: string; entry: Entry }[] = [];
    for (const name of names.sort()) this.#readSegment(name, fresh);
    this.#take(fresh);
  }

  /** Adds entries in (seq, segment) order; sorts all of them again only when an older one came late. */
  #take(fresh: { segment: string; entry: Entry }[]): void {
    if (fresh.length === 0) return;
    fresh.sort(inOrder);
    const newest = this.#entries.at(-1);
    if (!newest || newest.entry.seq < fresh[0]!.entry.seq) {
      for (const one of fresh) this.#entries.push(one);
      for (const one of fresh) this.#apply(one);
      return;
    }
    for (const one of fresh) this.#entries.push(one);
    this.#entries.sort(inOrder);
    this.#byPath = new Map();
    this.#byHash = new Map();
    for (const one of this.#entries) this.#apply(one);
  }

  #apply({ segment, entry }: { segment: string; entry: Entry }): void {
    this.#seq = Math.max(this.#seq, entry.seq);
    if (entry.k === 'forget') {
      for (const path of entry.paths) {
        for (const known of this.#byPath.get(path) ?? []) this.#dropHash(known);
        this.#byPath.delete(path);
      }
      return;
    }
    if (entry.k !== 'snap') return;
    const list = this.#byPath.get(entry.path);
    const last = list?.at(-1)?.entry;
    // Left twice by a compaction that was killed.
    if (last?.seq === entry.seq && last.hash === entry.hash && same(last, entry.runs, entry.origins)) return;
    const known: Known = { segment, entry };
    if (list) list.push(known);
    else this.#byPath.set(entry.path, [known]);
    const alike = this.#byHash.get(entry.hash);
    if (alike) alike.push(known);
    else this.#byHash.set(entry.hash, [known]);
  }

  #dropHash(known: Known): void {
    const list = this.#byHash.get(known.entry.hash);
    if (!list) return;
    if (list.length === 1) this.#byHash.delete(known.entry.hash);
    else list.splice(list.indexOf(known), 1);
  }

  /** @returns false when the segment is shorter than what was read of it: somebody replaced it. */
  #readSegment(name: string, into: { segment: string; entry: Entry }[]): boolean {
    const file = path.join(this.#segments, name);
    const from = this.#read.get(name) ?? 0;
    let bytes: Buffer;
    try {
      const size = fs.statSync(file).size;
      if (size < from) return false;
      if (size === from) {
        this.#read.set(name, from);
        return true;
      }
      bytes = readFrom(file, from, size - from);
    } catch (error) {
      if (!isMissing(error)) this.#problem(file, `cannot be read: ${messageOf(error)}`);
      return true;
    }
    const end = bytes.lastIndexOf(10) + 1;
    this.#read.set(name, from + end);
    for (const line of bytes.subarray(0, end).toString('utf8').split('\n')) {
      if (line === '') continue;
      const entry = parse(line);
      if (entry) into.push({ segment: name, entry });
      else this.#problem(file, 'a damaged entry was skipped; its text is unknown');
    }
    if (end < bytes.length && !isAlive(name))
      this.#problem(file, 'the last entry was never finished (its process was killed); its text is unknown');
    return true;
  }

  #keepText(hash: string, text: string): void {
    const file = path.join(this.#texts, hash);
    if (fs.existsSync(file)) return;
    const temporary = `${file}.${this.#writer}`;
    try {
      fs.mkdirSync(this.#texts, { recursive: true });
      fs.writeFileSync(temporary, deflateSync(text, { level: 1 }));
      fs.renameSync(temporary, file);
    } catch (error) {
      this.#problem(this.#texts, `a text cannot be kept: ${messageOf(error)}`);
      removeQuietly(temporary);
    }
  }

  /** What the disk refuses is known to this process at least; the problem says that others will call it unknown. */
  #write(entry: Entry): void {
    const json = JSON.stringify(entry);
    const line = Buffer.from(`${checksum(json)} ${json}\n`);
    const file = path.join(this.#segments, this.#writer);
    try {
      fs.mkdirSync(this.#segments, { recursive: true });
      fs.appendFileSync(file, line);
      this.#read.set(this.#writer, (this.#read.get(this.#writer) ?? 0) + line.length);
    } catch (error) {
      this.#problem(file, `cannot be written: ${messageOf(error)}. What is written now will be unknown`);
      // Half a line may stand there: nothing more is put behind it.
      this.#writer = newWriter();
    }
    this.#take([{ segment: this.#writer, entry }]);
    // As many superseded entries as useful ones, so that the work stays proportional to what was written.
    if (++this.#ownSinceCompaction >= COMPACT_AFTER && this.#entries.length > 2 * this.#byPath.size)
      this.#compact();
  }

  /**
   * Unites the own segment and those of finished processes into one new segment that holds only what can still be asked
   * for. The new one stands before the old ones go, so that a kill at any moment leaves an entry twice, never lost.
   */
  #compact(): void {
    this.#ownSinceCompaction = 0;
    try {
      const old = [...this.#read.keys()].filter(
        (name) => name === this.#writer || isOver(this.#segments, name),
      );
      const gone = new Set(old);
      const kept = new Set<Entry>();
      for (const list of this.#byPath.values())
        for (const { segment, entry } of list.slice(-KEEP_PER_PATH)) if (gone.has(segment)) kept.add(entry);
      // A forget still speaks against older entries in segments that stay.
      const stays = this.#entries.some(({ segment }) => !gone.has(segment));
      const lines = this.#entries
        .filter(
          ({ segment, entry }) => gone.has(segment) && (kept.has(entry) || (stays && entry.k === 'forget')),
        )
        .map(({ entry }) => {
          const json = JSON.stringify(entry);
          return `${checksum(json)} ${json}\n`;
        });
      const writer = newWriter();
      const file = path.join(this.#segments, writer);
      fs.writeFileSync(`${file}.new`, lines.join(''), { flush: true });
      fs.renameSync(`${file}.new`, file);
      for (const name of old) fs.rmSync(path.join(this.#segments, name), { force: true });
      this.#writer = writer;
      this.#reload();
      this.#collectTexts();
    } catch (error) {
      this.#problem(this.#segments, `cannot be compacted: ${messageOf(error)}`);
    }
  }

  /** Removes texts that no snapshot names, for at most a tenth of a second; the rest waits for the next time. */
  #collectTexts(): void {
    const started = performance.now();
    for (const name of fs.readdirSync(this.#texts)) {
      if (performance.now() - started > 100) return;
      const file = path.join(this.#texts, name);
      // Somebody may have kept a young one and be about to name it.
      if (!this.#byHash.has(name) && Date.now() - fs.statSync(file).mtimeMs > OLD_MS)
        fs.rmSync(file, { force: true });
    }
  }

  #problem(file: string, message: string): void {
    this.#problems.set(`${file}\0${message}`, { file, message });
    if (this.#problems.size > 100) this.#problems.delete(this.#problems.keys().next().value!);
  }
}

function newWriter(): string {
  return `${process.pid}-${randomBytes(4).toString('hex')}.log`;
}

function inOrder(a: { segment: string; entry: Entry }, b: { segment: string; entry: Entry }): number {
  return a.entry.seq - b.entry.seq || (a.segment < b.segment ? -1 : 1);
}

function same(entry: SnapshotEntry, runs: SnapshotEntry['runs'], origins: readonly OriginRecord[]): boolean {
  return (
    entry.runs.length === runs.length &&
    entry.runs.every(([length, origin], i) => length === runs[i]![0] && origin === runs[i]![1]) &&
    JSON.stringify(entry.origins) === JSON.stringify(origins)
  );
}

function snapshotOf(known: Known): Snapshot {
  if (known.snapshot) return known.snapshot;
  const { path, hash, len, runs, origins, time, source } = known.entry;
  const spans: Span[] = runs.map(([length, origin]) => ({ length, origin: origins[origin] ?? 'base' }));
  known.snapshot = { path, contentHash: hash, length: len, spans, time, source };
  return known.snapshot;
}

/** The entry of a line, when its checksum holds. */
function parse(line: string): Entry | undefined {
  const json = line.slice(17);
  if (line[16] !== ' ' || checksum(json) !== line.slice(0, 16)) return undefined;
  try {
    return JSON.parse(json) as Entry;
  } catch {
    return undefined;
  }
}

function readFrom(file: string, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const descriptor = fs.openSync(file, 'r');
  try {
    let read = 0;
    while (read < length) {
      const got = fs.readSync(descriptor, bytes, read, length - read, from + read);
      if (got === 0) break;
      read += got;
    }
    return bytes.subarray(0, read);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Whether the process that writes a segment still runs. One that we may not signal does. */
function isAlive(segment: string): boolean {
  try {
    process.kill(Number.parseInt(segment, 10), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Nobody will write this segment any more. A process in another container looks dead: age decides, too. */
function isOver(folder: string, segment: string): boolean {
  if (isAlive(segment)) return false;
  return Date.now() - fs.statSync(path.join(folder, segment)).mtimeMs > OLD_MS;
}

function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // What refuses to be written often refuses to be removed, too.
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function messageOf(error: unknown): string {
  return (error as Error).message;
}
