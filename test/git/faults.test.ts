import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo?.dispose());

const run = (where: TestRepo, script: string): Promise<number | null> =>
  new Promise((resolve) => {
    spawn('sh', ['-c', script], { cwd: where.root, env: where.env, stdio: 'ignore' }).on('close', resolve);
  });

test('two worktrees commit at once: every commit has its note', async () => {
  repo = TestRepo.create();
  repo.write('f.txt', 'x\n');
  repo.commitAll('base');
  const other = repo.addWorktree('other', '-b', 'other');
  const work = async (where: TestRepo, name: string) => {
    for (let n = 0; n < 6; n++) {
      where.edit(
        `${name}.txt`,
        `${where.exists(`${name}.txt`) ? where.read(`${name}.txt`) : ''}ai ${n}\n`,
        'ai',
      );
      expect(await run(where, `git add -A && git commit -q -m ${name}${n}`)).toBe(0);
    }
  };
  await Promise.all([work(repo, 'one'), work(other, 'two')]);
  expect(repo.origins('one.txt')).toBe('ai ai ai ai ai ai');
  expect(other.origins('two.txt')).toBe('ai ai ai ai ai ai');
  expect(repo.git('notes', '--ref=countersign', 'list').trim().split('\n')).toHaveLength(12);
});

test('the hook killed at any moment: the commit stands, and nothing is claimed wrongly', () => {
  repo = TestRepo.create();
  const real = repo.run('sh', ['-c', 'command -v countersign']).out.trim();
  const bin = `${repo.root}-bin`;
  fs.mkdirSync(bin);
  repo.setEnv({ PATH: `${bin}:${repo.env.PATH}` });
  for (let n = 0; n < 14; n++) {
    fs.writeFileSync(
      path.join(bin, 'countersign'),
      `#!/bin/sh\nexec timeout -s KILL 0.${String(30 + n * 12).padStart(3, '0')} "${real}" "$@"\n`,
    );
    fs.chmodSync(path.join(bin, 'countersign'), 0o755);
    repo.edit('f.txt', `${repo.exists('f.txt') ? repo.read('f.txt') : ''}ai ${n}\n`, 'ai');
    repo.edit('f.txt', `${repo.read('f.txt')}human ${n}\n`, 'human');
    repo.git('add', '-A');
    expect(repo.tryGit('commit', '-q', '-m', `c${n}`).code).toBe(0);
    for (const [text, origin] of repo.blame('f.txt'))
      expect([text.split(' ')[0], 'unknown']).toContain(origin);
  }
});

test('post-commit killed: the record is found, and the next commit writes the note', () => {
  repo = TestRepo.create();
  repo.edit('f.txt', 'ai one\n', 'ai');
  const hook = repo.file('.git/hooks/post-commit');
  fs.renameSync(hook, `${hook}.off`);
  repo.commitAll('x');
  fs.renameSync(`${hook}.off`, hook);
  expect(repo.tryGit('notes', '--ref=countersign', 'list', 'HEAD').code).not.toBe(0);
  expect(repo.origins('f.txt')).toBe('ai');
  repo.edit('g.txt', 'ai two\n', 'ai');
  repo.commitAll('y');
  expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD~1')).not.toBe('');
});

test('a damaged ledger', () => {
  repo = TestRepo.create();
  repo.edit('f.txt', 'ai one\n', 'ai');
  const dir = repo.file('.git/countersign/ledger');
  for (const name of fs.readdirSync(dir))
    fs.appendFileSync(path.join(dir, name), 'not an entry\n\0\0\n{"k":');
  repo.edit('g.txt', 'human\n', 'human');
  repo.git('add', '-A');
  expect(repo.tryGit('commit', '-q', '-m', 'x').code).toBe(0);
  expect(repo.origins('f.txt')).toBe('ai');
});

test('a notes ref that cannot be written', () => {
  repo = TestRepo.create();
  fs.mkdirSync(repo.file('.git/refs/notes/countersign/in-the-way'), { recursive: true });
  fs.writeFileSync(repo.file('.git/refs/notes/countersign/in-the-way/ref'), 'x');
  repo.edit('f.txt', 'ai one\n', 'ai');
  repo.git('add', '-A');
  expect(repo.tryGit('commit', '-q', '-m', 'x').code).toBe(0);
  expect(repo.origins('f.txt')).toBe('ai');
});

test('a state folder that is a file', () => {
  repo = TestRepo.create();
  fs.rmSync(repo.file('.git/countersign'), { recursive: true, force: true });
  fs.writeFileSync(repo.file('.git/countersign'), 'in the way');
  repo.write('f.txt', 'x\n');
  repo.git('add', '-A');
  expect(repo.tryGit('commit', '-q', '-m', 'x').code).toBe(0);
});

test('a lock that a dead process left', () => {
  repo = TestRepo.create();
  repo.edit('f.txt', 'ai one\n', 'ai');
  fs.mkdirSync(repo.file('.git/countersign'), { recursive: true });
  const lock = repo.file('.git/countersign/notes.lock');
  fs.writeFileSync(lock, '');
  fs.utimesSync(lock, 1, 1);
  repo.commitAll('x');
  expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
});

test('a locked index is git\u2019s own refusal; afterwards all is as before', () => {
  repo = TestRepo.create();
  repo.edit('f.txt', 'ai one\n', 'ai');
  repo.git('add', '-A');
  fs.writeFileSync(repo.file('.git/index.lock'), '');
  expect(repo.tryGit('commit', '-q', '-m', 'x').code).not.toBe(0);
  fs.rmSync(repo.file('.git/index.lock'));
  repo.git('commit', '-q', '-m', 'x');
  expect(repo.origins('f.txt')).toBe('ai');
});

test('a commit of a thousand files', () => {
  repo = TestRepo.create();
  for (let n = 0; n < 1000; n++) repo.write(`d${n % 10}/f${n}.txt`, `unknown ${n}\n`);
  repo.edit('d0/ai.txt', 'ai one\n', 'ai');
  repo.commitAll('x');
  expect(repo.message()).toContain('ai=1; human=0; unknown=1000');
  expect(repo.origins('d0/ai.txt')).toBe('ai');
  // And again, now that there are records and earlier versions to ask.
  for (let n = 0; n < 1000; n++) repo.write(`d${n % 10}/f${n}.txt`, `unknown ${n}\nunknown more ${n}\n`);
  repo.edit('d0/ai.txt', 'ai one\nai two\n', 'ai');
  repo.commitAll('y');
  expect(repo.message()).toContain('ai=1; human=0; unknown=1000');
});
