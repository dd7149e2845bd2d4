import { type AgentAdapter, type AgentEventKind, PayloadError } from '../core/agents/agentEvent.ts';
import type { Mode } from '../core/provenance/origin.ts';
import { filesOf, text } from './payload.ts';

const KINDS: readonly AgentEventKind[] = [
  'pre_edit',
  'post_edit',
  'pre_shell',
  'post_shell',
  'pre_read',
  'session_start',
  'session_end',
];
const MODES: readonly Mode[] = ['agent', 'chat', 'completion', 'next-edit', 'paste'];

/** Any agent that has no module of its own: docs/spec/record-generic.md. */
export const generic: AgentAdapter = {
  name: 'generic',
  read(payload, cwd) {
    const kind = KINDS.find((known) => known === payload.event);
    if (!kind) throw new PayloadError(`'event' must be one of ${KINDS.join(', ')}`);
    const tool = text(payload, 'tool', 'agent');
    if (!tool) throw new PayloadError("'tool' must name the agent");
    const model = text(payload, 'model');
    const session = text(payload, 'session', 'session_id');
    const command = text(payload, 'command');
    const call = text(payload, 'call', 'tool_use_id');
    return {
      tool,
      kind,
      mode: MODES.find((mode) => mode === payload.mode) ?? 'agent',
      cwd: text(payload, 'cwd') ?? cwd,
      files: filesOf(payload),
      newFilesAreOurs: true,
      ...(model === undefined ? {} : { model }),
      ...(session === undefined ? {} : { session }),
      ...(command === undefined ? {} : { command }),
      ...(call === undefined ? {} : { call }),
    };
  },
  allow: () => ({ out: { ok: true }, exitCode: 0 }),
  deny: (_, reason) => ({ out: { ok: false, reason }, exitCode: 0 }),
  ask: (_, reason) => ({ out: { ok: true, ask: true, reason }, exitCode: 0 }),
};
