import * as fs from 'node:fs';
import { type ForeignNote, writersOf } from '../core/interop/foreignNote.ts';
import { parseGitAiNote } from '../core/interop/gitAiNote.ts';
import { type OriginRecord, UNKNOWN } from '../core/provenance/origin.ts';
import type { CommitRecord, FileRecord, ReconciledSource } from '../core/record/commitRecord.ts';
import { attributedLines } from '../core/record/fileRecord.ts';
import { type AddedLine, matchRecords } from '../core/record/matchRecords.ts';
import { movedTo } from '../core/record/movedTo.ts';
import { parseMessage } from '../core/trailers/parseMessage.ts';
import type { ProvenanceBlock } from '../core/trailers/provenanceBlock.ts';
import { type BlamedLine, blameFile, type LineSource } from '../git/blameFile.ts';
import { catFile, objectIds } from '../git/catFile.ts';
import {
  addedLineNumbers,
  type ComparedPair,
  type FileChange,
  manyTreeChanges,
  treeChanges,
} from '../git/diffPatch.ts';
import { notedObjects } from '../git/notedObjects.ts';
import { GIT_AI_REF, listNotes, noteRefs } from '../git/notes.ts';
import type { Repository } from '../git/repository.ts';
import { GitError } from '../git/runGit.ts';
import { gitText, lineHash } from './gitText.ts';
import { digestOf, parseNotes, pendingDir, readPending } from './recordStore.ts';

/** Why a commit's lines are `unknown`, for people. */
export type Diagnosis = 'no-record' | 'missing-note' | 'altered-note' | 'unbound-note';

/** What is known about one commit. */
export interface CommitKnowledge {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly blocks: readonly ProvenanceBlock[];
  /** The records that the message's digests prove. */
  readonly records: readonly CommitRecord[];
  /** Another tool's note (git-ai), read where there is no record of ours. */
  readonly foreign?: ForeignNote;
  /** True when the notes ref holds a sound note of ours for this commit itself. */
  readonly hasNote: boolean;
  readonly diagnosis?: Diagnosis;
}

export type ReadLine = BlamedLine & LineWritersFound;

/** Who wrote a blamed line. */
export interface LineWritersFound {
  /** Everybody recorded for the line; `[UNKNOWN]` when nobody is. Empty for an uncommitted line. */
  readonly by: readonly OriginRecord[];
  readonly diagnosis?: Diagnosis;
}

/** Writers of a commit's lines in one file, by 1-based line. */
type Writers = ReadonlyMap<number, readonly OriginRecord[]>;

const EMPTY_TREES: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** What a commit adds, by path. */
interface AddedFiles {
  readonly lines: Map<string, AddedLine[]>;
  readonly blobs: ReadonlyMap<string, string>;
}

/** Commits whose diffs are read together: their text is in memory at once. */
const DIFFS_AT_ONCE = 200;

/** What git blame calls a line that is in no commit. */
const isUncommitted = (oid: string): boolean => oid.startsWith('0000000') && /^0+$/.test(oid);

/** Object id of the empty tree, in the object format that `oid` is of. */
export const emptyTree = (oid: string): string => EMPTY_TREES[oid.length] ?? EMPTY_TREES[40]!;

/**
 * Answers who wrote committed lines: git blame finds the commit, the digest in its message proves the note, the note
 * names the writers of each line by content. Few processes however many lines: one blame, two `cat-file --batch`.
 */
