import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printAgentBlame } from '../../../src/core/interop/agentBlameNote.ts';
import { printAgentTrace } from '../../../src/core/interop/agentTrace.ts';
import type { ForeignNote } from '../../../src/core/interop/foreignNote.ts';
import { toolName, writersOf } from '../../../src/core/interop/foreignNote.ts';
import { FOREIGN_PARSERS } from '../../../src/core/interop/foreignParsers.ts';
import { FOREIGN_PRINTERS } from '../../../src/core/interop/foreignPrinters.ts';
import { printGitAiNote } from '../../../src/core/interop/gitAiNote.ts';
import { printWhogitit } from '../../../src/core/interop/whogititNote.ts';
import { type OriginRecord, UNKNOWN } from '../../../src/core/provenance/origin.ts';
import { attributedFiles } from '../../../src/core/record/attributedFiles.ts';
import type { CommitRecord } from '../../../src/core/record/commitRecord.ts';
import { attributedLines } from '../../../src/core/record/fileRecord.ts';
import { lineWriters } from '../../../src/core/record/lineOrigin.ts';
import { agentTraceRecord } from '../../lib/agentTraceSchema.ts';

const COMMIT = {
  oid: 'f'.repeat(40),
  time: '2026-01-02T03:04:05.000Z',
  author: 'A\n---\n{} <a@example.com>',
  version: '0.1.0',
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
};

// Hostile on purpose: what ends a line, a section or a quotation somewhere, and names that every object has.
const hostile = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({ minLength: 1, unit: 'grapheme', maxLength: 300 }),
  fc.string({ minLength: 1, unit: 'binary', maxLength: 20 }),
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '---',
      'a\n---\n{}',
      'a\r\n  h_00 1-9',
      '\u2028---\u2028',
      '"a"',
      '"',
      "it's a file",
      '  abcdef0 1',
      'a\u0085',
      'a\u00a0',
      '__proto__',
      'constructor',
      'toString',
      'unknown',
      'claude-opus-4-6',
      'a/b',
    ),
  },
);
const ai: fc.Arbitrary<OriginRecord> = fc.record(
  {
    origin: fc.constant('ai' as const),
    grade: fc.constantFrom('reported', 'observed', 'inferred'),
    rule: fc.constant('r'),
    assistant: fc.record({ tool: hostile, model: hostile }, { requiredKeys: ['tool'] }),
    mode: fc.constantFrom('completion', 'agent'),
    session: hostile,
  },
  { requiredKeys: ['origin', 'grade', 'rule', 'assistant', 'mode'] },
) as fc.Arbitrary<OriginRecord>;
const human: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed' };

/** A commit's record, and who wrote each line of it by path. */
const commit = fc
  .array(ai, { minLength: 1, maxLength: 4 })
  .chain((assistants) =>
    fc.uniqueArray(
      fc.record({
        path: hostile,
        lines: fc.uniqueArray(
          fc.record({
            line: fc.integer({ min: 1, max: 60 }),
            by: fc.uniqueArray(fc.constantFrom(human, UNKNOWN, ...assistants), {
              minLength: 1,
              maxLength: 3,
            }),
          }),
          { selector: ({ line }) => line, minLength: 1, maxLength: 40 },
        ),
      }),
      { selector: ({ path }) => path, minLength: 1, maxLength: 4 },
    ),
  )
  .map((files) => {
    const writers = new Map(
      files.map(({ path, lines }) => [path, new Map(lines.map(({ line, by }) => [line, by]))]),
    );
    const added = new Map(
      files.map(({ path, lines }) => [
        path,
        lines.map(({ line }) => ({ line, hash: `${line}` })).sort((a, b) => a.line - b.line),
      ]),
    );
    const known = attributedFiles(added, (path) => writers.get(path)!, new Map());
    const record: CommitRecord = {
      schema: 'countersign.note/1',
      id: 'abcdefghij',
      ...known,
      regions: [],
    };
    const truth = new Map(
      record.files.map((file) => [
        file.path,
        new Map(attributedLines(file).map(({ line, by }) => [line, by] as const)),
      ]),
    );
    return { record, truth };
  });

