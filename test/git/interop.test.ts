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
    humans: { h_31dce776f88375: { author: 'A <a@example.com>' } },
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

/** One commit of files, each with an AI's line, one that a person changed, a person's, one of nobody we know, and another AI's. */
function mixedCommit(...names: string[]): void {
  repo = TestRepo.create();
  for (const [n, name] of names.entries()) {
    repo.edit(name, `ai one ${n}\nboth ${n}`, 'ai');
    repo.editInside(name, 1, `both ${n} wrote\n`, `both ${n}`, 'human');
    repo.edit(name, `${repo.read(name)}human ${n}\n`, 'human');
    repo.edit(name, `${repo.read(name)}nobody ${n}\n`);
    repo.edit(name, `${repo.read(name)}ai two ${n}\n`, 'ai');
  }
  repo.commitAll('x');
  for (const name of names) expect([name, repo.origins(name)]).toEqual([name, 'ai mixed human unknown ai']);
}

/** Makes the last commit one that we know nothing of; returns the ids it had and has. */
function forget(): { was: string; is: string } {
  const was = repo.git('rev-parse', 'HEAD').trim();
  repo.git('update-ref', '-d', 'refs/notes/countersign');
  repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '--amend', '-m', 'no trailers');
  return { was, is: repo.git('rev-parse', 'HEAD').trim() };
}

const HOSTILE = [
  'f.txt',
  'a b/"c" \'d\'.txt',
  'ünï/🙂.txt',
  'tab\there',
  '---',
  ' lead',
  '__proto__',
  'line\nend.txt',
];

test('Agent Trace goes out and comes in elsewhere, whatever files are called', async () => {
  mixedCommit(...HOSTILE);
  const file = `${repo.root}-traces.jsonl`;
  expect(await repo.countersign('export', 'agent-trace', '-o', file)).toMatchObject({ code: 0, err: '' });
  const { was, is } = forget();
  expect(repo.origins('f.txt')).not.toContain('ai');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(was, is));
  expect(await repo.countersign('import', 'agent-trace', file)).toMatchObject({ code: 0, err: '' });
  for (const name of HOSTILE) expect([name, repo.origins(name)]).toEqual([name, 'ai mixed human unknown ai']);
});

// What each format has words for: the AI's lines in all that name lines; a line of several writers is the AI's in two.
const NOTES = [
  ['git-ai', 'refs/notes/ai', 'ai ai human unknown ai'],
  ['agentblame', 'refs/notes/agentblame', 'ai ai unknown unknown ai'],
  ['whogitit', 'refs/notes/whogitit', 'ai mixed human unknown ai'],
  ['ai-attribution-kiro', 'refs/notes/ai-attribution', 'unknown unknown unknown unknown unknown'],
  ['ai-attribution-qwen', 'refs/notes/ai-attribution', 'unknown unknown unknown unknown unknown'],
] as const;

test.each(NOTES)(
  'notes of %s go out and come in elsewhere, whatever files are called',
  async (format, ref, truth) => {
    mixedCommit(...HOSTILE);
    const out = `1 notes written to ${ref}\n`;
    expect(await repo.countersign('export', format, '--notes')).toEqual({ code: 0, err: '', out });
    const { was, is } = forget();
    repo.git('notes', `--ref=${ref}`, 'copy', was, is);
    expect(await repo.countersign('import')).toMatchObject({ code: 0, err: '' });
    for (const name of HOSTILE) {
      // A line end in a path is more than git-ai's format can say.
      const silent = format === 'git-ai' && name.includes('\n');
      expect([name, repo.origins(name)]).toEqual([name, silent ? truth.replace(/\w+/g, 'unknown') : truth]);
    }
  },
);

