import * as fs from 'node:fs';
import * as path from 'node:path';
import { installedEvents, installHooks, removeHooks } from '../core/agents/editHookFile.ts';
import type { HookConfig } from '../core/agents/hookConfig.ts';
import { JsonFileError } from '../core/json/jsonText.ts';
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
  const text = fileText(file);
  if (text === undefined) return [];
  const next = named(file, () => removeHooks(text, config));
  if (next === text) return [];
  return [
    next === undefined
      ? {
          say: `${config.title}: remove ${file}, it held nothing else`,
          apply: () => {
            fs.rmSync(file);
            removeEmptyFolders(path.dirname(file), home);
          },
        }
      : { say: `${config.title}: hooks out of ${file}`, apply: () => replaceFile(file, next) },
  ];
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

/** In one step, through links, with the mode it had: a half-written settings file would switch an agent's hooks off. */
export function replaceFile(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const real = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const mode = fs.existsSync(real) ? fs.statSync(real).mode & 0o777 : 0o644;
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
