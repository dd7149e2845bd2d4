import { hooksPlace, unhookSteps } from '../node/installHooks.ts';
import { unfetchSteps } from '../node/notesConfig.ts';
import { type Command, UsageError } from './command.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'takes out what init put in; records, notes and the policy stay',
  usage: '[--dry-run]',
  options: [['--dry-run', 'shows what it would do and does nothing']],
  example: 'countersign deinit',
  async run(args, io) {
    const unknown = args.find((arg) => arg !== '--dry-run');
    if (unknown) throw new UsageError(`there is no option '${unknown}'`);
    const repository = repositoryAt(io);
    const place = hooksPlace(repository);
    const steps = [...('dir' in place ? unhookSteps(place.dir) : []), ...unfetchSteps(repository)];
    const dry = args.includes('--dry-run');
    for (const step of steps) {
      if (!dry) step.apply();
      io.out(`${dry ? 'would do  ' : 'done  '}${step.say}\n`);
    }
    if (steps.length === 0) io.out('Nothing of ours is here.\n');
    return 0;
  },
};
