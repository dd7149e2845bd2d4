/** One subcommand; one file each, loaded only when called, so that a hook pays for nothing else. */
export interface Command {
  readonly summary: string;
  /** Arguments after the name, e.g. `[RANGE] [--json]`. */
  readonly usage: string;
  /** Options and what they mean, one line each. */
  readonly options?: readonly (readonly [flag: string, meaning: string])[];
  /** One runnable example. */
  readonly example: string;
  /** Exit code: 0 clean, 1 findings, 2 could not do it. Throw `UsageError` or `CannotError` for the last. */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

export interface CommandIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output, exactly as given. */
  out(text: string): void;
  /** Writes to standard error, exactly as given. */
  err(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Buffer>;
  readonly isTerminal: boolean;
  readonly now: () => Date;
}

/** The call was wrong: printed with the usage line, exit 2. */
export class UsageError extends Error {}

/** It could not be done: one line that says what, where, and the way out; exit 2. */
export class CannotError extends Error {}
