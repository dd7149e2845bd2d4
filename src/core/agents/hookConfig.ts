/** How one agent is told to call `countersign record`. */
export type HookConfig = JsonHookConfig | ScriptHookConfig;

interface HookPlaces {
  /** As in `countersign agents install NAME`. */
  readonly name: string;
  readonly title: string;
  /** Argument of `countersign record`. */
  readonly adapter: string;
  /** Configuration file (a folder with `scripts`), relative to the worktree's root; forward slashes. */
  readonly project: string;
  /** The same, relative to the person's home folder. */
  readonly user: string;
  /** The variable that names another folder in the place of the first part of `user` (empty: in the place of the home folder). */
  readonly moved?: { readonly variable: string; readonly replaces: string };
  /** Files and folders that show that somebody uses the agent, relative to either. */
  readonly traces: readonly string[];
  /** What the person has to do besides. */
  readonly note?: string;
}

/** Hooks are entries of a JSON file that may hold much else. */
export interface JsonHookConfig extends HookPlaces {
  /** `matchers`: `EVENT[].hooks[]`, entries grouped by the tools they match; `list`: `EVENT[]`. */
  readonly shape: 'matchers' | 'list';
  /** The property that holds the events; `undefined`: `hooks`, `null`: the file is nothing but events. */
  readonly under?: string | null;
  /** With `matchers`: the matcher for every tool, where the agent wants one. */
  readonly matcher?: string;
  /** Written as `version` into a file that has none. */
  readonly version?: number;
  /** What a file begins with that is there only for our hooks. */
  readonly initial?: Readonly<Record<string, unknown>>;
  /** A file beside ours, whose `hooks` of an event the agent ignores once ours names that event. */
  readonly hides?: string;
  readonly events: readonly string[];
  /** One entry. `windows` is the command for cmd and PowerShell. */
  entry(command: string, windows: string): Readonly<Record<string, unknown>>;
}

/** Hooks are files of their own in a folder. */
export interface ScriptHookConfig extends HookPlaces {
  readonly shape: 'scripts';
  /** The files by name. */
  scripts(command: string, windows: string, platform: NodeJS.Platform): Readonly<Record<string, string>>;
  /** The agent runs them as programs. */
  readonly executable: boolean;
}
