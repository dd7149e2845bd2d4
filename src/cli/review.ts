import type { Command } from './command.ts';
import { chooseTargets, makeStatement, targetName } from './makeStatements.ts';
import { readOptions } from './readOptions.ts';

export const command: Command = {
  summary: 'marks a security region as reviewed by you, at its present content',
  usage: '[--commit REV] [--key KEY] [--json] FILE[:LINE]…',
  options: [
    ['FILE:LINE', 'the regions around that line; FILE alone: all regions of the file'],
    ['--commit REV', 'the file as it is in that commit, instead of the worktree'],
    ['--key KEY', 'signs with this key instead of user.signingkey; without either the review is unsigned'],
    ['--json', 'prints countersign.review/1'],
  ],
  example: 'countersign review src/session.ts:12',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      commit: { type: 'string' },
      key: { type: 'string' },
      json: { type: 'boolean' },
    });
    const chosen = await chooseTargets(positionals, values.commit, io);
    const made = chosen.targets.map((target) => {
      const { signed } = makeStatement(
        chosen,
        target,
        { kind: 'review' },
        { key: values.key, required: false },
        io,
      );
      const { text: _, ...place } = target;
      return { ...place, by: chosen.who.email, signed };
    });
    if (values.json)
      io.out(`${JSON.stringify({ schema: 'countersign.review/1', reviews: made }, null, 2)}\n`);
    else
      for (const [at, target] of chosen.targets.entries())
        io.out(
          `reviewed ${targetName(target)} by ${chosen.who.email}${made[at]!.signed ? ', signed' : ''}${target.commit ? `, at ${target.commit.slice(0, 11)}` : ', kept until it is committed'}\n`,
        );
    return 0;
  },
};
