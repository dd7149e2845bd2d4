import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isUnexplained } from '../core/findings/unexplainedPastes.ts';
import type { CommitRecord, ReconciledSource } from '../core/record/commitRecord.ts';
import { fileRecord } from '../core/record/fileRecord.ts';
import { countedAs } from '../core/record/lineOrigin.ts';
import { catFile } from '../git/catFile.ts';
import { patchId } from '../git/patchIds.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import { gitText } from './gitText.ts';
import { LineAttributor } from './lineAttributor.ts';
import type { ProvenanceReader } from './provenanceReader.ts';
import { WitnessTexts } from './witnessTexts.ts';

export type Reconciled =
  | { readonly kind: 'recorded'; readonly how: 'own note' | 'the digests in its message' }
  | { readonly kind: 'carried'; readonly from: string; readonly record: CommitRecord }
  | { readonly kind: 'unproved'; readonly why: string };

/** How many branch tips are compared with one commit. */
const MAX_TIPS = 400;
/** And how many are merged anew for it. */
const MAX_MERGES = 40;

/**
 * Finds what a commit that a host made (squash or rebase merge) was made of, and works out its record from there.
 * A branch is its source when its whole change, or one of its commits, is the same change by git's patch-id, or when
 * merging it gives exactly this tree; `sources` names revisions that are taken on the caller's word. Every line still
 * has to be found there by content.
 */
export function reconcileCommit(
  repository: Repository,
  reader: ProvenanceReader,
  commit: string,
  sources: readonly string[],
  newId: () => string,
): Reconciled {
  const knowledge = reader.commit(commit);
  if (knowledge.records.length > 0 && !knowledge.diagnosis)
    return { kind: 'recorded', how: knowledge.hasNote ? 'own note' : 'the digests in its message' };
  if (knowledge.parents.length !== 1)
    return { kind: 'unproved', why: 'only a commit with one parent can be a squash or rebase merge' };
  const parent = knowledge.parents[0]!;
  const found =
    sources.length > 0 ? { tip: sources[0]!, all: sources } : findSource(repository, reader, commit, parent);
  if (!found)
    return {
      kind: 'unproved',
      why: 'no branch here has the same change; fetch the pull request, or name it with --source',
    };
  const { tip } = found;
  const named = commitsOf(repository, parent, found.all, []).flatMap((oid): ReconciledSource[] =>
    reader.commit(oid).blocks.flatMap(({ record }) => (record ? [{ commit: oid, record }] : [])),
  );
  if (named.length === 0)
    return { kind: 'unproved', why: `${tip.slice(0, 12)} has the same change but carries no records` };
  const record = recordFrom(repository, reader, commit, found.all, named, newId());
  return { kind: 'carried', from: tip, record };
}

function recordFrom(
  repository: Repository,
  reader: ProvenanceReader,
  commit: string,
  tips: readonly string[],
  reconciled: readonly ReconciledSource[],
  id: string,
): CommitRecord {
  const added = [...reader.addedLines(reader.commit(commit))];
  const blobs = catFile(
    repository.root,
    added.map(([path]) => `${commit}:${path}`),
  );
  const counts = { ai: 0, human: 0, unknown: 0 };
  const attributor = new LineAttributor(
    [],
    reader,
    WitnessTexts.ofCommits(
      repository,
      added.map(([path]) => path),
      tips,
    ),
  );
  const files = added.flatMap(([path, lines], at) => {
    const blob = blobs[at];
    const content = blob && gitText(blob.bytes);
    if (!content) return [];
    const asked = lines.map(({ line }) => line);
    const writers = attributor.attribute({ path, oldPaths: [], content, lines: asked });
    for (const by of writers) counts[countedAs(by)]++;
    if (writers.every((by) => countedAs(by) === 'unknown') && !writers.some(isUnexplained)) return [];
    return [
      fileRecord(
        path,
        blob.oid,
        lines.map((line, n) => ({ ...line, by: writers[n]! })),
      ),
    ];
  });
  return { schema: 'countersign.note/1', id, reconciled, counts, files, regions: [] };
}

