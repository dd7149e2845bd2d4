import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isHookCommand } from '../core/agents/hookCommand.ts';
import type { HookConfig } from '../core/agents/hookConfig.ts';
import { jsonValue } from '../core/json/jsonText.ts';
import { findRepository, stateDir } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
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
};
const LIMIT_MS = 30_000;

/**
 * Sends an edit that never was through the command as it stands in the agent's configuration, started where the agent
 * would start it, and looks for the edit in the ledger. The file it speaks of lies in a repository of its own in the
 * temporary folder, so nothing is left in anybody's provenance.
 *
 * @param text the configuration file. @param cwd absolute; where the agent would run the command.
 * @returns nothing when the edit arrived, else one sentence that says what went wrong.
 */
export function probeAgentHook(
  config: HookConfig,
  text: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const command = commandIn(jsonValue(text, []), config.adapter);
  const probe = PROBES[config.name];
  if (command === undefined || !probe) return 'no command of ours stands in it';
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
      return spawnSync(command, { cwd, env, shell: true, input: JSON.stringify(payload), timeout: LIMIT_MS });
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
