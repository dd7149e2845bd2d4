import { exitTwo, hookAgent } from './hookAgent.ts';

/** Windsurf Cascade: `.windsurf/hooks.json`. Exit code 2 refuses. */
export const windsurf = hookAgent({
  name: 'windsurf',
  before: /^pre_/,
  after: /^post_/,
  edits: /write_code/,
  shells: /run_command/,
  reads: /read_code/,
  deny: (_, reason) => exitTwo(reason),
});
