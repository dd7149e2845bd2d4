import { commandOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

const REARRANGE =
  /moveLines|copyLines|sortLines|joinLines|transpose|reindent|duplicateSelection|deleteLines|removeDuplicateLines|reverseLines|insertFinalNewLine|trimTrailing/i;

/** A command that moves or copies what is there: lines up, down, sorted, joined, doubled, deleted. */
export const rearrangeCommand: Rule = {
  id: 'rearrange-command',
  scenario: 'copy line down',
  applies: (event) => REARRANGE.test(commandOf(event)),
  verdict: () => ({ kind: 'rearrange' }),
};