/** The branch (or pull-request head) whose change this commit is. */
function findSource(
  repository: Repository,
  reader: ProvenanceReader,
  commit: string,
  parent: string,
): { tip: string; all: readonly string[] } | undefined {
  const { root: cwd } = repository;
  const wanted = patchId(cwd, parent, commit);
  if (!wanted) return undefined;
  const tips = tipsOf(cwd, reader.commit(commit).message).filter((tip) => tip !== commit);
  for (const tip of tips.slice(0, MAX_TIPS)) {
    const base = runGit(['merge-base', parent, tip], { cwd, okCodes: [0, 1, 128] }).trim();
    if (base === '' || base === tip) continue;
    if (patchId(cwd, base, tip) === wanted) return { tip, all: [tip] };
    // A rebase merge: one commit of the branch is this one.
    for (const oid of commitsOf(repository, base, [tip]).slice(0, 100))
      if (oid !== commit && patchId(cwd, `${oid}^`, oid) === wanted) return { tip: oid, all: [oid] };
  }
  // A patch-id takes in the lines around a change. Where the target branch changed those, the merge itself is the proof.
  const tip = tips.slice(0, MAX_MERGES).find((one) => isMergeOf(repository, commit, parent, one));
  return tip === undefined ? undefined : { tip, all: [tip] };
}

/**
 * Whether a commit is what git makes of merging a branch into its parent, without a conflict. False when git is older
 * than 2.38. The objects of the attempt go into a folder of their own, so that nothing is written into the repository.
 */
function isMergeOf(repository: Repository, commit: string, parent: string, tip: string): boolean {
  const { root: cwd, commonDir } = repository;
  const later = runGit(['merge-base', commit, tip], { cwd, okCodes: [0, 1] }).trim() === commit;
  if (later) return false;
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-merge-'));
  const env = {
    GIT_OBJECT_DIRECTORY: scratch,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: path.join(commonDir, 'objects'),
  };
  try {
    const tree = runGit(['merge-tree', '--write-tree', parent, tip], { cwd, env }).split('\n')[0];
    return tree === runGit(['rev-parse', `${commit}^{tree}`], { cwd }).trim();
  } catch {
    return false;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Branch tips, the one a host's merge message names first (GitHub `(#12)`, GitLab `!12`, Bitbucket `pull request #12`,
 * Azure DevOps `Merged PR 12`).
 */
function tipsOf(cwd: string, message: string): string[] {
  const number = /\(#(\d+)\)|[ /]!(\d+)\b|(?:pull request #|^Merged PR )(\d+)/im.exec(message);
  const wanted = number ? (number[1] ?? number[2] ?? number[3])! : '';
  const branch =
    /^Merge(?:d in| branch '| pull request #\d+ from | in \S+ from )\s*([^\s']+)/m.exec(message)?.[1] ?? '';
  const refs = runGit(
    [
      'for-each-ref',
      '--sort=-committerdate',
      '--format=%(objectname) %(refname)',
      'refs/heads',
      'refs/remotes',
      'refs/pull',
      'refs/merge-requests',
      'refs/pull-requests',
    ],
    { cwd },
  )
    .split('\n')
    .flatMap((line) => {
      const [oid, name] = line.split(' ');
      return oid && name ? [{ oid, name }] : [];
    });
  const named = ({ name }: { name: string }) =>
    (wanted !== '' && new RegExp(`/(pull|merge-requests|pull-requests)/${wanted}/`).test(name)) ||
    (branch !== '' && name.endsWith(`/${branch}`));
  return [...new Set([...refs.filter(named), ...refs].map(({ oid }) => oid))];
}

function commitsOf(
  { root: cwd }: Repository,
  base: string,
  tips: readonly string[],
  which = ['--no-merges'],
): string[] {
  return runGit(['rev-list', ...which, '-n', '2000', ...tips, `^${base}`, '--'], { cwd })
    .split('\n')
    .filter(Boolean);
}
