import type * as vscode from 'vscode';
import type { ClaimedText } from '../core/classify/editEvent.ts';
import type { CaptureChannel } from '../core/provenance/captureSelfTest.ts';
import type { Span } from '../core/provenance/span.ts';
import type { Capture, RecordedInsertion } from './capture/startCapture.ts';

/** What other extensions get from `getExtension('countersign.countersign').exports` (docs/extension-api.md). */
export interface ExtensionApi {
  /** Rises when something is removed or changes its meaning. */
  readonly version: 1;
  /**
   * Announces an insertion before it is made: the next edit of `uri` that inserts exactly `text`, within ten seconds,
   * is recorded as `reported` by the assistant.
   */
  recordInsertion(uri: vscode.Uri, text: string, assistant: ClaimedText): void;
  /** Runs `edit`; every text it returns is announced for `uri` beforehand. */
  withAssistant<T>(
    assistant: ClaimedText,
    uri: vscode.Uri,
    texts: readonly string[],
    edit: () => Thenable<T>,
  ): Thenable<T>;
  /**
   * Origins of an open document, in order: `length` in UTF-16 units; `origin` is `base` for text that stands as it was
   * committed. `undefined` when the document is not tracked.
   */
  originsOf(uri: vscode.Uri): readonly Span[] | undefined;
  /** False while evidence about the newest edits of a document is still awaited, and when it is not tracked. */
  isSettled(uri: vscode.Uri): boolean;
  /** What the editor tells now: the reason of every change, whether AI had a part, or neither (docs/capture.md). */
  channel(): CaptureChannel;
  readonly onDidChangeChannel: vscode.Event<CaptureChannel>;
  /** Every insertion that was classified. */
  readonly onDidRecord: vscode.Event<RecordedInsertion>;
}

export function extensionApi(capture: Capture): ExtensionApi {
  return {
    version: 1,
    recordInsertion: (uri, text, assistant) => capture.claim(uri, text, assistant),
    withAssistant: (assistant, uri, texts, edit) => {
      for (const text of texts) capture.claim(uri, text, assistant);
      return edit();
    },
    originsOf: (uri) => capture.spansOf(uri),
    isSettled: (uri) => capture.isSettled(uri),
    channel: () => capture.health().channel,
    onDidChangeChannel: capture.onDidChangeChannel,
    onDidRecord: capture.onDidRecord,
  };
}
