import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseAgentBlame } from '../../../../src/core/interop/agentBlameNote.ts';
import { parseAgentTrace, printAgentTrace } from '../../../../src/core/interop/agentTrace.ts';
import { parseAiAttribution } from '../../../../src/core/interop/aiAttributionNote.ts';
import { toolName, writersOf } from '../../../../src/core/interop/foreignNote.ts';
import { parseGitAiNote, printGitAiNote } from '../../../../src/core/interop/gitAiNote.ts';
import { parseWhogitit } from '../../../../src/core/interop/whogititNote.ts';
import type { CommitRecord } from '../../../../src/core/record/commitRecord.ts';
import { agentTraceRecord } from '../../../lib/agentTraceSchema.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const said = (
  note: {
    lines: readonly {
      path: string;
      ranges: unknown;
      by: readonly { origin: string; assistant?: object }[];
    }[];
  } | null,
) =>
  note?.lines.map(({ path, ranges, by }) => [
    path,
    ranges,
    by.map(({ origin, assistant }) => (assistant ? { origin, assistant } : { origin })),
  ]);

const RECORD: CommitRecord = {
  schema: 'countersign.note/1',
  id: 'abcdefghij',
  counts: { ai: 2, human: 1, unknown: 0 },
  files: [
    {
      path: 'src/a b.ts',
      origins: [
        {
          origin: 'ai',
          grade: 'reported',
          rule: 'r',
          assistant: { tool: 'claude-code', model: 'claude-opus-4-6' },
          mode: 'agent',
          session: 's1',
        },
        { origin: 'human', grade: 'observed', rule: 'typed' },
      ],
      runs: [
        { start: 3, hashes: ['a', 'b'], by: [0] },
        { start: 9, hashes: ['c'], by: [1] },
        { start: 10, hashes: ['d'], by: [0, 1] },
      ],
    },
  ],
  regions: [],
};

const recordOf = (path: string): CommitRecord => ({ ...RECORD, files: [{ ...RECORD.files[0]!, path }] });

const COMMIT = {
  oid: 'f'.repeat(40),
  time: '2026-01-02T03:04:05.000Z',
  author: 'A <a@example.com>',
  version: '0.1.0',
  sha256,
};

test('git-ai notes: prompts, known people and sessions', () => {
  const note = [
    'src/main.rs',
    '  abcd1234abcd1234 1-2,5',
    '  h_31dce776f88375 7',
    '"src/with space.rs"',
    '  s_c9883b05a2487d::t_9f8e7d6c5b4a32 3-4',
    '---',
    JSON.stringify({
      schema_version: 'authorship/3.0.0',
      prompts: { abcd1234abcd1234: { agent_id: { tool: 'cursor', id: '1', model: 'gpt-5' } } },
      humans: { h_31dce776f88375: { author: 'A <a@example.com>' } },
      sessions: { s_c9883b05a2487d: { agent_id: { tool: 'claude', id: '2', model: 'unknown' } } },
    }),
  ].join('\n');
  expect(said(parseGitAiNote(note))).toEqual([
    [
      'src/main.rs',
      [
        [1, 2],
        [5, 5],
      ],
      [{ origin: 'ai', assistant: { tool: 'cursor', model: 'gpt-5' } }],
    ],
    ['src/main.rs', [[7, 7]], [{ origin: 'human' }]],
    ['src/with space.rs', [[3, 4]], [{ origin: 'ai', assistant: { tool: 'claude-code' } }]],
  ]);
});

test('git-ai notes: what we write is read back', () => {
  const text = printGitAiNote(RECORD, COMMIT)!;
  expect(said(parseGitAiNote(text))).toEqual([
    [
      'src/a b.ts',
      [
        [3, 4],
        [10, 10],
      ],
      [{ origin: 'ai', assistant: { tool: 'claude-code', model: 'claude-opus-4-6' } }],
    ],
    ['src/a b.ts', [[9, 9]], [{ origin: 'human' }]],
  ]);
});

test.each([
  '',
  '---',
  'x\n---\n{}',
  '{"schema":"countersign.note/1"}',
  'a\n  k 9-1\n---\n{"schema_version":"authorship/2"}',
])('git-ai notes: %j is none', (text) => expect(parseGitAiNote(text)).toBeNull());

test('Agent Trace: written strictly, read back', () => {
  const written = printAgentTrace(RECORD, COMMIT);
  expect(agentTraceRecord.safeParse(JSON.parse(written)).error).toBeUndefined();
  const read = parseAgentTrace(written);
  expect(read?.commit).toBe('f'.repeat(40));
  expect(read?.lines.map(({ ranges, by }) => [ranges[0], by.map(({ origin }) => origin).join('+')])).toEqual([
    [[3, 4], 'ai'],
    [[9, 9], 'human'],
    [[10, 10], 'ai+human'],
  ]);
  // The tool that wrote is not the one that wrote the record.
  expect(read?.lines[0]?.by[0]?.assistant).toEqual({ tool: 'claude-code', model: 'claude-opus-4-6' });
});

