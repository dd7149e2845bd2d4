import { HOOK_CONFIGS, WITHOUT_HOOKS } from '../agents/hookConfigs.ts';
import type { HookConfig } from '../core/agents/hookConfig.ts';
import { JsonFileError } from '../core/json/jsonText.ts';
import { findRepository } from '../git/repository.ts';
import {
  agentInUse,
  type HookHomes,
  type HookState,
  hookState,
  installSteps,
  removeSteps,
} from '../node/agentHooks.ts';
import { projectPlace, userPlace } from '../node/hookPlaces.ts';
import { probeAgentHook } from '../node/probeAgentHook.ts';
import { CannotError, type Command, type CommandIo, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';

const NAMES = HOOK_CONFIGS.map(({ name }) => name).join(', ');

export const command: Command = {
  summary: "puts 'countersign record' into the hooks of coding agents, shows and removes it",
  usage: 'install|status|test|remove [NAME…] [--user] [--dry-run] [--json]',
  options: [
    ['test', 'sends an edit that never was through each installed command and looks for it in the ledger'],
    ['NAME', `${NAMES}; without one: the agents in use here`],
    ['--user', 'your own configuration instead of the repository’s'],
    ['--dry-run', 'shows what it would do and does nothing'],
    ['--json', 'status and test as countersign.agents/1'],
  ],
  example: 'countersign agents install claude-code --dry-run',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      user: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const [action, ...names] = positionals;
    if (action !== 'install' && action !== 'status' && action !== 'test' && action !== 'remove')
      throw new UsageError('say install, status, test or remove');
    const homes = homesOf(io);
    const chosen = names.length > 0 ? names.map(configOf) : undefined;
    if (action === 'status') return status(chosen ?? HOOK_CONFIGS, homes, values.json === true, io);
    if (action === 'test') return probe(chosen ?? HOOK_CONFIGS, homes, values.json === true, io);
    if (!values.user && homes.project === undefined)
      throw new CannotError(`${io.cwd} is in no git repository; run it inside one, or say --user`);
    const configs =
      chosen ?? HOOK_CONFIGS.filter((config) => action === 'remove' || agentInUse(config, homes));
    if (configs.length === 0)
      throw new CannotError(`no agent is in use here as far as its files show; name one of ${NAMES}`);
    try {
      // All of them are worked out before the first is written.
      const steps = configs.map((config) => {
        const { file, home } =
          homes.project === undefined || values.user
            ? userPlace(config, homes.person)
            : projectPlace(config, homes.project);
        return {
          config,
          steps: action === 'install' ? installSteps(config, file) : removeSteps(config, file, home),
        };
      });
      for (const { config, steps: own } of steps)
        for (const step of own) {
          if (!values['dry-run']) step.apply();
          io.out(`${values['dry-run'] ? 'would do  ' : 'done  '}${step.say}\n`);
          if (action === 'install' && config.note) io.out(`      ${config.note}\n`);
        }
      if (steps.every(({ steps: own }) => own.length === 0)) io.out('Everything is in place.\n');
    } catch (error) {
      if (error instanceof JsonFileError) throw new CannotError(error.message);
      throw error;
    }
    return 0;
  },
};

function homesOf(io: CommandIo): HookHomes {
  const project = findRepository(io.cwd)?.root;
  return {
    person: { env: io.env, platform: process.platform },
    ...(project === undefined ? {} : { project }),
  };
}

function configOf(name: string): HookConfig {
  const found = HOOK_CONFIGS.find((config) => config.name === name || config.adapter === name);
  const why = WITHOUT_HOOKS[name];
  if (why !== undefined)
    throw new CannotError(
      `${why}: what it writes is seen by the editor, or by a wrapper that calls 'countersign record'`,
    );
  if (!found) throw new UsageError(`there are no hooks to install for '${name}'. Known: ${NAMES}`);
  return found;
}

function status(configs: readonly HookConfig[], homes: HookHomes, json: boolean, io: CommandIo): number {
  const agents = configs.map((config) => ({
    name: config.name,
    title: config.title,
    inUse: agentInUse(config, homes),
    ...(homes.project === undefined
      ? {}
      : { project: hookState(config, projectPlace(config, homes.project).file) }),
    user: hookState(config, userPlace(config, homes.person).file),
  }));
  if (json) io.out(`${JSON.stringify({ schema: 'countersign.agents/1', agents }, null, 2)}\n`);
  else
    for (const { name, inUse, project, user } of agents)
      io.out(
        `${name.padEnd(12)} ${(inUse ? 'in use' : 'not seen').padEnd(9)} repository: ${project ? wordOf(project) : 'none'}; you: ${wordOf(user)}\n`,
      );
  const wrong = agents.some(({ inUse, project, user }) => {
    const states = [project?.state, user.state];
    return states.includes('broken') || states.includes('partly') || (inUse && !states.includes('installed'));
  });
  return wrong ? 1 : 0;
}

/** Every place where an agent's hooks are installed, each tried as the agent would. */
function probe(configs: readonly HookConfig[], homes: HookHomes, json: boolean, io: CommandIo): number {
  const agents = configs.flatMap((config) =>
    [
      ...(homes.project === undefined ? [] : [projectPlace(config, homes.project)]),
      userPlace(config, homes.person),
    ].flatMap(({ file, home }) => {
      if (hookState(config, file).state !== 'installed') return [];
      const problem = probeAgentHook(config, file, homes.project ?? home, io.env);
      return [{ name: config.name, title: config.title, file, works: problem === undefined, problem }];
    }),
  );
  if (json) io.out(`${JSON.stringify({ schema: 'countersign.agents/1', agents }, null, 2)}\n`);
  else if (agents.length === 0)
    io.out("No hooks are installed here; 'countersign agents install' does it.\n");
  else
    for (const { name, file, problem } of agents)
      io.out(
        `${name.padEnd(12)} ${problem === undefined ? 'works' : `does not work: ${problem}`} (${file})\n`,
      );
  return agents.every(({ works }) => works) ? 0 : 1;
}

function wordOf({ state, file, problem }: HookState): string {
  if (state === 'broken') return `broken (${file}: ${problem})`;
  return state === 'absent'
    ? 'no hooks'
    : state === 'partly'
      ? `some hooks missing in ${file}`
      : 'hooks installed';
}
