import { commandOf } from '../reason.ts';
import type { Rule } from '../rule.ts';

const FORMATTER =
  /^(formatEditsCommand|formatOnType|insertFinalNewLine|trimTrailingWhitespace|trimFinalNewLines)$/;

/** A formatter, or a save that trims: what is there is reprinted, its punctuation goes with the left neighbour. */
export const formatter: Rule = {
  id: 'formatter',
  scenario: 'format on save (+trim trailing ws, final newline)',
  applies: (event) => event.detail !== undefined && FORMATTER.test(commandOf(event)),
  verdict: () => ({ kind: 'reformat' }),
};
