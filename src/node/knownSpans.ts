import { carrySpans } from '../core/provenance/carrySpans.ts';
import { fillFromClaim } from '../core/provenance/fillFromClaim.ts';
import { fillUnknown } from '../core/provenance/fillUnknown.ts';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { isUnexplained, UNKNOWN } from '../core/provenance/origin.ts';
import type { Span } from '../core/provenance/span.ts';
import { runGitBytes } from '../git/runGit.ts';
import { contentHashOf, textOfBytes } from './canonicalBytes.ts';

/**
 * What is known about a content that was not watched coming to be: just opened, reloaded from disk, about to be edited by
 * an agent. The ledger's snapshot of exactly this content first; then its newest content of the path and the committed one,
 * by line diff; what nobody recorded then may stand in a content an agent has claimed; the rest is `unknown`.
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
  if (fits?.path === path) return withAgents(ledger, path, text, [...fits.spans]);
  const latest = ledger.latest(path);
  const before = latest && ledger.textOf(latest.contentHash);
  const committed = committedOf(path);
  const fromLedger =
    latest && before?.length === latest.length ? carrySpans(before, latest.spans, text, UNKNOWN) : undefined;
  const base: Span[] = committed ? [{ length: committed.length, origin: 'base' }] : [];
  const withoutLedger = (): Span[] => {
    if (committed !== undefined) return carrySpans(committed, base, text, UNKNOWN);
    return text.length > 0 ? [{ length: text.length, origin: UNKNOWN }] : [];
  };
  // What the ledger's newest content does not explain is new since: only what stands out is the commit's all the same.
  const known =
    fromLedger && committed !== undefined
      ? fillFromClaim(fromLedger, text, base, committed)
      : (fromLedger ?? withoutLedger());
  return withAgents(ledger, path, text, fits ? fillUnknown(known, fits.spans) : known);
}

/** Whether something of a text has not been explained: nobody has claimed it yet. */
export function isUnrecorded(spans: readonly Span[]): boolean {
  return spans.some(({ origin }) => isUnexplained(origin));
}

/** Newest contents of a path that an agent spoke of, which are looked at again. */
const AGENT_CONTENTS = 5;

/**
 * An agent's hook speaks after its write, when the editor may have loaded and recorded the content as unknown already, and a
 * person may have typed on.
 */
function withAgents(ledger: Ledger, path: string, text: string, known: Span[]): Span[] {
  if (!isUnrecorded(known)) return known;
  const agents = ledger.history(path).filter(({ source }) => source === 'agent');
  return agents.slice(0, AGENT_CONTENTS).reduce((spans, { contentHash, length, spans: theirs }) => {
    const old = isUnrecorded(spans) ? ledger.textOf(contentHash) : undefined;
    return old?.length === length ? fillFromClaim(spans, text, theirs, old) : spans;
  }, known);
}

/** Canonical text of a path in HEAD; `undefined` when it is not there or binary. */
export function committedText(root: string, path: string): string | undefined {
  try {
    return textOfBytes(runGitBytes(['cat-file', 'blob', `HEAD:${path}`], { cwd: root }));
  } catch {
    return undefined;
  }
}
