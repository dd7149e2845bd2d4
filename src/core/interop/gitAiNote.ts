import type { OriginRecord } from '../provenance/origin.ts';
import type { CommitRecord } from '../record/commitRecord.ts';
import { attributedLines } from '../record/fileRecord.ts';
import { lineWriters } from '../record/lineOrigin.ts';
import type { ExportedCommit } from './exportedCommit.ts';
import {
  type ForeignFormat,
  type ForeignLines,
  type ForeignNote,
  foreignOrigin,
  objectAt,
  parseJson,
  textAt,
} from './foreignNote.ts';
import { parseRanges, printRanges } from './lineRanges.ts';

/**
 * Reads a Git AI authorship log (Git AI Standard v3): paths, below each its keys with line ranges, `---`, and JSON.
 * Keys come in three forms: a hex prompt id, `h_…` for a known person, `s_…::t_…` for a session and its trace. As in
 * that tool, a person whom the JSON does not name claims nothing; a key of no form is AI's only if it is a prompt's.
 *
 * @param format the tool that keeps such logs.
 */
export function parseGitAiNote(text: string, format: ForeignFormat = 'git-ai'): ForeignNote | null {
  const rows = text.split(/\r?\n/);
  const cut = rows.indexOf('---');
  if (cut < 0) return null;
  const meta = parseJson(rows.slice(cut + 1).join('\n'));
  if (!textAt(meta, 'schema_version')?.startsWith('authorship/3')) return null;
  const prompts = objectAt(meta, 'prompts');
  const sessions = objectAt(meta, 'sessions');
  const humans = objectAt(meta, 'humans');
  const lines: ForeignLines[] = [];
  let path: string | undefined;
  for (const row of rows.slice(0, cut)) {
    if (row.trim() === '') continue;
    if (!row.startsWith('  ')) {
      path = /^".*"$/s.test(row) ? row.slice(1, -1) : row;
      continue;
    }
    const match = /^\s+(\S+)\s+([\d,-]+)\s*$/.exec(row);
    if (!match || path === undefined) continue;
    const [, key = '', spec = ''] = match;
    const ranges = parseRanges(spec);
    if (ranges.length === 0) continue;
    if (key.startsWith('h_')) {
      if (Object.hasOwn(humans, key)) lines.push({ path, ranges, by: [foreignOrigin(format, 'human')] });
      continue;
    }
    if (!AI_KEY.test(key) && !Object.hasOwn(prompts, key)) continue;
    const record = key.startsWith('s_') ? objectAt(sessions, key.split('::')[0]!) : objectAt(prompts, key);
    const agent = objectAt(record, 'agent_id');
    const by = foreignOrigin(
      format,
      'ai',
      textAt(agent, 'tool'),
      textAt(agent, 'model'),
      textAt(agent, 'id'),
    );
    lines.push({ path, ranges, by: [by] });
  }
  return { format, lines };
}

const AI_KEY = /^([0-9a-f]{7,64}|s_[0-9a-f]+(::t_[0-9a-f]+)?)$/;

/**
 * A record of ours as a Git AI note: AI lines by session, human lines by one key. Lines of several writers are the
 * session's, as that format has no other way to say it; unknown lines are left out. `undefined`: it names no line.
 */
export function printGitAiNote(record: CommitRecord, commit: ExportedCommit): string | undefined {
  const { sha256, author } = commit;
  const sessions: Record<
    string,
    { readonly agent_id: { readonly model: string }; readonly human_author: string }
  > = {};
  const humans: Record<string, unknown> = {};
  const keyOf = ({ assistant, session = record.id }: OriginRecord): string => {
    const tool = assistant?.tool ?? 'unknown';
    const model = assistant?.model ?? 'unknown';
    const idOf = (session: string) => `s_${sha256(`${tool}:${session}`).slice(0, 14)}`;
    // A session of that format has one model: another model's lines are those of a session of its own.
    let id = session;
    for (let known = sessions[idOf(id)]; known && known.agent_id.model !== model; known = sessions[idOf(id)])
      id += `:${model}`;
    const agent_id = { tool, id, model };
    sessions[idOf(id)] = { agent_id, human_author: author };
    return `${idOf(id)}::t_${sha256(`${record.id}:${id}`).slice(0, 14)}`;
  };
  const out: string[] = [];
  for (const file of record.files) {
    // A line end in a path would forge an entry: that format cannot carry it.
    if (/[\r\n]/.test(file.path)) continue;
    const keys = new Map<string, number[]>();
    for (const { line, by } of attributedLines(file)) {
      const { origin, record: writer } = lineWriters(by);
      if (origin === 'unknown') continue;
      const key = origin === 'human' ? `h_${sha256(author).slice(0, 14)}` : keyOf(writer);
      if (origin === 'human') humans[key] = { author };
      const known = keys.get(key);
      if (known) known.push(line);
      else keys.set(key, [line]);
    }
    if (keys.size === 0) continue;
    out.push(/[\s"\x85]|^---$/.test(file.path) ? `"${file.path}"` : file.path);
    for (const [key, numbers] of keys) out.push(`  ${key} ${printRanges(numbers)}`);
  }
  if (out.length === 0) return undefined;
  const schema_version = 'authorship/3.0.0';
  const meta = { schema_version, base_commit_sha: commit.oid, prompts: {}, humans, sessions };
  return `${out.join('\n')}\n---\n${JSON.stringify(meta, null, 2)}\n`;
}
