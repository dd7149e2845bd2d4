import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseAgentTrace, printAgentTrace } from '../../../../src/core/interop/agentTrace.ts';
import { parseGitAiNote, printGitAiNote } from '../../../../src/core/interop/gitAiNote.ts';
import {
  parseAgentBlame,
  parseAiAttribution,
  parseWhogitit,
} from '../../../../src/core/interop/otherNotes.ts';
import type { CommitRecord } from '../../../../src/core/record/commitRecord.ts';

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
  const text = printGitAiNote(RECORD, 'f'.repeat(40), 'A <a@example.com>', sha256)!;
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

// The published 0.1.0 schema, in our words, closed: nothing it does not know may be written.
const contributor = z.strictObject({
  type: z.enum(['human', 'ai', 'mixed', 'unknown']),
  model_id: z.string().max(250).optional(),
});
const range = z.strictObject({
  start_line: z.int().min(1),
  end_line: z.int().min(1),
  content_hash: z.string().optional(),
  contributor: contributor.optional(),
});
const traceRecord = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.uuid(),
  timestamp: z.iso.datetime(),
  vcs: z.strictObject({ type: z.enum(['git', 'jj', 'hg', 'svn']), revision: z.string() }),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  files: z.array(
    z.strictObject({
      path: z.string(),
      conversations: z.array(z.strictObject({ contributor: contributor.optional(), ranges: z.array(range) })),
    }),
  ),
  metadata: z.record(z.string(), z.unknown()),
});

test('Agent Trace: written strictly, read back', () => {
  const written = printAgentTrace(RECORD, 'f'.repeat(40), '2026-01-02T03:04:05.000Z', '0.1.0', sha256);
  expect(traceRecord.safeParse(written).error).toBeUndefined();
  const read = parseAgentTrace(JSON.stringify(written));
  expect(read?.commit).toBe('f'.repeat(40));
  expect(read?.lines.map(({ ranges, by }) => [ranges[0], by.map(({ origin }) => origin).join('+')])).toEqual([
    [[3, 4], 'ai'],
    [[9, 9], 'human'],
    [[10, 10], 'ai+human'],
  ]);
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
  const three = {
    version: 3,
    sessions: { s: { agent: 'cursor', model: null } },
    files: { a: { aiRanges: [{ sessionId: 's', startLine: 1, endLine: 2 }] } },
  };
  for (const note of [one, two, three])
    expect(said(parseAgentBlame(JSON.stringify(note)))).toEqual([
      ['a', [[1, 2]], [{ origin: 'ai', assistant: { tool: 'cursor' } }]],
    ]);
});

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
  expect(said(parseWhogitit(JSON.stringify(note)))).toEqual([
    ['a', [[1, 1]], [ai]],
    ['a', [[2, 2]], [ai, { origin: 'human' }]],
    ['a', [[3, 3]], [{ origin: 'human' }]],
  ]);
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
