/** What an editor's test of its own capture said: one edit that nobody sees, through everything an edit goes through. */
export interface CaptureSelfTest {
  readonly version: 1;
  /** RFC 3339. */
  readonly time: string;
  /** How much the editor tells: see docs/capture.md. */
  readonly channel: 'full' | 'mark' | 'stable';
  readonly result: 'ok' | 'failed';
  /** Why it failed. */
  readonly problem?: string;
  /** Version of the extension. */
  readonly extension: string;
  /** Name and version of the editor. */
  readonly editor: string;
}
