import { diagnose } from '../node/diagnoses.ts';
import { EvidenceContext } from '../node/evidenceContext.ts';
import type { Command } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'capture health, hooks, ledger, notes, settings: what is wrong and the command that mends it',
  usage: '[--json]',
  options: [
    ['--json', 'prints countersign.doctor/1'],
    ['exit codes', '0 nothing is wrong, 1 something is'],
  ],
  example: 'countersign doctor',
  async run(args, io) {
    const { values } = readOptions(args, { json: { type: 'boolean' } });
    const found = diagnose(await EvidenceContext.open(repositoryAt(io)), io.env);
    const wrong = found.some(({ state }) => state === 'problem');
    if (values.json)
      io.out(
        `${JSON.stringify({ schema: 'countersign.doctor/1', healthy: !wrong, checks: found }, null, 2)}\n`,
      );
    else
      for (const { check, state, message, fix } of found)
        io.out(
          `${state.padEnd(8)}${check.padEnd(11)}${message}\n${fix ? `${' '.repeat(19)}mend it: ${fix}\n` : ''}`,
        );
    return wrong ? 1 : 0;
  },
};
