import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { FOREIGN_REFS, type ForeignFormat, type ForeignNote } from '../core/interop/foreignNote.ts';
import { FOREIGN_PARSERS } from '../core/interop/foreignParsers.ts';
import { objectIds } from '../git/catFile.ts';
import { writeNotes } from '../git/notes.ts';
import { findRepository, type Repository } from '../git/repository.ts';
import { foreignNotes, importedRecord } from '../node/importNotes.ts';
import { ProvenanceReader } from '../node/provenanceReader.ts';
import { noteText } from '../node/recordStore.ts';
import { CannotError, type Command, UsageError } from './command.ts';

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
    const { values, positionals } = parse(args);
    const [name, file] = positionals;
    if (name !== undefined && !FORMATS.includes(name as ForeignFormat))
      throw new UsageError(`'${name}' is none of ${FORMATS.join(', ')}`);
    const repository = findRepository(io.cwd);
    if (!repository) throw new CannotError(`${io.cwd} is in no git repository; run it inside one`);
    const formats =
      name === undefined ? (Object.keys(FOREIGN_REFS) as ForeignFormat[]) : [name as ForeignFormat];
    const reader = new ProvenanceReader(repository);
    const results: { commit: string; format: ForeignFormat; counts: object }[] = [];
    const notes: { target: string; text: string }[] = [];
    for (const format of formats) {
      const found =
        format === 'agent-trace' ? traces(repository, file, io.cwd) : foreignNotes(repository, format);
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

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Agent Trace records of a file, by the commit each names; the last of several counts. */
function traces(repository: Repository, file: string | undefined, cwd: string): Map<string, ForeignNote> {
  const source = file ? path.resolve(cwd, file) : path.join(repository.root, '.agent-trace', 'traces.jsonl');
  if (!fs.existsSync(source))
    throw new CannotError(`${source} does not exist; name the file with Agent Trace records`);
  const records = fs
    .readFileSync(source, 'utf8')
    .split('\n')
    .flatMap((line) => FOREIGN_PARSERS['agent-trace'](line) ?? []);
  const named = records.filter((record) => record.commit !== undefined && !record.commit.startsWith('-'));
  const oids = objectIds(
    repository.root,
    named.map(({ commit }) => `${commit}^{commit}`),
  );
  return new Map(named.flatMap((record, at) => (oids[at] ? [[oids[at], record] as const] : [])));
}