test('Agent Trace: read liberally', () => {
  const record = {
    version: '1.0',
    tool: { name: 'Cursor' },
    vcs: { type: 'jj', revision: 'x' },
    files: [
      {
        path: 'a.ts',
        conversations: [
          {
            contributor: { type: 'human' },
            ranges: [
              { start_line: 1, end_line: 2, contributor: { type: 'ai', model_id: 'openai/gpt-5' } },
              { start_line: 4 },
              { start_line: 0, end_line: 3 },
            ],
          },
        ],
      },
      { conversations: [] },
    ],
  };
  const read = parseAgentTrace(JSON.stringify(record));
  expect(read?.commit).toBeUndefined();
  expect(said(read)).toEqual([
    ['a.ts', [[1, 2]], [{ origin: 'ai', assistant: { tool: 'cursor', model: 'openai/gpt-5' } }]],
    ['a.ts', [[4, 4]], [{ origin: 'human' }]],
  ]);
});

test('git-ai notes: a known person must be named, an AI key have one of the three forms', () => {
  const keys = [
    'h_31dce776f88375',
    'h_00000000000000',
    'human',
    'abcd1234abcd1234',
    's_c9883b05a2487d::t_9f8e7d6c5b4a32',
    'ai',
  ];
  const note = [
    'a',
    ...keys.map((key, at) => `  ${key} ${at + 1}`),
    '---',
    JSON.stringify({ schema_version: 'authorship/3.0.0', humans: { h_31dce776f88375: { author: 'A' } } }),
  ].join('\n');
  const ai = { origin: 'ai', assistant: { tool: 'unnamed' } };
  expect(said(parseGitAiNote(note))).toEqual([
    ['a', [[1, 1]], [{ origin: 'human' }]],
    ['a', [[4, 4]], [ai]],
    ['a', [[5, 5]], [ai]],
  ]);
});

test('git-ai notes: of two entries for a line the later one counts', () => {
  const note = parseGitAiNote(
    `a\n  h_31dce776f88375 1-9\n  abcd1234abcd1234 2\n---\n${JSON.stringify({
      schema_version: 'authorship/3.0.0',
      humans: { h_31dce776f88375: { author: 'A' } },
    })}`,
  )!;
  const writers = writersOf(note, 'a', [1, 2, 3, 10]);
  expect([...writers].map(([line, by]) => [line, by.map(({ origin }) => origin)])).toEqual([
    [1, ['human']],
    [2, ['ai']],
    [3, ['human']],
  ]);
});

test.each(['\u2028---\u2028x', '---', '"quoted"', '"', ' a', 'a\u0085', '\ta '])(
  'git-ai notes: the path %j forges no divider and is read back',
  (path) => {
    const text = printGitAiNote(recordOf(path), COMMIT)!;
    expect(said(parseGitAiNote(text))?.map(([path]) => path)).toEqual([path, path]);
  },
);

test('git-ai notes: one session in which two models wrote stays two', () => {
  const by = (model: string) => ({ ...RECORD.files[0]!.origins[0]!, assistant: { tool: 'cursor', model } });
  const record: CommitRecord = {
    ...RECORD,
    files: [
      {
        path: 'a',
        origins: [by('one'), by('two')],
        runs: [
          { start: 1, hashes: ['a'], by: [0] },
          { start: 2, hashes: ['b'], by: [1] },
        ],
      },
    ],
  };
  expect(said(parseGitAiNote(printGitAiNote(record, COMMIT)!))).toEqual([
    ['a', [[1, 1]], [{ origin: 'ai', assistant: { tool: 'cursor', model: 'one' } }]],
    ['a', [[2, 2]], [{ origin: 'ai', assistant: { tool: 'cursor', model: 'two' } }]],
  ]);
});

test('agentblame, versions 1 to 3', () => {
  const one = {
    version: 1,
    attributions: [
      { path: 'a', start_line: 1, end_line: 2, category: 'ai_generated', provider: 'cursor', model: null },
    ],
  };
  const two = {
    version: 2,
    attributions: [
      { path: 'a', startLine: 1, endLine: 2, category: 'ai_generated', provider: 'cursor', model: null },
    ],
  };
  // In memory the tool spells ranges out, in a note it writes them as text.
  const three = {
    version: 3,
    sessions: { s: { agent: 'cursor', model: null } },
    files: { a: { aiRanges: [{ sessionId: 's', startLine: 1, endLine: 2 }] } },
  };
  const threeAsWritten = {
    version: 3,
    timestamp: '2026-01-02T03:04:05.000Z',
    sessions: { s: { agent: 'cursor', model: null, prompts: null, startedAt: '2026-01-02T03:04:05.000Z' } },
    files: { a: [{ session: 's', prompt: 7, lines: '1-2' }] },
  };
  for (const note of [one, two, three, threeAsWritten])
    expect(said(parseAgentBlame(JSON.stringify(note)))).toEqual([
      ['a', [[1, 2]], [{ origin: 'ai', assistant: { tool: 'cursor' } }]],
    ]);
});

