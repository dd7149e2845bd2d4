import * as fs from 'node:fs';
import * as path from 'node:path';
import { AuditAccumulator } from '../core/evidence/auditAccumulator.ts';
import type { AuditedRepository, AuditReport, ChangeRow, WaiverRow } from '../core/evidence/auditReport.ts';
import { combine } from '../core/policy/combinePolicies.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import { auditRepository } from '../node/auditRepository.ts';
import { sha256 } from '../node/sha256.ts';
import { CSV_HEAD, csvRow } from '../report/auditCsv.ts';
import { auditHtml, HTML_ROWS } from '../report/auditHtml.ts';
import { auditInToto } from '../report/auditInToto.ts';
import { auditOscal } from '../report/auditOscal.ts';
import { auditText } from '../report/auditText.ts';
import { sarif } from '../report/sarif.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';
import { version } from './version.ts';

/** Formats made from the finished report. `json` and `csv` hold the population and are written as it comes. */
const WHOLE: Readonly<Record<string, (report: AuditReport, newest: readonly ChangeRow[]) => string>> = {
  text: (report) => auditText(report),
  html: auditHtml,
  oscal: (report) => auditOscal(report, sha256),
  sarif: (report) => sarif(report.exceptions, version, report.repositories[0]?.head ?? undefined),
  'in-toto': (report) => auditInToto(report),
};
const FILES: Readonly<Record<string, string>> = {
  html: 'audit.html',
  json: 'audit.json',
  csv: 'population.csv',
  oscal: 'audit.oscal.json',
  sarif: 'audit.sarif',
  'in-toto': 'audit.intoto.jsonl',
  text: 'audit.txt',
};

const JSON_HEAD = '{"schema":"countersign.audit/1","population":[\n';

export const command: Command = {
  summary: 'SOC 2 evidence: every change of a period, completeness, exceptions, sample, controls',
  usage:
    '[--since DATE] [--until DATE] [--repo PATH]… [--format FORMAT] [--sample N] [--seed TEXT] [--sarif FILE]… [-o DIR]',
  options: [
    ['--since, --until DATE', 'first and last day of the period, YYYY-MM-DD; default: all of history'],
    ['--repo PATH', 'another repository instead of the current one; may be given several times'],
    ['--format FORMAT', 'text, html, json, csv, oscal, sarif or in-toto; default: text, with -o all'],
    ['--json', 'the same as --format json: countersign.audit/1'],
    ['--sample N', 'changes to draw; default 25'],
    ['--seed TEXT', 'of the sample; default: made from the heads and the period, and printed'],
    ['--sarif FILE', 'results of a scanner that the policy names'],
    ['-o DIR', 'writes files into that folder instead of standard output'],
    ['exit codes', '0 no control is unsatisfied, 1 some are, 2 could not be done'],
  ],
  example: 'countersign audit --since 2026-01-01 --until 2026-03-31 -o evidence',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      since: { type: 'string' },
      until: { type: 'string' },
      repo: { type: 'string', multiple: true },
      format: { type: 'string' },
      json: { type: 'boolean' },
      sample: { type: 'string' },
      seed: { type: 'string' },
      sarif: { type: 'string', multiple: true },
      output: { type: 'string', short: 'o' },
    });
    if (positionals.length > 0)
      throw new UsageError(`'${positionals[0]}' is no option; name a repository with --repo`);
    for (const name of ['since', 'until'] as const) {
      const day = values[name];
      if (day !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))))
        throw new UsageError(`--${name} takes a day, YYYY-MM-DD`);
    }
    const format = values.json ? 'json' : values.format;
    if (format !== undefined && !FILES[format])
      throw new UsageError(`there is no format '${format}'; formats: ${Object.keys(FILES).join(', ')}`);
    const sampleSize = values.sample === undefined ? 25 : Number(values.sample);
    if (!Number.isInteger(sampleSize) || sampleSize < 0 || sampleSize > 10_000)
      throw new UsageError('--sample takes a number from 0 to 10000');
    const repositories = (values.repo ?? ['.']).map((name) => {
      return repositoryAt({ cwd: path.resolve(io.cwd, name) }, 'name one with --repo PATH');
    });
    const formats = format
      ? [format]
      : values.output
        ? Object.keys(FILES).filter((name) => name !== 'text')
        : ['text'];
    const sinks = openSinks(formats, values.output && path.resolve(io.cwd, values.output), io.out);
    const newest: ChangeRow[] = [];
    let rows = 0;
    const accumulator = new AuditAccumulator({
      generated: io.now().toISOString(),
      version,
      since: values.since ?? null,
      until: values.until ?? null,
      seed: values.seed ?? seedOf(repositories, values.since, values.until),
      sampleSize,
      sha256,
      onRow: (row) => {
        if (newest.length < HTML_ROWS) newest.push(row);
        sinks.get('csv')?.write((rows === 0 ? CSV_HEAD : '') + csvRow(row));
        sinks.get('json')?.write(`${rows === 0 ? JSON_HEAD : ',\n'}${JSON.stringify(row)}`);
        if (++rows % 10_000 === 0 && io.isTerminal) io.err(`\r${rows} changes read`);
      },
    });
    const audited: AuditedRepository[] = [];
    const waivers: WaiverRow[] = [];
    const policies: Policy[] = [];
    for (const repository of repositories) {
      const done = await auditRepository(
        repository,
        { since: values.since, until: values.until },
        io.now(),
        accumulator,
      );
      audited.push(done.audited);
      waivers.push(...done.waivers);
      policies.push(done.context.loaded.policy);
    }
    if (rows >= 10_000 && io.isTerminal) io.err('\r\x1b[K');
    const policy = combine(policies);
    const report = accumulator.finish(audited, waivers, {
      policyExists: audited.every(({ policyExists }) => policyExists),
      toolsListed: policy.layers.some(({ tools }) => tools),
      unapprovedSetUp: [
        ...new Set(
          audited.flatMap(({ tools }) =>
            tools.filter(({ state }) => state === 'unapproved').map(({ tool }) => tool),
          ),
        ),
      ],
      ticketsAsked: policy.tickets.length > 0,
      verifiersNamed: policy.layers.some(({ verifiers }) => verifiers),
      notAuthor: policies.every(({ notAuthor }) => notAuthor === true),
      periodicReviewDays: policy.periodicReviewDays,
      scannersAsked: policy.scanners.map(({ name }) => name),
      scannersGiven: (values.sarif ?? []).flatMap((file) => driversOf(path.resolve(io.cwd, file))),
    });
    for (const [name, sink] of sinks) {
      if (name === 'json') sink.write(jsonTail(report, rows));
      else if (name === 'csv') sink.write(rows === 0 ? CSV_HEAD : '');
      else sink.write(WHOLE[name]!(report, newest));
      sink.close();
    }
    if (values.output)
      io.out(`${[...sinks.keys()].map((name) => path.join(values.output!, FILES[name]!)).join('\n')}\n`);
    return report.controls.some(({ state }) => state === 'not-satisfied') ? 1 : 0;
  },
};

