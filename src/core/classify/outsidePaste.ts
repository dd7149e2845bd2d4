import type { OriginRecord } from '../provenance/origin.ts';

/** From this size on, people are asked where a paste from outside came from. Either number is enough. */
export interface PasteThreshold {
  readonly lines: number;
  /** UTF-16 units. */
  readonly characters: number;
}

export const PASTE_THRESHOLD: PasteThreshold = { lines: 5, characters: 200 };

/** Rule of a large paste that nobody has explained. A small one is `paste-outside`, and nobody is asked. */
export const UNEXPLAINED_PASTE = 'paste-unexplained';

/** The record of text that was pasted from outside the editor: nobody knows who wrote it. */
export function outsidePaste(texts: readonly string[], threshold = PASTE_THRESHOLD): OriginRecord {
  const text = texts.reduce((longest, next) => (next.length > longest.length ? next : longest), '');
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/).length;
  const large = text.length > 0 && (lines >= threshold.lines || text.length >= threshold.characters);
  return { origin: 'unknown', grade: 'observed', rule: large ? UNEXPLAINED_PASTE : 'paste-outside' };
}

/** Whether a person may still say where this text came from. */
export function isOutsidePaste(rule: string): boolean {
  return rule === UNEXPLAINED_PASTE || rule === 'paste-outside';
}