test('agentblame: its own name for Claude Code is ours', () => {
  const entry = { path: 'a', startLine: 1, endLine: 1, category: 'ai_generated', model: 'm' };
  const note = { version: 2, attributions: [{ ...entry, provider: 'claudeCode' }] };
  expect(said(parseAgentBlame(JSON.stringify(note)))?.[0]?.[2]).toEqual([
    { origin: 'ai', assistant: { tool: 'claude-code', model: 'm' } },
  ]);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'names that every object has (%s) are no origins and no tools',
  (name) => {
    const range = { start_line: 1, end_line: 1, contributor: { type: name } };
    const trace = { version: '1', files: [{ path: 'a', conversations: [{ ranges: [range] }] }] };
    expect(parseAgentTrace(JSON.stringify(trace))?.lines).toEqual([]);
    const line = { line_number: 1, source: { type: name } };
    expect(
      parseWhogitit(JSON.stringify({ version: 3, files: [{ path: 'a', lines: [line] }] }))?.lines,
    ).toEqual([]);
    expect(typeof toolName(name)).toBe('string');
    const entry = { path: 'a', startLine: 1, endLine: 1, category: 'ai_generated', provider: name };
    expect(
      typeof parseAgentBlame(JSON.stringify({ version: 2, attributions: [entry] }))?.lines[0]?.by[0]
        ?.assistant?.tool,
    ).toBe('string');
    const files = `{"version":3,"sessions":{},"files":{"a":[{"session":${JSON.stringify(name)},"lines":"1"}]}}`;
    expect(said(parseAgentBlame(files))).toEqual([
      ['a', [[1, 1]], [{ origin: 'ai', assistant: { tool: 'unnamed' } }]],
    ]);
  },
);

test('whogitit, version 3', () => {
  const line = (line_number: number, type: string) => ({
    line_number,
    content: 'never read',
    source: { type },
  });
  const note = {
    version: 3,
    session: { session_id: 's', model: { id: 'claude-opus-4-5' } },
    files: [
      {
        path: 'a',
        lines: [
          line(1, 'AI'),
          line(2, 'AIModified'),
          line(3, 'Human'),
          line(4, 'Original'),
          line(5, 'Unknown'),
        ],
      },
    ],
  };
  const ai = { origin: 'ai', assistant: { tool: 'claude-code', model: 'claude-opus-4-5' } };
  // Theirs: `Human` is what its one agent did not write, `AIModified` what looks like something it wrote. Both are deductions.
  expect(said(parseWhogitit(JSON.stringify(note)))).toEqual([['a', [[1, 1]], [ai]]]);
});

test('ai-attribution, both dialects: counts of a commit claim no line', () => {
  const kiro = {
    attribution_state: 'measured',
    ai_lines: 85,
    human_lines: 12,
    total_lines: 97,
    ai_files: ['a'],
    human_files: [],
  };
  expect(parseAiAttribution(JSON.stringify(kiro))).toEqual({
    format: 'ai-attribution',
    lines: [],
    counts: { ai: 85, human: 12 },
  });
  const qwen = {
    version: 1,
    generator: 'Qwen-Coder',
    files: { a: { aiChars: 1, humanChars: 1, percent: 50 } },
    summary: { aiPercent: 50, aiChars: 1, humanChars: 1 },
  };
  expect(parseAiAttribution(JSON.stringify(qwen))).toEqual({ format: 'ai-attribution', lines: [] });
  expect(parseAiAttribution('{}')).toBeNull();
});

test('ai-attribution: a tool that keeps authorship logs there (ai-attr) names lines', () => {
  const note = `src/main.rs\n  a1b2c3d4e5f6a7b8 1-10,15\n---\n${JSON.stringify({
    schema_version: 'authorship/3.0.0',
    tool_version: 'ai-attr/0.2.0',
    prompts: {
      a1b2c3d4e5f6a7b8: { agent_id: { tool: 'claude', model: 'sonnet-4', id: 'x' }, human_author: 'a' },
    },
  })}`;
  const read = parseAiAttribution(note);
  expect(read?.format).toBe('ai-attribution');
  expect(read?.lines[0]?.by[0]?.rule).toBe('imported:ai-attribution');
  expect(said(read)).toEqual([
    [
      'src/main.rs',
      [
        [1, 10],
        [15, 15],
      ],
      [{ origin: 'ai', assistant: { tool: 'claude-code', model: 'sonnet-4' } }],
    ],
  ]);
});