test.each(NOTES)(
  'export %s writes no note over one that is there, and says how many it wrote',
  async (format, ref) => {
    mixedCommit('f.txt');
    repo.git('notes', `--ref=${ref}`, 'add', '-m', 'theirs', 'HEAD');
    repo.edit('f.txt', `${repo.read('f.txt')}ai three\n`, 'ai');
    repo.commitAll('y');
    expect((await repo.countersign('export', format, '--notes')).out).toBe(`1 notes written to ${ref}\n`);
    expect(repo.git('notes', `--ref=${ref}`, 'show', 'HEAD~1')).toBe('theirs\n');
    const written = repo.git('notes', `--ref=${ref}`, 'show', 'HEAD');
    expect((await repo.countersign('export', format, '--notes')).out).toBe(`0 notes written to ${ref}\n`);
    expect(repo.git('notes', `--ref=${ref}`, 'show', 'HEAD')).toBe(written);
    const out = (await repo.countersign('export', format, 'HEAD~1..HEAD')).out;
    expect(out).toBe(`commit ${repo.git('rev-parse', 'HEAD').trim()}\n${written}`);
  },
);

test('a note that its tool writes while export looks for notes is not overwritten', () => {
  mixedCommit('f.txt');
  const real = repo.run('sh', ['-c', 'command -v git']).out.trim();
  const bin = `${repo.root}-bin`;
  fs.mkdirSync(bin);
  // Another tool's note, put there as soon as we have seen that there is none.
  const script = `#!/bin/sh\n"${real}" "$@" || exit\ncase "$*" in *notes*list*) "${real}" notes --ref=agentblame add -m theirs HEAD;; esac\n`;
  fs.writeFileSync(`${bin}/git`, script, { mode: 0o755 });
  const env = { PATH: `${bin}:${repo.env.PATH}` };
  const ran = repo.run('countersign', ['export', 'agentblame', '--notes'], { env });
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(repo.git('notes', '--ref=agentblame', 'show', 'HEAD')).toBe('theirs\n');
});

test('a commit that was rewritten without us is exported with the lines it has now', async () => {
  repo = TestRepo.create();
  repo.write('f.txt', 'base\n');
  repo.commitAll('base');
  repo.git('checkout', '-q', '-b', 'topic');
  repo.edit('f.txt', 'base\nai one\nai two\n', 'ai');
  repo.commitAll('ai');
  repo.git('checkout', '-q', 'main');
  repo.write('f.txt', 'one\ntwo\nthree\nbase\n');
  repo.commitAll('three lines above');
  repo.git('-c', 'core.hooksPath=/dev/null', 'rebase', '-q', 'main', 'topic');
  expect(repo.origins('f.txt').split(' ').slice(-2)).toEqual(['ai', 'ai']);
  const { out } = await repo.countersign('export', 'agent-trace', 'HEAD~1..HEAD');
  expect(JSON.parse(out).files[0].conversations[0].ranges).toEqual([{ start_line: 5, end_line: 6 }]);
});

test('a squash is exported with the lines of all it was made of', async () => {
  repo = TestRepo.create();
  repo.write('base.txt', 'base\n');
  repo.commitAll('base');
  repo.git('checkout', '-q', '-b', 'topic');
  for (const name of ['a.txt', 'b.txt']) {
    repo.edit(name, 'ai\n', 'ai');
    repo.commitAll(name);
  }
  const message = repo.git('log', '--format=%B', 'main..topic');
  repo.git('checkout', '-q', 'main');
  repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'topic');
  repo.run('git', ['-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-F', '-'], {
    input: `both\n\n${message}`,
  });
  const { out } = await repo.countersign('export', 'agent-trace', 'HEAD~1..HEAD');
  expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['a.txt', 'b.txt']);
});