/** What a format must give back for a line: `ai`, `mixed` or `human`, and the assistant as it is named abroad. */
const mixedIsAi = { ai: 'ai', mixed: 'ai', human: 'human', unknown: undefined } as const;
const ROUND_TRIPS = [
  ['agent-trace', printAgentTrace, { ...mixedIsAi, mixed: 'mixed' }],
  ['git-ai', printGitAiNote, mixedIsAi],
  ['agentblame', printAgentBlame, { ...mixedIsAi, human: undefined }],
  ['whogitit', printWhogitit, { ...mixedIsAi, mixed: 'mixed' }],
] as const;

test.each(ROUND_TRIPS)(
  '%s: what is written is read back, line by line, whatever paths and models are called',
  (format, print, says) => {
    fc.assert(
      fc.property(commit, ({ record, truth }) => {
        const text = print(record, COMMIT);
        const note = text === undefined ? undefined : FOREIGN_PARSERS[format](text);
        if (text !== undefined) expect(note?.format).toBe(format);
        const assistants = new Set<string>();
        for (const lines of truth.values())
          for (const by of lines.values()) {
            const { origin, record } = lineWriters(by);
            if (origin === 'ai' || origin === 'mixed')
              assistants.add(JSON.stringify([record.assistant, record.session]));
          }
        for (const [path, lines] of truth) {
          const silent = format === 'git-ai' && /[\r\n]/.test(path);
          const read = note ? writersOf(note, path, [...Array(99).keys()]) : new Map();
          for (let line = 0; line < 99; line++) {
            const by = lines.get(line);
            const { origin, record: writer } = lineWriters(by ?? []);
            const expected = silent ? undefined : says[origin];
            const got = read.get(line);
            expect([path, line, got && lineWriters(got).origin]).toEqual([path, line, expected]);
            if (expected !== 'ai' && expected !== 'mixed') continue;
            // whogitit knows one assistant a commit.
            const named = format !== 'whogitit' || assistants.size === 1 ? writer.assistant : undefined;
            const { tool = 'unknown', model } = named ?? {};
            expect(lineWriters(got).record.assistant).toEqual({
              tool: toolName(tool),
              ...(model && model !== 'unknown' ? { model: model.slice(0, 250) } : {}),
            });
          }
        }
      }),
    );
  },
);

test('Agent Trace: what is written keeps to the published schema, and names each line once', () => {
  fc.assert(
    fc.property(commit, ({ record }) => {
      const text = printAgentTrace(record, COMMIT);
      expect(text.indexOf('\n')).toBe(text.length - 1);
      const written = agentTraceRecord.parse(JSON.parse(text));
      for (const { conversations } of written.files) {
        const lines = conversations.flatMap(({ ranges }) =>
          ranges.flatMap(({ start_line, end_line }) =>
            Array.from({ length: end_line - start_line + 1 }, (_, at) => start_line + at),
          ),
        );
        expect(new Set(lines).size).toBe(lines.length);
      }
    }),
  );
});

