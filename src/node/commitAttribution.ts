import { isUnexplained } from '../core/findings/unexplainedPastes.ts';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import type { CommitRecord, FileRecord } from '../core/record/commitRecord.ts';
import { fileRecord } from '../core/record/fileRecord.ts';
import { countedAs } from '../core/record/lineOrigin.ts';
import { stagedChanges } from '../git/diffPatch.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import { stagedBlobs } from '../git/stagedBlobs.ts';
import { gitText, lineHash } from './gitText.ts';
import { LeftPaths } from './leftPaths.ts';
import { LineAttributor } from './lineAttributor.ts';
import { addedAgainstAll, type ProvenanceReader } from './provenanceReader.ts';
import { type Witness, WitnessTexts } from './witnessTexts.ts';

export interface AttributedFile {
  readonly path: string;
  /** Canonical text as it will be committed. */
  readonly text: string;
  /** 1-based lines by AI (whole or in part). */
  readonly aiLines: readonly number[];
  readonly unknownLines: readonly number[];
}

export interface Attribution {
  readonly counts: CommitRecord['counts'];
  readonly files: readonly FileRecord[];
  /** Files with AI or unknown lines, for the region engine. */
  readonly touched: readonly AttributedFile[];
  /** Every path that the commit changes. */
  readonly changed: readonly string[];
}

/** The index against one tree as git has already told it. */
export interface StagedDiff {
  /** Object id of the commit that the index was compared with. */
  readonly tree: string;
  /** What git said; `undefined` when it did not come to an end. */
  readonly read: () => Uint8Array | undefined;
}

/** Attributes what the index would commit on these parents. `staged` saves asking git, where it fits. */
export function attributeIndex(
  repository: Repository,
  parents: readonly string[],
  witnesses: readonly string[],
  ledgers: readonly Ledger[],
  reader: ProvenanceReader,
  staged?: StagedDiff,
): Attribution {
  const { root } = repository;
  const trees =
    parents.length > 0 ? parents : [runGit(['hash-object', '-t', 'tree', '--stdin'], { cwd: root }).trim()];
  const diffs = trees.map((tree) =>
    stagedChanges(root, tree, staged?.tree === tree ? staged.read() : undefined),
  );
  const gone = diffs[0]!.filter(({ status }) => status === 'D').map(({ path }) => path);
  const files = addedAgainstAll(diffs).filter(({ lines }) => lines.length > 0);
  const blobs = stagedBlobs(
    repository,
    files.map(({ change: { newOid: oid, path } }) => ({ oid, path })),
  );
  const counts = { ai: 0, human: 0, unknown: 0 };
  const records: FileRecord[] = [];
  const touched: AttributedFile[] = [];
  const places = new Map(
    files.map(({ change: { path, oldPath } }): [string, Witness[]] => [
      path,
      witnesses.flatMap((commit) =>
        oldPath === path ? [{ commit }] : [{ commit }, { commit, path: oldPath }],
      ),
    ]),
  );
  const leavers = new LeftPaths(root, ledgers, gone);
  const attributor = new LineAttributor(ledgers, reader, new WitnessTexts(repository, places));
  files.forEach(({ change, lines }, at) => {
    const content = blobs[at] && gitText(blobs[at]);
    if (!content) return;
    const { path, oldPath, status, newOid } = change;
    const oldPaths = oldPath === path ? (status === 'A' ? leavers.sourcesOf(content.text) : []) : [oldPath];
    const writers = attributor.attribute({ path, oldPaths, content, lines });
    const kinds = writers.map(countedAs);
    for (const kind of kinds) counts[kind]++;
    const of = (wanted: string) => lines.filter((_, n) => kinds[n] === wanted);
    if (kinds.some((kind) => kind !== 'human'))
      touched.push({ path, text: content.text, aiLines: of('ai'), unknownLines: of('unknown') });
    // What is unknown altogether needs no list: absence says the same. But a paste may have to be explained.
    if (kinds.every((kind) => kind === 'unknown') && !writers.some(isUnexplained)) return;
    records.push(
      fileRecord(
        path,
        newOid,
        lines.map((line, n) => ({ line, hash: lineHash(content.line(line - 1)), by: writers[n]! })),
      ),
    );
  });
  return { counts, files: records, touched, changed: diffs[0]!.map(({ path }) => path) };
}
