import { printBlock } from '../core/trailers/printBlock.ts';
import { type TrailersReport, trailersReport } from '../core/trailers/trailersReport.ts';
import { GitError, runGit } from '../git/runGit.ts';
import { prepareRecord } from '../node/hooks/prepareCommitMsg.ts';
import { CannotError, type Command, type CommandIo, UsageError } from './command.ts';
import { hookHost } from './hook.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'trailers of a commit or message as data; what the next commit would say',
  usage: 'parse [--json] [REV|-] | preview [--json]',
  options: [
    ['parse REV', 'reads the message of a commit (default HEAD); `-` reads a message on standard input'],
    ['preview', 'shows the block that a commit of the index would carry'],
    ['--json', 'prints countersign.trailers/1'],
  ],
  example: 'git log -1 --format=%B | countersign trailers parse --json -',
  async run(args, io) {
    const json = args.includes('--json');
    const [action, rev = 'HEAD', ...more] = args.filter((arg) => arg !== '--json');
    if (more.length > 0) throw new UsageError(`one revision, not '${more[0]}' too`);
    if (action === 'parse') {
      const report = trailersReport(await messageOf(rev, io));
      io.out(json ? `${JSON.stringify(report, null, 2)}\n` : asText(report));
      return 0;
    }
    if (action === 'preview') return preview(json, io);
    throw new UsageError(
      action === undefined ? 'say parse or preview' : `'${action}' is neither parse nor preview`,
    );
  },
};

async function messageOf(rev: string, io: CommandIo): Promise<string> {
  if (rev === '-') return (await io.stdin()).toString('utf8');
  if (rev.startsWith('-')) throw new UsageError(`there is no option '${rev}'`);
  try {
    return runGit(['log', '-1', '--encoding=UTF-8', '--format=%B', '--end-of-options', rev, '--'], {
      cwd: io.cwd,
    });
  } catch (error) {
    if (error instanceof GitError)
      throw new CannotError(`no commit '${rev}' in ${io.cwd}; name one that 'git log' shows`);
    throw error;
  }
}

async function preview(json: boolean, io: CommandIo): Promise<number> {
  const repository = repositoryAt(io);
  const prepared = await prepareRecord(
    hookHost(repository, { env: { ...io.env, GIT_AUTHOR_DATE: undefined } }),
    [],
    '',
  );
  const lines = prepared ? printBlock(prepared.block, prepared.style) : [];
  if (json) io.out(`${JSON.stringify(trailersReport(lines.join('\n')), null, 2)}\n`);
  else if (lines.length > 0) io.out(`${lines.join('\n')}\n`);
  else
    io.out('Nothing is recorded: the next commit would carry no trailers, and its lines read as unknown.\n');
  return 0;
}

function asText(report: TrailersReport): string {
  const out: string[] = [];
  const { provenance: p } = report;
  if (p)
    out.push(
      `${p.ai} AI, ${p.human} human, ${p.unknown} unknown lines (id ${p.id}${p.grade ? `, ${p.grade}` : ''})`,
    );
  else out.push('no record: who wrote these lines is unknown');
  for (const a of report.assistants)
    out.push(`  ${a.tool}${a.model ? `/${a.model}` : ''} ${a.mode}: ${a.lines} lines`);
  for (const r of report.regions)
    out.push(`  ${r.category} ${r.path} ${r.symbol}: ${r.lines} AI lines, ${r.status}`);
  if (report.moreRegions > 0) out.push(`  and ${report.moreRegions} more regions`);
  for (const f of report.foreign) out.push(`  claimed by another tool: ${f.key}: ${f.value}`);
  for (const problem of report.problems) out.push(`  problem: ${problem}`);
  return `${out.join('\n')}\n`;
}