/** That tool's own reading, as strict as it documents it: one wrong row and it reads nothing of a note. */
function readAsGitAiDoes(text: string): Map<string, [key: string, ranges: string][]> {
  const rows = text.split(/\r?\n/);
  const divider = rows.indexOf('---');
  expect(divider).toBeGreaterThan(0);
  const files = new Map<string, [string, string][]>();
  let entries: [string, string][] | undefined;
  for (const raw of rows.slice(0, divider)) {
    const row = raw.replace(/[\s\x85]+$/, '');
    if (row === '') continue;
    if (row.startsWith('  ')) {
      const [key = '', ranges = '', ...rest] = row.slice(2).split(' ');
      expect(rest).toEqual([]);
      expect(ranges).toMatch(/^\d+(-\d+)?(,\d+(-\d+)?)*$/);
      expect(entries).toBeDefined();
      entries?.push([key, ranges]);
    } else {
      entries = [];
      files.set(/^".*"$/s.test(row) ? row.slice(1, -1) : row, entries);
    }
  }
  const meta = JSON.parse(rows.slice(divider + 1).join('\n')) as {
    [member: string]: unknown;
    humans: Record<string, { author: unknown }>;
    sessions: Record<string, { agent_id: Record<string, unknown>; human_author: unknown }>;
  };
  expect(meta).toMatchObject({
    schema_version: 'authorship/3.0.0',
    base_commit_sha: COMMIT.oid,
    prompts: {},
  });
  for (const { author } of Object.values(meta.humans)) expect(author).toBeTypeOf('string');
  for (const { agent_id, human_author } of Object.values(meta.sessions)) {
    expect(human_author).toBeTypeOf('string');
    for (const member of ['tool', 'id', 'model']) expect(agent_id[member]).toBeTypeOf('string');
  }
  for (const [key] of [...files.values()].flat())
    if (key.startsWith('h_')) expect([key, key in meta.humans]).toEqual([key, true]);
    else {
      expect(key).toMatch(/^s_[0-9a-f]{14}::t_[0-9a-f]{14}$/);
      expect(meta.sessions).toHaveProperty(key.split('::')[0]!);
    }
  return files;
}

test('git-ai: what is written is what that tool reads, and every path in it is one of the record', () => {
  fc.assert(
    fc.property(commit, ({ record, truth }) => {
      const text = printGitAiNote(record, COMMIT);
      if (text === undefined) return;
      for (const [path, entries] of readAsGitAiDoes(text)) {
        expect(truth.has(path)).toBe(true);
        expect(entries.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('whogitit: every member that its reader requires is there, and no source text is', () => {
  fc.assert(
    fc.property(commit, ({ record }) => {
      const text = printWhogitit(record, COMMIT);
      if (text === undefined) return;
      const { version, session, prompts, files } = JSON.parse(text);
      expect({ version, prompts }).toEqual({ version: 3, prompts: [] });
      for (const value of [session.session_id, session.started_at, session.model.id, session.model.provider])
        expect(value).toBeTypeOf('string');
      expect(session.prompt_count).toBe(0);
      for (const { path, lines, summary } of files) {
        expect(path).toBeTypeOf('string');
        expect(Object.values<number>(summary).reduce((sum, count) => sum + count, 0)).toBe(2 * lines.length);
        for (const { line_number, content, source, confidence } of lines) {
          expect([line_number > 0, content, confidence]).toEqual([true, '', 1]);
          if (/^AI/.test(source.type)) expect(source.edit_id).toBeTypeOf('string');
          if (source.type === 'AIModified') expect(source.similarity).toBeTypeOf('number');
          expect(['AI', 'AIModified', 'Human', 'Unknown']).toContain(source.type);
        }
      }
    }),
  );
});

test('ai-attribution: the counts of one dialect are those of the record, the shares of the other agree with them', () => {
  const parse = FOREIGN_PARSERS['ai-attribution'];
  fc.assert(
    fc.property(commit, ({ record, truth }) => {
      const { ai, human, unknown } = record.counts;
      const kiro = FOREIGN_PRINTERS.get('ai-attribution-kiro')!.print(record, COMMIT);
      const qwen = FOREIGN_PRINTERS.get('ai-attribution-qwen')!.print(record, COMMIT);
      expect([kiro === undefined, qwen === undefined]).toEqual([ai + human === 0, ai + human === 0]);
      if (kiro === undefined || qwen === undefined) return;
      expect(parse(kiro)).toEqual({ format: 'ai-attribution', lines: [], counts: { ai, human } });
      expect(parse(qwen)).toEqual({ format: 'ai-attribution', lines: [] });
      const counted = JSON.parse(kiro);
      expect(counted.total_lines + counted.excluded_lines).toBe(ai + human + unknown);
      expect(new Set([...counted.ai_files, ...counted.human_files]).size).toBe(
        counted.ai_files.length + counted.human_files.length,
      );
      const { files, summary } = JSON.parse(qwen);
      expect(summary.aiPercent).toBe(Math.round((ai / (ai + human)) * 100));
      expect(Object.keys(files).sort()).toEqual([...counted.ai_files, ...counted.human_files].sort());
      for (const path of Object.keys(files)) {
        expect(truth.has(path)).toBe(true);
        expect(files[path].percent > 0).toBe(files[path].aiChars > 0);
      }
    }),
  );
});

// Members that some format reads, so that a made-up value gets far.
const member = fc.constantFrom(
  ...'version schema_version files path conversations ranges start_line end_line contributor type model_id vcs revision'.split(
    ' ',
  ),
  ...'attributions startLine endLine category provider model sessions agent aiRanges sessionId session lines'.split(
    ' ',
  ),
  ...'line_number source prompts humans agent_id tool id summary aiChars generator ai_lines human_lines timestamp'.split(
    ' ',
  ),
  ...'metadata dev.countersign assistants recorder __proto__ constructor'.split(' '),
);
const leaf = fc.oneof(
  hostile,
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, true, 1, 2, 3, '1-9', 'ai', 'human', 'mixed', 'AI', 'Human', 'ai_generated', 'git'),
);
const { value: madeUp } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'json' },
    leaf,
    fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'json' }),
    fc
      .array(fc.tuple(member, tie('value')), { maxLength: 8, depthIdentifier: 'json' })
      .map(Object.fromEntries),
  ),
}));
const foreign = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
  madeUp.map((value) => JSON.stringify(value) ?? ''),
  fc
    .tuple(
      fc.array(fc.oneof(hostile, fc.constantFrom('  abcdef0 1-9', '  h_0 1', ' ', '---')), { maxLength: 8 }),
      madeUp,
    )
    .map(([rows, value]) =>
      [...rows, '---', JSON.stringify({ schema_version: 'authorship/3', ...Object(value) })].join('\n'),
    ),
  // A note of ours in which something was lost, doubled or put.
  fc
    .tuple(
      commit,
      fc.constantFrom(...FOREIGN_PRINTERS.values()),
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.string({ maxLength: 20 }),
    )
    .map(([{ record }, { print }, at, length, put]) => {
      const text = print(record, COMMIT) ?? '';
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + length);
    }),
);

