import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { writeNotes } from '../git/notes.ts';
import { GitError, runGit } from '../git/runGit.ts';
import { carryNotes } from '../node/hooks/postCommit.ts';
import { ProvenanceReader } from '../node/provenanceReader.ts';
import { reconcileCommit } from '../node/reconcileCommit.ts';
import { noteText } from '../node/recordStore.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'after a host-side squash or rebase merge: carries records to the merged commit',
  usage: '[REV|RANGE] [--source REV]... [--dry-run] [--json]',
  options: [
    ['REV', 'the commit the host made (default HEAD); a RANGE takes each of its commits'],
    ['--source REV', 'the branch it was made of, when it cannot be found by its change'],
    ['--dry-run', 'shows what it would carry and writes nothing'],
    ['--json', 'prints countersign.reconcile/1'],
  ],
  example: 'countersign reconcile origin/main --source origin/feature',
  async run(args, io) {
    const { values, positionals } = parse(args);
    const repository = repositoryAt(io);
    const [rev = 'HEAD'] = positionals;
    const commits = list(repository.root, ['--no-merges', ...(rev.includes('..') ? [rev] : ['-n1', rev])]);
    // A branch often ends in a merge of its target.
    const sources = values.source.map((source) => list(repository.root, ['-n1', source])[0]!);
    const reader = new ProvenanceReader(repository);
    const newId = () => randomBytes(8).toString('base64url').slice(0, 10);
    const results = commits
      .reverse()
      .map((commit) => ({ commit, ...reconcileCommit(repository, reader, commit, sources, newId) }));
    if (!values['dry-run']) {
      writeNotes(
        repository,
        results.flatMap((result) =>
          result.kind === 'carried' ? [{ target: result.commit, text: noteText(result.record) }] : [],
        ),
      );
      carryNotes(
        repository,
        reader,
        results.flatMap((result) => (result.kind === 'recorded' ? [result.commit] : [])),
      );
    }
    if (values.json) {
      const shown = results.map((result) =>
        result.kind === 'carried'
          ? { commit: result.commit, kind: result.kind, from: result.from, counts: result.record.counts }
          : result,
      );
      io.out(`${JSON.stringify({ schema: 'countersign.reconcile/1', commits: shown })}\n`);
    } else
      for (const result of results) {
        const head = result.commit.slice(0, 12);
        if (result.kind === 'recorded') io.out(`${head}  recorded already by ${result.how}\n`);
        else if (result.kind === 'unproved') io.out(`${head}  stays unknown: ${result.why}\n`);
        else {
          const { ai, human, unknown } = result.record.counts;
          io.out(
            `${head}  carried from ${result.from.slice(0, 12)}: ${ai} AI, ${human} human, ${unknown} unknown lines\n`,
          );
        }
      }
    return results.some(({ kind }) => kind === 'unproved') ? 1 : 0;
  },
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        source: { type: 'string', multiple: true, default: [] },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function list(cwd: string, revs: readonly string[]): string[] {
  try {
    return runGit(['rev-list', ...revs, '--'], { cwd })
      .split('\n')
      .filter(Boolean);
  } catch (error) {
    if (error instanceof GitError)
      throw new CannotError(`no commit '${revs.at(-1)}' here; name one that 'git log' shows`);
    throw error;
  }
}
