import type { Assistant } from '../provenance/origin.ts';
import type { CommitRecord } from '../record/commitRecord.ts';
import { attributedLines } from '../record/fileRecord.ts';
import { lineWriters } from '../record/lineOrigin.ts';
import type { ExportedCommit } from './exportedCommit.ts';
import {
  type ForeignLines,
  type ForeignNote,
  foreignOrigin,
  listAt,
  numberAt,
  objectAt,
  parseJson,
  textAt,
} from './foreignNote.ts';
import { mergeRanges } from './lineRanges.ts';
import { modelProvider } from './modelProvider.ts';

/** Where what is ours alone stands in a record's `metadata`. */
const OURS = 'dev.countersign';

/** Reads one Agent Trace record. Liberal: any version, missing members, a contributor on the range or the conversation. */
export function parseAgentTrace(text: string): ForeignNote | null {
  const record = parseJson(text);
  const { files, version } = Object(record) as Record<string, unknown>;
  if (!Array.isArray(files) || !['string', 'number'].includes(typeof version)) return null;
  const tool = textAt(objectAt(record, 'tool'), 'name');
  const ours = tool === 'countersign';
  const assistants = listAt(objectAt(objectAt(record, 'metadata'), OURS), 'assistants');
  const lines: ForeignLines[] = [];
  for (const [at, file] of files.entries()) {
    const path = textAt(file, 'path');
    if (path === undefined) continue;
    for (const [n, conversation] of listAt(file, 'conversations').entries()) {
      const known = ours && Array.isArray(assistants[at]) ? assistants[at][n] : undefined;
      for (const range of listAt(conversation, 'ranges')) {
        const start = numberAt(range, 'start_line') ?? numberAt(range, 'startLine');
        const end = numberAt(range, 'end_line') ?? numberAt(range, 'endLine') ?? start;
        if (!start || !end || end < start) continue;
        const own = objectAt(range, 'contributor');
        const contributor = textAt(own, 'type') ? own : objectAt(conversation, 'contributor');
        const by = contributorsOf(
          textAt(contributor, 'type'),
          ours ? textAt(known, 'tool') : tool,
          ours ? textAt(known, 'model') : textAt(contributor, 'model_id'),
        );
        if (by) lines.push({ path, ranges: [[start, end]], by });
      }
    }
  }
  const vcs = objectAt(record, 'vcs');
  const commit = textAt(vcs, 'type') === 'git' ? textAt(vcs, 'revision') : undefined;
  const time = Date.parse(textAt(record, 'timestamp') ?? '');
  return {
    format: 'agent-trace',
    ...(commit ? { commit } : {}),
    ...(Number.isNaN(time) ? {} : { time }),
    lines,
    addsUp: true,
  };
}

function contributorsOf(type: string | undefined, tool: string | undefined, model: string | undefined) {
  const ai = foreignOrigin('agent-trace', 'ai', tool, model);
  const human = foreignOrigin('agent-trace', 'human');
  if (type === 'ai') return [ai];
  if (type === 'human') return [human];
  return type === 'mixed' ? [ai, human] : undefined;
}

/**
 * A record of ours as an Agent Trace 0.1.0 record, one line of JSON: every member the schema asks for, nothing it does
 * not know; what is ours alone, such as each conversation's assistant, stands under `metadata`.
 */
export function printAgentTrace(record: CommitRecord, commit: ExportedCommit): string {
  const files = record.files.map(conversationsOf);
  return `${JSON.stringify({
    version: '0.1.0',
    id: uuidOf(commit.sha256(`countersign:${commit.oid}:${record.id}`)),
    timestamp: commit.time,
    vcs: { type: 'git', revision: commit.oid },
    tool: { name: 'countersign', version: commit.version },
    files: files.map(({ path, conversations }) => ({
      path,
      conversations: conversations.map(({ contributor, lines }) => ({
        contributor,
        ranges: mergeRanges(lines).map(([start_line, end_line]) => ({ start_line, end_line })),
      })),
    })),
    metadata: {
      [OURS]: {
        id: record.id,
        counts: record.counts,
        ...(record.policy ? { policy: record.policy } : {}),
        assistants: files.map(({ conversations }) => conversations.map(({ assistant }) => assistant ?? null)),
      },
    },
  })}\n`;
}

interface Conversation {
  readonly contributor: object;
  readonly assistant: Assistant | undefined;
  readonly lines: number[];
}

function conversationsOf(file: CommitRecord['files'][number]) {
  const groups = new Map<string, Conversation>();
  for (const { line, by } of attributedLines(file)) {
    const { origin, record: writer } = lineWriters(by);
    const { assistant } = origin === 'ai' || origin === 'mixed' ? writer : {};
    const model = modelId(assistant);
    const contributor = { type: origin, ...(model ? { model_id: model } : {}) };
    const key = JSON.stringify([contributor, assistant]);
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { contributor, assistant, lines: [line] });
  }
  return { path: file.path, conversations: [...groups.values()] };
}

/** `provider/model`, as models.dev names them; the tool stands for a provider that the model's name does not tell. */
function modelId(assistant: Assistant | undefined): string | undefined {
  const { model, tool } = assistant ?? {};
  if (!model) return undefined;
  return (model.includes('/') ? model : `${modelProvider(model) ?? tool}/${model}`).slice(0, 250);
}

// The same commit always exports as the same record: a name-based UUID (version 8: vendor-specific).
function uuidOf(hex: string): string {
  const variant = (8 + (Number.parseInt(hex[16]!, 16) & 3)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
