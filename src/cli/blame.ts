import * as path from 'node:path';
import { findRepository, worktreePath } from '../git/repository.ts';
import { type BlameLine, blameOrigins, blameWithOrigin } from '../node/blameWithOrigin.ts';
import { ledgersOf } from '../node/settleLedger.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'git blame with origin, grade, assistant and mode per line',
  usage: '[REV] [--json] FILE',
  options: [
    ['FILE', 'a file of the worktree, or of REV when one is named'],
    ['--json', 'prints countersign.blame/1; uncommitted lines have "commit": null'],
  ],
  example: 'countersign blame --json src/session.ts',
  async run(args, io) {
    const end = args.indexOf('--');
    const options = end < 0 ? args : args.slice(0, end);
    const unknown = options.find((arg) => arg.startsWith('-') && arg !== '--json');
    if (unknown) throw new UsageError(`there is no option '${unknown}'`);
    const names = args.filter((arg, at) => at !== end && (arg !== '--json' || (end >= 0 && at > end)));
    if (names.length === 0 || names.length > 2) throw new UsageError('name one file');
    const file = names.at(-1)!;
    const rev = names.length === 2 ? names[0] : undefined;
    const repository = findRepository(path.dirname(path.resolve(io.cwd, file))) ?? repositoryAt(io);
    const relative = worktreePath(repository, path.resolve(io.cwd, file));
    const ledgers = ledgersOf(repository);
    const json = options.includes('--json');
    // The text of the lines is not in the JSON: then all can be read while git still looks for the commits.
    const lines = json
      ? await blameOrigins(repository, relative, { rev }, ledgers)
      : blameWithOrigin(repository, relative, rev, ledgers)?.map(asText);
    if (!lines)
      throw new CannotError(`${file} is neither in ${rev ?? 'the worktree'} nor a text file; check the path`);
    io.out(
      json ? `${JSON.stringify({ schema: 'countersign.blame/1', path: relative, lines })}\n` : lines.join(''),
    );
    return 0;
  },
};

function asText({ line, commit, origin, grade, assistant, mode, text }: BlameLine): string {
  const who = assistant ? `${assistant}${mode ? ` ${mode}` : ''}${grade ? ` (${grade})` : ''}` : '';
  return `${(commit ?? 'uncommitted').slice(0, 11).padEnd(11)} ${origin.padEnd(7)} ${who.padEnd(40)} ${String(line).padStart(5)}) ${text}\n`;
}
