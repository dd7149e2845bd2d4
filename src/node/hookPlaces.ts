import * as os from 'node:os';
import * as path from 'node:path';
import type { HookConfig } from '../core/agents/hookConfig.ts';

/** What decides where a person's own configuration lies. */
export interface Person {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

export interface HookPlace {
  /** Absolute. */
  readonly file: string;
  /** Absolute; `file` lies in it, and it is not ours to remove. */
  readonly home: string;
}

/** The home folder as the agents see it: on Windows the profile, whatever a POSIX shell there calls HOME. Absolute. */
export function homeFolder({ env, platform }: Person): string {
  const { HOME, USERPROFILE, HOMEDRIVE, HOMEPATH } = env;
  const windows = USERPROFILE || (HOMEDRIVE && HOMEPATH ? HOMEDRIVE + HOMEPATH : undefined);
  return (platform === 'win32' ? windows : HOME) || os.homedir();
}

/** The agent's configuration in a worktree. @param root absolute. */
export function projectPlace(config: HookConfig, root: string, platform = process.platform): HookPlace {
  return { file: pathsOf(platform).join(root, config.project), home: root };
}

/** The agent's configuration for everything a person does, also where the agent's own variable has moved it. */
export function userPlace(config: HookConfig, person: Person): HookPlace {
  const { join } = pathsOf(person.platform);
  const moved = movedFolder(config, person);
  if (moved === undefined || !config.moved) {
    const home = homeFolder(person);
    return { file: join(home, config.user), home };
  }
  return { file: join(moved, config.user.slice(config.moved.replaces.length)), home: moved };
}

/** The folder that the agent's own variable names; a relative one means nothing to us. Absolute. */
export function movedFolder({ moved }: HookConfig, { env, platform }: Person): string | undefined {
  const folder = moved && env[moved.variable]?.trim();
  return folder && pathsOf(platform).isAbsolute(folder) ? folder : undefined;
}

const pathsOf = (platform: NodeJS.Platform) => (platform === 'win32' ? path.win32 : path.posix);