/** Agent Trace records about the last commit, which adds three lines to `f.txt`; what `import` says of them. */
async function importTraces(...records: (string | object)[]) {
  repo = TestRepo.create({ hooks: false });
  repo.write('f.txt', 'one\ntwo\nthree\n');
  repo.commitAll('theirs');
  const [revision = '', seconds] = repo.git('log', '-1', '--format=%H %ct').trim().split(' ');
  const timestamp = new Date(Number(seconds) * 1000).toISOString();
  const base = {
    version: '0.1.0',
    timestamp,
    tool: { name: 'cursor', version: '1' },
    vcs: { type: 'git', revision },
  };
  const text = records.map((record) =>
    typeof record === 'string' ? record : JSON.stringify({ ...base, ...record }),
  );
  repo.write('.agent-trace/traces.jsonl', `\uFEFF${text.join('\r\n')}\r\n`);
  const { code, err } = await repo.countersign('import', 'agent-trace');
  return { code, err: err.replaceAll(`${repo.root}/.agent-trace/`, ''), origins: repo.origins('f.txt') };
}
const saysOf = (type: string, start_line: number, end_line: number) => [
  { path: 'f.txt', conversations: [{ contributor: { type }, ranges: [{ start_line, end_line }] }] },
];

test('Agent Trace: several records of one commit are read together; what one calls human and another AI is both', async () => {
  const read = await importTraces(
    { files: saysOf('ai', 1, 1), version: '1.0' },
    { files: saysOf('ai', 2, 2), version: 1 },
    { files: saysOf('human', 2, 3) },
    { files: [] },
  );
  expect(read).toEqual({ code: 0, err: '', origins: 'ai mixed human' });
});

test('Agent Trace: broken lines are named, the rest is read', async () => {
  const read = await importTraces(
    '{"version":"0.1.0","fi',
    { files: saysOf('ai', 1, 1) },
    '',
    '[]',
    'null',
    '{}',
  );
  const broken = [1, 4, 5, 6]
    .map((line) => `traces.jsonl:${line}: no Agent Trace record; left out\n`)
    .join('');
  expect(read).toEqual({ code: 0, err: broken, origins: 'ai unknown unknown' });
});

test.each(['HEAD', 'main', 'v1', 'f'.repeat(40), '0'.repeat(40), 'x\nHEAD', '-h', ''])(
  'Agent Trace: the revision %j names no commit for good',
  async (revision) => {
    const read = await importTraces({ files: saysOf('ai', 1, 3), vcs: { type: 'git', revision } });
    const err = 'traces.jsonl:1: names no commit of this repository; left out\n';
    expect(read).toEqual({ code: 0, err, origins: 'unknown unknown unknown' });
  },
);

test('Agent Trace: a record later than its commit may be of the work on top of it, and claims nothing', async () => {
  for (const timestamp of ['2999-01-01T00:00:00Z', 'yesterday', undefined]) {
    const read = await importTraces({ files: saysOf('ai', 1, 3), timestamp });
    expect(read.err).toContain('traces.jsonl:1: is later than the commit it names');
    expect(read.origins).toBe('unknown unknown unknown');
    repo.dispose();
  }
});

/** A commit of lines that a tool with notes of its own knows about, and we do not. */
function commitNotedBy(ref: string, note: object | string): void {
  repo = TestRepo.create({ hooks: false });
  repo.write('f.txt', 'base\n');
  repo.commitAll('base');
  repo.write('f.txt', 'base\none\ntwo\nthree\n');
  repo.commitAll('theirs');
  const input = typeof note === 'string' ? note : JSON.stringify(note);
  repo.run('git', ['notes', `--ref=${ref}`, 'add', '-F', '-', 'HEAD'], { input });
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
      timestamp: '2026-01-02T03:04:05.000Z',
      sessions: { s: { agent: 'cursor', model: null, prompts: null, startedAt: '2026-01-02T03:04:05.000Z' } },
      files: { 'f.txt': [{ session: 's', lines: '1-2,4' }] },
    },
    'unknown ai unknown ai',
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
    'unknown ai unknown unknown',
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
  [
    'ai-attribution',
    "a third tool's logs",
    `f.txt\n  a1b2c3d4e5f6a7b8 1-3\n---\n${JSON.stringify({
      schema_version: 'authorship/3.0.0',
      tool_version: 'ai-attr/0.2.0',
      prompts: { a1b2c3d4e5f6a7b8: { agent_id: { tool: 'claude', model: 'sonnet-4', id: 'x' } } },
    })}`,
    'unknown ai ai unknown',
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
