import type { CommitRecord } from '../record/commitRecord.ts';
import { attributedLines } from '../record/fileRecord.ts';
import { lineWriters } from '../record/lineOrigin.ts';
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
import { mergeRanges } from './gitAiNote.ts';

/** Reads one Agent Trace record. Liberal: any version, missing members, a contributor on the range or the conversation. */
export function parseAgentTrace(text: string): ForeignNote | null {
  const record = parseJson(text);
  const files = listAt(record, 'files');
  if (files.length === 0 || textAt(record, 'version') === undefined) return null;
  const tool = textAt(objectAt(record, 'tool'), 'name');
  const lines: ForeignLines[] = [];
  for (const file of files) {
    const path = textAt(file, 'path');
    if (path === undefined) continue;
    for (const conversation of listAt(file, 'conversations'))
      for (const range of listAt(conversation, 'ranges')) {
        const start = numberAt(range, 'start_line') ?? numberAt(range, 'startLine');
        const end = numberAt(range, 'end_line') ?? numberAt(range, 'endLine') ?? start;
        if (!start || !end || end < start) continue;
        const own = objectAt(range, 'contributor');
        const contributor = textAt(own, 'type') ? own : objectAt(conversation, 'contributor');
        const ai = foreignOrigin('agent-trace', 'ai', tool, textAt(contributor, 'model_id'));
        const human = foreignOrigin('agent-trace', 'human');
        const by = { ai: [ai], human: [human], mixed: [ai, human] }[textAt(contributor, 'type') ?? ''];
        if (by) lines.push({ path, ranges: [[start, end]], by });
      }
  }
  const vcs = objectAt(record, 'vcs');
  const commit = textAt(vcs, 'type') === 'git' ? textAt(vcs, 'revision') : undefined;
  return { format: 'agent-trace', ...(commit ? { commit } : {}), lines };
}

/**
 * A record of ours as an Agent Trace 0.1.0 record: every member the schema asks for, nothing it does not know;
 * what is ours alone stands under `metadata`.
 *
 * @param time when the commit was made, RFC 3339 in UTC. @param sha256 hex SHA-256.
 */
export function printAgentTrace(
  record: CommitRecord,
  commit: string,
  time: string,
  version: string,
  sha256: (text: string) => string,
): object {
  const files = record.files.map((file) => {
    const groups = new Map<string, { contributor: object; lines: number[] }>();
    for (const { line, by } of attributedLines(file)) {
      const { origin, record: writer } = lineWriters(by);
      const model = modelId(writer.assistant?.tool, writer.assistant?.model);
      const contributor = {
        type: origin,
        ...(model && origin !== 'human' && origin !== 'unknown' ? { model_id: model } : {}),
      };
      const key = JSON.stringify(contributor);
      const group = groups.get(key);
      if (group) group.lines.push(line);
      else groups.set(key, { contributor, lines: [line] });
    }
    return {
      path: file.path,
      conversations: [...groups.values()].map(({ contributor, lines }) => ({
        contributor,
        ranges: mergeRanges(lines).map(([start_line, end_line]) => ({ start_line, end_line })),
      })),
    };
  });
  return {
    version: '0.1.0',
    id: uuidOf(sha256(`countersign:${commit}:${record.id}`)),
    timestamp: time,
    vcs: { type: 'git', revision: commit },
    tool: { name: 'countersign', version },
    files,
    metadata: {
      'dev.countersign': {
        id: record.id,
        counts: record.counts,
        ...(record.policy ? { policy: record.policy } : {}),
      },
    },
  };
}

/** `provider/model`, as models.dev names them, where the model's own name tells the provider. */
function modelId(tool: string | undefined, model: string | undefined): string | undefined {
  if (!model) return undefined;
  if (model.includes('/')) return model.slice(0, 250);
  const provider = /^claude/i.test(model)
    ? 'anthropic'
    : /^(gpt|o\d|codex)/i.test(model)
      ? 'openai'
      : /^gemini/i.test(model)
        ? 'google'
        : (tool ?? 'unknown');
  return `${provider}/${model}`.slice(0, 250);
}

// The same commit always exports as the same record: a name-based UUID (version 8: vendor-specific).
function uuidOf(hex: string): string {
  const variant = (8 + (Number.parseInt(hex[16]!, 16) & 3)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
