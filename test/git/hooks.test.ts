import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cliFolder } from '../lib/cliFolder.ts';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo?.dispose());

const script = (name: string, text: string) => {
  fs.mkdirSync(path.dirname(repo.file(name)), { recursive: true });
  fs.writeFileSync(repo.file(name), `#!/bin/sh\n${text}\n`);
  fs.chmodSync(repo.file(name), 0o755);
};
/** A folder first in PATH, with a `countersign` of the test's own. */
function fakeCommand(body: string): void {
  const dir = `${repo.root}-bin`;
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(path.join(dir, 'countersign'), `#!/bin/sh\n${body}\n`);
  fs.chmodSync(path.join(dir, 'countersign'), 0o755);
  repo.setEnv({ PATH: `${dir}:${repo.env.PATH}` });
}
const aiFile = () => repo.edit('f.txt', 'ai one\n', 'ai');
const commit = (...args: string[]) => {
  repo.git('add', '-A');
  return repo.tryGit('commit', '-q', ...args);
};

describe('init and deinit', () => {
  test('init twice changes nothing; deinit leaves nothing', async () => {
    repo = TestRepo.create();
    expect((await repo.countersign('init', '--no-policy')).out).toBe('Everything is in place.\n');
    await repo.countersign('deinit');
    expect(fs.readdirSync(repo.file('.git/hooks')).filter((name) => !name.endsWith('.sample'))).toEqual([]);
  });

  test('--dry-run shows and writes nothing', async () => {
    repo = TestRepo.create({ hooks: false });
    // A git without templates makes no folder for hooks.
    fs.mkdirSync(repo.file('.git/hooks'), { recursive: true });
    const before = fs.readdirSync(repo.file('.git/hooks'));
    const ran = await repo.countersign('init', '--dry-run');
    expect(ran.out).toContain('would do  policy .countersign/policy.yaml');
    expect(ran.out).toContain('would do  hook prepare-commit-msg: install');
    expect(fs.readdirSync(repo.file('.git/hooks'))).toEqual(before);
    expect(repo.exists('.countersign')).toBe(false);
  });

  test('the default policy is written once and never over one that exists', async () => {
    repo = TestRepo.create({ hooks: false });
    repo.write('.countersign/policy.yaml', 'version: 1\n');
    await repo.countersign('init');
    expect(repo.read('.countersign/policy.yaml')).toBe('version: 1\n');
  });

  test('a hook that is there runs first and keeps its say', async () => {
    repo = TestRepo.create({ hooks: false });
    script(
      '.git/hooks/prepare-commit-msg',
      'echo "$@" >>"$PWD-seen"; grep -q forbidden "$1" && exit 1; exit 0',
    );
    script('.git/hooks/post-rewrite', 'cat >>"$PWD-rewritten"');
    repo.installHooks();
    aiFile();
    expect(commit('-m', 'forbidden').code).not.toBe(0);
    expect(commit('-m', 'fine').code).toBe(0);
    expect(repo.message()).toContain('ai=1');
    repo.git('commit', '-q', '--amend', '-m', 'better');
    expect(fs.readFileSync(`${repo.root}-seen`, 'utf8')).toContain('.git/COMMIT_EDITMSG message');
    expect(fs.readFileSync(`${repo.root}-rewritten`, 'utf8')).toMatch(/^[0-9a-f]{40} [0-9a-f]{40}/);
    await repo.countersign('deinit');
    expect(repo.read('.git/hooks/post-rewrite')).toContain('-rewritten');
  });

  test('core.hooksPath inside the repository: chained there', () => {
    repo = TestRepo.create({ hooks: false });
    repo.git('config', 'core.hooksPath', 'tools/hooks');
    repo.installHooks();
    expect(fs.existsSync(repo.file('.git/hooks/prepare-commit-msg'))).toBe(false);
    aiFile();
    commit('-m', 'x');
    expect(repo.message()).toContain('ai=1');
  });

  test('core.hooksPath for all repositories is never touched', async () => {
    repo = TestRepo.create({ hooks: false });
    const shared = `${repo.root}-shared-hooks`;
    fs.mkdirSync(shared);
    fs.writeFileSync(path.join(path.dirname(repo.root), '.gitconfig'), `[core]\n\thooksPath = ${shared}\n`);
    repo.setEnv({ GIT_CONFIG_GLOBAL: path.join(path.dirname(repo.root), '.gitconfig') });
    const ran = repo.run('countersign', ['init', '--no-policy']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('core.hooksPath is set for all repositories');
    expect(fs.readdirSync(shared)).toEqual([]);
  });

  test('husky: its own folder is regenerated, so ours stand where people write theirs', () => {
    repo = TestRepo.create({ hooks: false });
    // What `husky` lays out: git runs .husky/_/NAME, which runs .husky/NAME with sh -e.
    repo.git('config', 'core.hooksPath', '.husky/_');
    for (const name of ['prepare-commit-msg', 'commit-msg', 'post-commit', 'post-rewrite'])
      script(`.husky/_/${name}`, '. "$(dirname "$0")/h"');
    script(
      '.husky/_/h',
      'n=$(basename "$0")\ns=$(dirname "$(dirname "$0")")/$n\n[ ! -f "$s" ] && exit 0\nsh -e "$s" "$@"',
    );
    fs.writeFileSync(repo.file('.husky/commit-msg'), 'grep -q "^feat" "$1"\n');
    repo.installHooks();
    aiFile();
    expect(commit('-m', 'no type').code).not.toBe(0);
    expect(commit('-m', 'feat: x').code).toBe(0);
    expect(repo.message()).toContain('ai=1');
    expect(repo.origins('f.txt')).toBe('ai');
  });

  test('remotes: notes are fetched beside ours, and taken over by a pull', () => {
    repo = TestRepo.create();
    aiFile();
    commit('-m', 'x');
    const root = `${repo.root}-clone`;
    repo.git('clone', '-q', repo.root, root);
    const clone = new TestRepo(root);
    clone.installHooks();
    repo.edit('f.txt', 'ai one\nai two\n', 'ai');
    commit('-m', 'y');
    clone.git('pull', '-q');
    expect(clone.origins('f.txt')).toBe('ai ai');
    expect(clone.git('notes', '--ref=countersign', 'list').trim().split('\n')).toHaveLength(2);
  });
});

/** Shells that somebody's `sh` may be. Started under that name, because several of them behave accordingly. */
const SHELLS = ['dash', 'bash', 'busybox', 'zsh', 'mksh', 'ksh', 'yash'].map((name) => {
  const where = spawnSync('sh', ['-c', `PATH=/usr/bin:/bin:/usr/local/bin; command -v ${name}`], {
    encoding: 'utf8',
  });
  return [name, where.stdout.trim()] as const;
});
const missing = SHELLS.filter(([, where]) => !path.isAbsolute(where)).map(([name]) => name);
if (missing.length > 0) console.warn(`hooks are not tried with ${missing.join(', ')}: not installed`);

describe.each(SHELLS.filter(([, where]) => path.isAbsolute(where)))('sh is %s', (name, where) => {
  /** A repository whose hooks run in that shell: git starts them by their first line. */
  function create(): string {
    repo = TestRepo.create();
    const sh = path.join(path.dirname(repo.root), 'sh');
    fs.symlinkSync(where, sh);
    for (const hook of fs.readdirSync(repo.file('.git/hooks')).filter((file) => !file.includes('.'))) {
      const file = repo.file(`.git/hooks/${hook}`);
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('#!/bin/sh', `#!${sh}`));
    }
    return sh;
  }

  test('reads the hooks', () => {
    const sh = create();
    for (const hook of ['countersign.sh', 'prepare-commit-msg', 'post-rewrite'])
      expect(repo.run(sh, ['-n', `.git/hooks/${hook}`])).toEqual({ code: 0, out: '', err: '' });
  });

  test('runs them: commit, amend, rebase, merge, silently', () => {
    create();
    repo.write('base.txt', 'unknown\n');
    expect(commit('-m', 'base')).toEqual({ code: 0, out: '', err: '' });
    aiFile();
    expect(commit('-m', 'x')).toEqual({ code: 0, out: '', err: '' });
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
    repo.edit('f.txt', 'ai one\nai two\n', 'ai');
    repo.git('add', '-A');
    expect(repo.tryGit('commit', '-q', '--amend', '-m', 'y')).toEqual({ code: 0, out: '', err: '' });
    expect(repo.message()).toContain('ai=2; human=0; unknown=0');
    // Nothing is captured any more, and still an amend is looked at.
    commit('--allow-empty', '-m', 'settles');
    repo.git('reset', '-q', '--soft', 'HEAD~1');
    expect(repo.tryGit('commit', '-q', '--amend', '-m', 'z')).toEqual({ code: 0, out: '', err: '' });
    expect(repo.message()).toContain('ai=2; human=0; unknown=0');
    repo.git('checkout', '-q', '-b', 'up', 'HEAD~1');
    repo.write('up.txt', 'unknown\n');
    expect(commit('-m', 'up')).toEqual({ code: 0, out: '', err: '' });
    expect(repo.tryGit('rebase', '-q', 'up', 'main')).toEqual({ code: 0, out: '', err: '' });
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
    repo.git('checkout', '-q', 'up');
    expect(repo.tryGit('merge', '-q', '--no-ff', '--no-edit', 'main')).toEqual({ code: 0, out: '', err: '' });
    expect(repo.origins('f.txt')).toBe('ai ai');
  });

  test('nothing of ours stops a commit: no command, no state, no timeout program, files that cannot be written', () => {
    create();
    const shared = repo.file('.git/hooks/countersign.sh');
    const without = fs.readFileSync(shared, 'utf8').replace(/\/(usr\/)?bin\/timeout/g, '/nowhere/timeout');
    fs.writeFileSync(shared, without);
    aiFile();
    expect(commit('-m', 'x')).toEqual({ code: 0, out: '', err: '' });
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    repo.git('commit', '-q', '--amend', '-m', 'y');
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
    for (const name of ['pending/next', 'tip']) {
      // A folder can be written by nobody, not even by root, and is not empty.
      fs.rmSync(repo.file(`.git/countersign/${name}`), { force: true });
      fs.mkdirSync(repo.file(`.git/countersign/${name}/x`), { recursive: true });
    }
    for (const n of [1, 2]) {
      const ran = commit('--allow-empty', '-m', `z${n}`);
      expect({ name, code: ran.code }).toEqual({ name, code: 0 });
    }
    fs.rmSync(repo.file('.git/countersign'), { recursive: true });
    expect(commit('--allow-empty', '-m', 'without')).toEqual({ code: 0, out: '', err: '' });
    fs.rmSync(shared);
    expect(commit('--allow-empty', '-m', 'without')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('never in the way', () => {
  test('nothing recorded: no process of ours is started', () => {
    repo = TestRepo.create();
    fakeCommand('echo "$@" >>"$PWD-calls"');
    repo.write('f.txt', 'x\n');
    expect(commit('-m', 'x').code).toBe(0);
    repo.git('commit', '-q', '--amend', '-m', 'y');
    expect(fs.existsSync(`${repo.root}-calls`)).toBe(false);
  });

  test.each([
    ['/proc tells the command', '/proc/'],
    ['ps tells the command', '/nowhere/'],
  ])('all recorded lines committed: after one look nothing is started any more (%s)', (_how, proc) => {
    repo = TestRepo.create();
    const shared = repo.file('.git/hooks/countersign.sh');
    const script = fs.readFileSync(shared, 'utf8');
    expect(script).toContain('/proc/');
    fs.writeFileSync(shared, script.replaceAll('/proc/', proc));
    aiFile();
    commit('-m', 'ai');
    repo.write('g.txt', 'x\n');
    commit('-m', 'looks once');
    fakeCommand('echo "$@" >>"$PWD-calls"');
    for (const n of [1, 2, 3]) {
      repo.write('g.txt', `x${n}\n`);
      expect(commit('-m', `plain ${n}`).code).toBe(0);
    }
    expect(fs.existsSync(`${repo.root}-calls`)).toBe(false);
    const looked = () => {
      const calls = fs.readFileSync(`${repo.root}-calls`, 'utf8');
      fs.rmSync(`${repo.root}-calls`);
      return calls;
    };
    // But an amend, which its hooks cannot tell from any other commit, and an undone commit make it look again.
    commit('--amend', '-m', 'amended');
    expect(looked()).toContain('hook prepare-commit-msg');
    repo.git('reset', '-q', '--soft', 'HEAD~1');
    commit('-m', 'again');
    expect(looked()).toContain('hook prepare-commit-msg');
  });

  test('a colleague without the command', () => {
    repo = TestRepo.create();
    aiFile();
    repo.setEnv({ PATH: '/usr/bin:/bin' });
    // Nor was init run from a copy of their own.
    fs.rmSync(path.join(repo.root, '.git/countersign/cli'));
    expect(commit('-m', 'x')).toMatchObject({ code: 0, err: '' });
    expect(repo.message()).toBe('x\n\n');
  });

  test('init run from a copy that is not on PATH: the hooks find that copy', () => {
    repo = TestRepo.create();
    aiFile();
    repo.setEnv({ PATH: '/usr/bin:/bin' });
    expect(commit('-m', 'x')).toMatchObject({ code: 0, err: '' });
    expect(repo.message()).toMatch(/^AI-Provenance: v1; /m);
  });

  describe('a link on PATH, as npm installs the command', () => {
    /** The words each start of Node was given. */
    const started = () =>
      fs
        .readFileSync(`${repo.root}-starts`, 'utf8')
        .split('\n')
        .filter((line) => line.includes('cli.cjs'));
    const notes = () => repo.tryGit('notes', '--ref=countersign', 'list', 'HEAD').code;

    /** `node` stands in for the Node that init found, and keeps what it is told. */
    function startedBy(node: string): void {
      repo = TestRepo.create();
      fs.writeFileSync(`${repo.root}-node`, `#!/bin/sh\necho "$*" >>"${repo.root}-starts"\n${node}\n`, {
        mode: 0o755,
      });
      const way = repo.file('.git/countersign/cli');
      fs.writeFileSync(way, fs.readFileSync(way, 'utf8').replace(process.execPath, `${repo.root}-node`));
    }

    test('is started without what stands between', () => {
      startedBy(`exec "${process.execPath}" "$@"`);
      aiFile();
      expect(commit('-m', 'x')).toMatchObject({ code: 0, err: '' });
      expect(repo.message()).toMatch(/^AI-Provenance: v1; .*ai=1; /m);
      expect(notes()).toBe(0);
      expect(started()).toHaveLength(1);
      expect(started()[0]).toMatch(/^(--[\w=-]+ )+\/.*cli\.cjs hook prepare-commit-msg /);
    });

    test.each(['dash', 'bash'])(
      'a Node that does not know an option of the short run is started without, also by %s -e',
      (shell) => {
        repo = TestRepo.create();
        const way = repo.file('.git/countersign/cli');
        const [node, script, options] = fs.readFileSync(way, 'utf8').split('\n');
        expect(options).toContain('--no-');
        fs.writeFileSync(way, `${node}\n${script}\n${options} --no-such-option\n`);
        const hook = repo.file('.git/hooks/prepare-commit-msg');
        fs.writeFileSync(hook, fs.readFileSync(hook, 'utf8').replace('#!/bin/sh', `#!/bin/${shell} -e`), {
          mode: 0o755,
        });
        aiFile();
        expect(commit('-m', 'x').code).toBe(0);
        expect(repo.message()).toMatch(/^AI-Provenance: v1; .*ai=1; /m);
        expect(notes()).toBe(0);
      },
    );

    test.each([
      ['hangs', 'exec sleep 600', 1000],
      ['crashes', 'kill -SEGV $$', 0],
      ['says that it is done when it is not, and goes on', 'echo done; exec sleep 2', 0],
    ])('a Node that %s is not waited for longer than allowed', (_how, node, least) => {
      startedBy(node);
      aiFile();
      repo.setEnv({ COUNTERSIGN_HOOK_SECONDS: '1' });
      repo.git('add', '-A');
      const started = performance.now();
      expect(repo.run('git', ['commit', '-q', '-m', 'x'])).toEqual({ code: 0, out: '', err: '' });
      expect(performance.now() - started).toBeGreaterThan(least);
      expect(performance.now() - started).toBeLessThan(least + 5000);
      expect(repo.message()).toBe('x\n\n');
    });

    test.each(['dash', 'bash'])('a hook that gets no input at all, in %s', (shell) => {
      repo = TestRepo.create();
      aiFile();
      repo.git('add', '-A');
      repo.write('message', 'x\n');
      const hook = `${shell} .git/hooks/prepare-commit-msg message message <&-`;
      expect(repo.run('sh', ['-c', hook])).toEqual({ code: 0, out: '', err: '' });
      expect(repo.read('message')).toMatch(/^AI-Provenance: v1; .*ai=1; /m);
    });

    test('the time limit leaves no process behind', async () => {
      repo = TestRepo.create();
      aiFile();
      repo.setEnv({ COUNTERSIGN_HOOK_SECONDS: '54321' });
      expect(commit('-m', 'x')).toMatchObject({ code: 0, err: '' });
      expect(repo.message()).toMatch(/^AI-Provenance: v1; .*ai=1; /m);
      await vi.waitFor(() => expect(repo.run('ps', ['-eo', 'args']).out).not.toContain('sleep 54321'), 5000);
    });

    test('another command in its place is the one that runs', () => {
      startedBy('exit 1');
      fakeCommand(`exec "${process.execPath}" "${cliFolder()}/cli.cjs" "$@"`);
      aiFile();
      expect(commit('-m', 'x').code).toBe(0);
      expect(repo.message()).toMatch(/^AI-Provenance: v1; .*ai=1; /m);
      expect(fs.existsSync(`${repo.root}-starts`)).toBe(false);
    });

    test('a Node that is gone: the command is started as a person would', () => {
      startedBy('exit 1');
      fs.rmSync(`${repo.root}-node`);
      aiFile();
      expect(commit('-m', 'x').code).toBe(0);
      expect(repo.message()).toMatch(/^AI-Provenance: v1; .*ai=1; /m);
    });
  });

  test.each([
    ['what is not git’s whole answer', 'half an answer'],
    ['nothing', ''],
  ])('an index that the script compared without success (%s) is compared again', (_what, said) => {
    repo = TestRepo.create();
    repo.write('base.txt', 'base\n');
    repo.commitAll('base');
    const shared = repo.file('.git/hooks/countersign.sh');
    const script = fs.readFileSync(shared, 'utf8');
    const broken = script.replace(/^ {2}LC_ALL=C .* git .*$/m, `  printf '%s' '${said}'`);
    expect(broken).not.toBe(script);
    fs.writeFileSync(shared, broken);
    aiFile();
    expect(commit('-m', 'x')).toMatchObject({ code: 0, err: '' });
    expect(repo.message()).toMatch(/^AI-Provenance: v1; .*ai=1; human=0; unknown=0; /m);
  });

  test.each([
    ['fails', 'exit 3'],
    ['crashes', 'kill -SEGV $$'],
    ['talks nonsense', 'echo nonsense >"$2"; exit 0'],
  ])('a command that %s', (_how, body) => {
    repo = TestRepo.create();
    aiFile();
    fakeCommand(body);
    expect(commit('-m', 'x').code).toBe(0);
  });

  test('a command that hangs is ended', () => {
    repo = TestRepo.create();
    aiFile();
    fakeCommand('sleep 600');
    repo.setEnv({ COUNTERSIGN_HOOK_SECONDS: '1' });
    expect(commit('-m', 'x').code).toBe(0);
    expect(repo.message()).toBe('x\n\n');
  });

  test('a command that hangs is ended where there is no timeout program, and one that does not is waited for', () => {
    repo = TestRepo.create();
    const shared = repo.file('.git/hooks/countersign.sh');
    const without = fs.readFileSync(shared, 'utf8').replace(/\/(usr\/)?bin\/timeout/g, '/nowhere/timeout');
    fs.writeFileSync(shared, without);
    aiFile();
    expect(commit('-m', 'x')).toMatchObject({ code: 0, err: '' });
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
    // `post-rewrite` reads its standard input, which a command in the background would not have.
    repo.git('commit', '-q', '--amend', '-m', 'y');
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
    repo.edit('f.txt', 'ai one\nai two\n', 'ai');
    fakeCommand('exec sleep 600');
    repo.setEnv({ COUNTERSIGN_HOOK_SECONDS: '1' });
    expect(commit('-m', 'z').code).toBe(0);
    expect(repo.message()).toBe('z\n\n');
  });

  test('a countersign.cmd alone is no command of a shell: the copy that init was run from is used', () => {
    repo = TestRepo.create();
    aiFile();
    const bin = `${repo.root}-bin`;
    fs.mkdirSync(bin);
    fs.writeFileSync(path.join(bin, 'countersign.cmd'), '@exit /b 3\r\n');
    fs.chmodSync(path.join(bin, 'countersign.cmd'), 0o755);
    repo.setEnv({ PATH: `${bin}:/usr/bin:/bin` });
    expect(commit('-m', 'x')).toEqual({ code: 0, out: '', err: '' });
    expect(repo.message()).toMatch(/^AI-Provenance: v1; /m);
  });

  test('the path that the extension wrote is used where there is no other command', () => {
    repo = TestRepo.create();
    aiFile();
    const cli = repo.run('sh', ['-c', 'command -v countersign']).out.trim();
    fs.mkdirSync(repo.file('.git/countersign'), { recursive: true });
    fs.writeFileSync(
      repo.file('.git/countersign/cli'),
      `${process.execPath}\n${path.join(path.dirname(cli), 'cli.cjs')}\n`,
    );
    repo.setEnv({ PATH: '/usr/bin:/bin' });
    commit('-m', 'x');
    expect(repo.message()).toContain('ai=1');
  });
});

describe('messages', () => {
  const edited = (editor: string, ...args: string[]) => {
    repo.git('add', '-A');
    return repo.run('git', ['commit', '-q', ...args], { env: { GIT_EDITOR: editor } });
  };

  test('an author who writes nothing still aborts', () => {
    repo = TestRepo.create();
    aiFile();
    expect(edited('true').code).not.toBe(0);
  });

  test('an editor that is none (GIT_EDITOR=:) still aborts', () => {
    for (const args of [[], ['-v'], ['-s'], ['--cleanup=scissors']]) {
      repo?.dispose();
      repo = TestRepo.create();
      aiFile();
      expect([args, edited(':', ...args).code]).toEqual([args, 1]);
    }
    expect(edited(':', '-e', '-m', 'subject').code).toBe(0);
    expect(repo.message()).toMatch(/^subject\n\nAI-Provenance/);
  });

  test.each([
    ['-m', ''],
    ['-m', '  \n\n'],
    ['-F', '/dev/null'],
    ['-F', '/dev/null', '-s'],
    ['--cleanup=strip', '-m', '# a comment only'],
  ])('commit %s %j still aborts', (...args) => {
    repo = TestRepo.create({ hooks: false });
    aiFile();
    const plain = commit(...args);
    repo.installHooks();
    expect(commit(...args)).toEqual(plain);
    expect(plain.code).toBe(1);
  });

  test('an author who takes everything out of a message that was there still aborts', () => {
    repo = TestRepo.create();
    aiFile();
    commit('-m', 'first');
    repo.edit('f.txt', 'ai one\nai two\n', 'ai');
    expect(edited("sed -i '/^first/d'", '--amend').code).not.toBe(0);
    expect(edited("sed -i '/^draft/d'", '-e', '-m', 'draft').code).not.toBe(0);
    expect(edited("sed -i 's/^draft/done/'", '-e', '-m', 'draft').code).toBe(0);
    expect(repo.message()).toMatch(/^done\n\nAI-Provenance/);
  });

  test('--allow-empty-message keeps its word, through a rebase too', () => {
    repo = TestRepo.create();
    repo.write('base.txt', 'unknown\n');
    commit('-m', 'base');
    aiFile();
    expect(commit('--allow-empty-message', '-m', '').code).toBe(0);
    repo.git('checkout', '-q', '-b', 'up', 'HEAD~1');
    repo.write('up.txt', 'unknown\n');
    commit('-m', 'up');
    repo.git('rebase', '-q', 'up', 'main');
    expect(repo.message()).toMatch(/^AI-Provenance: .*ai=1/);
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
    expect(repo.origins('f.txt')).toBe('ai');
  });

  test.each(['verbatim', 'whitespace', 'strip', 'scissors'])(
    'commit --cleanup=%s, with an editor',
    (cleanup) => {
      repo = TestRepo.create();
      aiFile();
      expect(edited("sed -i '1s/^/subject/'", `--cleanup=${cleanup}`).code).toBe(0);
      expect(repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly)')).toContain('ai=1');
      expect(repo.git('log', '-1', '--format=%s').trim()).toMatch(/^subject/);
    },
  );

  test('an untouched template still aborts', () => {
    repo = TestRepo.create();
    fs.writeFileSync(`${repo.root}-template`, 'Subject: \n\n# help\n');
    repo.git('config', 'commit.template', `${repo.root}-template`);
    aiFile();
    expect(edited('true').code).not.toBe(0);
    expect(edited("sed -i '1s/$/done/'").code).toBe(0);
    expect(repo.message()).toMatch(/^Subject: done\n\nAI-Provenance/);
  });

  test('commit -v: the block stands above the diff and is kept', () => {
    repo = TestRepo.create();
    aiFile();
    expect(edited("sed -i '1s/^/subject/'", '-v').code).toBe(0);
    expect(repo.message()).toMatch(/^subject\n\nAI-Provenance: .*ai=1/);
    expect(repo.message()).not.toContain('diff --git');
  });

  test.each(['scissors', 'whitespace', 'verbatim', 'strip'])('commit.cleanup=%s', (cleanup) => {
    repo = TestRepo.create();
    repo.git('config', 'commit.cleanup', cleanup);
    aiFile();
    expect(edited("sed -i '1s/^/subject/'").code).toBe(0);
    expect(repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly)')).toContain('ai=1');
    expect(repo.git('log', '-1', '--format=%s')).toMatch(/^subject/);
  });

  test('core.commentChar', () => {
    repo = TestRepo.create();
    repo.git('config', 'core.commentChar', ';');
    aiFile();
    expect(edited("sed -i '1s/^/subject\\n\\n#12 is no comment/'").code).toBe(0);
    expect(repo.message()).toMatch(/^subject\n\n#12 is no comment\n\nAI-Provenance/);
  });

  test('sign-off and Change-Id share the paragraph', () => {
    repo = TestRepo.create();
    aiFile();
    commit('-s', '-m', 'subject', '-m', 'Change-Id: I0123456789012345678901234567890123456789');
    const trailers = repo.run('git', ['interpret-trailers', '--parse', '--no-divider'], {
      input: repo.message(),
    }).out;
    expect(trailers).toMatch(
      /^Change-Id: .*\nSigned-off-by: .*\nAI-Provenance: .*\nAI-Assistant: .*\nAI-Record: .*\n$/,
    );
  });

  test('a block that the author took out stays out, and no note is left behind', () => {
    repo = TestRepo.create();
    aiFile();
    expect(edited("sed -i -e '/^AI-/d' -e '1s/^/subject/'").code).toBe(0);
    expect(repo.message().trim()).toBe('subject');
    expect(repo.tryGit('notes', '--ref=countersign', 'list', 'HEAD').code).not.toBe(0);
  });

  test('a block that was damaged in the editor is written again', () => {
    repo = TestRepo.create();
    aiFile();
    expect(edited("sed -i -e '/^AI-Record/d' -e 's/ai=1/ai=0/' -e '1s/^/subject/'").code).toBe(0);
    expect(repo.message()).toContain('ai=1');
    expect(repo.origins('f.txt')).toBe('ai');
  });

  test('no line is longer than commitlint allows, whatever the path', () => {
    repo = TestRepo.create();
    repo.edit(`${'long-folder/'.repeat(12)}file.txt`, 'ai\n', 'ai');
    commit('-m', 'x');
    for (const line of repo.message().split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test.each(['full', 'compact', 'assisted-by', 'notes-only'])('the policy chooses the style %s', (style) => {
    repo = TestRepo.create();
    repo.write('.countersign/policy.yaml', `version: 1\ntrailers:\n  style: ${style}\n`);
    aiFile();
    commit('-m', 'x');
    const message = repo.message();
    expect(message.includes('AI-Provenance')).toBe(style !== 'notes-only');
    expect(message.includes('AI-Assistant')).toBe(style === 'full' || style === 'assisted-by');
    expect(message.includes('Assisted-by: test-agent:vendor/model')).toBe(style === 'assisted-by');
    expect(repo.origins('f.txt')).toBe('ai');
  });
});

describe('pre-push', () => {
  /** Two clones of one bare repository; in both `init` was run. */
  async function twoClones(): Promise<TestRepo> {
    repo = TestRepo.create({ hooks: false });
    repo.write('f.txt', 'x\n');
    repo.git('add', '-A');
    repo.git('commit', '-qm', 'base');
    repo.git('clone', '-q', '--bare', '.', `${repo.root}-origin.git`);
    repo.git('remote', 'add', 'origin', `${repo.root}-origin.git`);
    repo.git('fetch', '-q', 'origin');
    repo.git('branch', '-q', '--set-upstream-to=origin/main');
    repo.git('clone', '-q', `${repo.root}-origin.git`, `${repo.root}-other`);
    const other = new TestRepo(`${repo.root}-other`);
    for (const one of [repo, other]) await one.countersign('init', '--no-policy');
    return other;
  }
  const work = (where: TestRepo, name: string) => {
    where.edit(name, 'ai one\n', 'ai');
    where.git('add', '-A');
    where.git('commit', '-qm', name);
  };
  const notesAt = (where: TestRepo, dir: string) =>
    where.tryGit('--git-dir', dir, 'notes', '--ref=countersign', 'list').out.split('\n').filter(Boolean)
      .length;

  test('notes go with a plain push, and those of both sides come together without a conflict', async () => {
    const other = await twoClones();
    const origin = `${repo.root}-origin.git`;
    work(repo, 'mine.txt');
    expect(repo.tryGit('push', '-q')).toMatchObject({ code: 0, err: '' });
    expect(notesAt(repo, origin)).toBe(1);
    // The other has a note of its own that does not follow ours.
    work(other, 'theirs.txt');
    other.git('pull', '-q', '--rebase');
    expect(other.tryGit('push', '-q')).toMatchObject({ code: 0, err: '' });
    expect(notesAt(repo, origin)).toBeGreaterThanOrEqual(2);
    repo.git('pull', '-q');
    expect(repo.origins('mine.txt')).toBe('ai');
    expect(repo.origins('theirs.txt')).toBe('ai');
    expect(other.origins('mine.txt')).toBe('ai');
    for (const commit of ['HEAD', 'HEAD~1'])
      expect(repo.git('notes', '--ref=countersign', 'list', commit)).not.toBe('');
  });

  test('both sides noted the same commit, each with a record of its own: one stays, and it holds', async () => {
    const other = await twoClones();
    // A squash by the host that both carry the records to.
    repo.git('checkout', '-q', '-b', 'feature');
    work(repo, 'f2.txt');
    repo.git('push', '-q', 'origin', 'feature');
    repo.git('checkout', '-q', 'main');
    repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'feature');
    repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'Add it (#12)');
    repo.git('-c', 'core.hooksPath=/dev/null', 'push', '-q');
    other.git('pull', '-q');
    for (const one of [repo, other]) expect((await one.countersign('reconcile')).code).toBe(0);
    for (const [n, one] of [repo, other].entries()) {
      one.git('pull', '-q', '--rebase');
      work(one, `more${n}.txt`);
      expect(one.tryGit('push', '-q')).toMatchObject({ code: 0, err: '' });
    }
    repo.git('pull', '-q');
    for (const one of [repo, other]) {
      expect(one.origins('f2.txt')).toBe('ai');
      const squash = one.git('log', '--format=%H', '--grep=Add it').trim();
      expect(() => JSON.parse(one.git('notes', '--ref=countersign', 'show', squash))).not.toThrow();
    }
  });

  test('in a repository with SHA-256 object names', async () => {
    repo = TestRepo.create({ hooks: false });
    fs.rmSync(repo.file('.git'), { recursive: true });
    repo.git('init', '-q', '-b', 'main', '--object-format=sha256');
    repo.installHooks();
    work(repo, 'mine.txt');
    const root = `${repo.root}-clone`;
    repo.git('clone', '-q', repo.root, root);
    const clone = new TestRepo(root);
    await clone.countersign('init', '--no-policy');
    expect(clone.git('config', 'core.repositoryFormatVersion').trim()).toBe('1');
    work(repo, 'more.txt');
    clone.git('pull', '-q');
    expect(clone.origins('more.txt')).toBe('ai');
    expect(clone.git('notes', '--ref=countersign', 'list').trim().split('\n')).toHaveLength(2);
    expect(clone.git('notes', '--ref=countersign', 'list').split(' ')[0]).toHaveLength(64);
  });

  test('a remote that came after init: its first push has its notes fetched from then on', async () => {
    const other = await twoClones();
    const later = `${repo.root}-later.git`;
    repo.git('init', '-q', '--bare', later);
    for (const one of [repo, other]) one.git('remote', 'add', 'later', later);
    work(repo, 'mine.txt');
    expect(repo.tryGit('push', '-q', 'later', 'main')).toMatchObject({ code: 0, err: '' });
    other.git('pull', '-q', 'later', 'main');
    work(other, 'theirs.txt');
    expect(other.tryGit('push', '-q', 'later', 'main')).toMatchObject({ code: 0, err: '' });
    for (const one of [repo, other]) {
      one.git('fetch', '-q', 'later');
      one.git('merge', '-q', 'later/main');
      expect([one.origins('mine.txt'), one.origins('theirs.txt')]).toEqual(['ai', 'ai']);
      expect((await one.countersign('doctor')).out).toContain('Every remote fetches the notes too.');
    }
    // Once, however often one pushes.
    work(repo, 'more.txt');
    repo.git('push', '-q', 'later', 'main');
    expect(repo.git('config', '--get-all', 'remote.later.fetch').trim().split('\n')).toHaveLength(2);
  });

  test('what a plain push pushes stays what it was', async () => {
    await twoClones();
    repo.git('checkout', '-q', '-b', 'topic');
    work(repo, 'topic.txt');
    expect(repo.tryGit('push', '-q').code).not.toBe(0);
    repo.git('push', '-q', 'origin', 'topic');
    expect(repo.git('ls-remote', '--heads', 'origin').match(/refs\/heads\//g)).toHaveLength(2);
    expect(repo.git('ls-remote', 'origin', 'refs/notes/countersign')).not.toBe('');
  });

  test('it can be switched off; a push to a bare URL takes none along; a remote that refuses notes stops nothing', async () => {
    await twoClones();
    const origin = `${repo.root}-origin.git`;
    work(repo, 'a.txt');
    repo.git('config', 'countersign.pushNotes', 'false');
    repo.git('push', '-q');
    expect(notesAt(repo, origin)).toBe(0);
    repo.git('config', '--unset', 'countersign.pushNotes');
    work(repo, 'b.txt');
    repo.git('push', '-q', origin, 'main');
    expect(notesAt(repo, origin)).toBe(0);
    script('../repo-origin.git/hooks/update', 'case $1 in refs/notes/*) exit 1 ;; esac');
    work(repo, 'c.txt');
    const ran = repo.tryGit('push', '-q', 'origin', 'main');
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('run: git push origin refs/notes/countersign');
    expect(repo.git('rev-parse', 'origin/main')).toBe(repo.git('rev-parse', 'main'));
  });

  test('a dry run pushes none', async () => {
    await twoClones();
    work(repo, 'a.txt');
    for (const dry of ['--dry-run', '--dry', '-n', '-fn'])
      expect(repo.tryGit('push', '-q', dry, 'origin', 'main').code).toBe(0);
    expect(notesAt(repo, `${repo.root}-origin.git`)).toBe(0);
    repo.git('--git-dir', `${repo.root}-origin.git`, 'config', 'receive.advertisePushOptions', 'true');
    repo.git('push', '-q', '-onothing', 'origin', 'main');
    expect(notesAt(repo, `${repo.root}-origin.git`)).toBe(1);
  });

  test('they go by the ssh that the repository names', async () => {
    await twoClones();
    const ssh = `${repo.root}-ssh.sh`;
    fs.writeFileSync(
      ssh,
      '#!/bin/sh\ncase " $* " in *" -G "*) exit 1 ;; esac\nfor last; do :; done\nexec sh -c "$last"\n',
      { mode: 0o755 },
    );
    repo.git('config', 'core.sshCommand', ssh);
    repo.git('remote', 'set-url', 'origin', `ssh://nowhere.invalid${repo.root}-origin.git`);
    work(repo, 'a.txt');
    expect(repo.tryGit('push', '-q', 'origin', 'main')).toMatchObject({ code: 0, err: '' });
    expect(notesAt(repo, `${repo.root}-origin.git`)).toBe(1);
  });

  test('a hook that was there keeps its input and its say', async () => {
    await twoClones();
    await repo.countersign('deinit');
    script('.git/hooks/pre-push', 'cat >"$PWD-pushed"; exit 1');
    await repo.countersign('init', '--no-policy');
    work(repo, 'a.txt');
    expect(repo.tryGit('push', '-q').code).not.toBe(0);
    expect(fs.readFileSync(`${repo.root}-pushed`, 'utf8')).toContain('refs/heads/main');
  });
});

test('a rebase asks git no more often for twelve commits than for three', () => {
  repo = TestRepo.create();
  for (let n = 0; n < 15; n++) {
    repo.edit('f.txt', `${repo.exists('f.txt') ? repo.read('f.txt') : ''}line ${n}\n`, 'ai');
    repo.commitAll(`c${n}`);
  }
  const asked = (commits: number) => {
    const trace = repo.file(`.git/trace-${commits}`);
    const tip = repo.git('rev-parse', 'HEAD').trim();
    repo.git('checkout', '-q', '--detach', `HEAD~${commits}`);
    repo.write(`up-${commits}.txt`, 'up\n');
    repo.commitAll('up');
    const up = repo.git('rev-parse', 'HEAD').trim();
    repo.git('checkout', '-q', 'main');
    const ran = repo.run('git', ['rebase', '-q', up], { env: { GIT_TRACE: trace } });
    expect(ran, ran.err).toMatchObject({ code: 0 });
    expect(repo.origins('f.txt')).toBe(Array(15).fill('ai').join(' '));
    for (let n = 0; n < commits; n++)
      expect(repo.tryGit('notes', '--ref=countersign', 'list', `HEAD~${n}`).code).toBe(0);
    repo.git('reset', '-q', '--hard', tip);
    return fs.readFileSync(trace, 'utf8').match(/built-in: git (cat-file|fast-import|notes)/g)!.length;
  };
  const three = asked(3);
  expect(asked(12)).toBe(three);
});
