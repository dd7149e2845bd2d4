import { canonicalText } from '../core/provenance/canonicalText.ts';
import { carrySpans } from '../core/provenance/carrySpans.ts';
import { UNKNOWN } from '../core/provenance/origin.ts';
import type { Snapshot } from '../core/provenance/snapshot.ts';
import type { Span } from '../core/provenance/span.ts';
import { pushSpan, sliceSpans } from '../core/provenance/spanList.ts';
import { runGitBytes } from '../git/runGit.ts';
import { contentHashOf, textOfBytes } from '../node/canonicalBytes.ts';
import { toCanonicalSpans, toEditorSpans } from './editorSpans.ts';
import type { Worktree } from './worktree.ts';

/**
 * What is known about a content that was not watched coming to be: just opened, or reloaded from disk. Exact content in
 * the ledger first, then the newest known content of the path and the committed one by line diff; the rest is `unknown`.
 *
 * @param text as the editor holds it; the spans are in its offsets.
 */
export function attributeDocument(worktree: Worktree, path: string, text: string): Span[] {
  const canonical = canonicalText(text);
  const { ledger } = worktree;
  ledger.refresh();
  const exact = ledger.byContent(contentHashOf(canonical), path);
  if (exact && exact.length === canonical.length && exact.path === path)
    return toEditorSpans(text, exact.spans);
  const latest = ledger.latest(path);
  const before = latest && ledger.textOf(latest.contentHash);
  const committed = committedText(worktree, path);
  const fromLedger =
    latest && before !== undefined ? carrySpans(before, latest.spans, canonical, UNKNOWN) : undefined;
  const fromCommit =
    committed === undefined
      ? undefined
      : carrySpans(committed, [{ length: committed.length, origin: 'base' }], canonical, UNKNOWN);
  const whole: Span[] = canonical.length > 0 ? [{ length: canonical.length, origin: UNKNOWN }] : [];
  const known =
    fromLedger && fromCommit ? fillUnknown(fromLedger, fromCommit) : (fromLedger ?? fromCommit ?? whole);
  return toEditorSpans(
    text,
    exact && exact.length === canonical.length ? fillUnknown(known, exact.spans) : known,
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
  const own = toCanonicalSpans(text, spans);
  // A document that stands as it was committed needs no entry, unless an older one would speak for it.
  if (own.every((span) => span.origin === 'base') && !worktree.ledger.latest(path)) return false;
  const snapshot: Snapshot = {
    path,
    contentHash: contentHashOf(canonical),
    length: canonical.length,
    spans: own,
    time,
    source: 'editor',
  };
  worktree.ledger.append(snapshot, canonical);
  return true;
}

function committedText({ repository }: Worktree, path: string): string | undefined {
  try {
    return textOfBytes(runGitBytes(['cat-file', 'blob', `HEAD:${path}`], { cwd: repository.root }));
  } catch {
    return undefined;
  }
}

/** First answer where it knows, second where only that does. Both cover the same text. */
function fillUnknown(first: readonly Span[], second: readonly Span[]): Span[] {
  const out: Span[] = [];
  let at = 0;
  for (const { length, origin } of first) {
    const open = origin !== 'base' && origin.origin === 'unknown';
    for (const span of open ? sliceSpans(second, at, at + length) : [{ length, origin }])
      pushSpan(out, span.length, span.origin);
    at += length;
  }
  return out;
}