interface Sink {
  write(text: string): void;
  close(): void;
}

function openSinks(
  formats: readonly string[],
  folder: string | undefined,
  out: (text: string) => void,
): Map<string, Sink> {
  const sinks = new Map<string, Sink>();
  try {
    if (folder) fs.mkdirSync(folder, { recursive: true });
    for (const name of formats)
      sinks.set(name, folder ? fileSink(path.join(folder, FILES[name]!)) : buffered(out));
  } catch (error) {
    throw new CannotError(
      `${folder} cannot be written (${(error as Error).message}); choose another folder with -o`,
    );
  }
  return sinks;
}

function fileSink(file: string): Sink {
  const descriptor = fs.openSync(file, 'w');
  const sink = buffered((text) => fs.writeSync(descriptor, text));
  return {
    write: sink.write,
    close: () => {
      sink.close();
      fs.closeSync(descriptor);
    },
  };
}

function buffered(write: (text: string) => void): Sink {
  let waiting = '';
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length < 65_536) return;
      write(waiting);
      waiting = '';
    },
    close: () => {
      if (waiting !== '') write(waiting);
    },
  };
}

/** The members after `population`, which has been written already. */
function jsonTail(report: AuditReport, rows: number): string {
  const { schema: _, ...rest } = report;
  return `${rows === 0 ? JSON_HEAD : ''}\n],\n${JSON.stringify(rest, null, 2).slice(2)}\n`;
}

function seedOf(repositories: readonly Repository[], since = '', until = ''): string {
  const heads = repositories.map(({ root }) =>
    runGit(['rev-parse', '-q', '--verify', 'HEAD'], { cwd: root, okCodes: [0, 1, 128] }).trim(),
  );
  return sha256(JSON.stringify([heads, since, until])).slice(0, 12);
}

function driversOf(file: string): string[] {
  try {
    const log = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      runs?: { tool?: { driver?: { name?: unknown } } }[];
    };
    return (log.runs ?? []).flatMap(({ tool }) =>
      typeof tool?.driver?.name === 'string' ? [tool.driver.name] : [],
    );
  } catch (error) {
    throw new CannotError(
      `${file} is no SARIF file (${(error as Error).message}); give the file the scanner wrote`,
    );
  }
}
