import * as fs from 'node:fs';
import type { Ledger, LedgerProblem } from '../core/provenance/ledgerPort.ts';
import type { OriginRecord } from '../core/provenance/origin.ts';
import type { Snapshot } from '../core/provenance/snapshot.ts';
import type { Span } from '../core/provenance/span.ts';
import { inFolder } from '../git/inFolder.ts';
import { zlib } from '../git/nodeLater.ts';
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

/** The writer of this segment has said all it will. */
interface EndEntry {
  readonly k: 'end';
  readonly seq: number;
}

type Entry = SnapshotEntry | ForgetEntry | EndEntry;

/**
 * An entry in memory. Its JSON is checked and decoded when somebody asks: of a hundred thousand, few are ever asked for, and
 * a commit waits.
 */
interface Known {
  readonly segment: string;
  readonly seq: number;
  readonly json: string;
  /** Whether the checksum beside it is its own; not known before somebody asks. */
  sound?: boolean;
  readonly checksum?: string;
  /** Of a snapshot. */
  readonly path?: string;
  readonly hash?: string;
  /** Of another kind. */
  readonly other?: Entry;
  entry?: SnapshotEntry;
  snapshot?: Snapshot;
}

/** Snapshots of one path that are kept when its segment is compacted: enough for a commit of an older stage. */
const KEEP_PER_PATH = 24;
/** After this many own entries it is asked whether a compaction is worth it. */
const COMPACT_AFTER = 2_000;
/** So many segments of processes that are over are united, even by a process that writes little. */
const MANY_SEGMENTS = 16;
/** Bytes that one compaction writes anew at most, so that nobody waits long; the rest has its turn later. */
const COMPACT_BYTES = 64_000_000;
/** Age in milliseconds at which what nobody names or writes may go. */
const OLD_MS = 3_600_000;
/** Bytes of a segment that are decoded at once. */
const READ_BYTES = 64_000_000;

/** Opens the ledger in a folder that need not exist. Never throws: what cannot be read is a problem, not an error. */
export function openLedger(dir: string): Ledger {
  return new DiskLedger(dir);
}

const checksum = (json: string): string => sha256(json).slice(0, 16);

class DiskLedger implements Ledger {
  readonly #segments: string;
  readonly #texts: string;
  /** Segments whose writers have said that they are done. */
  readonly #ended = new Set<string>();
  #writer = newWriter();
  /** Bytes read of each segment. */
  #read = new Map<string, number>();
  #entries: Known[] = [];
  #byPath = new Map<string, Known[]>();
  #byHash = new Map<string, Set<Known>>();
  #seq = 0;
  #written = 0;
  readonly #problems = new Map<string, LedgerProblem>();

  constructor(dir: string) {
    this.#segments = inFolder(dir, 'ledger');
    this.#texts = inFolder(dir, 'texts');
    this.refresh();
  }

  get problems(): readonly LedgerProblem[] {
    for (const known of this.#entries) this.#isSound(known);
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
    const last = this.#latest(path);
    if (last?.hash === hash && same(entryOf(last), runs, origins)) return;
    if (text !== undefined) this.#keepText(hash, text);
    this.#write({ k: 'snap', seq: this.#seq + 1, path, hash, len, runs, origins, time, source });
  }

  latest(path: string): Snapshot | undefined {
    const known = this.#latest(path);
    return known && snapshotOf(known);
  }

  #latest(path: string): Known | undefined {
    return this.#byPath.get(path)?.findLast((known) => this.#isSound(known));
  }

