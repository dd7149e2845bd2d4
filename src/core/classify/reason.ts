import type { EditEvent } from './editEvent.ts';

/** Reads the editor's own reason (`detailedReason`); every answer is empty or absent on Stable. */
export const sourceOf = (event: EditEvent): string | undefined => event.detail?.source;

export const kindOf = (event: EditEvent): string => String(event.detail?.metadata.kind ?? '');

/** Id of the command, or the editor's own name for what it did. */
export const commandOf = (event: EditEvent): string =>
  String(event.detail?.metadata.detailedSource ?? event.detail?.metadata.name ?? '');

/** Lower case. */
export const extensionOf = (event: EditEvent): string =>
  String(event.detail?.metadata.$extensionId ?? '').toLowerCase();
