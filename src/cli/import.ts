import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { FOREIGN_REFS, type ForeignFormat, type ForeignNote } from '../core/interop/foreignNote.ts';
import { FOREIGN_PARSERS } from '../core/interop/foreignParsers.ts';
import { writeNotes } from '../git/notes.ts';
import type { Repository } from '../git/repository.ts';
import { foreignNotes, importedRecord, readTraces } from '../node/importNotes.ts';
import { ProvenanceReader } from '../node/provenanceReader.ts';
import { noteText } from '../node/recordStore.ts';
import { CannotError, type Command, type CommandIo, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';

const FORMATS = Object.keys(FOREIGN_PARSERS) as ForeignFormat[];

export const command: Command = {
  summary: "other tools' notes and trace files, as records of ours for commits that have none",
  usage: `[FORMAT] [FILE] [--dry-run] [--json]`,
  options: [
    ['FORMAT', `${FORMATS.join(', ')}; default: every notes ref that is here`],
    ['FILE', 'Agent Trace records, one a line (default .agent-trace/traces.jsonl)'],
    ['--dry-run', 'shows what it would import and writes nothing'],
    ['--json', 'prints countersign.import/1'],
  ],
  example: 'countersign import git-ai --dry-run',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const [name, file] = positionals;
    if (name !== undefined && !FORMATS.includes(name as ForeignFormat))
      throw new UsageError(`'${name}' is none of ${FORMATS.join(', ')}`);
    const repository = repositoryAt(io);
    const formats =
      name === undefined ? (Object.keys(FOREIGN_REFS) as ForeignFormat[]) : [name as ForeignFormat];
    const reader = new ProvenanceReader(repository);
    const results: { commit: string; format: ForeignFormat; counts: object }[] = [];
    const notes: { target: string; text: string }[] = [];
    for (const format of formats) {
      const found =
        format === 'agent-trace' ? traces(repository, file, io) : foreignNotes(repository, format);
      reader.load([...found.keys()]);
      for (const [commit, note] of found) {
        // A record of ours is never replaced: it is bound, this would not be.
        if (reader.commit(commit).records.length > 0 || notes.some(({ target }) => target === commit))
          continue;
        const record = importedRecord(
          repository,
          reader,
          commit,
          note,
          randomBytes(8).toString('base64url').slice(0, 10),
        );
        if (!record) continue;
        notes.push({ target: commit, text: noteText(record) });
        results.push({ commit, format, counts: record.counts });
      }
    }
    if (!values['dry-run']) writeNotes(repository, notes);
    if (values.json) io.out(`${JSON.stringify({ schema: 'countersign.import/1', commits: results })}\n`);
    else {
      for (const { commit, format } of results) io.out(`${commit.slice(0, 12)}  ${format}\n`);
      io.out(
        `${results.length} commits ${values['dry-run'] ? 'would be' : ''} imported\n`.replace('  ', ' '),
      );
    }
    return 0;
  },
};

/** More lines than this are not named one by one. */
const NAMED = 10;

/** Agent Trace records of a file, by the commit each names. What cannot be taken over is said, by file and line. */
function traces(
  repository: Repository,
  file: string | undefined,
  io: CommandIo,
): ReadonlyMap<string, ForeignNote> {
  const source = file
    ? path.resolve(io.cwd, file)
    : path.join(repository.root, '.agent-trace', 'traces.jsonl');
  if (!fs.existsSync(source))
    throw new CannotError(`${source} does not exist; name the file with Agent Trace records`);
  const { notes, broken, elsewhere, later } = readTraces(repository, fs.readFileSync(source, 'utf8'));
  const say = (lines: readonly number[], what: string) => {
    for (const line of lines.slice(0, NAMED)) io.err(`${source}:${line}: ${what}\n`);
    if (lines.length > NAMED) io.err(`${source}: ${lines.length - NAMED} more lines: ${what}\n`);
  };
  say(broken, 'no Agent Trace record; left out');
  say(elsewhere, 'names no commit of this repository; left out');
  say(later, 'is later than the commit it names, so its lines need not be those of that commit; left out');
  return notes;
}
