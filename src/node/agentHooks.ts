import * as fs from 'node:fs';
import * as path from 'node:path';
import { installedEvents, installHooks, removeHooks } from '../core/agents/editHookFile.ts';
import { hookCommand, isHookCommand, windowsHookCommand } from '../core/agents/hookCommand.ts';
import type { HookConfig, JsonHookConfig, ScriptHookConfig } from '../core/agents/hookConfig.ts';
import { JsonFileError, jsonValue } from '../core/json/jsonText.ts';
import { homeFolder, movedFolder, type Person, userPlace } from './hookPlaces.ts';
import type { Step } from './installHooks.ts';

/** Where configuration is looked for: a worktree's root (absolute) and what is the person's own. */
export interface HookHomes {
  readonly project?: string;
  readonly person: Person;
}

export interface HookState {
  /** Absolute. */
  readonly file: string;
  readonly state: 'installed' | 'partly' | 'absent' | 'broken';
  /** With `broken`: what and where. */
  readonly problem?: string;
}

/** Whether somebody uses the agent, as far as its own files show it. */
export function agentInUse(config: HookConfig, homes: HookHomes): boolean {
  const moved = movedFolder(config, homes.person);
  if (moved !== undefined && config.moved?.replaces !== '' && fs.existsSync(moved)) return true;
  return [homes.project, userPlace(config, homes.person).home, homeFolder(homes.person)].some(
    (home) => home !== undefined && config.traces.some((trace) => fs.existsSync(path.join(home, trace))),
  );
}

/** Whether our hooks stand in a file. Never throws. */
export function hookState(config: HookConfig, file: string): HookState {
  if (config.shape === 'scripts') {
    const all = scriptsOf(config, file);
    const count = all.filter(({ file: script }) => isOurScript(config, fileText(script))).length;
    return { file, state: count === 0 ? 'absent' : count < all.length ? 'partly' : 'installed' };
  }
  const text = fileText(file);
  if (text === undefined) return { file, state: 'absent' };
  try {
    const count = installedEvents(text, config).length;
    return { file, state: count === 0 ? 'absent' : count < config.events.length ? 'partly' : 'installed' };
  } catch (error) {
    if (!(error instanceof JsonFileError)) throw error;
    return { file, state: 'broken', problem: error.message };
  }
}

/** What has to be done to a file so that the agent calls us; nothing when it does. Throws `JsonFileError` with the file's name. */
export function installSteps(config: HookConfig, file: string): Step[] {
  if (config.shape === 'scripts') return installScripts(config, file);
  refuseToHide(config, file);
  const text = fileText(file);
  const next = named(file, () => installHooks(text, config));
  if (next === text) return [];
  return [{ say: `${config.title}: hooks into ${file}`, apply: () => replaceFile(file, next) }];
}

/**
 * What has to be done so that the agent calls us no more. A file that held nothing else goes, and with it the folders
 * below `home` (absolute, the file lies in it) that are empty then: an empty `.claude` would still read as an agent in use.
 */
export function removeSteps(config: HookConfig, file: string, home: string): Step[] {
  if (config.shape === 'scripts')
    return scriptsOf(config, file)
      .filter(({ file: script }) => isOurScript(config, fileText(script)))
      .map(({ file: script }) => removal(config, script, home, 'it is ours'));
  const text = fileText(file);
  if (text === undefined) return [];
  const next = named(file, () => removeHooks(text, config));
  if (next === text) return [];
  return [
    next === undefined
      ? removal(config, file, home, 'it held nothing else')
      : { say: `${config.title}: hooks out of ${file}`, apply: () => replaceFile(file, next) },
  ];
}

function removal({ title }: HookConfig, file: string, home: string, why: string): Step {
  return {
    say: `${title}: remove ${file}, ${why}`,
    apply: () => {
      fs.rmSync(file);
      removeEmptyFolders(path.dirname(file), home);
    },
  };
}

function scriptsOf(
  config: ScriptHookConfig,
  folder: string,
): readonly { readonly file: string; readonly text: string }[] {
  const { adapter } = config;
  const scripts = config.scripts(hookCommand(adapter), windowsHookCommand(adapter), process.platform);
  return Object.entries(scripts).map(([name, text]) => ({ file: path.join(folder, name), text }));
}

const isOurScript = ({ adapter }: HookConfig, text: string | undefined) => isHookCommand(text, adapter);

function installScripts(config: ScriptHookConfig, folder: string): Step[] {
  return scriptsOf(config, folder).flatMap(({ file, text }) => {
    const now = fileText(file);
    if (now === text) return [];
    if (now !== undefined && !isOurScript(config, now))
      throw new JsonFileError(
        `${file} is a hook of somebody else's: pass its standard input on to 'countersign record ${config.adapter}' there, or move it and run this again`,
      );
    const mode = config.executable ? 0o755 : undefined;
    return [{ say: `${config.title}: hook ${file}`, apply: () => replaceFile(file, text, mode) }];
  });
}

/** An agent that reads hooks from two files must not lose those of the other by our coming. */
function refuseToHide(config: JsonHookConfig, file: string): void {
  if (config.hides === undefined) return;
  const other = path.join(path.dirname(file), config.hides);
  const theirs = fileText(other);
  if (theirs === undefined) return;
  const under = config.under === null ? [] : [config.under ?? 'hooks'];
  const own = fileText(file);
  const hidden = config.events.find(
    (event) =>
      named(other, () => jsonValue(theirs, ['hooks', event])) !== undefined &&
      (own === undefined || named(file, () => jsonValue(own, [...under, event])) === undefined),
  );
  if (hidden !== undefined)
    throw new JsonFileError(
      `${other} has hooks for ${hidden}, which ${config.title} reads no more once ${file} has some: move them there, and run this again`,
    );
}

/** From `folder` upwards, never `home` itself. A folder that holds something, is a link or may not go simply stays. */
function removeEmptyFolders(folder: string, home: string): void {
  const relative = path.relative(home, folder);
  if (relative === '' || relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)) return;
  try {
    fs.rmdirSync(folder);
  } catch {
    return;
  }
  removeEmptyFolders(path.dirname(folder), home);
}

function named<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof JsonFileError)) throw error;
    throw new JsonFileError(`${file}: ${error.message}; mend it and run this again`);
  }
}

/** In one step, through links, with the mode it had or the one asked for: a half-written settings file would switch an agent's hooks off. */
export function replaceFile(file: string, text: string, asked?: number): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const real = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const mode = asked ?? (fs.existsSync(real) ? fs.statSync(real).mode & 0o777 : 0o644);
  const draft = `${real}.countersign-${process.pid}`;
  fs.writeFileSync(draft, text, { mode });
  fs.renameSync(draft, real);
}

/** `undefined` when there is none. */
export function fileText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
