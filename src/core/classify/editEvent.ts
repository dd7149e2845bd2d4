import type { TextChange } from '../provenance/trackedDocument.ts';
import type { PasteThreshold } from './outsidePaste.ts';

/** What an edit event says, as far as the channel lets an extension see it. */
export interface EditEvent {
  readonly changes: readonly TextChange[];
  /** Stable API: undo or redo. */
  readonly reason?: 'undo' | 'redo';
  /** The editor's own reason (proposed API `textDocumentChangeReason`); absent on Stable. */
  readonly detail?: { readonly source: string; readonly metadata: Readonly<Record<string, unknown>> };
}

/** What else is known at the time. */
export interface EditContext {
  /** Tool of an extension id, when it is an assistant. */
  assistantOf(extensionId: string): string | undefined;
  /** An extension announced this very text through our API. */
  readonly claimed?: ClaimedText;
  /** The text equals the last copy made in an editor whose origins we know. */
  readonly copied?: boolean;
  /** The editor announced a paste of this text into this document. */
  readonly pasted?: boolean;
  /** What the policy calls a large paste; absent: our own idea of it. */
  readonly pasteThreshold?: PasteThreshold;
}

export interface ClaimedText {
  readonly tool: string;
  readonly model?: string;
  readonly mode: 'completion' | 'next-edit' | 'chat' | 'agent' | 'paste';
  readonly session?: string;
}
