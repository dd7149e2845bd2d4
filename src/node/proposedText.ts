import type { FileEvidence } from '../core/agents/agentEvent.ts';
import { canonicalText } from '../core/provenance/canonicalText.ts';

/** The content an edit is going to lead to, as far as its payload tells; canonical text. */
export function proposedText(before: string, { content, edits }: FileEvidence): string | undefined {
  if (content !== undefined) return canonicalText(content);
  if (!edits) return undefined;
  let text = before;
  for (const edit of edits) {
    const old = canonicalText(edit.old);
    text = old === '' ? text + canonicalText(edit.new) : text.replace(old, () => canonicalText(edit.new));
  }
  return text;
}