export class ProvenanceReader {
  readonly #repository: Repository;
  readonly #commits = new Map<string, CommitKnowledge>();
  readonly #added = new Map<string, AddedFiles>();
  /** Records of the notes that were read, by digest: a rewritten commit names that of the one before. */
  readonly #proved = new Map<string, CommitRecord>();
  readonly #matched = new Map<string, Writers>();
  /** Object ids of files of recorded commits, by `commit:path`. */
  readonly #blobs = new Map<string, string | undefined>();
  #index: Map<string, string> | undefined;
  #refs: ReturnType<typeof noteRefs> | undefined;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** False when no record can exist: no notes and none on its way. */
  hasRecords(): boolean {
    if (this.#noteRefs().records.length > 0) return true;
    try {
      return fs.readdirSync(pendingDir(this.#repository)).length > 0;
    } catch {
      return false;
    }
  }

  /** Lines of a file at a revision (of the worktree's file without one); `lines`: only these, 1-based. */
  readLines(path: string, rev?: string, lines?: readonly number[]): ReadLine[] {
    return this.attributeBlame(blameFile(this.#repository.root, path, rev, lines));
  }

  /** Reads what `attributeBlame` will need about these lines: while git blame still looks for others. */
  prepareBlame(sources: readonly LineSource[]): void {
    const commits = [...new Set(sources.map(({ commit }) => commit))].filter((oid) => !isUncommitted(oid));
    this.load(commits);
    const recorded = new Set(commits.filter((oid) => this.#commits.get(oid)!.records.length > 0));
    const places = new Map<string, LineSource>();
    let last: LineSource | undefined;
    for (const source of sources) {
      if (last?.commit === source.commit && last.commitPath === source.commitPath) continue;
      last = source;
      const name = `${source.commit}:${source.commitPath}`;
      if (recorded.has(source.commit) && !this.#blobs.has(name)) places.set(name, source);
    }
    const names = [...places.keys()];
    const oids = objectIds(this.#repository.root, names);
    for (const [at, name] of names.entries()) this.#blobs.set(name, oids[at]);
    this.loadAdded(
      [...places].flatMap(([name, { commit, commitPath }]) => {
        const knowledge = this.#commits.get(commit)!;
        return isExact(knowledge, commitPath, this.#blobs.get(name)) ? [] : [knowledge];
      }),
    );
  }

  /** Adds the writers to blamed lines of any files. */
  attributeBlame<T extends LineSource>(blamed: readonly T[]): (T & LineWritersFound)[] {
    this.prepareBlame(blamed);
    // Neighbours mostly come from one commit: what is known of it is looked up once a run.
    let run: { of: LineSource; knowledge: CommitKnowledge; writers: Writers | undefined } | undefined;
    return blamed.map((line) => {
      const { commit, commitPath } = line;
      if (isUncommitted(commit)) return { ...line, by: [] };
      if (run?.of.commit !== commit || run.of.commitPath !== commitPath) {
        const knowledge = this.#commits.get(commit)!;
        const writers =
          knowledge.records.length > 0
            ? this.#writers(knowledge, commitPath, this.#blobs.get(`${commit}:${commitPath}`))
            : undefined;
        run = { of: line, knowledge, writers };
      }
      const { knowledge, writers } = run;
      const by = (knowledge.foreign
        ? foreignWriters(knowledge.foreign, line)
        : writers?.get(line.commitLine)) ?? [UNKNOWN];
      return knowledge.diagnosis ? { ...line, by, diagnosis: knowledge.diagnosis } : { ...line, by };
    });
  }

  /** What the message and the notes say about a commit. */
  commit(oid: string): CommitKnowledge {
    this.load([oid]);
    return this.#commits.get(oid)!;
  }

  /** Takes in records from elsewhere: a commit that names the digest of one has it. Before the commit is first read. */
  learn(records: readonly CommitRecord[]): void {
    for (const record of records) this.#proved.set(digestOf(record), record);
  }

  /** Reads many commits at once. */
  load(oids: readonly string[]): void {
    const wanted = [...new Set(oids)].filter((oid) => !this.#commits.has(oid));
    if (wanted.length === 0) return;
    const { records: refs, gitAi } = this.#noteRefs();
    const objects = notedObjects(this.#repository.root, wanted, gitAi ? [...refs, GIT_AI_REF] : refs);
    wanted.forEach((oid, at) => {
      const { object: commit, notes } = objects[at]!;
      const theirs = gitAi ? notes.at(-1) : undefined;
      const known = this.#know(
        oid,
        commit?.bytes ?? Buffer.alloc(0),
        notes
          .slice(0, refs.length)
          .find((note) => note !== undefined)
          ?.bytes.toString('utf8'),
      );
      const foreign =
        theirs && known.records.length === 0 ? parseGitAiNote(theirs.bytes.toString('utf8')) : null;
      this.#commits.set(oid, foreign ? { ...known, foreign } : known);
    });
  }

  #noteRefs(): ReturnType<typeof noteRefs> {
    this.#refs ??= noteRefs(this.#repository.root);
    return this.#refs;
  }

  #know(commit: string, bytes: Buffer, note: string | undefined): CommitKnowledge {
    const text = bytes.toString('utf8');
    const end = text.indexOf('\n\n');
    const header = end < 0 ? text : text.slice(0, end);
    const message = end < 0 ? '' : text.slice(end + 2);
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]!);
    const blocks = message.includes('AI-') || /\bai-provenance/i.test(message) ? parseMessage(message) : [];
    const digests = [...new Set(blocks.flatMap(({ record }) => record ?? []))];
    const noted = note === undefined ? [] : parseNotes(note);
    // Worked out once, and only where a message names one: a digest prints and hashes the whole record.
    const digested = noted.map((one) => ({
      record: one,
      digest: digests.length > 0 ? digestOf(one) : undefined,
    }));
    const match = digested.find((one) => one.digest !== undefined && digests.includes(one.digest));
    const { record, digest } = match ?? digested[0] ?? {};
    const named = match?.record;
    // A note that git put together from several is read, but is still to be written as it should be.
    const hasNote = noted.length === 1 && (digest === undefined || named !== undefined);
    if (named && digest) this.#proved.set(digest, named);
    const base = { commit, parents, message, blocks, hasNote };
    if (digests.length === 0) {
      // A policy may keep trailers out of messages: then the note says so itself, and nothing proves it but the ref.
      if (record?.style === 'notes-only' || record?.imported) return { ...base, records: [record] };
      if (record?.reconciled) {
        const sound = this.#sourcesNameTheirRecords(record.reconciled);
        return sound ? { ...base, records: [record] } : { ...base, records: [], diagnosis: 'altered-note' };
      }
      return { ...base, records: [], diagnosis: note === undefined ? 'no-record' : 'unbound-note' };
    }
    const found = digests.flatMap((wanted) =>
      record && wanted === digest ? [record] : (this.#recordByDigest(wanted) ?? []),
    );
    if (found.length === digests.length) return { ...base, records: found };
    return { ...base, records: found, diagnosis: note === undefined ? 'missing-note' : 'altered-note' };
  }

  // The commits a host squashed may be collected since; those that are here must name the records they are said to name.
  #sourcesNameTheirRecords(sources: readonly ReconciledSource[]): boolean {
    const commits = catFile(
      this.#repository.root,
      sources.map(({ commit }) => commit),
    );
    return sources.every(
      ({ record }, at) =>
        commits[at] === undefined ||
        parseMessage(commits[at].bytes.toString('utf8')).some((block) => block.record === record),
    );
  }

  // A commit rewritten where our hooks did not run keeps its message, so the digest still finds the note of the old commit.
  #recordByDigest(digest: string): CommitRecord | undefined {
    const proved = this.#proved.get(digest);
    if (proved) return proved;
    const pending = readPending(this.#repository, digest);
    if (pending && digestOf(pending) === digest) return pending;
    const blob = this.#digestIndex().get(digest);
    if (!blob) return undefined;
    const note = catFile(this.#repository.root, [blob])[0];
    return note && parseNotes(note.bytes.toString('utf8')).find((record) => digestOf(record) === digest);
  }

  #digestIndex(): Map<string, string> {
    if (this.#index) return this.#index;
    this.#index = new Map();
    const blobs = [
      ...new Set(
        this.#noteRefs().records.flatMap((ref) =>
          listNotes(this.#repository.root, ref).map(({ blob }) => blob),
        ),
      ),
    ];
    for (let at = 0; at < blobs.length; at += 1000) {
      const part = blobs.slice(at, at + 1000);
      catFile(this.#repository.root, part).forEach((object, n) => {
        for (const record of object ? parseNotes(object.bytes.toString('utf8')) : [])
          this.#index!.set(digestOf(record), part[n]!);
      });
    }
    return this.#index;
  }

  /** Writers of the lines that a commit adds to a path, by 1-based line; lines that no proven record names are absent. */
  writersOfAdded(knowledge: CommitKnowledge, path: string): Writers {
    if (knowledge.records.length === 0) return new Map();
    const { commit } = knowledge;
    const blob =
      this.#added.get(commit)?.blobs.get(path) ?? objectIds(this.#repository.root, [`${commit}:${path}`])[0];
    return this.#writers(knowledge, path, blob);
  }

  #writers(knowledge: CommitKnowledge, path: string, blob: string | undefined): Writers {
    const key = `${knowledge.commit}:${path}`;
    const known = this.#matched.get(key);
    if (known) return known;
    const matched = this.#matchFile(knowledge, path, blob);
    this.#matched.set(key, matched);
    return matched;
  }

  #matchFile(knowledge: CommitKnowledge, path: string, blob: string | undefined) {
    const result = new Map<number, readonly OriginRecord[]>();
    // Exactly the recorded content: positions are true.
    const isSame = (file: FileRecord) => file.path === path && blob !== undefined && file.blob === blob;
    for (const record of knowledge.records)
      for (const file of record.files.filter(isSame))
        for (const { line, by } of attributedLines(file)) result.set(line, by);
    if (result.size > 0 && knowledge.records.length === 1) return result;
    const added = (this.addedLines(knowledge).get(path) ?? []).filter(({ line }) => !result.has(line));
    const others = knowledge.records.map((record) =>
      this.#filesAt(knowledge, record, path)
        .filter((file) => !isSame(file))
        .flatMap(attributedLines),
    );
    for (const [line, by] of matchRecords(others, added)) result.set(line, by);
    return result;
  }

  /**
   * The files of a record that speak of a path of the commit: its own, and those that a rewrite (filter-repo) or a squash with
   * a rename has moved there. A path that the record does not name has nothing but unknown lines, however much they are like
   * those of another file.
   */
  #filesAt(knowledge: CommitKnowledge, record: CommitRecord, path: string): readonly FileRecord[] {
    const named = new Set(record.files.map((file) => file.path));
    if (named.has(path)) return record.files.filter((file) => file.path === path);
    const added = this.addedLines(knowledge);
    const left = record.files.filter((file) => !added.has(file.path));
    if (left.length === 0) return [];
    const there = objectIds(
      this.#repository.root,
      left.map((file) => `${knowledge.commit}:${file.path}`),
    );
    return left.filter((file, at) => there[at] === undefined && movedTo(file, added, named) === path);
  }

  /** The lines a commit adds, by path: against its parent, or for a merge against every parent. */
  addedLines(knowledge: CommitKnowledge): Map<string, AddedLine[]> {
    this.loadAdded([knowledge]);
    return this.#added.get(knowledge.commit)!.lines;
  }

  /** Works out the added lines of many commits at once: three questions to git, not two for each commit. */
  loadAdded(commits: readonly CommitKnowledge[]): void {
    const open = [...new Set(commits)].filter(({ commit }) => !this.#added.has(commit));
    for (let at = 0; at < open.length; at += DIFFS_AT_ONCE) this.#compare(open.slice(at, at + DIFFS_AT_ONCE));
  }

  #compare(commits: readonly CommitKnowledge[]): void {
    const { root } = this.#repository;
    const pairs = commits.flatMap(({ commit, parents }) =>
      (parents.length > 0 ? parents : [undefined]).map((from) => ({ from, to: commit })),
    );
    const diffs = this.#diffs(pairs);
    const files = commits.map(({ parents }) => {
      const own = diffs.splice(0, Math.max(1, parents.length));
      return addedAgainstAll(own.includes(undefined) ? [] : own.filter((diff) => diff !== undefined));
    });
    const oids = [...new Set(files.flat().map(({ change }) => change.newOid))];
    const blobs = new Map(catFile(root, oids).map((blob, at) => [oids[at]!, blob]));
    commits.forEach(({ commit }, at) => {
      const lines = new Map<string, AddedLine[]>();
      const contents = new Map<string, string>();
      for (const { change, lines: numbers } of files[at]!) {
        const blob = blobs.get(change.newOid);
        const text = blob && gitText(blob.bytes);
        if (!text) continue;
        contents.set(change.path, change.newOid);
        lines.set(
          change.path,
          numbers.map((line) => ({ line, hash: lineHash(text.line(line - 1)) })),
        );
      }
      this.#added.set(commit, { lines, blobs: contents });
    });
  }

  // A shallow clone names parents it does not have: then nothing can be compared, and nothing is proved.
  #diffs(pairs: readonly ComparedPair[]): (readonly FileChange[] | undefined)[] {
    const { root } = this.#repository;
    try {
      return manyTreeChanges(root, pairs).map((diff, at) => {
        const { from, to } = pairs[at]!;
        return diff ?? treeChanges(root, from ?? emptyTree(to), to);
      });
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (pairs.length < 2) return pairs.map(() => undefined);
      const half = pairs.length >> 1;
      return [...this.#diffs(pairs.slice(0, half)), ...this.#diffs(pairs.slice(half))];
    }
  }
}

/** Files with lines that are new against every parent, with those lines (1-based, ascending). */
export function addedAgainstAll(
  diffs: readonly (readonly FileChange[])[],
): { change: FileChange; lines: number[] }[] {
  const [first = [], ...others] = diffs;
  return first.flatMap((change) => {
    if (change.status === 'D' || !change.newMode.startsWith('100')) return [];
    let lines = addedLineNumbers(change.hunks);
    for (const diff of others) {
      const other = diff.find(({ path }) => path === change.path);
      const too = new Set(other ? addedLineNumbers(other.hunks) : []);
      lines = lines.filter((line) => too.has(line));
    }
    return [{ change, lines }];
  });
}

/** Whether the one record of a commit is about exactly this content: then its positions are true and no diff is needed. */
function isExact({ records }: CommitKnowledge, path: string, blob: string | undefined): boolean {
  return (
    records.length === 1 &&
    records[0]!.files.some(
      (file) => file.path === path && blob !== undefined && file.blob === blob && file.runs.length > 0,
    )
  );
}

// Their positions are those of the commit itself, which is where blame has the line from.
function foreignWriters(note: ForeignNote, line: LineSource): readonly OriginRecord[] | undefined {
  return writersOf(note, line.commitPath, [line.commitLine]).get(line.commitLine);
}
