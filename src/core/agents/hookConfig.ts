/** How one agent is told to call `countersign record`. */
export interface HookConfig {
  /** As in `countersign agents install NAME`. */
  readonly name: string;
  readonly title: string;
  /** Argument of `countersign record`. */
  readonly adapter: string;
  /** Configuration file, relative to the worktree's root; forward slashes. */
  readonly project: string;
  /** The same, relative to the person's home folder. */
  readonly user: string;
  /** The variable that names another folder in the place of the first part of `user` (empty: in the place of the home folder). */
  readonly moved?: { readonly variable: string; readonly replaces: string };
  /** Files and folders that show that somebody uses the agent, relative to either. */
  readonly traces: readonly string[];
  /** `matchers`: `hooks.EVENT[].hooks[]`, entries grouped by the tools they match; `list`: `hooks.EVENT[]`. */
  readonly shape: 'matchers' | 'list';
  /** With `matchers`: the matcher for every tool, where the agent wants one. */
  readonly matcher?: string;
  /** Written as `version` into a file that has none. */
  readonly version?: number;
  readonly events: readonly string[];
  /** One entry. `windows` is the command for cmd and PowerShell. */
  entry(command: string, windows: string): Readonly<Record<string, unknown>>;
  /** What the person has to do besides. */
  readonly note?: string;
}
