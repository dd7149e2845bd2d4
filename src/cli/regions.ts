import { existsSync, statSync } from 'node:fs';
import * as path from 'node:path';
import type { FileRegions } from '../core/regions/region.ts';
import { findRepository } from '../git/repository.ts';
import { listFiles } from '../node/listFiles.ts';
import { regionCacheDir } from '../node/regionsOfFiles.ts';
import { scanRegions } from '../node/scanRegions.ts';
import { regionsSarif } from '../report/regionsSarif.ts';
import { CannotError, type Command, UsageError } from './command.ts';

export const command: Command = {
  summary: 'security regions of files and folders',
  usage: '[--ndjson | --json | --sarif] [--all] PATH…',
  options: [
    ['--ndjson', 'one JSON object a file, as they are done'],
    ['--json', 'one JSON object for all files'],
    ['--sarif', 'SARIF 2.1.0'],
    ['--all', 'with --ndjson and --json: also files that no detector knows'],
    ['--jobs N', 'worker threads; default: the number of cores'],
  ],
  example: 'countersign regions --ndjson src',
  async run(args, io) {
    const { format, all, jobs, paths } = parse(args);
    for (const given of paths)
      if (!existsSync(path.resolve(io.cwd, given)))
        throw new CannotError(`there is no ${given}. Name files or folders that exist.`);
    // A file that was named is always reported; in folders only files a detector knows.
    const named = new Set(paths.filter((given) => statSync(path.resolve(io.cwd, given)).isFile()));
    const files = paths.flatMap((given) => listFiles(io.cwd, given));
    const shown: FileRegions[] = [];
    let count = 0;
    const onFile = (found: FileRegions) => {
      count += found.regions.length;
      if (found.language === undefined && !all && !named.has(found.path)) return;
      if (format === 'ndjson') io.out(`${JSON.stringify(found)}\n`);
      else shown.push(found);
    };
    let done = 0;
    await scanRegions(files, { jobs, cacheDir: cacheDirOf(io.cwd) }, (found) => {
      onFile(found);
      if (io.isTerminal && ++done % 200 === 0) io.err(`\rcountersign: ${done} of ${files.length} files`);
    });
    if (io.isTerminal && done >= 200) io.err('\r\u001b[K');
    shown.sort((a, b) => (a.path < b.path ? -1 : 1));
    if (format === 'json') io.out(`${JSON.stringify({ schema: 'countersign.regions/1', files: shown })}\n`);
    if (format === 'sarif') io.out(`${JSON.stringify(regionsSarif(shown), null, 2)}\n`);
    if (format === 'text') io.out(text(shown, count));
    return 0;
  },
};

interface Options {
  readonly format: 'text' | 'ndjson' | 'json' | 'sarif';
  readonly all: boolean;
  readonly jobs: number | undefined;
  readonly paths: readonly string[];
}

/** Only where Countersign keeps things already: looking at a repository leaves no trace in it. */
function cacheDirOf(cwd: string): string | undefined {
  const repository = findRepository(cwd);
  const dir = repository && regionCacheDir(repository);
  return dir !== undefined && existsSync(path.dirname(dir)) ? dir : undefined;
}

function parse(args: readonly string[]): Options {
  let format: Options['format'] = 'text';
  let all = false;
  let jobs: number | undefined;
  const paths: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--') {
      paths.push(...args.slice(i + 1));
      break;
    }
    if (arg === '--ndjson' || arg === '--json' || arg === '--sarif')
      format = arg.slice(2) as Options['format'];
    else if (arg === '--all') all = true;
    else if (arg === '--jobs') {
      jobs = Number(args[++i]);
      if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError('--jobs wants a number of at least 1.');
    } else if (arg.startsWith('-')) throw new UsageError(`there is no option ${arg}.`);
    else paths.push(arg);
  }
  if (paths.length === 0) throw new UsageError('name at least one file or folder.');
  return { format, all, jobs, paths };
}

function text(files: readonly FileRegions[], count: number): string {
  const lines: string[] = [];
  for (const file of files) {
    for (const region of file.regions) {
      lines.push(`${file.path}:${region.startLine}-${region.endLine}  ${region.category}  ${region.symbol}`);
      for (const { line, why, rule } of region.evidence.slice(0, 3))
        lines.push(`    ${line}: ${why} [${rule}]`);
    }
    if (file.skipped !== undefined) lines.push(`${file.path}: skipped, ${file.skipped}`);
  }
  lines.push(
    `${count} ${count === 1 ? 'region' : 'regions'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}.`,
  );
  return `${lines.join('\n')}\n`;
}