  byContent(contentHash: string, path?: string): Snapshot | undefined {
    const known = [...(this.#byHash.get(contentHash) ?? [])];
    const found =
      known.findLast((one) => one.path === path && this.#isSound(one)) ??
      known.findLast((one) => this.#isSound(one));
    return found && snapshotOf(found);
  }

  history(path: string): readonly Snapshot[] {
    return (this.#byPath.get(path) ?? [])
      .filter((known) => this.#isSound(known))
      .map(snapshotOf)
      .reverse();
  }

  paths(): readonly string[] {
    return [...this.#byPath.keys()].filter((path) => this.#latest(path));
  }

  textOf(contentHash: string): string | undefined {
    const file = inFolder(this.#texts, contentHash);
    try {
      const text = zlib().inflateSync(fs.readFileSync(file)).toString('utf8');
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
    const fresh: Known[] = [];
    for (const name of names) {
      if (this.#readSegment(name, fresh)) continue;
      this.#reload();
      return;
    }
    this.#take(fresh);
  }

  isEmpty(): boolean {
    for (const path of this.#byPath.keys()) if (this.#latest(path)) return false;
    return true;
  }

  close(): void {
    if (this.#written === 0 || !this.#read.has(this.#writer)) return;
    this.#append({ k: 'end', seq: this.#seq });
    this.#writer = newWriter();
    this.#written = 0;
  }

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
    const fresh: Known[] = [];
    for (const name of names.sort()) this.#readSegment(name, fresh);
    this.#take(fresh);
  }

  /** Adds entries in (seq, segment) order; sorts all of them again only when an older one came late. */
  #take(fresh: Known[]): void {
    if (fresh.length === 0) return;
    fresh.sort(inOrder);
    const newest = this.#entries.at(-1);
    if (!newest || newest.seq < fresh[0]!.seq) {
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

  #apply(known: Known): void {
    if (known.seq > this.#seq) this.#seq = known.seq;
    const { path, hash, other } = known;
    if (other?.k === 'end') this.#ended.add(known.segment);
    if (other?.k === 'forget') {
      for (const path of other.paths) {
        for (const gone of this.#byPath.get(path) ?? []) this.#dropHash(gone);
        this.#byPath.delete(path);
      }
      return;
    }
    if (path === undefined || hash === undefined) return;
    const list = this.#byPath.get(path);
    const last = list?.at(-1);
    // Left twice by a compaction that was killed.
    if (last?.seq === known.seq && last.json === known.json && last.checksum === known.checksum) return;
    if (list) list.push(known);
    else this.#byPath.set(path, [known]);
    const alike = this.#byHash.get(hash);
    if (alike) alike.add(known);
    else this.#byHash.set(hash, new Set([known]));
  }

  #dropHash(known: Known): void {
    const alike = this.#byHash.get(known.hash!);
    alike?.delete(known);
    if (alike?.size === 0) this.#byHash.delete(known.hash!);
  }

  /** @returns false when the segment is shorter than what was read of it: somebody replaced it. */
  #readSegment(name: string, into: Known[]): boolean {
    const file = inFolder(this.#segments, name);
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
    // Part by part: a string cannot be longer than half a gigabyte.
    for (let at = 0; at < end; ) {
      const part = at + READ_BYTES < end ? bytes.lastIndexOf(10, at + READ_BYTES) + 1 : end;
      const stop = part > at ? part : bytes.indexOf(10, at) + 1;
      const text = bytes.toString('utf8', at, stop);
      for (let from = 0; from < text.length; ) {
        const to = text.indexOf('\n', from);
        if (to > from) {
          const known = parse(name, text, from, to);
          if (known) into.push(known);
          else this.#damaged(name);
        }
        from = to + 1;
      }
      at = stop;
    }
    if (end < bytes.length && !isAlive(name))
      this.#problem(file, 'the last entry was never finished (its process was killed); its text is unknown');
    return true;
  }

  #keepText(hash: string, text: string): void {
    const file = inFolder(this.#texts, hash);
    if (fs.existsSync(file)) return;
    const temporary = `${file}.${this.#writer}`;
    try {
      fs.mkdirSync(this.#texts, { recursive: true });
      fs.writeFileSync(temporary, zlib().deflateSync(text, { level: 1 }));
      fs.renameSync(temporary, file);
    } catch (error) {
      this.#problem(this.#texts, `a text cannot be kept: ${messageOf(error)}`);
      removeQuietly(temporary);
    }
  }

  #write(entry: Entry): void {
    this.#take([this.#append(entry)]);
    if (++this.#written === 1 ? this.#read.size >= MANY_SEGMENTS : this.#written % COMPACT_AFTER === 0)
      this.#compact();
  }

  /** What the disk refuses is known to this process at least; the problem says that others will call it unknown. */
  #append(entry: Entry): Known {
    const json = JSON.stringify(entry);
    const line = Buffer.from(`${checksum(json)} ${json}\n`);
    const known = knownOf(this.#writer, json, entry);
    const file = inFolder(this.#segments, this.#writer);
    try {
      fs.mkdirSync(this.#segments, { recursive: true });
      fs.appendFileSync(file, line);
      this.#read.set(this.#writer, (this.#read.get(this.#writer) ?? 0) + line.length);
    } catch (error) {
      this.#problem(file, `cannot be written: ${messageOf(error)}. What is written now will be unknown`);
      // Half a line may stand there: nothing more is put behind it.
      this.#writer = newWriter();
    }
    return { ...known, segment: this.#writer };
  }

  /**
   * Unites the own segment and those of finished processes into one new segment that holds only what can still be asked
   * for. The new one stands before the old ones go, so that a kill at any moment leaves an entry twice, never lost.
   */
  #compact(): void {
    try {
      const gone = this.#segmentsToUnite();
      const useful = new Set<Known>();
      for (const list of this.#byPath.values())
        for (const known of list.filter((known) => this.#isSound(known)).slice(-KEEP_PER_PATH))
          if (gone.has(known.segment)) useful.add(known);
      const there = this.#entries.filter(({ segment }) => gone.has(segment));
      // As many superseded entries as useful ones, so that the work stays proportional to what was written.
      if (gone.size < MANY_SEGMENTS / 2 && there.length < 2 * useful.size) return;
      // A forget still speaks against older entries in segments that stay.
      const stays = this.#entries.length > there.length;
      const kept = there.filter((known) => useful.has(known) || (stays && known.other?.k === 'forget'));
      const writer = newWriter();
      const file = inFolder(this.#segments, writer);
      writeLines(`${file}.new`, kept);
      fs.renameSync(`${file}.new`, file);
      for (const name of gone) fs.rmSync(inFolder(this.#segments, name), { force: true });
      this.#writer = writer;
      this.#reload();
      this.#collectTexts();
    } catch (error) {
      this.#problem(this.#segments, `cannot be compacted: ${messageOf(error)}`);
    }
  }

  /** The own segment and those that nobody will write any more, as many as are united in a moment. */
  #segmentsToUnite(): Set<string> {
    const gone = new Set<string>();
    let bytes = 0;
    const [own, others] = [this.#writer, [...this.#read.keys()].filter((name) => name !== this.#writer)];
    for (const name of [own, ...others]) {
      const size = this.#read.get(name);
      if (size === undefined || bytes + size > COMPACT_BYTES) continue;
      if (name !== own && !this.#ended.has(name) && !isOver(this.#segments, name)) continue;
      bytes += size;
      gone.add(name);
    }
    return gone;
  }

  /** Removes texts that no snapshot names, for at most a tenth of a second; the rest waits for the next time. */
  #collectTexts(): void {
    const started = performance.now();
    for (const name of fs.readdirSync(this.#texts)) {
      if (performance.now() - started > 100) return;
      const file = inFolder(this.#texts, name);
      // Somebody may have kept a young one and be about to name it.
      if (!this.#byHash.has(name) && Date.now() - fs.statSync(file).mtimeMs > OLD_MS)
        fs.rmSync(file, { force: true });
    }
  }

  /** Whether an entry is as it was written. One that is not is told about and counts for nothing. */
  #isSound(known: Known): boolean {
    if (known.sound === undefined) {
      known.sound = checksum(known.json) === known.checksum;
      if (!known.sound) this.#damaged(known.segment);
    }
    return known.sound;
  }

  #damaged(segment: string): void {
    this.#problem(inFolder(this.#segments, segment), 'a damaged entry was skipped; its text is unknown');
  }

  #problem(file: string, message: string): void {
    this.#problems.set(`${file}\0${message}`, { file, message });
    if (this.#problems.size > 100) this.#problems.delete(this.#problems.keys().next().value!);
  }
}

function newWriter(): string {
  return `${process.pid}-${Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')}.log`;
}

function inOrder(a: Known, b: Known): number {
  return a.seq - b.seq || (a.segment < b.segment ? -1 : 1);
}

function same(entry: SnapshotEntry, runs: SnapshotEntry['runs'], origins: readonly OriginRecord[]): boolean {
  return (
    entry.runs.length === runs.length &&
    entry.runs.every(([length, origin], i) => length === runs[i]![0] && origin === runs[i]![1]) &&
    JSON.stringify(entry.origins) === JSON.stringify(origins)
  );
}

function entryOf(known: Known): SnapshotEntry {
  known.entry ??= JSON.parse(known.json) as SnapshotEntry;
  return known.entry;
}

function snapshotOf(known: Known): Snapshot {
  if (known.snapshot) return known.snapshot;
  const { path, hash, len, runs, origins, time, source } = entryOf(known);
  const spans: Span[] = runs.map(([length, origin]) => ({ length, origin: origins[origin] ?? 'base' }));
  known.snapshot = { path, contentHash: hash, length: len, spans, time, source };
  return known.snapshot;
}

function knownOf(segment: string, json: string, entry: Entry): Known {
  const known = { segment, seq: entry.seq, json, sound: true };
  return entry.k === 'snap'
    ? { ...known, path: entry.path, hash: entry.hash, entry }
    : { ...known, other: entry };
}

const SNAP = '{"k":"snap","seq":';

/** The entry of the line between two places of a text; `undefined` when it can be seen to be damaged. */
function parse(segment: string, text: string, from: number, to: number): Known | undefined {
  const json = text.slice(from + 17, to);
  const written = text[from + 16] === ' ' ? text.slice(from, from + 16) : '';
  // What our own writer wrote has its fields in this order: the first three are enough to find it again.
  if (json.startsWith(SNAP)) {
    const comma = json.indexOf(',"path":"', SNAP.length);
    const end = comma < 0 ? -1 : json.indexOf('","hash":"', comma);
    const raw = json.slice(comma + 9, end);
    const seq = Number(json.slice(SNAP.length, comma));
    if (
      end > 0 &&
      json[end + 74] === '"' &&
      !raw.includes('\\') &&
      !raw.includes('"') &&
      Number.isSafeInteger(seq)
    )
      return {
        segment,
        seq,
        json,
        checksum: written,
        path: raw,
        hash: json.slice(end + 10, end + 74),
      };
  }
  if (written !== checksum(json)) return undefined;
  try {
    return knownOf(segment, json, JSON.parse(json) as Entry);
  } catch {
    return undefined;
  }
}

/** Writes entries as a new file, part by part, and waits until the disk has them. */
function writeLines(file: string, entries: readonly Known[]): void {
  const descriptor = fs.openSync(file, 'w');
  try {
    let part = '';
    for (const { json } of entries) {
      part += `${checksum(json)} ${json}\n`;
      if (part.length < 1_000_000) continue;
      fs.writeSync(descriptor, part);
      part = '';
    }
    fs.writeSync(descriptor, part);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
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
  return Date.now() - fs.statSync(inFolder(folder, segment)).mtimeMs > OLD_MS;
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
