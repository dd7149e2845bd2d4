import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { printAgentTrace } from '../core/interop/agentTrace.ts';
import { printGitAiNote } from '../core/interop/gitAiNote.ts';
import { listNotes, writeNotes } from '../git/notes.ts';
import { findRepository } from '../git/repository.ts';
import { GitError, runGit } from '../git/runGit.ts';
import { ProvenanceReader } from '../node/provenanceReader.ts';
import { sha256 } from '../node/sha256.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { version } from './version.ts';

export const command: Command = {
  summary: 'records in the formats of other tools: Agent Trace, git-ai notes',
  usage: 'agent-trace|git-ai [RANGE] [-o FILE] [--notes]',
  options: [
    ['agent-trace', 'Agent Trace 0.1.0, one record a line'],
    ['git-ai', 'Git AI Standard v3 authorship logs'],
    ['RANGE', 'commits to export (default HEAD and everything before it)'],
    ['-o FILE', 'writes there instead of to standard output'],
    ['--notes', 'with git-ai: writes refs/notes/ai, for commits that have no note there'],
  ],
  example: 'countersign export agent-trace main~20..main -o traces.jsonl',
  async run(args, io) {
    const { values, positionals } = parse(args);
    const [format, range = 'HEAD'] = positionals;
    if (format !== 'agent-trace' && format !== 'git-ai') throw new UsageError('say agent-trace or git-ai');
    if (values.notes && format !== 'git-ai') throw new UsageError('--notes goes with git-ai');
    const repository = findRepository(io.cwd);
    if (!repository) throw new CannotError(`${io.cwd} is in no git repository; run it inside one`);
    const { root } = repository;
    const reader = new ProvenanceReader(repository);
    const commits = log(root, range);
    reader.load(commits.map(({ commit }) => commit));
    const taken = new Set(values.notes ? listNotes(root, 'refs/notes/ai').map(({ target }) => target) : []);
    const out: string[] = [];
    const notes: { target: string; text: string }[] = [];
    for (const { commit, time, author } of commits) {
      const [record] = reader.commit(commit).records;
      if (!record || record.files.length === 0) continue;
      if (format === 'agent-trace')
        out.push(printAgentTrace(record, { oid: commit, time, author, version, sha256 }).trimEnd());
      else {
        const text = printGitAiNote(record, { oid: commit, time, author, version, sha256 });
        if (!text || taken.has(commit)) continue;
        notes.push({ target: commit, text });
        out.push(`commit ${commit}\n${text}`);
      }
    }
    if (values.notes) {
      writeNotes(repository, notes, 'refs/notes/ai');
      io.out(`${notes.length} notes written to refs/notes/ai\n`);
      return 0;
    }
    const text = out.length > 0 ? `${out.join('\n')}\n` : '';
    if (values.output) fs.writeFileSync(path.resolve(io.cwd, values.output), text);
    else io.out(text);
    return 0;
  },
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, notes: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function log(cwd: string, range: string): { commit: string; time: string; author: string }[] {
  try {
    return runGit(['log', '--format=%H%x00%ct%x00%an <%ae>', '--end-of-options', range, '--'], { cwd })
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [commit = '', time = '0', author = ''] = line.split('\0');
        return { commit, time: new Date(Number(time) * 1000).toISOString(), author };
      });
  } catch (error) {
    if (error instanceof GitError) throw new CannotError(`'${range}' names no commits here; see 'git log'`);
    throw error;
  }
}
