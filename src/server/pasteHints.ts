import type { Finding } from '../core/findings/finding.ts';
import { unexplainedPastes } from '../core/findings/unexplainedPastes.ts';
import type { SpanOrigin } from '../core/provenance/origin.ts';
import type { PasteHint } from '../protocol/messages.ts';

/** Large pastes that nobody has explained and that no finding speaks of: the quiet question where they came from. */
export function pasteHints(
  lines: readonly (readonly SpanOrigin[])[],
  findings: readonly Finding[],
): PasteHint[] {
  return unexplainedPastes(lines)
    .filter(
      (run) =>
        !findings.some(({ rule, startLine }) => rule === 'paste-origin' && startLine === run.startLine),
    )
    .map((run) => ({ paste: run }));
}
