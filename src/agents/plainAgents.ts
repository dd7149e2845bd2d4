import { exitTwo, hookAgent } from './hookAgent.ts';

const EDITS =
  /^(edit|write|patch|multi_?edit|apply_?patch|create|create_?file|edit_?file|write_?file|write_to_file|replace_in_file|apply_diff|insert_content|search_and_replace|str_?replace|str_replace_editor|fs_?write|fs_append|smart_relocate|semantic_rename|undo_edit|delete|editExistingFile|createNewFile|singleFindAndReplace|multiEdit)$/i;
const SHELLS =
  /^(bash|shell|execute|execute_?bash|execute_?command|run_?command|runTerminalCommand|terminal|command)$/i;
const READS = /^(read|read_?file|fs_?read|view|readFile)$/i;

/** Agents whose hooks or plugins send `{event, tool, input}` in one of the usual spellings and read exit code 2 as no. */
const plain = (name: string) =>
  hookAgent({
    name,
    before: /^(pre|before|tool\.execute\.before|tool:before|tool\.call$)/i,
    after: /^(post|after|tool\.execute\.after|tool:after|tool\.result$)/i,
    start: /^session[._:]?(start|created)/i,
    end: /^session[._:]?(end|idle|deleted)/i,
    edits: EDITS,
    shells: SHELLS,
    reads: READS,
    deny: (_, reason) => exitTwo(reason),
  });

export const roo = plain('roo-code');
export const continueCli = plain('continue');
export const opencode = plain('opencode');
export const amp = plain('amp');
export const droid = plain('droid');
export const kiro = plain('kiro');
export const amazonQ = plain('amazon-q');
export const aider = plain('aider');
