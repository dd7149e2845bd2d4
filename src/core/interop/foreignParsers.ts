import { parseAgentTrace } from './agentTrace.ts';
import type { ForeignFormat, ForeignNote } from './foreignNote.ts';
import { parseGitAiNote } from './gitAiNote.ts';
import { parseAgentBlame, parseAiAttribution, parseWhogitit } from './otherNotes.ts';

/** One reader a format. To add one: write it beside these, add its line, its ref in foreignNote.ts, and a fixture. */
export const FOREIGN_PARSERS: Readonly<Record<ForeignFormat, (text: string) => ForeignNote | null>> = {
  'git-ai': parseGitAiNote,
  'agent-trace': parseAgentTrace,
  'ai-attribution': parseAiAttribution,
  agentblame: parseAgentBlame,
  whogitit: parseWhogitit,
};
