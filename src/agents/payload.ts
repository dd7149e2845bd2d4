import type { FileEvidence } from '../core/agents/agentEvent.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** Reads JSON that may hold raw control characters inside strings (Windsurf sends them). Throws `SyntaxError`. */
export function parsePayload(text: string): Payload {
  const value: unknown = (() => {
    try {
      return JSON.parse(text);
    } catch {
      return JSON.parse(escapeControls(text));
    }
  })();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('it is not a JSON object');
  return value as Payload;
}

function escapeControls(text: string): string {
  let out = '';
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (inString && c === '\\') {
      out += c + (text[++i] ?? '');
      continue;
    }
    if (c === '"') inString = !inString;
    out += inString && c < ' ' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c;
  }
  return out;
}

/** A field under any of its spellings: snake case and camel case are the same. */
export function field(payload: unknown, ...names: readonly string[]): unknown {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const object = payload as Payload;
  for (const name of names) {
    if (object[name] !== undefined && object[name] !== null) return object[name];
    const camel = name.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());
    if (object[camel] !== undefined && object[camel] !== null) return object[camel];
  }
  return undefined;
}

export function text(payload: unknown, ...names: readonly string[]): string | undefined {
  const value = field(payload, ...names);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const PATHS = [
  'file_path',
  'path',
  'target_file',
  'filepath',
  'notebook_path',
  'fs_path',
  'filename',
  'file',
  'uri',
];
/** Tools that move a file name both ends. */
const OLD_PATHS = ['old_path', 'source_path', 'old_uri', 'source'];
const NEW_PATHS = ['new_path', 'destination_path', 'new_uri', 'destination'];
const PATH_LISTS = ['files', 'filepaths', 'file_paths', 'paths', 'replacements', 'edits'];

/** Every file a tool's input or answer names, with what it says about it. */
export function filesOf(input: unknown, response?: unknown): FileEvidence[] {
  const patch =
    typeof input === 'string' ? input : text(input, 'input', 'patch', 'patch_text', 'diff', 'command');
  if (patch?.includes('*** ')) {
    const named = patchFiles(patch);
    if (named.length > 0) return named;
  }
  const files = new Map<string, FileEvidence>();
  const add = (evidence: FileEvidence) => {
    const before = files.get(evidence.file);
    const edits = [...(before?.edits ?? []), ...(evidence.edits ?? [])];
    files.set(evidence.file, { ...before, ...evidence, ...(edits.length > 0 ? { edits } : {}) });
  };
  const path = text(input, ...PATHS) ?? text(response, ...PATHS);
  const from = text(input, ...OLD_PATHS);
  const to = text(input, ...NEW_PATHS) ?? (from === undefined ? undefined : path);
  const source = from ?? path;
  if (to !== undefined && source !== undefined && to !== source) {
    add({ file: cleanPath(source) });
    add({ file: cleanPath(to), movedFrom: cleanPath(source) });
  } else if (path !== undefined) add(evidenceOf(cleanPath(path), input, response));
  for (const list of PATH_LISTS) {
    const values = field(input, list);
    if (!Array.isArray(values)) continue;
    for (const value of values) {
      const one = typeof value === 'string' ? value : text(value, ...PATHS);
      if (one !== undefined && one !== path)
        add(typeof value === 'string' ? { file: cleanPath(one) } : evidenceOf(cleanPath(one), value));
    }
  }
  return [...files.values()];
}

function evidenceOf(file: string, input: unknown, response?: unknown): FileEvidence {
  const before = text(response, 'original_file', 'original_content');
  const isWhole = ['old_text', 'old_str', 'insert_line'].every((name) => field(input, name) === undefined);
  const content =
    field(input, 'content', 'file_text', 'contents', 'code_edit_full') ??
    (isWhole ? field(input, 'new_text') : undefined);
  const list = field(input, 'edits', 'replacements');
  const blocks = searchReplaceBlocks(text(input, 'diff', 'content') ?? '');
  const single = (Array.isArray(list) ? list : [input]).flatMap((edit) => {
    const old = field(edit, 'old_string', 'old_str', 'old_text', 'old');
    const fresh = field(edit, 'new_string', 'new_str', 'new_text', 'new');
    return typeof old === 'string' && typeof fresh === 'string' ? [{ old, new: fresh }] : [];
  });
  const edits = [...single, ...blocks];
  const kind = text(response, 'type');
  return {
    file,
    ...(before === undefined ? {} : { before }),
    ...(typeof content === 'string' && blocks.length === 0 ? { content } : {}),
    ...(edits.length > 0 ? { edits } : {}),
    ...(kind === 'create' ? { creates: true } : {}),
  };
}

/**
 * Edits of a diff in search and replace blocks, as Cline and Roo write it: `------- SEARCH` or `<<<<<<< SEARCH`, in Roo's
 * with `:start_line:` and a rule below it; `=======`; `+++++++ REPLACE` or `>>>>>>> REPLACE`.
 */
function searchReplaceBlocks(diff: string): Edit[] {
  const edits: Edit[] = [];
  let old: string[] | undefined;
  let fresh: string[] | undefined;
  for (const line of diff.includes('SEARCH') ? diff.split(/\r?\n/) : []) {
    if (/^(?:<{3,}|-{3,}) SEARCH>?\s*$/.test(line)) {
      old = [];
      fresh = undefined;
    } else if (old && !fresh && old.length === 0 && /^:\w+:/.test(line)) continue;
    else if (old && !fresh && old.length === 0 && /^-{5,}\s*$/.test(line)) continue;
    else if (old && !fresh && /^={5,}\s*$/.test(line)) fresh = [];
    else if (old && fresh && /^(?:>{3,}|\+{3,}) REPLACE>?\s*$/.test(line)) {
      edits.push({ old: old.join(''), new: fresh.join('') });
      old = undefined;
      fresh = undefined;
    } else (fresh ?? old)?.push(`${line}\n`);
  }
  return edits;
}

/** Files of a `*** Begin Patch` text; every hunk is an edit, so that the content it leads to can be told beforehand. */
function patchFiles(patch: string): FileEvidence[] {
  const files: {
    file: string;
    creates?: true;
    movedFrom?: string;
    old: string[];
    new: string[];
    edits: Edit[];
  }[] = [];
  const finish = () => {
    const last = files.at(-1);
    if (!last || last.old.length + last.new.length === 0) return;
    last.edits.push({ old: last.old.join(''), new: last.new.join('') });
    last.old = [];
    last.new = [];
  };
  for (const line of patch.split(/\r?\n/)) {
    const [, verb, name] = /^\*\*\* (Update File|Add File|Delete File|Move to): (.+?)\s*$/.exec(line) ?? [];
    if (verb === 'Move to' && files.length > 0) {
      const from = files.at(-1)!;
      files.push({ file: cleanPath(name!), movedFrom: from.file, old: [], new: [], edits: [] });
    } else if (verb) {
      finish();
      files.push({
        file: cleanPath(name!),
        ...(verb === 'Add File' ? { creates: true as const } : {}),
        old: [],
        new: [],
        edits: [],
      });
    } else if (line.startsWith('@@') || line.startsWith('*** ')) finish();
    else {
      const text = `${line.slice(1)}\n`;
      if (line[0] === '-' || line[0] === ' ') files.at(-1)?.old.push(text);
      if (line[0] === '+' || line[0] === ' ') files.at(-1)?.new.push(text);
    }
  }
  finish();
  return files.map(({ file, creates, movedFrom, edits }) => ({
    file,
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(creates ? { creates, content: edits.map((edit) => edit.new).join('') } : {}),
    ...(creates || edits.length === 0 ? {} : { edits }),
  }));
}

interface Edit {
  readonly old: string;
  readonly new: string;
}

/** `file:///c%3A/x`, `/c:/x` and `C:\x` are the same file, `file://host/x` and `\\host\x`, too; other paths stay as they are. */
function cleanPath(raw: string): string {
  let path = raw.trim();
  if (/^file:\/\//i.test(path)) {
    path = path.slice('file://'.length).replace(/^localhost(?=\/)/i, '');
    try {
      path = decodeURIComponent(path);
    } catch {
      // A percent sign that is one.
    }
    if (!path.startsWith('/') && !isOnDrive(path)) path = `//${path}`;
  }
  if (/^\/[A-Za-z]:[/\\]/.test(path)) path = path.slice(1);
  return isOnDrive(path) || path.startsWith('\\\\') || (path.includes('\\') && !path.includes('/'))
    ? path.replace(/\\/g, '/')
    : path;
}

const isOnDrive = (path: string) => /^[A-Za-z]:[/\\]/.test(path);
