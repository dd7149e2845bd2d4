import type { VerifyReport } from '../core/evidence/verifyReport.ts';
import type { Repository } from '../git/repository.ts';
import { GitError, runGit } from '../git/runGit.ts';
import { resolveRange, verifyRange, verifyStaged } from '../node/verifyRange.ts';
import { findingJson } from '../report/findingJson.ts';
import { githubAnnotations } from '../report/githubAnnotations.ts';
import { sarif } from '../report/sarif.ts';
import { verifyText } from '../report/verifyText.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';
import { version } from './version.ts';

const REPORTERS: Readonly<Record<string, (report: VerifyReport) => string>> = {
  text: verifyText,
  json: (report) => `${JSON.stringify({ ...report, findings: report.findings.map(findingJson) }, null, 2)}\n`,
  sarif: (report) => sarif(report.findings, version, report.head ?? undefined),
  github: ({ findings }) => githubAnnotations(findings),
};

export const command: Command = {
  summary:
    'the gate for hooks and CI: are AI lines recorded, allowed, reviewed and verified as the policy asks?',
  usage:
    '[RANGE] [--staged] [--policy-from REV] [--fail-on error|warning] [--format text|json|sarif|github] [--json]',
  options: [
    [
      'RANGE',
      'A..B, A...B or one commit; default: what the branch adds to its upstream, else the last commit',
    ],
    ['--staged', 'what the index would commit, instead of commits; for pre-commit hooks'],
    ['--policy-from REV', 'reads the policy from that commit; default: the commit before the range'],
    ['--fail-on error', 'warnings do not fail; default: they do'],
    ['--format FORMAT', 'text, json, sarif or github (annotations of GitHub Actions)'],
    ['--json', 'the same as --format json: countersign.verify/1'],
    ['exit codes', '0 pass, 1 fail, 2 incomplete or could not be done'],
  ],
  example: 'countersign verify origin/main..HEAD --format github',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      staged: { type: 'boolean' },
      'policy-from': { type: 'string' },
      'fail-on': { type: 'string' },
      format: { type: 'string' },
      json: { type: 'boolean' },
    });
    const format = values.json ? 'json' : (values.format ?? 'text');
    const report = REPORTERS[format];
    if (!report)
      throw new UsageError(`there is no format '${format}'; formats: ${Object.keys(REPORTERS).join(', ')}`);
    const failOn = values['fail-on'] ?? 'warning';
    if (failOn !== 'error' && failOn !== 'warning') throw new UsageError('--fail-on takes error or warning');
    if (positionals.length > 1) throw new UsageError(`one range, not '${positionals[1]}' too`);
    if (values.staged && positionals.length > 0) throw new UsageError('--staged takes no range');
    const repository = repositoryAt(io);
    const options = { policyFrom: values['policy-from'], failOn, now: io.now() } as const;
    try {
      const done = values.staged
        ? await verifyStaged(repository, options)
        : await verifyRange(
            repository,
            resolveRange(repository, positionals[0] ?? defaultRange(repository)),
            options,
          );
      io.out(report(done));
      return { pass: 0, fail: 1, incomplete: 2 }[done.result];
    } catch (error) {
      if (error instanceof GitError)
        throw new CannotError(
          `git does not know '${positionals[0] ?? values['policy-from'] ?? 'HEAD'}' here (${error.message}); fetch it first (a shallow clone lacks it)`,
        );
      throw error;
    }
  },
};

function defaultRange({ root }: Repository): string {
  const upstream = runGit(['rev-parse', '-q', '--verify', '@{upstream}^{commit}'], {
    cwd: root,
    okCodes: [0, 1, 128],
  }).trim();
  const head = runGit(['rev-parse', '-q', '--verify', 'HEAD'], { cwd: root, okCodes: [0, 1, 128] }).trim();
  return upstream && upstream !== head ? `${upstream}..HEAD` : 'HEAD';
}
