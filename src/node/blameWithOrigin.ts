import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import type { Grade, Mode, OriginRecord } from '../core/provenance/origin.ts';
import { type LineOrigin, lineWriters } from '../core/record/lineOrigin.ts';
import { type BlamedLine, blameFile } from '../git/blameFile.ts';
import { commitContext } from '../git/commitContext.ts';
import type { Repository } from '../git/repository.ts';
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
  if (!blamed) return undefined;
  const read = reader.attributeBlame(blamed);
  const open = read.filter(({ by }) => by.length === 0).map(({ line }) => line);
  const uncommitted = new Map(open.length > 0 ? attributeOpen(repository, path, ledgers, reader, open) : []);
  const described = new Map<readonly OriginRecord[], ReturnType<typeof describe>>();
  return read.map(({ line, commit, by, diagnosis, bytes }) => {
    const writers = by.length > 0 ? by : (uncommitted.get(line) ?? []);
    let who = described.get(writers);
    if (!who) described.set(writers, (who = describe(writers)));
    return {
      line,
      commit: by.length > 0 ? commit : null,
      ...who,
      ...(diagnosis && diagnosis !== 'no-record' ? { diagnosis } : {}),
      text: bytes.toString('utf8').replace(/\r$/, ''),
    };
  });
}

/** Who wrote a line, without where it stands. */
function describe(by: readonly OriginRecord[]): Omit<BlameLine, 'line' | 'commit' | 'diagnosis' | 'text'> {
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
  const asked = lines.filter((line) => line <= content.lines.length);
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
    return content?.lines.map((bytes, at) => ({
      line: at + 1,
      commit: '0'.repeat(40),
      commitLine: at + 1,
      commitPath: name,
      bytes,
    }));
  }
}
