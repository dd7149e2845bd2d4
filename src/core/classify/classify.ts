import type { OriginRecord } from '../provenance/origin.ts';
import type { EditContext, EditEvent } from './editEvent.ts';
import { outsidePaste } from './outsidePaste.ts';

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

interface Rule {
  readonly id: string;
  applies(event: EditEvent, context: EditContext): boolean;
  verdict(event: EditEvent, context: EditContext): Verdict;
}

const human = (rule: string): Verdict => ({
  kind: 'record',
  record: { origin: 'human', grade: 'observed', rule },
});
const unknown = (rule: string): Verdict => ({
  kind: 'record',
  record: { origin: 'unknown', grade: 'observed', rule },
});
const outside = ({ changes }: EditEvent, { pasteThreshold }: EditContext): Verdict => ({
  kind: 'record',
  record: outsidePaste(
    changes.map(({ text }) => text),
    pasteThreshold,
  ),
});
const source = (event: EditEvent) => event.detail?.source;
const kindOf = (event: EditEvent) => String(event.detail?.metadata.kind ?? '');
const commandOf = (event: EditEvent) =>
  String(event.detail?.metadata.detailedSource ?? event.detail?.metadata.name ?? '');
const extensionOf = (event: EditEvent) => String(event.detail?.metadata.$extensionId ?? '').toLowerCase();

/** Commands that move or copy what is there. */
const REARRANGE =
  /moveLines|copyLines|sortLines|joinLines|transpose|reindent|duplicateSelection|deleteLines|removeDuplicateLines|reverseLines|insertFinalNewLine|trimTrailing/i;
const FORMATTER =
  /^(formatEditsCommand|formatOnType|insertFinalNewLine|trimTrailingWhitespace|trimFinalNewLines)$/;

/** The evidence ladder, best evidence first; the first rule that applies decides. */
const RULES: readonly Rule[] = [
  {
    id: 'extension-api',
    applies: (_, { claimed }) => claimed !== undefined,
    verdict: (_, { claimed }) => ({
      kind: 'record',
      record: {
        origin: 'ai',
        grade: 'reported',
        rule: 'extension-api',
        assistant:
          claimed!.model === undefined
            ? { tool: claimed!.tool }
            : { tool: claimed!.tool, model: claimed!.model },
        mode: claimed!.mode,
        ...(claimed!.session === undefined ? {} : { session: claimed!.session }),
      },
    }),
  },
  { id: 'undo', applies: (event) => event.reason === 'undo', verdict: () => ({ kind: 'undo' }) },
  { id: 'redo', applies: (event) => event.reason === 'redo', verdict: () => ({ kind: 'redo' }) },
  {
    id: 'inline-accept-reason',
    applies: (event) =>
      source(event) === 'inlineCompletionAccept' || source(event) === 'inlineCompletionPartialAccept',
    verdict: (event, { assistantOf }) => {
      const tool = assistantOf(extensionOf(event));
      if (tool === undefined) return unknown('inline-accept-unlisted');
      const mode = event.detail?.metadata.$nes === true ? 'next-edit' : 'completion';
      return {
        kind: 'record',
        record: { origin: 'ai', grade: 'observed', rule: 'inline-accept-reason', assistant: { tool }, mode },
      };
    },
  },
  {
    id: 'chat-edits-reason',
    applies: (event) => source(event) === 'Chat.applyEdits' || source(event) === 'inlineChat.applyEdits',
    verdict: (event, { assistantOf }) => {
      const metadata = event.detail!.metadata;
      const model = typeof metadata.$modelId === 'string' ? metadata.$modelId : undefined;
      const tool = assistantOf(extensionOf(event)) ?? 'github-copilot';
      const agent = /agent/i.test(String(metadata.$$mode ?? ''));
      return {
        kind: 'record',
        record: {
          origin: 'ai',
          grade: 'observed',
          rule: 'chat-edits-reason',
          assistant: model === undefined ? { tool } : { tool, model },
          mode: agent ? 'agent' : 'chat',
        },
      };
    },
  },
  {
    id: 'chat-undo-reason',
    applies: (event) => source(event) === 'Chat.undoEdits',
    verdict: () => ({ kind: 'reload' }),
  },
  {
    id: 'reload-reason',
    applies: (event) => source(event) === 'reloadFromDisk',
    verdict: () => ({ kind: 'reload' }),
  },
  {
    // Other line endings: the same tokens, to the letter.
    id: 'eol-reason',
    applies: (event) => source(event) === 'eolChange',
    verdict: () => ({ kind: 'carry' }),
  },
  {
    id: 'rename-reason',
    applies: (event) => source(event) === 'rename',
    verdict: () => ({ kind: 'inherit' }),
  },
  {
    id: 'paste-reason',
    applies: (event) => source(event) === 'cursor' && (kindOf(event) === 'paste' || kindOf(event) === 'drop'),
    verdict: (event, context) => (context.copied ? { kind: 'copied' } : outside(event, context)),
  },
  {
    id: 'rearrange-command',
    applies: (event) => REARRANGE.test(commandOf(event)),
    verdict: () => ({ kind: 'rearrange' }),
  },
  {
    id: 'uppercase-command',
    applies: (event) => /transformTo/.test(commandOf(event)),
    verdict: () => ({ kind: 'inherit' }),
  },
  {
    id: 'formatter',
    applies: (event) => event.detail !== undefined && FORMATTER.test(commandOf(event)),
    verdict: () => ({ kind: 'reformat' }),
  },
  {
    id: 'typed-reason',
    applies: (event) => source(event) === 'cursor',
    verdict: () => human('typed-reason'),
  },
  {
    id: 'suggest-reason',
    applies: (event) => source(event) === 'suggest',
    verdict: (event, { assistantOf }) => {
      const tool = assistantOf(extensionOf(event));
      if (tool === undefined) return human('suggest-reason');
      return {
        kind: 'record',
        record: {
          origin: 'ai',
          grade: 'observed',
          rule: 'suggest-assistant',
          assistant: { tool },
          mode: 'completion',
        },
      };
    },
  },
  {
    // Organise imports and friends reprint; what a quick fix adds was computed, and by whom it does not say, not even
    // when the extension is an assistant.
    id: 'code-action-reason',
    applies: (event) => source(event) === 'codeAction',
    verdict: (event) => ({
      kind: String(event.detail?.metadata.$kind ?? '').startsWith('source.') ? 'reformat' : 'carry',
    }),
  },
  {
    // An extension, a snippet, a command nobody named: only what was there to the letter is known.
    id: 'other-reason',
    applies: (event) => event.detail !== undefined,
    verdict: () => ({ kind: 'carry' }),
  },
  {
    // A paste is known to have happened, and its text is what was copied in an editor.
    id: 'copied-text',
    applies: (_, { copied, pasted }) => pasted === true && copied === true,
    verdict: () => ({ kind: 'copied' }),
  },
  { id: 'paste-hook', applies: (_, { pasted }) => pasted === true, verdict: outside },
  { id: 'stable', applies: () => true, verdict: () => ({ kind: 'pending' }) },
];

/** The verdict on one edit event. Deletions need none: what is gone has no origin. Pure. */
export function classify(event: EditEvent, context: EditContext): Verdict {
  return RULES.find((rule) => rule.applies(event, context))!.verdict(event, context);
}
