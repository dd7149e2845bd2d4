import { checklistOf } from '../core/verification/checklist.ts';
import { judgeStatement } from '../core/verification/judgeStatement.ts';
import { parseEnvelope } from '../core/verification/statementJson.ts';
import { unseal } from '../node/signing.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { chooseTargets, makeStatement, targetName } from './makeStatements.ts';
import { readOptions } from './readOptions.ts';

export const command: Command = {
  summary: 'verifies a security region: you confirm its checklist, statement by statement, and sign',
  usage: '[--commit REV] [--category CATEGORY] [--confirm all|1,2,…] [--key KEY] [--json] FILE:LINE…',
  options: [
    ['FILE:LINE', 'the regions around that line'],
    [
      '--confirm LIST',
      'the statements you confirm, by number, or `all`; without it they are shown and nothing is signed',
    ],
    ['--category CATEGORY', 'only the regions of that category'],
    ['--commit REV', 'the file as it is in that commit, instead of the worktree'],
    ['--key KEY', 'signs with this key instead of user.signingkey'],
    ['--json', 'prints countersign.attest/1'],
  ],
  example: 'countersign attest src/session.ts:12 --confirm all',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      commit: { type: 'string' },
      category: { type: 'string' },
      confirm: { type: 'string' },
      key: { type: 'string' },
      json: { type: 'boolean' },
    });
    const chosen = await chooseTargets(positionals, values.commit, io);
    const { policy } = chosen.context.loaded;
    const targets = chosen.targets.filter(
      ({ category }) => category && (values.category === undefined || category === values.category),
    );
    if (targets.length === 0)
      throw new CannotError(
        `there is no ${values.category ? `${values.category} ` : 'security '}region at ${positionals.join(', ')}; 'countersign regions FILE' lists them`,
      );
    if (values.confirm === undefined) {
      for (const target of targets) {
        io.out(`${targetName(target)}\n\n${target.text.replace(/^/gm, '    ')}\n\n`);
        for (const [at, text] of checklistOf(target.category, policy).entries())
          io.out(`  ${at + 1}. ${text}\n`);
        io.out('\n');
      }
      throw new CannotError(
        "nothing was signed; read the code, then confirm with '--confirm all' or the numbers you confirm",
      );
    }
    const made = targets.map((target) => {
      const confirmed = chooseConfirmed(values.confirm!, checklistOf(target.category, policy));
      const { line } = makeStatement(
        chosen,
        target,
        { kind: 'verification', confirmed },
        { key: values.key, required: true },
        io,
      );
      const signed = unseal(parseEnvelope(line)!)!;
      const { counts, why } = judgeStatement(signed, policy);
      const { text: _, ...place } = target;
      return {
        ...place,
        by: chosen.who.email,
        key: signed.key ?? null,
        confirmed,
        counts,
        ...(why ? { why } : {}),
      };
    });
    if (values.json)
      io.out(`${JSON.stringify({ schema: 'countersign.attest/1', verifications: made }, null, 2)}\n`);
    else
      for (const [at, target] of targets.entries()) {
        const { confirmed, why } = made[at]!;
        io.out(
          `verified ${targetName(target)} by ${chosen.who.email}, ${confirmed.length} statements confirmed${target.commit ? `, at ${target.commit.slice(0, 11)}` : ', kept until it is committed'}\n`,
        );
        if (why) io.err(`countersign attest: signed and kept, but it does not count yet: ${why}\n`);
      }
    return made.every(({ counts }) => counts) ? 0 : 1;
  },
};

function chooseConfirmed(list: string, checklist: readonly string[]): string[] {
  if (list === 'all') return [...checklist];
  return list.split(',').map((item) => {
    const text = checklist[Number(item.trim()) - 1];
    if (text === undefined)
      throw new UsageError(`'${item}' is no number of the checklist (1 to ${checklist.length})`);
    return text;
  });
}
