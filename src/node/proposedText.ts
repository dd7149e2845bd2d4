import type { FileEvidence } from '../core/agents/agentEvent.ts';
import { canonicalText } from '../core/provenance/canonicalText.ts';

/**
 * The content an edit is going to lead to, as far as its payload tells; canonical text. `undefined`: it proposes nothing, or
 * replaces a text that does not stand there.
 */
export function proposedText(before: string, { content, edits }: FileEvidence): string | undefined {
  if (content !== undefined) return canonicalText(content);
  if (!edits) return undefined;
  let text = before;
  for (const edit of edits) {
    const old = canonicalText(edit.old);
    const fresh = canonicalText(edit.new);
    if (old === '') text += fresh;
    else if (text.includes(old)) text = text.replace(old, () => fresh);
    // A patch's last line ends with a line break, the file's last line need not.
    else if (old.endsWith('\n') && text.endsWith(old.slice(0, -1)))
      text = text.slice(0, text.length - old.length + 1) + fresh;
    else return undefined;
  }
  return text;
}
