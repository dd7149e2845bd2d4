import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isHookCommand } from '../core/agents/hookCommand.ts';
import type { HookConfig } from '../core/agents/hookConfig.ts';
import { jsonValue } from '../core/json/jsonText.ts';
import { findRepository, stateDir } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import { fileText } from './agentHooks.ts';
import { openLedger } from './ledger.ts';

/** What the agent calls its events and an edit, for an edit that never was. */
const PROBES: Readonly<
  Record<string, { readonly pre: string; readonly post: string; readonly edit: string }>
> = {
  'claude-code': { pre: 'PreToolUse', post: 'PostToolUse', edit: 'Edit' },
  copilot: { pre: 'PreToolUse', post: 'PostToolUse', edit: 'replace_string_in_file' },
  cursor: { pre: 'preToolUse', post: 'postToolUse', edit: 'StrReplace' },
  codex: { pre: 'PreToolUse', post: 'PostToolUse', edit: 'edit' },
  'gemini-cli': { pre: 'BeforeTool', post: 'AfterTool', edit: 'replace' },
  windsurf: { pre: 'pre_write_code', post: 'post_write_code', edit: 'pre_write_code' },
  cline: { pre: 'PreToolUse', post: 'PostToolUse', edit: 'editor' },
  droid: { pre: 'PreToolUse', post: 'PostToolUse', edit: 'Edit' },
  opencode: { pre: 'tool.execute.before', post: 'tool.execute.after', edit: 'edit' },
  'amazon-q': { pre: 'preToolUse', post: 'postToolUse', edit: 'fs_write' },
  kiro: { pre: 'preToolUse', post: 'postToolUse', edit: 'fs_write' },
};
const LIMIT_MS = 30_000;

/**
 * Sends an edit that never was through the command as it stands in the agent's configuration, started where the agent
 * would start it, and looks for the edit in the ledger. The file it speaks of lies in a repository of its own in the
 * temporary folder, so nothing is left in anybody's provenance.
 *
 * @param place the configuration file, or the folder of the scripts; absolute. @param cwd absolute; where the agent would run the command.
 * @returns nothing when the edit arrived, else one sentence that says what went wrong.
 */
export function probeAgentHook(
  config: HookConfig,
  place: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const probe = PROBES[config.name];
  const start = probe && starterOf(config, place, cwd, env);
  if (!probe || !start) return 'no command of ours stands in it';
  const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-probe-')));
  try {
    runGit(['init', '-q'], { cwd: scratch });
    const file = path.join(scratch, 'probe.txt');
    fs.writeFileSync(file, 'before\n');
    const send = (event: string) => {
      const payload = {
        hook_event_name: event,
        session_id: 'probe',
        tool_use_id: 'probe',
        tool_name: event === probe.pre || event === probe.post ? probe.edit : event,
        cwd: scratch,
        workspace_roots: [scratch],
        tool_input: { file_path: file, path: file, filePath: file },
      };
      return start(event === probe.pre ? 'pre' : 'post', JSON.stringify(payload));
    };
    const first = send(probe.pre);
    if (first.status !== 0) return `its command ended with ${first.status ?? first.signal}`;
    fs.appendFileSync(file, 'after\n');
    send(probe.post);
    const repository = findRepository(scratch);
    const ledger = repository && openLedger(stateDir(repository));
    const spans = ledger?.latest('probe.txt')?.spans ?? [];
    ledger?.close();
    const arrived = spans.some(({ origin }) => origin !== 'base' && origin.origin === 'ai');
    return arrived ? undefined : 'its command ran, but no countersign was found by it; is it on PATH?';
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Start = (when: 'pre' | 'post', payload: string) => ReturnType<typeof spawnSync>;

/** Starts what stands in the agent's configuration as the agent does. */
function starterOf(
  config: HookConfig,
  place: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Start | undefined {
  const options = { cwd, env, timeout: LIMIT_MS };
  if (config.shape !== 'scripts') {
    const command = commandIn(jsonValue(fileText(place) ?? '', []), config.adapter);
    return command === undefined
      ? undefined
      : (_, input) => spawnSync(command, { ...options, shell: true, input });
  }
  if (!config.executable) {
    const plugin = pathToFileURL(path.join(place, 'countersign.js')).href;
    return (when, input) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', RUN_PLUGIN, plugin, when], {
        ...options,
        env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
        input,
      });
  }
  return (when, input) => {
    const name = when === 'pre' ? 'PreToolUse' : 'PostToolUse';
    return process.platform === 'win32'
      ? spawnSync('powershell', ['-NoProfile', '-File', path.join(place, `${name}.ps1`)], {
          ...options,
          input,
        })
      : spawnSync(path.join(place, name), { ...options, input });
  };
}

/** Loads a plugin of OpenCode and calls it for one tool, as OpenCode does. */
const RUN_PLUGIN = `
import { readFileSync } from 'node:fs';
const { Countersign } = await import(process.argv[1]);
const { tool_name: tool, session_id: sessionID, tool_use_id: callID, cwd, tool_input: args } = JSON.parse(readFileSync(0, 'utf8'));
const hooks = await Countersign({ directory: process.cwd(), worktree: process.cwd() });
const input = { tool, sessionID, callID };
if (process.argv[2] === 'pre') await hooks['tool.execute.before'](input, { args });
else await hooks['tool.execute.after']({ ...input, args }, {});
`;

/** The first command of ours in a configuration; on Windows the one for Windows. */
function commandIn(value: unknown, adapter: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const windows = process.platform === 'win32';
  const own = Object.entries(value).filter(([, one]) => isHookCommand(one, adapter));
  const fit = own.find(([key]) => /windows|powershell/i.test(key) === windows) ?? own[0];
  if (fit) return fit[1] as string;
  for (const one of Object.values(value)) {
    const found = commandIn(one, adapter);
    if (found !== undefined) return found;
  }
  return undefined;
}
