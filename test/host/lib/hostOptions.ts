import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * `closed`: Stable VS Code as a Marketplace user has it. `open`: started with `--enable-proposed-api` for Countersign.
 * `mark`: closed, with the setting `git.addAICoAuthor: all`, which makes VS Code keep its own AI mark per document.
 */
export type Gate = 'closed' | 'open' | 'mark';
export const GATES: readonly Gate[] = ['closed', 'open', 'mark'];

/**
 * A stand-in extension of demo/: `assistant` is on the list of assistants, `words` is not. Of test/host/extensions:
 * `modal` takes over typing as vim extensions do, `chat` answers chats with edits.
 */
export type StandIn = 'assistant' | 'words' | 'modal' | 'chat';

export interface HostOptions {
  /** Which runs make sense. Suites default to all three, UI tests to `closed`. */
  readonly gates?: readonly Gate[];
  /** Fills the workspace folder before VS Code starts. */
  readonly prepare?: (workspace: Workspace, env: NodeJS.ProcessEnv) => void | Promise<void>;
  /** User settings on top of the quiet defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default: `['assistant']`. */
  readonly extensions?: readonly StandIn[];
  /** False asks for workspace trust as a fresh VS Code does. Default: true, everything trusted. */
  readonly trusted?: boolean;
  /** Environment of the server and so of the extension host, the language server and git. */
  readonly env?: Readonly<Record<string, string>>;
  /** So many times slower than the machine is the window; the extensions run at its full speed. */
  readonly slowWindow?: number;
  /** Ends a run that hangs. Default 180. */
  readonly timeoutSeconds?: number;
}

/** The folder a run opens, with short words for what `prepare` and tests do to it. */
export class Workspace {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.#env = env;
  }

  path(relative: string): string {
    return join(this.folder, relative);
  }

  write(relative: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(relative)), { recursive: true });
    writeFileSync(this.path(relative), content);
  }

  read(relative: string): string {
    return readFileSync(this.path(relative), 'utf8');
  }

  /** Runs git in the folder and returns its standard output. Throws with git's own words when it fails. */
  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      env: this.#env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Makes the folder a repository with everything written so far in a first commit. */
  commitAll(message = 'Start'): void {
    this.git('init', '-q', '-b', 'main');
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }
}
