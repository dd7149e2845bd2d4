import type { CommitRecord } from '../record/commitRecord.ts';
import { printAgentBlame } from './agentBlameNote.ts';
import { printAgentTrace } from './agentTrace.ts';
import { printKiroAttribution, printQwenAttribution } from './aiAttributionNote.ts';
import type { ExportedCommit } from './exportedCommit.ts';
import { FOREIGN_REFS } from './foreignNote.ts';
import { printGitAiNote } from './gitAiNote.ts';
import { printWhogitit } from './whogititNote.ts';

export interface ForeignPrinter {
  /** Ref in which the tool keeps its notes; absent for a format that is no note. */
  readonly ref?: string | undefined;
  /** The text of one commit, with a line end; `undefined` when the format has nothing to say of it. */
  readonly print: (record: CommitRecord, commit: ExportedCommit) => string | undefined;
  /** One line for people. */
  readonly summary: string;
}

/** One writer a format. To add one: write it beside these and add its line. */
export const FOREIGN_PRINTERS: ReadonlyMap<string, ForeignPrinter> = new Map<string, ForeignPrinter>([
  ['agent-trace', { print: printAgentTrace, summary: 'Agent Trace 0.1.0, one record a line' }],
  [
    'git-ai',
    { ref: FOREIGN_REFS['git-ai'], print: printGitAiNote, summary: 'Git AI Standard v3 authorship logs' },
  ],
  [
    'ai-attribution-kiro',
    {
      ref: FOREIGN_REFS['ai-attribution'],
      print: printKiroAttribution,
      summary: 'counts of lines, as kiro-metrics keeps them',
    },
  ],
  [
    'ai-attribution-qwen',
    {
      ref: FOREIGN_REFS['ai-attribution'],
      print: printQwenAttribution,
      summary: 'shares by file, as Qwen Code keeps them',
    },
  ],
  ['agentblame', { ref: FOREIGN_REFS.agentblame, print: printAgentBlame, summary: 'agentblame, version 3' }],
  ['whogitit', { ref: FOREIGN_REFS.whogitit, print: printWhogitit, summary: 'whogitit, version 3' }],
]);
