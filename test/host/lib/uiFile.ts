import type { HostOptions } from './hostOptions.ts';
import type { Host } from './openHost.ts';

/** One UI test file: one VS Code with the VSIX installed; its tests run in order in the same window. */
export interface UiFile {
  readonly host?: HostOptions;
  readonly tests: Readonly<Record<string, (host: Host) => Promise<void>>>;
}
