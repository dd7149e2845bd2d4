/** How much the editor tells: the reason of every change, whether AI had a part, or neither (docs/capture.md). */
export type CaptureChannel = 'full' | 'mark' | 'stable';

/** What an editor's test of its own capture said: one edit that nobody sees, through everything an edit goes through. */
export interface CaptureSelfTest {
  readonly version: 1;
  /** RFC 3339. */
  readonly time: string;
  readonly channel: CaptureChannel;
  readonly result: 'ok' | 'failed';
  /** Why it failed. */
  readonly problem?: string;
  /** Version of the extension. */
  readonly extension: string;
  /** Name and version of the editor. */
  readonly editor: string;
}
