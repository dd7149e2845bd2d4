import type { CommitRecord } from '../record/commitRecord.ts';
import { attributedLines } from '../record/fileRecord.ts';
import { lineWriters } from '../record/lineOrigin.ts';
import {
  type ForeignLines,
  type ForeignNote,
  foreignOrigin,
  objectAt,
  parseJson,
  textAt,
} from './foreignNote.ts';

/**
 * Reads a Git AI authorship log (Git AI Standard v3): paths, below each its keys with line ranges, `---`, and JSON.
 * Keys come in three forms: a hex prompt id, `h_…` for a known person, `s_…::t_…` for a session and its trace.
 */
export function parseGitAiNote(text: string): ForeignNote | null {
  const cut = /^---\r?$/m.exec(text);
  if (!cut) return null;
  const meta = parseJson(text.slice(cut.index + cut[0].length));
  if (!textAt(meta, 'schema_version')?.startsWith('authorship/3')) return null;
  const prompts = objectAt(meta, 'prompts');
  const sessions = objectAt(meta, 'sessions');
  const lines: ForeignLines[] = [];
  let path: string | undefined;
  for (const line of text.slice(0, cut.index).split(/\r?\n/)) {
    if (line.trim() === '') continue;
    if (!line.startsWith('  ')) {
      path = /^".*"$/.test(line) ? line.slice(1, -1) : line;
      continue;
    }
    const match = /^\s+(\S+)\s+([\d,-]+)\s*$/.exec(line);
    if (!match || path === undefined) continue;
    const [, key = '', spec = ''] = match;
    const ranges = rangesOf(spec);
    if (ranges.length === 0) continue;
    if (key.startsWith('h_')) {
      lines.push({ path, ranges, by: [foreignOrigin('git-ai', 'human')] });
      continue;
    }
    const record = key.startsWith('s_') ? objectAt(sessions, key.split('::')[0]!) : objectAt(prompts, key);
    const agent = objectAt(record, 'agent_id');
    const by = foreignOrigin(
      'git-ai',
      'ai',
      textAt(agent, 'tool'),
      textAt(agent, 'model'),
      textAt(agent, 'id'),
    );
    lines.push({ path, ranges, by: [by] });
  }
  return { format: 'git-ai', lines };
}

/**
 * A record of ours as a Git AI note: AI lines by session, human lines by one key. Lines of several writers are the
 * session's, as that format has no other way to say it; unknown lines are left out.
 *
 * @param sha256 hex SHA-256. @param author who committed, as that tool names people.
 */
export function printGitAiNote(
  record: CommitRecord,
  commit: string,
  author: string,
  sha256: (text: string) => string,
): string | undefined {
  const sessions: Record<string, unknown> = {};
  const humans: Record<string, unknown> = {};
  const out: string[] = [];
  for (const file of record.files) {
    const keys = new Map<string, number[]>();
    for (const { line, by } of attributedLines(file)) {
      const { origin, record: writer } = lineWriters(by);
      if (origin === 'unknown') continue;
      let key: string;
      if (origin === 'human') {
        key = `h_${sha256(author).slice(0, 14)}`;
        humans[key] = { author };
      } else {
        const { assistant, session = record.id } = writer;
        const id = `s_${sha256(`${assistant?.tool}:${session}`).slice(0, 14)}`;
        sessions[id] = {
          agent_id: { tool: assistant?.tool ?? 'unknown', id: session, model: assistant?.model ?? 'unknown' },
          human_author: author,
        };
        key = `${id}::t_${sha256(`${record.id}:${session}`).slice(0, 14)}`;
      }
      const known = keys.get(key);
      if (known) known.push(line);
      else keys.set(key, [line]);
    }
    // A line end in a path would forge an entry: that format cannot carry it.
    if (keys.size === 0 || /[\r\n]/.test(file.path)) continue;
    out.push(/[\s"]/.test(file.path) ? `"${file.path}"` : file.path);
    for (const [key, numbers] of keys) out.push(`  ${key} ${printRanges(numbers)}`);
  }
  if (out.length === 0) return undefined;
  const meta = { schema_version: 'authorship/3.0.0', base_commit_sha: commit, prompts: {}, humans, sessions };
  return `${out.join('\n')}\n---\n${JSON.stringify(meta, null, 2)}\n`;
}

function rangesOf(spec: string): [number, number][] {
  return spec.split(',').flatMap((part): [number, number][] => {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part);
    if (!match) return [];
    const start = Number(match[1]);
    const end = Number(match[2] ?? match[1]);
    return start > 0 && end >= start ? [[start, end]] : [];
  });
}

export function printRanges(numbers: readonly number[]): string {
  return mergeRanges(numbers)
    .map(([start, end]) => (start === end ? `${start}` : `${start}-${end}`))
    .join(',');
}

/** Ascending numbers as inclusive ranges. */
export function mergeRanges(numbers: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const number of numbers) {
    const last = out.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else out.push([number, number]);
  }
  return out;
}
