import * as fs from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo?.dispose());

/** A commit made with another tool only: its note, none of ours. */
function foreignCommit(): TestRepo {
  repo = TestRepo.create({ hooks: false });
  repo.write('f.txt', 'base\n');
  repo.commitAll('base');
  repo.write('f.txt', 'base\none\ntwo\nthree\n');
  repo.commitAll('theirs');
  const note = `f.txt\n  s_c9883b05a2487d::t_9f8e7d6c5b4a32 1-3\n  h_31dce776f88375 4\n---\n${JSON.stringify({
    schema_version: 'authorship/3.0.0',
    prompts: {},
    sessions: { s_c9883b05a2487d: { agent_id: { tool: 'cursor', id: 'x', model: 'gpt-5' } } },
  })}`;
  repo.run('git', ['notes', '--ref=ai', 'add', '-F', '-', 'HEAD'], { input: note });
  return repo;
}

test('git-ai notes are imported for the lines the commit adds, and nothing else', async () => {
  foreignCommit();
  // Read where they are, without a command; importing makes them records of ours.
  expect(repo.origins('f.txt')).toBe('unknown ai ai human');
  expect(await repo.countersign('import', 'git-ai')).toMatchObject({ code: 0, err: '' });
  repo.git('update-ref', '-d', 'refs/notes/ai');
  expect(repo.origins('f.txt')).toBe('unknown ai ai human');
  const again = await repo.countersign('import');
  expect(again.out).toBe('0 commits imported\n');
});

test('export writes git-ai notes, never over one that is there', async () => {
  foreignCommit();
  const theirs = repo.git('notes', '--ref=ai', 'show', 'HEAD');
  await repo.countersign('import');
  repo.installHooks();
  repo.edit('f.txt', `${repo.read('f.txt')}ai line\n`, 'ai');
  repo.commitAll('ours');
  expect((await repo.countersign('export', 'git-ai', '--notes')).out).toBe(
    '1 notes written to refs/notes/ai\n',
  );
  expect(repo.git('notes', '--ref=ai', 'show', 'HEAD~1')).toBe(theirs);
  expect(repo.git('notes', '--ref=ai', 'show', 'HEAD')).toContain('f.txt\n  s_');
});

test('Agent Trace goes out and comes in elsewhere', async () => {
  repo = TestRepo.create();
  repo.edit('f.txt', 'ai one\nai two\n', 'ai');
  repo.commitAll('x');
  const file = `${repo.root}-traces.jsonl`;
  expect(await repo.countersign('export', 'agent-trace', '-o', file)).toMatchObject({ code: 0, err: '' });
  repo.git('update-ref', '-d', 'refs/notes/countersign');
  repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '--amend', '-m', 'no trailers');
  expect(repo.origins('f.txt')).toBe('unknown unknown');
  const head = repo.git('rev-parse', 'HEAD').trim();
  repo.run('sh', ['-c', `sed -i 's/"revision":"[0-9a-f]*"/"revision":"${head}"/' "${file}"`]);
  expect((await repo.countersign('import', 'agent-trace', file)).out).toContain('1 commits imported');
  expect(repo.origins('f.txt')).toBe('ai ai');
});

/** A commit of lines that a tool with notes of its own knows about, and we do not. */
function commitNotedBy(ref: string, note: object): void {
  repo = TestRepo.create({ hooks: false });
  repo.write('f.txt', 'base\n');
  repo.commitAll('base');
  repo.write('f.txt', 'base\none\ntwo\nthree\n');
  repo.commitAll('theirs');
  repo.run('git', ['notes', `--ref=${ref}`, 'add', '-F', '-', 'HEAD'], { input: JSON.stringify(note) });
}

const CURSOR = { category: 'ai_generated', provider: 'cursor', model: null };
test.each([
  [
    'agentblame',
    'version 2',
    { version: 2, attributions: [{ path: 'f.txt', startLine: 1, endLine: 3, ...CURSOR }] },
    'unknown ai ai unknown',
  ],
  [
    'agentblame',
    'version 3',
    {
      version: 3,
      sessions: { s: { agent: 'cursor', model: null } },
      files: { 'f.txt': { aiRanges: [{ sessionId: 's', startLine: 2, endLine: 2 }] } },
    },
    'unknown ai unknown unknown',
  ],
  [
    'whogitit',
    'version 3',
    {
      version: 3,
      session: { session_id: 's', model: { id: 'claude-opus-4-5' } },
      files: [
        {
          path: 'f.txt',
          lines: ['Original', 'AI', 'AIModified', 'Human'].map((type, at) => ({
            line_number: at + 1,
            content: 'never read',
            source: { type },
          })),
        },
      ],
    },
    'unknown ai mixed human',
  ],
  [
    'ai-attribution',
    'one dialect',
    {
      attribution_state: 'measured',
      ai_lines: 3,
      human_lines: 0,
      total_lines: 3,
      ai_files: ['f.txt'],
      human_files: [],
    },
    'unknown unknown unknown unknown',
  ],
  [
    'ai-attribution',
    'the other dialect',
    {
      version: 1,
      generator: 'Qwen-Coder',
      files: { 'f.txt': { aiChars: 9, humanChars: 0, percent: 100 } },
      summary: { aiPercent: 100, aiChars: 9, humanChars: 0 },
    },
    'unknown unknown unknown unknown',
  ],
] as const)(
  'import %s, %s: lines where the tool names them, and only those that the commit adds',
  async (name, _version, note, truth) => {
    const ref = `refs/notes/${name}`;
    commitNotedBy(ref, note);
    const before = repo.git('rev-parse', ref);
    for (const args of [['import', name], ['import']]) {
      const ran = await repo.countersign(...args);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(repo.origins('f.txt')).toBe(truth);
    }
    // Theirs is read, never written.
    expect(repo.git('rev-parse', ref)).toBe(before);
    // What was imported stays when their notes go, and goes along with a rebase.
    repo.git('update-ref', '-d', ref);
    expect(repo.origins('f.txt')).toBe(truth);
  },
);

test('what docs/spec/trailers.md says that plain git can do, plain git does', () => {
  repo = TestRepo.create();
  repo.edit(
    'src/session.ts',
    'export function authenticate(user: string) { return user === "root"; }\n',
    'ai',
  );
  repo.commitAll('feat: sign in');
  const docs = fs.readFileSync(new URL('../../docs/spec/trailers.md', import.meta.url), 'utf8');
  const lines = /## With plain git\n\n((?: {4}.*\n)+)/.exec(docs)?.[1]?.trimEnd().split('\n') ?? [];
  expect(lines.length).toBeGreaterThan(3);
  // Without our command anywhere.
  const env = { PATH: repo.env.PATH!.split(':').slice(1).join(':') };
  for (const line of lines) {
    const ran = repo.run('sh', ['-c', line.trim()], { env });
    expect([line, ran.code, ran.err]).toEqual([line, 0, '']);
    expect([line, ran.out.trim()]).not.toEqual([line, '']);
  }
  const [provenance] = lines.map((line) => repo.run('sh', ['-c', line.trim()], { env }).out);
  expect(provenance).toMatch(/^[0-9a-f]+ v1; id=\S+; ai=1; human=0; unknown=0/);
});
