import * as fs from 'node:fs';
import * as path from 'node:path';
import { POLICY_TEMPLATE } from '../core/policy/defaultPolicy.ts';
import { showHooksTheWay } from '../node/cliLocator.ts';
import { hookSteps, hooksPlace, type Step } from '../node/installHooks.ts';
import { POLICY_PATH } from '../node/loadPolicy.ts';
import { fetchSteps } from '../node/notesConfig.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'sets a repository up: policy, hooks (chained), notes refspecs',
  usage: '[--dry-run] [--no-policy]',
  options: [
    ['--dry-run', 'shows what it would do and does nothing'],
    ['--no-policy', 'writes no policy file'],
  ],
  example: 'countersign init --dry-run',
  async run(args, io) {
    const unknown = args.find((arg) => arg !== '--dry-run' && arg !== '--no-policy');
    if (unknown) throw new UsageError(`there is no option '${unknown}'`);
    const repository = repositoryAt(io, "run 'git init' first");
    const place = hooksPlace(repository);
    const policy = args.includes('--no-policy') ? [] : policySteps(repository.root);
    const steps: Step[] = [
      ...policy,
      ...('dir' in place ? hookSteps(place.dir) : []),
      ...fetchSteps(repository),
    ];
    const dry = args.includes('--dry-run');
    for (const step of steps) {
      if (!dry) step.apply();
      io.out(`${dry ? 'would do  ' : 'done  '}${step.say}\n`);
    }
    // Run from a copy that is not on PATH, the hooks would find nothing.
    const script = process.argv[1] && fs.realpathSync(process.argv[1]);
    if (!dry && script && path.basename(script) === 'cli.cjs') showHooksTheWay(repository, script);
    if (steps.length === 0) io.out('Everything is in place.\n');
    if ('problem' in place) throw new CannotError(place.problem);
    return 0;
  },
};

/** A policy that exists is never touched. */
function policySteps(root: string): Step[] {
  const file = path.join(root, POLICY_PATH);
  if (fs.existsSync(file)) return [];
  return [
    {
      say: `policy ${POLICY_PATH}: write the default; commit it so that the team shares it`,
      apply: () => {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, POLICY_TEMPLATE);
      },
    },
  ];
}
