import type { AgentAdapter } from '../core/agents/agentEvent.ts';
import { claudeCode } from './claudeCode.ts';
import { cline } from './cline.ts';
import { codex } from './codex.ts';
import { copilotCli } from './copilotCli.ts';
import { copilotVscode } from './copilotVscode.ts';
import { cursor } from './cursor.ts';
import { geminiCli } from './geminiCli.ts';
import { generic } from './generic.ts';
import { aider, amazonQ, amp, continueCli, droid, kiro, opencode, roo } from './plainAgents.ts';
import { windsurf } from './windsurf.ts';

/** Every agent `countersign record` understands. A line here, a module beside it, its payloads in test/fixtures/agents. */
export const ADAPTERS: readonly AgentAdapter[] = [
  generic,
  claudeCode,
  copilotVscode,
  copilotCli,
  cursor,
  codex,
  geminiCli,
  windsurf,
  cline,
  roo,
  continueCli,
  opencode,
  amp,
  droid,
  kiro,
  amazonQ,
  aider,
];

/** Names people type for the same agent. */
const ALIASES: Readonly<Record<string, string>> = {
  claude: 'claude-code',
  copilot: 'copilot-vscode',
  gemini: 'gemini-cli',
  roo: 'roo-code',
};

/** The adapter of a name or one of its aliases. */
export function adapterOf(name: string | undefined): AgentAdapter | undefined {
  const wanted = name === undefined ? undefined : (ALIASES[name] ?? name);
  return ADAPTERS.find((adapter) => adapter.name === wanted);
}
