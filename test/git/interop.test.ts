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
