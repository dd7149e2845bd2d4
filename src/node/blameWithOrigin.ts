import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import type { Grade, Mode, OriginRecord } from '../core/provenance/origin.ts';
import { type LineOrigin, lineWriters } from '../core/record/lineOrigin.ts';
import { type BlamedLine, blameFile, blameSources, type LineSource } from '../git/blameFile.ts';
import { commitContext } from '../git/commitContext.ts';
import type { Repository } from '../git/repository.ts';
import { GitError } from '../git/runGit.ts';
import { gitText } from './gitText.ts';
import { LineAttributor } from './lineAttributor.ts';
import { type Diagnosis, ProvenanceReader } from './provenanceReader.ts';
import { WitnessTexts } from './witnessTexts.ts';

/** One line of `countersign blame --json` (DESIGN 10). */
export interface BlameLine {
  /** 1-based. */
  readonly line: number;
  /** `null`: not committed. */
  readonly commit: string | null;
  readonly origin: LineOrigin;
  readonly grade: Grade | null;
  /** `tool/model`. */
  readonly assistant: string | null;
  readonly mode: Mode | null;
  readonly session?: string;
  readonly rule?: string;
  /** Why a committed line is unknown, where a record should have said more. */
  readonly diagnosis?: Diagnosis;
  readonly text: string;
}

/** A blamed line without its text. */
export type LineBlame = Omit<BlameLine, 'text'>;

/**
 * Who wrote each line of a file: committed lines from the records of their commits, the others from the ledgers.
 *
 * @param path worktree-relative, forward slashes. @param rev a revision; the worktree's file without one.
 * @returns `undefined` when there is no such file or it is binary.
 */
export function blameWithOrigin(
  repository: Repository,
  path: string,
  rev: string | undefined,
  ledgers: readonly Ledger[],
): BlameLine[] | undefined {
  const reader = new ProvenanceReader(repository);
  const blamed = tryBlame(repository, path, rev);
  return (
    blamed &&
    describeAll(repository, path, ledgers, reader, blamed).map((line, at) => ({
      ...line,
      text: blamed[at]!.bytes.toString('utf8').replace(/\r$/, ''),
    }))
  );
}

/** So many commits are read together, or as many as have been: few processes also for a long history. */
const COMMITS_AT_ONCE = 64;

/**
 * The same without the lines' texts: the records are read while git blame still looks for commits, and nothing is blocked
 * for long. `lines`: only these, 1-based.
 */
export async function blameOrigins(
  repository: Repository,
  path: string,
  { rev, lines }: { readonly rev?: string | undefined; readonly lines?: readonly number[] },
  ledgers: readonly Ledger[],
): Promise<LineBlame[] | undefined> {
  const reader = new ProvenanceReader(repository);
  const waiting = new Map<string, LineSource>();
  let prepared = 0;
  const blaming = blameSources(repository.root, path, { rev, lines }, (found) => {
    for (const source of found) waiting.set(`${source.commit}:${source.commitPath}`, source);
    if (waiting.size < Math.max(COMMITS_AT_ONCE, prepared)) return;
    reader.prepareBlame([...waiting.values()]);
    prepared += waiting.size;
    waiting.clear();
  });
  let blamed: readonly LineSource[];
  try {
    // Awaited below; must not count as unhandled when the next line throws.
    blaming.catch(() => {});
    // While git blame starts, git is asked where notes are.
    reader.hasRecords();
    blamed = await blaming;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // No commit has the file, or it has not so many lines.
    const whole = blameWithOrigin(repository, path, rev, ledgers);
    return whole?.filter(({ line }) => lines?.includes(line) ?? true).map(({ text: _, ...line }) => line);
  }
  return describeAll(repository, path, ledgers, reader, blamed);
}

function describeAll(
  repository: Repository,
  path: string,
  ledgers: readonly Ledger[],
  reader: ProvenanceReader,
  blamed: readonly LineSource[],
): LineBlame[] {
  const read = reader.attributeBlame(blamed);
  const open = read.filter(({ by }) => by.length === 0).map(({ line }) => line);
  const uncommitted = new Map(open.length > 0 ? attributeOpen(repository, path, ledgers, reader, open) : []);
  const described = new Map<readonly OriginRecord[], ReturnType<typeof describe>>();
  return read.map(({ line, commit, by, diagnosis }) => {
    const writers = by.length > 0 ? by : (uncommitted.get(line) ?? []);
    let who = described.get(writers);
    if (!who) {
      who = describe(writers);
      described.set(writers, who);
    }
    return {
      line,
      commit: by.length > 0 ? commit : null,
      ...who,
      ...(diagnosis && diagnosis !== 'no-record' ? { diagnosis } : {}),
    };
  });
}

/** Who wrote a line, without where it stands. */
function describe(by: readonly OriginRecord[]): Omit<LineBlame, 'line' | 'commit' | 'diagnosis'> {
  const { origin, record } = lineWriters(by);
  const { assistant, mode, session, rule } = record;
  return {
    origin,
    grade: origin === 'unknown' ? null : record.grade,
    assistant: assistant ? `${assistant.tool}${assistant.model ? `/${assistant.model}` : ''}` : null,
    mode: mode ?? null,
    ...(session ? { session } : {}),
    ...(origin === 'unknown' ? {} : { rule }),
  };
}

function attributeOpen(
  repository: Repository,
  name: string,
  ledgers: readonly Ledger[],
  reader: ProvenanceReader,
  lines: readonly number[],
): [number, readonly OriginRecord[]][] {
  const content = gitText(fs.readFileSync(path.join(repository.root, name)));
  if (!content) return [];
  const asked = lines.filter((line) => line <= content.ranges.length);
  const witnesses = WitnessTexts.ofCommits(repository, [name], commitContext(repository, [], {}).witnesses);
  const attributor = new LineAttributor(ledgers, reader, witnesses);
  const writers = attributor.attribute({ path: name, oldPaths: [], content, lines: asked });
  return asked.map((line, at) => [line, writers[at]!]);
}

/** Git cannot blame a file that no commit has yet: then every line is uncommitted. */
function tryBlame(
  repository: Repository,
  name: string,
  rev: string | undefined,
): readonly BlamedLine[] | undefined {
  try {
    return blameFile(repository.root, name, rev);
  } catch {
    if (rev !== undefined) return undefined;
    const file = path.join(repository.root, name);
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    const content = gitText(fs.readFileSync(file));
    return content?.ranges.map((_, at) => ({
      line: at + 1,
      commit: '0'.repeat(40),
      commitLine: at + 1,
      commitPath: name,
      bytes: content.line(at),
    }));
  }
}
