import type { EditContext, EditEvent } from './editEvent.ts';
import type { Rule, Verdict } from './rule.ts';
import { chatEditsReason } from './rules/chatEditsReason.ts';
import { chatUndoReason } from './rules/chatUndoReason.ts';
import { codeActionReason } from './rules/codeActionReason.ts';
import { copiedText } from './rules/copiedText.ts';
import { eolReason } from './rules/eolReason.ts';
import { extensionApi } from './rules/extensionApi.ts';
import { formatter } from './rules/formatter.ts';
import { inlineAcceptReason } from './rules/inlineAcceptReason.ts';
import { otherReason } from './rules/otherReason.ts';
import { pasteHook } from './rules/pasteHook.ts';
import { pasteReason } from './rules/pasteReason.ts';
import { rearrangeCommand } from './rules/rearrangeCommand.ts';
import { redo } from './rules/redo.ts';
import { reloadReason } from './rules/reloadReason.ts';
import { renameReason } from './rules/renameReason.ts';
import { stable } from './rules/stable.ts';
import { suggestReason } from './rules/suggestReason.ts';
import { typedReason } from './rules/typedReason.ts';
import { undo } from './rules/undo.ts';
import { uppercaseCommand } from './rules/uppercaseCommand.ts';

/** The evidence ladder, best evidence first; the first rule that applies decides. One file each in rules/. */
export const RULES: readonly Rule[] = [
  extensionApi,
  undo,
  redo,
  inlineAcceptReason,
  chatEditsReason,
  chatUndoReason,
  reloadReason,
  eolReason,
  renameReason,
  pasteReason,
  rearrangeCommand,
  uppercaseCommand,
  formatter,
  typedReason,
  suggestReason,
  codeActionReason,
  otherReason,
  copiedText,
  pasteHook,
  stable,
];

/** The verdict on one edit event. Deletions need none: what is gone has no origin. Pure. */
export function classify(event: EditEvent, context: EditContext): Verdict {
  return RULES.find((rule) => rule.applies(event, context))!.verdict(event, context);
}
