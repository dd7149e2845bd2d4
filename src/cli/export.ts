import * as fs from 'node:fs';
import * as path from 'node:path';
import { FOREIGN_PRINTERS } from '../core/interop/foreignPrinters.ts';
import { addNotes } from '../git/notes.ts';
import { GitError, runGit } from '../git/runGit.ts';
import { committedRecords } from '../node/committedRecords.ts';
import { ProvenanceReader } from '../node/provenanceReader.ts';
import { sha256 } from '../node/sha256.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';
import { version } from './version.ts';

const FORMATS = [...FOREIGN_PRINTERS.keys()];

export const command: Command = {
  summary: 'records in the formats of other tools: Agent Trace, and notes of git-ai, agentblame and others',
  usage: 'FORMAT [RANGE] [-o FILE | --notes]',
  options: [
    ...[...FOREIGN_PRINTERS].map(([name, { summary, ref }]): [string, string] => [
      name,
      ref ? `${summary} (${ref})` : summary,
    ]),
    ['RANGE', 'commits to export (default HEAD and everything before it)'],
    ['-o FILE', 'writes there instead of to standard output'],
    ['--notes', "writes the tool's own notes, for commits that have none there"],
  ],
  example: 'countersign export agent-trace main~20..main -o traces.jsonl',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      output: { type: 'string', short: 'o' },
      notes: { type: 'boolean' },
    });
    const [format, range = 'HEAD', ...more] = positionals;
    if (format === undefined) throw new UsageError(`say which format: ${FORMATS.join(', ')}`);
    const printer = FOREIGN_PRINTERS.get(format);
    if (!printer) throw new UsageError(`there is no format '${format}'; formats: ${FORMATS.join(', ')}`);
    const { ref, print } = printer;
    if (more.length > 0) throw new UsageError(`one range, not '${more[0]}' too`);
    if (values.notes && !ref) throw new UsageError(`${format} is no format of notes: leave out --notes`);
    if (values.notes && values.output) throw new UsageError('-o and --notes exclude each other');
    const repository = repositoryAt(io);
    const commits = log(repository.root, range);
    const records = committedRecords(
      repository,
      new ProvenanceReader(repository),
      commits.map(({ oid }) => oid),
    );
    const out = commits.flatMap((commit) => {
      const record = records.get(commit.oid);
      const text =
        record && record.files.length > 0 ? print(record, { ...commit, version, sha256 }) : undefined;
      return text === undefined ? [] : [{ target: commit.oid, text }];
    });
    if (values.notes && ref) {
      io.out(`${addNotes(repository, out, ref)} notes written to ${ref}\n`);
      return 0;
    }
    // A record that is no note names its commit itself.
    const text = out
      .map(({ target, text }) => (ref ? `commit ${target}\n${text}` : text))
      .join(ref ? '\n' : '');
    if (values.output) fs.writeFileSync(path.resolve(io.cwd, values.output), text);
    else io.out(text);
    return 0;
  },
};

function log(cwd: string, range: string): { oid: string; time: string; author: string }[] {
  try {
    return runGit(['log', '--format=%H%x00%ct%x00%an <%ae>', '--end-of-options', range, '--'], { cwd })
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [oid = '', time = '0', author = ''] = line.split('\0');
        return { oid, time: new Date(Number(time) * 1000).toISOString(), author };
      });
  } catch (error) {
    if (error instanceof GitError) throw new CannotError(`'${range}' names no commits here; see 'git log'`);
    throw error;
  }
}
