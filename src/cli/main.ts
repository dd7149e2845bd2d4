import type { Command, CommandIo } from './command.ts';
import { CannotError, UsageError } from './command.ts';

type Loader = () => Promise<{ readonly command: Command }>;

/** Every subcommand, in the order of `--help`. A line here, a file of that name beside this one. */
export const COMMANDS: Readonly<Record<string, Loader>> = {
  init: () => import('./init.ts'),
  deinit: () => import('./deinit.ts'),
  status: () => import('./status.ts'),
  regions: () => import('./regions.ts'),
  explain: () => import('./explain.ts'),
  blame: () => import('./blame.ts'),
  record: () => import('./record.ts'),
  agents: () => import('./agents.ts'),
  context: () => import('./context.ts'),
  tools: () => import('./tools.ts'),
  mcp: () => import('./mcp.ts'),
  policy: () => import('./policy.ts'),
  hook: () => import('./hook.ts'),
  trailers: () => import('./trailers.ts'),
  review: () => import('./review.ts'),
  attest: () => import('./attest.ts'),
  waive: () => import('./waive.ts'),
  verify: () => import('./verify.ts'),
  audit: () => import('./audit.ts'),
  trace: () => import('./trace.ts'),
  reconcile: () => import('./reconcile.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
  doctor: () => import('./doctor.ts'),
};

/** Runs one call of `countersign` and returns its exit code. Never throws, never prints a stack trace. */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(await overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    const { version } = await import('./version.ts');
    io.out(`countersign ${version}\n`);
    return 0;
  }
  const load = COMMANDS[name];
  if (!load) {
    io.err(`countersign: there is no command '${name}'. Run 'countersign --help' for the list.\n`);
    return 2;
  }
  const { command } = await load();
  const end = args.indexOf('--');
  if ((end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')) {
    io.out(helpOf(name, command));
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof UsageError)
      io.err(`countersign ${name}: ${error.message}\nusage: countersign ${name} ${command.usage}\n`);
    else io.err(`countersign ${name}: ${(error as Error).message}\n`);
    if (!(error instanceof UsageError || error instanceof CannotError) && io.env.COUNTERSIGN_DEBUG)
      io.err(`${(error as Error).stack}\n`);
    return 2;
  }
}

async function overview(): Promise<string> {
  const lines = ['usage: countersign COMMAND [OPTIONS]', ''];
  for (const [name, load] of Object.entries(COMMANDS))
    lines.push(`  ${name.padEnd(11)} ${(await load()).command.summary}`);
  return `${[...lines, '', "Run 'countersign COMMAND --help' for details. Exit codes: 0 clean, 1 findings, 2 could not do it."].join('\n')}\n`;
}

function helpOf(name: string, command: Command): string {
  const options = (command.options ?? []).map(([flag, meaning]) => `  ${flag.padEnd(24)} ${meaning}`);
  return `${[`usage: countersign ${name} ${command.usage}`, '', command.summary, ...(options.length > 0 ? ['', ...options] : []), '', `example: ${command.example}`].join('\n')}\n`;
}