test('whatever a note holds, its reader neither fails nor makes anything up', () => {
  const sound = (note: ForeignNote | null) => {
    for (const { path, ranges, by } of note?.lines ?? []) {
      expect([typeof path, path === '', ranges.length > 0, by.length > 0]).toEqual([
        'string',
        false,
        true,
        true,
      ]);
      for (const [start, end] of ranges) {
        expect([start, end].every(Number.isSafeInteger)).toBe(true);
        expect([start > 0, end >= start]).toEqual([true, true]);
      }
      for (const { origin, grade, rule, assistant, session } of by) {
        expect(['ai', 'human']).toContain(origin);
        expect([grade, rule]).toEqual(['reported', `imported:${note?.format}`]);
        expect(assistant !== undefined).toBe(origin === 'ai');
        if (assistant) expect(assistant.tool).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        for (const text of [assistant?.model, session])
          expect(['undefined', 'string']).toContain(typeof text);
        expect((assistant?.model ?? '').length).toBeLessThanOrEqual(250);
      }
      if (note) expect(writersOf(note, path, [1, 2, 1e9]).size).toBeLessThanOrEqual(3);
    }
    for (const count of Object.values(note?.counts ?? {})) expect(Number.isSafeInteger(count)).toBe(true);
    if (note?.commit !== undefined) expect(note.commit).toBeTypeOf('string');
  };
  fc.assert(
    fc.property(foreign, (text) => {
      for (const parse of Object.values(FOREIGN_PARSERS)) sound(parse(text));
    }),
    { numRuns: 3000 },
  );
});
