import type { Span } from '../core/provenance/span.ts';
import { pushSpan } from '../core/provenance/spanList.ts';

/**
 * Spans of a document as the editor holds it (its own line endings) to spans of its canonical text: the carriage return
 * of a CRLF goes.
 */
export function toCanonicalSpans(text: string, spans: readonly Span[]): Span[] {
  if (!text.includes('\r')) return [...spans];
  const out: Span[] = [];
  let at = 0;
  for (const { length, origin } of spans) {
    let kept = 0;
    for (let i = at; i < at + length; i++) if (text[i] !== '\r' || text[i + 1] !== '\n') kept++;
    pushSpan(out, kept, origin);
    at += length;
  }
  return out;
}

/** The other way round: a carriage return has the origin of its line feed. */
export function toEditorSpans(text: string, spans: readonly Span[]): Span[] {
  if (!text.includes('\r')) return [...spans];
  const out: Span[] = [];
  let at = 0;
  for (const { length, origin } of spans) {
    let used = 0;
    let units = 0;
    while (used < length && at < text.length) {
      if (text[at] === '\r' && text[at + 1] === '\n') {
        at++;
        units++;
      }
      at++;
      units++;
      used++;
    }
    pushSpan(out, units, origin);
  }
  return out;
}
