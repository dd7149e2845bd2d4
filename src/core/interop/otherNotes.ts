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

/** agentblame notes: version 1 (snake_case) and 2 (camelCase) list attributions, version 3 has ranges by file and session. */
export function parseAgentBlame(text: string): ForeignNote | null {
  const note = parseJson(text);
  const version = numberAt(note, 'version');
  if (version === undefined) return null;
  const lines: ForeignLines[] = [];
  for (const entry of listAt(note, 'attributions')) {
    const path = textAt(entry, 'path');
    const start = numberAt(entry, 'startLine') ?? numberAt(entry, 'start_line');
    const end = numberAt(entry, 'endLine') ?? numberAt(entry, 'end_line');
    if (!path || !start || !end || end < start || textAt(entry, 'category') !== 'ai_generated') continue;
    const by = [foreignOrigin('agentblame', 'ai', textAt(entry, 'provider'), textAt(entry, 'model'))];
    lines.push({ path, ranges: [[start, end]], by });
  }
  const sessions = objectAt(note, 'sessions');
  for (const [path, file] of Object.entries(objectAt(note, 'files')))
    for (const range of listAt(file, 'aiRanges')) {
      const start = numberAt(range, 'startLine');
      const end = numberAt(range, 'endLine');
      const id = textAt(range, 'sessionId') ?? '';
      const session = objectAt(sessions, id);
      if (!start || !end || end < start) continue;
      const by = [foreignOrigin('agentblame', 'ai', textAt(session, 'agent'), textAt(session, 'model'), id)];
      lines.push({ path, ranges: [[start, end]], by });
    }
  return lines.length > 0 || 'attributions' in Object(note) || 'sessions' in Object(note)
    ? { format: 'agentblame', lines }
    : null;
}

/** whogitit notes (versions 2 and 3): one entry a line. Its `Original` lines were there before: nothing is said of them. */
export function parseWhogitit(text: string): ForeignNote | null {
  const note = parseJson(text);
  const version = numberAt(note, 'version') ?? numberAt(note, 'schema_version');
  const files = listAt(note, 'files');
  if (version === undefined || files.length === 0) return null;
  const session = objectAt(note, 'session');
  const ai = foreignOrigin(
    'whogitit',
    'ai',
    'claude-code',
    textAt(objectAt(session, 'model'), 'id'),
    textAt(session, 'session_id'),
  );
  const human = foreignOrigin('whogitit', 'human');
  const writers: Readonly<Record<string, ForeignLines['by']>> = {
    AI: [ai],
    AIModified: [ai, human],
    Human: [human],
  };
  const lines: ForeignLines[] = [];
  for (const file of files) {
    const path = textAt(file, 'path');
    if (!path) continue;
    for (const line of listAt(file, 'lines')) {
      const number = numberAt(line, 'line_number');
      const by = writers[textAt(objectAt(line, 'source'), 'type') ?? ''];
      if (number && by) lines.push({ path, ranges: [[number, number]], by });
    }
  }
  return { format: 'whogitit', lines };
}

/**
 * `refs/notes/ai-attribution` in its two dialects: kiro-metrics counts lines of a commit, Qwen Code characters by file.
 * Neither says which lines, so no line gets an origin from it; the counts are kept as a claim.
 */
export function parseAiAttribution(text: string): ForeignNote | null {
  const note = parseJson(text);
  const ai = numberAt(note, 'ai_lines');
  const human = numberAt(note, 'human_lines');
  if (ai !== undefined && human !== undefined)
    return {
      format: 'ai-attribution',
      lines: [],
      ...(textAt(note, 'attribution_state') === 'unknown' ? {} : { counts: { ai, human } }),
    };
  const summary = objectAt(note, 'summary');
  const aiChars = numberAt(summary, 'aiChars') ?? numberAt(summary, 'totalAiCharsAdded');
  return aiChars !== undefined && textAt(note, 'generator') ? { format: 'ai-attribution', lines: [] } : null;
}
