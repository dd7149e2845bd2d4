import * as fs from 'node:fs';
import { canonicalText } from '../core/provenance/canonicalText.ts';
import { fillUnknown } from '../core/provenance/fillUnknown.ts';
import { cellsOfNotebook, spansOfNotebook } from '../core/provenance/notebookSpans.ts';
import { textOfBytes } from '../node/canonicalBytes.ts';
import { knownSpans } from '../node/knownSpans.ts';
import type { NotebookCell } from '../protocol/messages.ts';
import { fromWire, toWire } from '../protocol/wireSpans.ts';
import { recordDocument } from './attribution.ts';
import { toCanonicalSpans } from './editorSpans.ts';
import type { Worktree } from './worktree.ts';

/** UTF-16 units; a larger notebook is mostly pictures, and is not tracked. */
const MAX_LENGTH = 8_000_000;

/**
 * Records a notebook file that was just saved: lines of its cells have their cells' origins, the rest what is known of it.
 *
 * @param absolute the file. @param path worktree-relative.
 */
export function recordNotebook(
  worktree: Worktree,
  path: string,
  absolute: string,
  cells: readonly NotebookCell[],
  time: string,
): void {
  const file = textOnDisk(absolute);
  if (file === undefined) return;
  const known = knownSpans(worktree.ledger, worktree.repository.root, path, file);
  const own = cells.map(({ text, spans }) => ({
    text: canonicalText(text),
    spans: toCanonicalSpans(text, fromWire(spans)),
  }));
  recordDocument(worktree, path, file, fillUnknown(spansOfNotebook(file, own, known), known), time);
}

/** What is known about the cells of a notebook file; canonical text. Empty when it is none. */
export function attributeNotebook(worktree: Worktree, path: string, absolute: string): NotebookCell[] {
  const file = textOnDisk(absolute);
  if (file === undefined) return [];
  worktree.ledger.refresh();
  const known = knownSpans(worktree.ledger, worktree.repository.root, path, file);
  return (cellsOfNotebook(file, known) ?? []).map(({ text, spans }) => ({ text, spans: toWire(spans) }));
}

function textOnDisk(file: string): string | undefined {
  try {
    const text = textOfBytes(fs.readFileSync(file));
    return text !== undefined && text.length <= MAX_LENGTH ? text : undefined;
  } catch {
    return undefined;
  }
}
