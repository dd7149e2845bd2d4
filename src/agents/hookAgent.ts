import {
  type AgentAdapter,
  type AgentAnswer,
  type AgentEvent,
  type AgentEventKind,
  PayloadError,
} from '../core/agents/agentEvent.ts';
import type { Mode } from '../core/provenance/origin.ts';
import { field, filesOf, type Payload, text } from './payload.ts';

/** What differs between agents whose hooks say an event, a tool and its input. */
export interface HookAgent {
  readonly name: string;
  /** Tool name in records; default: `name`. */
  readonly tool?: string | ((payload: Payload) => string);
  /** Event names that come before and after a tool runs. */
  readonly before: RegExp;
  readonly after: RegExp;
  readonly start?: RegExp;
  readonly end?: RegExp;
  /** Tools that write files, run commands, read files; matched on the tool's (or, without one, the event's) name. */
  readonly edits: RegExp;
  readonly shells: RegExp;
  readonly reads?: RegExp;
  /** The event, for payloads that do not name it. */
  event?(payload: Payload): string | undefined;
  /** The id of the tool's call, where it is none of the usual fields. */
  call?(payload: Payload): string | undefined;
  /** Where the tool's input is; default `tool_input`. */
  input?(payload: Payload): unknown;
  mode?(payload: Payload): Mode;
  allow?(event: AgentEvent): AgentAnswer;
  deny(event: AgentEvent, reason: string): AgentAnswer;
  ask?(event: AgentEvent, reason: string): AgentAnswer;
}

const SILENT: AgentAnswer = { out: {}, exitCode: 0 };

/** Builds the adapter of one such agent. */
export function hookAgent(agent: HookAgent): AgentAdapter {
  return {
    name: agent.name,
    read(payload, fallback) {
      const name =
        text(payload, 'hook_event_name', 'agent_action_name', 'hook_name', 'event', 'hookName') ??
        agent.event?.(payload) ??
        '';
      if (name === '') throw new PayloadError('it names no event (hook_event_name)');
      const input =
        agent.input?.(payload) ??
        field(payload, 'tool_input', 'tool_args', 'args', 'tool_info', 'parameters') ??
        {};
      const parsed = typeof input === 'string' ? jsonOr(input) : input;
      const nested = field(payload, 'pre_tool_use', 'post_tool_use');
      const tool = (text(payload, 'tool_name', 'tool') ?? text(nested, 'tool_name') ?? name).replace(
        /^functions\./,
        '',
      );
      const response = field(payload, 'tool_response', 'tool_result', 'result');
      const model = modelOf(payload);
      const session = text(
        payload,
        'session_id',
        'conversation_id',
        'trajectory_id',
        'task_id',
        'thread_id',
        'sessionID',
      );
      const call =
        text(payload, 'tool_use_id', 'execution_id', 'call_id', 'generation_id', 'callID') ??
        agent.call?.(payload);
      const transcript = text(payload, 'transcript_path');
      const command = text(parsed, 'command', 'command_line', 'cmd') ?? text(payload, 'command');
      const kind = kindOf(agent, name, tool);
      const files = filesOf(parsed, typeof response === 'object' ? response : undefined);
      const roots = field(payload, 'workspace_roots');
      const root = Array.isArray(roots) && typeof roots[0] === 'string' ? roots[0] : undefined;
      const record = agent.tool ?? agent.name;
      return {
        tool: typeof record === 'function' ? record(payload) : record,
        kind,
        mode: agent.mode?.(payload) ?? 'agent',
        cwd: text(payload, 'cwd', 'working_directory') ?? text(parsed, 'cwd') ?? root ?? fallback,
        files: files.length > 0 ? files : filesOf(payload),
        ...(model === undefined ? {} : { model }),
        ...(session === undefined ? {} : { session }),
        ...(call === undefined ? {} : { call }),
        ...(transcript === undefined ? {} : { transcript }),
        ...(command === undefined ? {} : { command }),
      };
    },
    allow: (event) => agent.allow?.(event) ?? SILENT,
    deny: (event, reason) => agent.deny(event, reason),
    ...(agent.ask ? { ask: agent.ask } : {}),
  };
}

function kindOf(
  { before, after, start, end, edits, shells, reads }: HookAgent,
  name: string,
  tool: string,
): AgentEventKind {
  if (start?.test(name)) return 'session_start';
  if (end?.test(name)) return 'session_end';
  const pre = before.test(name);
  if (!pre && !after.test(name)) return 'other';
  // A tool that failed claims nothing: what changed meanwhile may be anybody's. A failed command may have written all the same.
  if (edits.test(tool)) return pre ? 'pre_edit' : /failure$/i.test(name) ? 'other' : 'post_edit';
  if (shells.test(tool)) return pre ? 'pre_shell' : 'post_shell';
  return pre && reads?.test(tool) ? 'pre_read' : 'other';
}

function modelOf(payload: Payload): string | undefined {
  const model = field(payload, 'model', 'model_name', 'model_id');
  if (typeof model === 'string') return model === '' ? undefined : model;
  return text(model, 'slug', 'id', 'name', 'display_name');
}

function jsonOr(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return { input };
  }
}

/** Claude Code's way to refuse or to ask before a tool runs; VS Code's Copilot understands both, Codex the refusal. */
export function beforeTool(permissionDecision: 'deny' | 'ask') {
  return (_: AgentEvent, permissionDecisionReason: string): AgentAnswer => ({
    out: {
      hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision, permissionDecisionReason },
    },
    exitCode: 0,
  });
}

/** Exit code 2 with the reason on standard error: refused. */
export function exitTwo(reason: string): AgentAnswer {
  return { out: {}, exitCode: 2, err: reason };
}
