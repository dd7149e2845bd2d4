import type { OriginRecord } from '../provenance/origin.ts';
import type { EditContext, EditEvent } from './editEvent.ts';

/**
 * What an edit does to origins:
 * `record` - the inserted text has this origin; `undo`/`redo` - origins travel back; `carry` - the text may be rearranged
 * or reprinted: what was there to the letter keeps its origin; `rearrange` - a command did so; `reformat` - so it is, by a formatter, whose punctuation goes
 * with its left neighbour; `inherit` - the replacement takes the origin of what it replaces;
 * `reload` - the text came from disk: ask by content; `copied` - the origins of what was copied;
 * `pending` - this channel cannot say yet: later evidence (selection kind, the editor's AI mark) decides, else unknown.
 */
export type Verdict =
  | { readonly kind: 'record'; readonly record: OriginRecord }
  | { readonly kind: 'undo' | 'redo' | 'carry' | 'rearrange' | 'reformat' | 'inherit' | 'reload' | 'copied' }
  | { readonly kind: 'pending' };

/** One rule of the evidence ladder; its file bears its id. */
export interface Rule {
  readonly id: string;
  /** The recorded scenario it comes from (test/fixtures/editor-events-1.139.1.jsonl), or what makes one. */
  readonly scenario: string;
  applies(event: EditEvent, context: EditContext): boolean;
  verdict(event: EditEvent, context: EditContext): Verdict;
}
