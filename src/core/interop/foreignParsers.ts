import { parseAgentBlame } from './agentBlameNote.ts';
import { parseAgentTrace } from './agentTrace.ts';
import { parseAiAttribution } from './aiAttributionNote.ts';
import type { ForeignFormat, ForeignNote } from './foreignNote.ts';
import { parseGitAiNote } from './gitAiNote.ts';
import { parseWhogitit } from './whogititNote.ts';

/** One reader a format. To add one: write it beside these, add its line, its ref in foreignNote.ts, and a fixture. */
export const FOREIGN_PARSERS: Readonly<Record<ForeignFormat, (text: string) => ForeignNote | null>> = {
  'git-ai': (text) => parseGitAiNote(text),
  'agent-trace': parseAgentTrace,
  'ai-attribution': parseAiAttribution,
  agentblame: parseAgentBlame,
  whogitit: parseWhogitit,
};
