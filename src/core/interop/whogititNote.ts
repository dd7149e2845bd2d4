import type { OriginRecord } from '../provenance/origin.ts';
import type { CommitRecord } from '../record/commitRecord.ts';
import { attributedLines } from '../record/fileRecord.ts';
import { type LineOrigin, lineWriters } from '../record/lineOrigin.ts';
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
import { modelProvider } from './modelProvider.ts';

/**
 * whogitit notes (versions 2 and 3): one entry a line. `AI` is a line that Claude Code wrote, word for word. The tool
 * calls `Human` whatever its one agent did not write, a completion of another one too, and `AIModified` what resembles a
 * line it wrote: deductions, so nothing is said of those lines, nor of `Original` ones. Notes that we wrote
 * (`recorder`) mean what they say.
 */
export function parseWhogitit(text: string): ForeignNote | null {
  const note = parseJson(text);
  const version = numberAt(note, 'version') ?? numberAt(note, 'schema_version');
  const files = listAt(note, 'files');
  if (version === undefined || files.length === 0) return null;
  const session = objectAt(note, 'session');
  const ours = textAt(note, 'recorder') === 'countersign';
  const ai = foreignOrigin(
    'whogitit',
    'ai',
    ours ? textAt(session, 'tool') : 'claude-code',
    textAt(objectAt(session, 'model'), 'id'),
    textAt(session, 'session_id'),
  );
  const human = foreignOrigin('whogitit', 'human');
  const writers = new Map<string | undefined, ForeignLines['by']>([['AI', [ai]]]);
  if (ours) writers.set('AIModified', [ai, human]).set('Human', [human]);
  const lines: ForeignLines[] = [];
  for (const file of files) {
    const path = textAt(file, 'path');
    if (!path) continue;
    for (const line of listAt(file, 'lines')) {
      const number = numberAt(line, 'line_number');
      const by = writers.get(textAt(objectAt(line, 'source'), 'type'));
      if (number && by) lines.push({ path, ranges: [[number, number]], by });
    }
  }
  return { format: 'whogitit', lines };
}

const TYPES: Readonly<Record<LineOrigin, string>> = {
  ai: 'AI',
  mixed: 'AIModified',
  human: 'Human',
  unknown: 'Unknown',
};

/**
 * A record of ours as a whogitit note, version 3: every added line. That format knows one session a commit: where several
 * assistants wrote, it is none of theirs. Its members for source text stay empty, and no similarity is measured: 0.
 * `undefined`: no line of a known origin.
 */
export function printWhogitit(record: CommitRecord, commit: ExportedCommit): string | undefined {
  const counts = { ai: 0, mixed: 0, human: 0, unknown: 0 };
  const assistants = new Map<string, OriginRecord>();
  const files = record.files.map((file) => {
    const here = { ai: 0, mixed: 0, human: 0, unknown: 0 };
    const lines = attributedLines(file).map(({ line, by }) => {
      const { origin, record: writer } = lineWriters(by);
      here[origin]++;
      counts[origin]++;
      const isAi = origin === 'ai' || origin === 'mixed';
      if (isAi) assistants.set(JSON.stringify([writer.assistant, writer.session]), writer);
      return {
        line_number: line,
        content: '',
        source: {
          type: TYPES[origin],
          ...(isAi ? { edit_id: record.id } : {}),
          ...(origin === 'mixed' ? { similarity: 0 } : {}),
        },
        edit_id: isAi ? record.id : null,
        prompt_index: null,
        confidence: 1,
      };
    });
    const summary = {
      total_lines: lines.length,
      ai_lines: here.ai,
      ai_modified_lines: here.mixed,
      human_lines: here.human,
      original_lines: 0,
      unknown_lines: here.unknown,
    };
    return { path: file.path, lines, summary };
  });
  if (counts.ai + counts.mixed + counts.human === 0) return undefined;
  const [only, ...others] = assistants.values();
  const writer = others.length === 0 ? only : undefined;
  const model = writer?.assistant?.model ?? 'unknown';
  const session = {
    session_id: writer?.session ?? record.id,
    tool: writer?.assistant?.tool ?? 'unknown',
    model: { id: model, provider: modelProvider(model) ?? 'unknown' },
    started_at: commit.time,
    prompt_count: 0,
    used_plan_mode: false,
    subagent_count: 0,
  };
  return `${JSON.stringify({ version: 3, recorder: 'countersign', session, prompts: [], files })}\n`;
}
