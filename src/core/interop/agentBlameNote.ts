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
import { parseRanges, printRanges } from './lineRanges.ts';

/**
 * agentblame notes: versions 1 (snake_case) and 2 (camelCase) list attributions; version 3 has sessions and, by file, the
 * lines of each. Only what AI wrote is in them; its reader calls the rest human, and nobody says so.
 */
export function parseAgentBlame(text: string): ForeignNote | null {
  const note = parseJson(text);
  if (numberAt(note, 'version') === undefined) return null;
  const lines: ForeignLines[] = [];
  for (const entry of listAt(note, 'attributions')) {
    const path = textAt(entry, 'path');
    const ranges = rangeOf(entry);
    if (!path || ranges.length === 0 || textAt(entry, 'category') !== 'ai_generated') continue;
    const by = [foreignOrigin('agentblame', 'ai', textAt(entry, 'provider'), textAt(entry, 'model'))];
    lines.push({ path, ranges, by });
  }
  const sessions = objectAt(note, 'sessions');
  const claim = (path: string, ranges: ForeignLines['ranges'], id: string | undefined) => {
    if (ranges.length === 0) return;
    const session = objectAt(sessions, id ?? '');
    const by = [foreignOrigin('agentblame', 'ai', textAt(session, 'agent'), textAt(session, 'model'), id)];
    lines.push({ path, ranges, by });
  };
  const files = objectAt(note, 'files');
  for (const path of Object.keys(files)) {
    for (const entry of listAt(files, path))
      claim(path, parseRanges(textAt(entry, 'lines') ?? ''), textAt(entry, 'session'));
    for (const range of listAt(objectAt(files, path), 'aiRanges'))
      claim(path, rangeOf(range), textAt(range, 'sessionId'));
  }
  return lines.length > 0 || 'attributions' in Object(note) || 'sessions' in Object(note)
    ? { format: 'agentblame', lines }
    : null;
}

function rangeOf(entry: unknown): ForeignLines['ranges'] {
  const start = numberAt(entry, 'startLine') ?? numberAt(entry, 'start_line');
  const end = numberAt(entry, 'endLine') ?? numberAt(entry, 'end_line');
  return start && end && end >= start ? [[start, end]] : [];
}

/**
 * A record of ours as an agentblame note, version 3: the AI lines, by file and session. Lines of several writers are the
 * session's; of human and unknown lines that format says nothing. `undefined`: no AI line.
 */
export function printAgentBlame(record: CommitRecord, commit: ExportedCommit): string | undefined {
  const sessions: Record<string, unknown> = {};
  const files = record.files.flatMap((file): [string, unknown][] => {
    const found = new Map<string, number[]>();
    for (const { line, by } of attributedLines(file)) {
      const { origin, record: writer } = lineWriters(by);
      if (origin === 'unknown' || origin === 'human') continue;
      const { assistant, session = record.id } = writer;
      const agent = assistant?.tool === 'claude-code' ? 'claude' : (assistant?.tool ?? 'unknown');
      const model = assistant?.model ?? null;
      const id = commit.sha256(JSON.stringify([agent, model, session])).slice(0, 16);
      // When it started we do not know; it was not after the commit.
      sessions[id] = { agent, model, prompts: null, startedAt: commit.time };
      const known = found.get(id);
      if (known) known.push(line);
      else found.set(id, [line]);
    }
    if (found.size === 0) return [];
    return [[file.path, [...found].map(([session, lines]) => ({ session, lines: printRanges(lines) }))]];
  });
  if (files.length === 0) return undefined;
  // `fromEntries`, because a path may be called `__proto__`.
  const note = { version: 3, timestamp: commit.time, sessions, files: Object.fromEntries(files) };
  return `${JSON.stringify(note)}\n`;
}
