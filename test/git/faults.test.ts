import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { mountDisk, noMount } from './lib/smallDisk.ts';
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

test('a rebase in one worktree, commits and pushes in others, and an agent that records all the while', async () => {
  repo = TestRepo.create();
  repo.write('f.txt', 'x\n');
  repo.commitAll('base');
  const origin = `${repo.root}-origin.git`;
  repo.git('clone', '-q', '--bare', '.', origin);
  repo.git('remote', 'add', 'origin', origin);
  repo.installHooks();
  const [rebasing, agent] = [
    repo.addWorktree('rebasing', '-b', 'topic'),
    repo.addWorktree('agent', '-b', 'agent'),
  ];
  for (let n = 0; n < 4; n++) {
    rebasing.edit(`topic${n}.txt`, `ai topic ${n}\n`, 'ai');
    rebasing.commitAll(`topic ${n}`);
  }
  const record = (where: TestRepo, event: string) =>
    run(
      where,
      `echo '{"event":"${event}","tool":"test-agent","session":"s","cwd":"${where.root}","files":["a.txt"]}' | countersign record generic`,
    );
  const busy = [
    (async () => {
      for (let n = 0; n < 4; n++) {
        repo.edit(`main${n}.txt`, `ai main ${n}\nhuman main ${n}\n`, 'ai');
        repo.snapshot(`main${n}.txt`, repo.read(`main${n}.txt`), [
          { length: `ai main ${n}\n`.length, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
          { length: `human main ${n}\n`.length, origin: { origin: 'human', grade: 'observed', rule: 'r' } },
        ]);
        expect(await run(repo, `git add -A && git commit -q -m main${n} && git push -q origin main`)).toBe(0);
      }
    })(),
    (async () => {
      for (let n = 0; n < 3; n++)
        expect(await run(rebasing, 'git fetch -q . && git rebase -q --force-rebase main')).toBe(0);
    })(),
    (async () => {
      for (let n = 0; n < 4; n++) {
        expect(await record(agent, 'pre_edit')).toBe(0);
        agent.write('a.txt', `${agent.exists('a.txt') ? agent.read('a.txt') : ''}ai agent ${n}\n`);
        expect(await record(agent, 'post_edit')).toBe(0);
        expect(await run(agent, `git add -A && git commit -q -m agent${n}`)).toBe(0);
      }
    })(),
  ];
  await Promise.all(busy);
  for (let n = 0; n < 4; n++) {
    expect(repo.origins(`main${n}.txt`)).toBe('ai human');
    expect(rebasing.origins(`topic${n}.txt`)).toBe('ai');
  }
  expect(agent.origins('a.txt')).toBe('ai ai ai ai');
  for (const [where, count] of [
    [repo, 4],
    [rebasing, 4],
    [agent, 4],
  ] as const)
    for (let n = 0; n < count; n++)
      expect(where.tryGit('notes', '--ref=countersign', 'list', `HEAD~${n}`).code).toBe(0);
});

/** Runs something again and again, its hooks killed one step later each time, until they come to their end. */
function killedAtEveryStep(half: boolean, once: (env: Record<string, string>, step: number) => void): number {
  const preload = fileURLToPath(new URL('lib/killAtStep.cjs', import.meta.url));
  const killed = path.join(path.dirname(repo.root), 'killed');
  for (let step = 1; step < 300; step++) {
    fs.rmSync(killed, { force: true });
    once(
      {
        NODE_OPTIONS: `--require ${preload}`,
        COUNTERSIGN_TEST_KILL: half ? `${step} half` : `${step}`,
        COUNTERSIGN_TEST_KILLED: killed,
      },
      step,
    );
    if (!fs.existsSync(killed)) return step - 1;
  }
  throw new Error('the hooks come to no end');
}

describe.each([
  ['before it', false],
  ['in the middle of what it writes', true],
])('killed at every step of a hook, %s: git goes on, and nothing is claimed wrongly', (_how, half) => {
  /** Each line is its writer's or unknown, in every commit; returns how many are their writer's. */
  const claims = (...names: string[]): number => {
    let right = 0;
    for (const name of names)
      for (const [text, origin] of repo.blame(name)) {
        expect([text.split(' ')[0], 'unknown']).toContain(origin);
        if (text.startsWith(origin)) right++;
      }
    return right;
  };
  const write = (name: string, step: number | string) => {
    const before = repo.exists(name) ? repo.read(name) : '';
    repo.edit(name, `${before}ai ${step}\n`, 'ai');
    repo.edit(name, `${before}ai ${step}\nhuman ${step}\n`, 'human');
    repo.git('add', '-A');
  };
  const hasNote = () => repo.tryGit('notes', '--ref=countersign', 'list', 'HEAD').code === 0;
  /** Afterwards the next commit is recorded as if nothing had happened. */
  const expectSound = () => {
    write('after.txt', 'after');
    repo.git('commit', '-q', '-m', 'after');
    expect(repo.message()).toContain('ai=1; human=1; unknown=0');
    expect(hasNote()).toBe(true);
    expect(repo.origins('after.txt')).toBe('ai human');
  };

  test('commit', () => {
    repo = TestRepo.create();
    const steps = killedAtEveryStep(half, (env, step) => {
      write('f.txt', step);
      expect(repo.run('git', ['commit', '-q', '-m', `c${step}`], { env }).code).toBe(0);
    });
    expect(steps).toBeGreaterThan(half ? 1 : 3);
    expect(claims('f.txt')).toBeGreaterThan(1);
    expectSound();
  });

  test('commit with an editor, and amend', () => {
    repo = TestRepo.create();
    const steps = killedAtEveryStep(half, (env, step) => {
      write('f.txt', step);
      const edited = { ...env, GIT_EDITOR: `sed -i '1s/^/c${step}/'` };
      expect(repo.run('git', ['commit', '-q'], { env: edited }).code).toBe(0);
      write('f.txt', `${step} amended`);
      expect(repo.run('git', ['commit', '-q', '--amend', '--no-edit'], { env }).code).toBe(0);
      expect(repo.git('log', '-1', '--format=%s').trim()).toBe(`c${step}`);
    });
    expect(steps).toBeGreaterThan(half ? 1 : 3);
    expect(claims('f.txt')).toBeGreaterThan(1);
    expectSound();
  });

  test('rebase', () => {
    repo = TestRepo.create();
    repo.write('base.txt', 'unknown\n');
    repo.commitAll('base');
    for (const name of ['one.txt', 'two.txt']) {
      write(name, 'x');
      repo.git('commit', '-q', '-m', name);
    }
    killedAtEveryStep(half, (env, step) => {
      repo.git('checkout', '-q', '-b', `up${step}`, 'HEAD~2');
      repo.write('up.txt', `unknown ${step}\n`);
      repo.commitAll('up');
      expect(repo.run('git', ['rebase', '-q', `up${step}`, 'main'], { env }).code).toBe(0);
      // The digest in the message finds the record wherever its note is.
      expect(claims('one.txt', 'two.txt')).toBe(4);
    });
    expect(hasNote()).toBe(true);
    expectSound();
  });

  test('push and pull', () => {
    repo = TestRepo.create();
    write('f.txt', 'base');
    repo.git('commit', '-q', '-m', 'base');
    const origin = `${repo.root}-origin.git`;
    repo.git('clone', '-q', '--bare', '.', origin);
    repo.git('remote', 'add', 'origin', origin);
    repo.git('fetch', '-q', 'origin');
    repo.git('branch', '-q', '--set-upstream-to', 'origin/main');
    repo.installHooks();
    const other = new TestRepo(`${repo.root}-other`);
    repo.git('clone', '-q', origin, other.root);
    other.installHooks();
    killedAtEveryStep(half, (env, step) => {
      write('f.txt', step);
      repo.git('commit', '-q', '-m', `c${step}`);
      expect(repo.run('git', ['push', '-q'], { env })).toMatchObject({ code: 0 });
      expect(repo.git('rev-parse', 'HEAD')).toBe(
        `${repo.git('ls-remote', 'origin', 'main').split('\t')[0]}\n`,
      );
      expect(other.run('git', ['pull', '-q'], { env })).toMatchObject({ code: 0 });
    });
    write('f.txt', 'last');
    repo.git('commit', '-q', '-m', 'last');
    repo.git('push', '-q');
    other.git('pull', '-q');
    expect(other.blame('f.txt').map(([text, by]) => `${text.split(' ')[0]} ${by}`)).toEqual(
      repo.blame('f.txt').map(([text]) => `${text.split(' ')[0]} ${text.split(' ')[0]}`),
    );
  });
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

test('a lock whose process is gone holds nobody up', () => {
  repo = TestRepo.create();
  repo.edit('f.txt', 'ai one\n', 'ai');
  fs.mkdirSync(repo.file('.git/countersign'), { recursive: true });
  const lock = repo.file('.git/countersign/notes.lock');
  const gone = spawnSync('true').pid;
  fs.writeFileSync(lock, `${gone} ${os.hostname()}`);
  // Waiting for the lock would take the hook longer than it is given.
  repo.setEnv({ COUNTERSIGN_HOOK_SECONDS: '6' });
  repo.commitAll('x');
  expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
  expect(fs.existsSync(lock)).toBe(false);
});

test('a lock that a living process holds, or one of another machine, is respected', () => {
  repo = TestRepo.create();
  fs.mkdirSync(repo.file('.git/countersign'), { recursive: true });
  const lock = repo.file('.git/countersign/notes.lock');
  for (const [n, holder] of [`${process.pid} ${os.hostname()}`, '1 another-machine'].entries()) {
    repo.edit('f.txt', `ai one\nai ${n}\n`, 'ai');
    fs.writeFileSync(lock, holder);
    repo.setEnv({ COUNTERSIGN_HOOK_SECONDS: '2' });
    repo.commitAll(`x${n}`);
    expect(fs.readFileSync(lock, 'utf8')).toBe(holder);
    expect(repo.tryGit('notes', '--ref=countersign', 'list', 'HEAD').code).not.toBe(0);
    expect(repo.origins('f.txt')).toBe('ai ai');
    fs.rmSync(lock);
  }
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

test('what reads takes no lock of the index and never writes it', async () => {
  repo = TestRepo.create();
  for (const name of ['plain.txt', 'with space.txt', 'ünï "quoted".txt', 'tab\tin it.txt', '+++ b.txt'])
    repo.write(name, 'unknown\n-- a/x\n');
  repo.commitAll('base');
  for (const name of ['with space.txt', 'ünï "quoted".txt', 'tab\tin it.txt', '+++ b.txt'])
    repo.edit(name, 'unknown\n++ b/plain.txt\nai one\n', 'ai');
  // Touched and not changed: git would note that in the index.
  fs.utimesSync(repo.file('plain.txt'), 1, 1);
  const index = fs.statSync(repo.file('.git/index'), { bigint: true });
  for (const locked of [false, true]) {
    if (locked) fs.writeFileSync(repo.file('.git/index.lock'), '');
    const status = await repo.countersign('status', '--json');
    expect(status).toMatchObject({ code: 0, err: '' });
    const { files } = JSON.parse(status.out) as { files: { path: string; spans: object[] }[] };
    expect(files.map(({ path: name }) => name).sort()).toEqual(
      ['+++ b.txt', 'tab\tin it.txt', 'with space.txt', 'ünï "quoted".txt'].sort(),
    );
    for (const { spans } of files) expect(spans).toMatchObject([{ startLine: 2, endLine: 3, origin: 'ai' }]);
    expect(fs.statSync(repo.file('.git/index'), { bigint: true })).toMatchObject({
      mtimeNs: index.mtimeNs,
      ino: index.ino,
    });
  }
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

test.runIf(!noMount)(
  'a disk that is full: the commit stands, and what could not be written is unknown',
  () => {
    repo = TestRepo.create();
    const state = repo.file('.git/countersign');
    fs.mkdirSync(state, { recursive: true });
    expect(mountDisk(state, 'size=3m')).toBe(true);
    try {
      repo.edit('f.txt', 'ai one\n', 'ai');
      repo.commitAll('before');
      const rest = path.join(state, 'ballast');
      spawnSync('dd', ['if=/dev/zero', `of=${rest}`, 'bs=1k', 'count=4096'], { stdio: 'ignore' });
      repo.write('f.txt', 'ai one\nai two\n');
      // The agent's hook cannot write its claim: it says so and stops nothing.
      const claim = { event: 'post_edit', tool: 'test-agent', cwd: repo.root, files: ['f.txt'] };
      const ran = repo.run('countersign', ['record', 'generic'], { input: JSON.stringify(claim) });
      expect(ran.err).not.toContain('    at ');
      repo.git('add', '-A');
      expect(repo.tryGit('commit', '-q', '-m', 'full').code).toBe(0);
      for (const [text, origin] of repo.blame('f.txt'))
        expect([text.split(' ')[0], 'unknown']).toContain(origin);
      fs.rmSync(rest);
      repo.edit('g.txt', 'ai three\n', 'ai');
      repo.commitAll('after');
      expect(repo.origins('g.txt')).toBe('ai');
    } finally {
      spawnSync('umount', ['-l', state]);
    }
  },
);

test.runIf(!noMount)('an object store that turns read-only before the note: the block still tells', () => {
  repo = TestRepo.create({ hooks: false });
  repo.write('base.txt', 'x\n');
  repo.git('add', '-A');
  repo.git('commit', '-qm', 'base');
  const objects = repo.file('.git/objects');
  const kept = `${repo.root}-objects`;
  fs.cpSync(objects, kept, { recursive: true });
  expect(mountDisk(objects, 'size=8m')).toBe(true);
  try {
    fs.cpSync(kept, objects, { recursive: true });
    fs.writeFileSync(repo.file('.git/hooks/post-commit'), `#!/bin/sh\nmount -o remount,ro "${objects}"\n`);
    fs.chmodSync(repo.file('.git/hooks/post-commit'), 0o755);
    repo.installHooks();
    repo.edit('f.txt', 'ai one\n', 'ai');
    repo.git('add', '-A');
    expect(repo.tryGit('commit', '-q', '-m', 'x').code).toBe(0);
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    expect(repo.tryGit('notes', '--ref=countersign', 'list', 'HEAD').code).not.toBe(0);
    expect(repo.origins('f.txt')).toBe('ai');
    // A whole commit on a read-only store is git's own refusal, in its own words.
    repo.edit('g.txt', 'ai two\n', 'ai');
    const refused = repo.tryGit('add', 'g.txt');
    expect(refused.code).not.toBe(0);
    expect(refused.err).not.toContain('countersign');
  } finally {
    spawnSync('mount', ['-o', 'remount,rw', objects]);
    fs.cpSync(objects, kept, { recursive: true });
    spawnSync('umount', ['-l', objects]);
    fs.cpSync(kept, objects, { recursive: true });
  }
  repo.edit('h.txt', 'ai three\n', 'ai');
  repo.commitAll('after');
  expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD~1')).not.toBe('');
});

test('packed notes of a hundred thousand commits', () => {
  repo = TestRepo.create();
  repo.write('base.txt', 'x\n');
  repo.commitAll('base');
  const lines = [
    'blob\nmark :1\ndata 2\nx\n',
    'commit refs/notes/countersign\ncommitter A <a@example.com> 1700000000 +0000\ndata 1\nn',
  ];
  for (let n = 0; n < 100_000; n++) {
    const id = createHash('sha1').update(String(n)).digest('hex');
    lines.push(`M 100644 :1 ${id.slice(0, 2)}/${id.slice(2, 4)}/${id.slice(4)}`);
  }
  const imported = repo.run('git', ['fast-import', '--quiet', '--force'], {
    input: `${lines.join('\n')}\n\n`,
  });
  expect(imported).toMatchObject({ code: 0 });
  repo.edit('f.txt', 'ai one\n', 'ai');
  repo.commitAll('x');
  expect(repo.git('notes', '--ref=countersign', 'list').trim().split('\n').length).toBeGreaterThan(100_000);
  expect(repo.git('notes', '--ref=countersign', 'show', 'HEAD')).toContain('f.txt');
  expect(repo.origins('f.txt')).toBe('ai');
});

test('an unborn branch, and one without any ancestor in common', () => {
  repo = TestRepo.create();
  repo.edit('f.txt', 'ai one\n', 'ai');
  repo.commitAll('first of all');
  expect(repo.origins('f.txt')).toBe('ai');
  repo.git('checkout', '-q', '--orphan', 'alone');
  repo.edit('g.txt', 'ai two\n', 'ai');
  repo.commitAll('alone');
  expect(repo.origins('g.txt')).toBe('ai');
  expect(repo.origins('f.txt')).toBe('ai');
});
