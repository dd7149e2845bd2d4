import { canonicalText } from '../core/provenance/canonicalText.ts';
import { fillUnknown } from '../core/provenance/fillUnknown.ts';
import type { Snapshot } from '../core/provenance/snapshot.ts';
import type { Span } from '../core/provenance/span.ts';
import { contentHashOf } from '../node/canonicalBytes.ts';
import { isUnrecorded, knownSpans } from '../node/knownSpans.ts';
import { toCanonicalSpans, toEditorSpans } from './editorSpans.ts';
import type { Worktree } from './worktree.ts';

/**
 * What is known about the content of a document that was just opened or reloaded from disk.
 *
 * @param text as the editor holds it; the spans are in its offsets.
 */
export function attributeDocument(worktree: Worktree, path: string, text: string): Span[] {
  worktree.ledger.refresh();
  return toEditorSpans(
    text,
    knownSpans(worktree.ledger, worktree.repository.root, path, canonicalText(text)),
  );
}

/** Writes the origins of an open document into the ledger. Returns false when there is nothing new to say. */
export function recordDocument(
  worktree: Worktree,
  path: string,
  text: string,
  spans: readonly Span[],
  time: string,
): boolean {
  const canonical = canonicalText(text);
  const contentHash = contentHashOf(canonical);
  let own = toCanonicalSpans(text, spans);
  if (isUnrecorded(own)) {
    // An agent's hook may have said meanwhile whose this content is.
    worktree.ledger.refresh();
    const theirs = worktree.ledger.byContent(contentHash, path);
    if (theirs?.path === path && theirs.length === canonical.length) own = fillUnknown(own, theirs.spans);
  }
  // A document that stands as it was committed needs no entry, unless an older one would speak for it.
  if (own.every((span) => span.origin === 'base') && !worktree.ledger.latest(path)) return false;
  const snapshot: Snapshot = {
    path,
    contentHash,
    length: canonical.length,
    spans: own,
    time,
    source: 'editor',
  };
  worktree.ledger.append(snapshot, canonical);
  return true;
}
