import { runGit } from '../git/runGit.ts';
import { EvidenceContext } from '../node/evidenceContext.ts';
import { identityOf } from '../node/signing.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { makeStatement } from './makeStatements.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'excuses one finding until a date, with your name and the reason',
  usage: 'FINGERPRINT --reason TEXT --until YYYY-MM-DD [--key KEY] [--json]',
  options: [
    ['FINGERPRINT', 'of the finding, as status and verify print it'],
    ['--reason TEXT', 'why; it stays in the evidence'],
    ['--until YYYY-MM-DD', 'last day it holds'],
    ['--key KEY', 'signs with this key instead of user.signingkey'],
    ['--json', 'prints countersign.waive/1'],
  ],
  example: 'countersign waive 3f9a2c1b77d0aa10 --reason "replaced in PROJ-7" --until 2027-01-31',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      reason: { type: 'string' },
      until: { type: 'string' },
      key: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [fingerprint, ...more] = positionals;
    if (!fingerprint || more.length > 0) throw new UsageError('name one finding by its fingerprint');
    if (!/^[0-9a-f]{24}$/.test(fingerprint))
      throw new UsageError(`'${fingerprint}' is no fingerprint (24 hex digits, see 'countersign status')`);
    const { reason, until } = values;
    if (!reason?.trim()) throw new UsageError('say why: --reason TEXT');
    if (!until || !/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(Date.parse(until)))
      throw new UsageError('say until when: --until YYYY-MM-DD');
    if (until < io.now().toISOString().slice(0, 10)) throw new UsageError(`${until} is past`);
    const repository = repositoryAt(io);
    const context = await EvidenceContext.open(repository);
    const who = identityOf(repository.root, io.env);
    if (!who) throw new CannotError("git does not know who you are; run 'git config user.email'");
    const days = context.loaded.policy.waiverMaxDays;
    if (days !== undefined && Date.parse(until) > io.now().getTime() + days * 86_400_000)
      throw new CannotError(`the policy lets a waiver run ${days} days at most; choose an earlier date`);
    const head = runGit(['rev-parse', '-q', '--verify', 'HEAD'], {
      cwd: repository.root,
      okCodes: [0, 1, 128],
    }).trim();
    const { signed } = makeStatement(
      { context, who },
      { path: '', symbol: '', contentHash: fingerprint, ...(head ? { commit: head } : {}) },
      { kind: 'waiver', fingerprint, reason, until },
      { key: values.key, required: false },
      io,
    );
    if (values.json)
      io.out(
        `${JSON.stringify({ schema: 'countersign.waive/1', fingerprint, by: who.email, reason, until, signed })}\n`,
      );
    else io.out(`waived ${fingerprint} until ${until} by ${who.email}${signed ? ', signed' : ''}\n`);
    return 0;
  },
};
