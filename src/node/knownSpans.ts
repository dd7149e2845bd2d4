import { carrySpans } from '../core/provenance/carrySpans.ts';
import { fillUnknown } from '../core/provenance/fillUnknown.ts';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { UNKNOWN } from '../core/provenance/origin.ts';
import type { Span } from '../core/provenance/span.ts';
import { runGitBytes } from '../git/runGit.ts';
import { contentHashOf, textOfBytes } from './canonicalBytes.ts';

/**
 * What is known about a content that was not watched coming to be: just opened, reloaded from disk, about to be edited by
 * an agent. The ledger's snapshot of exactly this content first; then its newest content of the path and the committed one,
 * by line diff; the rest is `unknown`.
 *
 * @param root worktree root. @param path worktree-relative. @param text canonical; the spans cover it.
 * @param committedOf reads a path of HEAD, where many are looked at at once.
 */
export function knownSpans(
  ledger: Ledger,
  root: string,
  path: string,
  text: string,
  committedOf: (path: string) => string | undefined = (path) => committedText(root, path),
): Span[] {
  const exact = ledger.byContent(contentHashOf(text), path);
  const fits = exact && exact.length === text.length ? exact : undefined;
  if (fits?.path === path) return [...fits.spans];
  const latest = ledger.latest(path);
  const before = latest && ledger.textOf(latest.contentHash);
  const committed = committedOf(path);
  const fromLedger =
    latest && before?.length === latest.length ? carrySpans(before, latest.spans, text, UNKNOWN) : undefined;
  const fromCommit =
    committed === undefined
      ? undefined
      : carrySpans(
          committed,
          committed === '' ? [] : [{ length: committed.length, origin: 'base' }],
          text,
          UNKNOWN,
        );
  const nothing: Span[] = text.length > 0 ? [{ length: text.length, origin: UNKNOWN }] : [];
  const known =
    fromLedger && fromCommit ? fillUnknown(fromLedger, fromCommit) : (fromLedger ?? fromCommit ?? nothing);
  return fits ? fillUnknown(known, fits.spans) : known;
}

/** Canonical text of a path in HEAD; `undefined` when it is not there or binary. */
export function committedText(root: string, path: string): string | undefined {
  try {
    return textOfBytes(runGitBytes(['cat-file', 'blob', `HEAD:${path}`], { cwd: root }));
  } catch {
    return undefined;
  }
}
