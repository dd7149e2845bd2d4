import * as fs from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { TestRepo } from './lib/testRepo.ts';

// One scenario per thing git can do to a commit. Every file holds lines named after who wrote them, so that what
// blame says can be compared with what the line itself says.
let repo: TestRepo;
afterEach(() => repo?.dispose());

/** Every line says who wrote it: blame must agree, and nothing may have been lost. */
function expectTruth(name: string, rev?: string): void {
  expect(repo.blame(name, rev).map(([text, origin]) => `${text} = ${origin}`)).toEqual(
    repo.blame(name, rev).map(([text]) => `${text} = ${text.split(' ')[0]}`),
  );
}

/** main: a file with lines of nobody, an assistant and a person, and its record. */
function start(): TestRepo {
  repo = TestRepo.create();
  repo.write('f.txt', 'unknown base 1\nunknown base 2\nunknown base 3\n');
  repo.commitAll('base');
  edit('f.txt', 'unknown base 1\n', 'unknown base 1\nai one\nai two\n', 'ai');
  edit('f.txt', 'unknown base 3\n', 'unknown base 3\nhuman one\n', 'human');
  return repo;
}

function edit(name: string, from: string, to: string, who?: 'ai' | 'human'): void {
  const before = repo.exists(name) ? repo.read(name) : '';
  expect(before).toContain(from);
  repo.edit(name, from === '' ? before + to : before.replace(from, to), who);
}

/** A branch `side` from before the AI commit, with one commit of its own on the same file. */
function sideBranch(): void {
  repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
  edit('f.txt', 'unknown base 2\n', 'unknown base 2\nai side\n', 'ai');
  repo.commitAll('side');
}

const ALL = 'unknown ai ai unknown unknown human';

describe('committing', () => {
  test('commit -m', () => {
    start().commitAll('feat: x');
    expect(repo.origins('f.txt')).toBe(ALL);
    expect(repo.message()).toMatch(
      /^feat: x\n\nAI-Provenance: v1; id=\S+; ai=2; human=1; unknown=0; grade=reported; policy=\w{12}\n/,
    );
  });

  test('a commit without capture carries no trailer and reads as unknown', () => {
    repo = TestRepo.create();
    repo.write('f.txt', 'unknown a\n');
    repo.commitAll('x');
    expect(repo.message()).toBe('x\n\n');
    expectTruth('f.txt');
  });

  test('a commit with capture and no AI says ai=0', () => {
    start();
    repo.commitAll('one');
    edit('f.txt', '', 'human two\n', 'human');
    repo.commitAll('two');
    expect(repo.message()).toContain('ai=0; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('what happened unseen next to captured lines is unknown', () => {
    start();
    edit('f.txt', '', 'unknown unseen\n');
    repo.commitAll('x');
    expectTruth('f.txt');
  });

  test('an agent that reports its edits through the command line', () => {
    repo = TestRepo.create();
    repo.write('f.txt', 'unknown base\n');
    repo.commitAll('base');
    const report = (event: string) => {
      const payload = {
        event,
        tool: 'my-agent',
        model: 'vendor/m1',
        mode: 'agent',
        session: 's',
        cwd: repo.root,
        files: ['f.txt'],
      };
      const ran = repo.run('countersign', ['record', 'generic'], { input: JSON.stringify(payload) });
      expect(JSON.parse(ran.out)).toMatchObject({ ok: true });
    };
    repo.write('f.txt', 'unknown base\nunknown before the agent\n');
    report('pre_edit');
    repo.write('f.txt', 'ai first\nunknown base\nunknown before the agent\nai last\n');
    report('post_edit');
    repo.write('f.txt', `${repo.read('f.txt')}unknown after the agent\n`);
    expectTruth('f.txt');
    repo.commitAll('x');
    expect(repo.message()).toContain('ai=2; human=0; unknown=2');
    expectTruth('f.txt');
    repo.git('commit', '-q', '--amend', '-m', 'y');
    repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
    repo.write('g.txt', 'unknown\n');
    repo.commitAll('side');
    repo.git('cherry-pick', 'main');
    expectTruth('f.txt');
  });

  test('partial staging: the first hunk now, the second later', () => {
    start();
    const whole = repo.read('f.txt');
    repo.write('f.txt', whole.replace('human one\n', ''));
    repo.git('add', 'f.txt');
    repo.write('f.txt', whole);
    repo.git('commit', '-q', '-m', 'first');
    expect(repo.message()).toContain('ai=2; human=0; unknown=0');
    expectTruth('f.txt');
    repo.git('commit', '-qam', 'second');
    expect(repo.message()).toContain('ai=0; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('staged, then edited again', () => {
    start().git('add', 'f.txt');
    edit('f.txt', 'ai two\n', 'human instead\n', 'human');
    repo.git('commit', '-q', '-m', 'x');
    expect(repo.message()).toContain('ai=2; human=1');
    expectTruth('f.txt', 'HEAD');
    expectTruth('f.txt');
  });

  test('commit FILE leaves the other file to the next commit', () => {
    start();
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.git('add', '-A');
    repo.git('commit', '-q', '-m', 'x', 'g.txt');
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    repo.git('commit', '-q', '-m', 'y');
    expect(repo.message()).toContain('ai=2; human=1; unknown=0');
    expectTruth('f.txt');
    expectTruth('g.txt');
  });

  test('--no-verify', () => {
    start().commitAll('x', '--no-verify');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('with the hooks off, lines are unknown until a commit with hooks explains them', () => {
    start();
    repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-qam', 'x');
    expect(repo.origins('f.txt', 'HEAD')).toBe('unknown unknown unknown unknown unknown unknown');
    repo.git('commit', '-q', '--amend', '-m', 'y');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('root commit', () => {
    repo = TestRepo.create();
    repo.edit('f.txt', 'ai a\nai b\n', 'ai');
    repo.commitAll('root');
    expectTruth('f.txt');
  });

  test('a repository with SHA-256 object names', () => {
    repo = TestRepo.create({ hooks: false });
    fs.rmSync(repo.file('.git'), { recursive: true });
    repo.git('init', '-q', '-b', 'main', '--object-format=sha256');
    repo.installHooks();
    repo.edit('f.txt', 'ai a\n', 'ai');
    repo.commitAll('root');
    edit('f.txt', '', 'human b\n', 'human');
    repo.commitAll('next');
    expect(repo.message('HEAD~1')).toContain('ai=1; human=0; unknown=0');
    expectTruth('f.txt');
  });

  test('an empty commit carries the claim that nothing was added', () => {
    start();
    repo.git('commit', '-q', '--allow-empty', '-m', 'x');
    expect(repo.message()).toContain('ai=0; human=0; unknown=0');
  });

  test('amend with -m, with --no-edit, and with more changes', () => {
    start().commitAll('x');
    const id = /id=(\S+);/.exec(repo.message())![1];
    repo.git('commit', '-q', '--amend', '-m', 'y');
    expect(repo.message()).toMatch(/^y\n\nAI-Provenance: v1; .* ai=2; human=1/);
    expect(repo.message()).toContain(`id=${id};`);
    edit('f.txt', '', 'ai more\n', 'ai');
    repo.git('commit', '-qa', '--amend', '--no-edit');
    expect(repo.message()).toContain('ai=3; human=1');
    expect(repo.message().match(/AI-Provenance/g)).toHaveLength(1);
    expectTruth('f.txt');
  });

  test('a person who edits a line of the assistant makes it mixed', () => {
    start().commitAll('x');
    const text = repo.read('f.txt');
    const at = text.indexOf('ai two') + 'ai two'.length;
    const now = `${text.slice(0, at)} and more${text.slice(at)}`;
    repo.write('f.txt', now);
    const human = { origin: 'human', grade: 'observed', rule: 'typed' } as const;
    repo.snapshot('f.txt', now, [
      { length: at, origin: 'base' },
      { length: 9, origin: human },
      { length: text.length - at, origin: 'base' },
    ]);
    expect(repo.origins('f.txt')).toBe('unknown ai mixed unknown unknown human');
    repo.commitAll('y');
    expect(repo.origins('f.txt')).toBe('unknown ai mixed unknown unknown human');
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
  });

  test('rename with and without an edit', () => {
    start().commitAll('x');
    repo.git('mv', 'f.txt', 'g.txt');
    repo.commitAll('pure rename');
    expectTruth('g.txt');
    repo.git('mv', 'g.txt', 'h.txt');
    edit('h.txt', '', 'ai after rename\n', 'ai');
    repo.commitAll('rename and edit');
    expectTruth('h.txt');
  });

  test('a rename of lines that are not committed yet', () => {
    start();
    repo.git('add', '-A');
    repo.git('mv', 'f.txt', 'g.txt');
    repo.commitAll('x');
    expectTruth('g.txt');
  });

  test('paths with spaces, quotes, newlines and letters of the world', () => {
    start();
    const names = ['a b.txt', 'q"uote\'s.txt', 'new\nline.txt', 'grüße-日本.txt', '-dash.txt', ':colon.txt'];
    for (const name of names) repo.edit(name, 'ai x\nhuman\n'.slice(0, 5), 'ai');
    repo.commitAll('x');
    for (const name of names) expect([name, repo.origins(name)]).toEqual([name, 'ai']);
  });

  test('CRLF files, with and without autocrlf', () => {
    start();
    repo.edit('crlf.txt', 'ai a\r\nai b\r\n', 'ai');
    repo.snapshot('crlf.txt', 'ai a\nai b\n', [
      { length: 10, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
    ]);
    repo.commitAll('crlf in the index');
    expectTruth('crlf.txt');
    repo.git('config', 'core.autocrlf', 'true');
    repo.git('rm', '-q', '--cached', 'crlf.txt');
    repo.git('add', 'crlf.txt');
    repo.git('commit', '-q', '-m', 'lf in the index');
    expectTruth('crlf.txt', 'HEAD');
  });

  test('bytes that are no UTF-8', () => {
    start();
    fs.writeFileSync(repo.file('latin.txt'), Buffer.from('ai gr\xfc\xdfe\nai b\n', 'latin1'));
    const text = 'ai gr\u00fc\u00dfe\nai b\n';
    repo.snapshot('latin.txt', text, [
      { length: text.length, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
    ]);
    repo.commitAll('x');
    expect(repo.origins('latin.txt')).toBe('ai ai');
  });

  test('binary files, submodules, symbolic links and mode changes are no lines', () => {
    start();
    fs.writeFileSync(repo.file('b.bin'), Buffer.from([1, 0, 2, 10, 3]));
    fs.symlinkSync('f.txt', repo.file('link'));
    fs.chmodSync(repo.file('f.txt'), 0o755);
    repo.git('add', '-A');
    repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.git('rev-parse', 'HEAD').trim()},sub`);
    repo.git('commit', '-q', '-m', 'x');
    expect(repo.message()).toContain('ai=2; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('a clean and smudge filter: what git stores is what is judged', () => {
    start();
    repo.write('.gitattributes', '*.up filter=upper\n');
    repo.git('config', 'filter.upper.clean', 'sed s/@//');
    repo.git('config', 'filter.upper.smudge', 'sed s/^/@/');
    repo.edit('g.up', '@ai g one\n@human g two\n', 'ai');
    repo.snapshot('g.up', repo.read('g.up'), [
      { length: '@ai g one\n'.length, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
      { length: '@human g two\n'.length, origin: { origin: 'human', grade: 'observed', rule: 'r' } },
    ]);
    repo.commitAll('x');
    expect(repo.committed('g.up')).toBe('ai g one\nhuman g two\n');
    // The filter changed every line: nobody can say who wrote what git stores, unless content proves it.
    for (const [text, origin] of repo.blame('g.up', 'HEAD'))
      expect([text.split(' ')[0], 'unknown']).toContain(origin);
  });

  test('a working-tree encoding other than UTF-8', () => {
    start();
    repo.write('.gitattributes', '*.wide working-tree-encoding=UTF-16LE eol=lf\n');
    const text = 'ai wide one\nai wide two\n';
    fs.writeFileSync(repo.file('g.wide'), Buffer.from(text, 'utf16le'));
    repo.snapshot('g.wide', text, [
      { length: text.length, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
    ]);
    repo.commitAll('x');
    expect(repo.committed('g.wide')).toBe(text);
    for (const [, origin] of repo.blame('g.wide', 'HEAD')) expect(['ai', 'unknown']).toContain(origin);
    expectTruth('f.txt');
  });

  test('an LFS pointer is a file of three lines that nobody wrote', () => {
    start();
    repo.write('.gitattributes', '*.psd filter=lfs diff=lfs merge=lfs -text\n');
    repo.git(
      'config',
      'filter.lfs.clean',
      `printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:%064d\\nsize 9\\n' 7; cat >/dev/null`,
    );
    repo.git('config', 'filter.lfs.smudge', 'cat');
    repo.write('art.psd', 'pixels...');
    repo.commitAll('x');
    expect(repo.committed('art.psd')).toMatch(/^version https/);
    expect(repo.message()).toContain('ai=2; human=1');
    expectTruth('f.txt');
  });

  test('a sparse checkout', () => {
    start();
    repo.edit('src/in.txt', 'ai inside\n', 'ai');
    repo.edit('docs/out.txt', 'ai outside\n', 'ai');
    repo.commitAll('x');
    repo.git('sparse-checkout', 'set', 'src');
    expect(repo.exists('docs/out.txt')).toBe(false);
    repo.edit('src/in.txt', 'ai inside\nhuman inside\n', 'human');
    repo.git('add', 'src/in.txt');
    repo.git('commit', '-qm', 'y');
    expect(repo.message()).toContain('ai=0; human=1; unknown=0');
    repo.git('sparse-checkout', 'disable');
    expectTruth('src/in.txt');
    expectTruth('docs/out.txt');
  });

  test('add -p, hunk by hunk', () => {
    start();
    expect(repo.run('git', ['add', '-p'], { input: 's\nn\ny\n' }).code).toBe(0);
    repo.git('commit', '-qm', 'second hunk');
    expect(repo.message()).toMatch(/ai=[02]; human=[01]; unknown=0/);
    repo.commitAll('the rest');
    expectTruth('f.txt');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('deleted files and deleted lines are no additions', () => {
    start().commitAll('x');
    repo.write('gone.txt', 'unknown gone\n');
    repo.commitAll('y');
    repo.git('rm', '-q', 'gone.txt');
    edit('f.txt', 'ai one\n', '', 'human');
    repo.commitAll('z');
    expect(repo.message()).toContain('ai=0; human=0; unknown=0');
    expect(repo.origins('f.txt')).toBe('unknown ai unknown unknown human');
  });

  test('git mv with an edit in the same commit', () => {
    start().commitAll('x');
    repo.git('mv', 'f.txt', 'moved.txt');
    edit('moved.txt', '', 'human moved\n', 'human');
    repo.commitAll('y');
    expectTruth('moved.txt');
  });

  test('intent-to-add', () => {
    start();
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.git('add', '-N', 'g.txt');
    repo.git('commit', '-q', '-m', 'x', 'f.txt');
    expect(repo.message()).toContain('ai=2; human=1; unknown=0');
    repo.git('commit', '-qam', 'y');
    expectTruth('g.txt');
  });
});

describe('rewriting', () => {
  test.each([['-n'], ['-x']])('cherry-pick %s', (flag) => {
    start().commitAll('x');
    const picked = repo.git('rev-parse', 'HEAD').trim();
    repo.git('checkout', '-q', '-b', 'up', 'HEAD~1');
    repo.write('f.txt', `unknown new top\n${repo.read('f.txt')}`);
    repo.commitAll('upstream');
    repo.git('cherry-pick', flag, picked);
    if (flag === '-n') repo.git('commit', '-qm', 'picked by hand');
    expectTruth('f.txt');
    expect(repo.message().match(/AI-Provenance/g)).toHaveLength(1);
  });

  test.each(['--soft', '--mixed'])('reset %s and commit again', (how) => {
    start().commitAll('x');
    edit('f.txt', '', 'ai later\n', 'ai');
    repo.commitAll('y');
    repo.git('reset', '-q', how, 'HEAD~2');
    repo.commitAll('both in one');
    expect(repo.message()).toContain('ai=3; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('stash of one path, and of what is staged only', () => {
    start();
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.git('add', 'g.txt');
    repo.git('stash', 'push', '-q', '--', 'f.txt');
    repo.git('commit', '-qm', 'g');
    repo.git('stash', 'pop', '-q');
    repo.git('add', 'f.txt');
    repo.edit('g.txt', 'ai g\nhuman g\n', 'human');
    repo.git('stash', 'push', '-q', '--staged');
    repo.git('commit', '-qam', 'g again');
    repo.git('stash', 'pop', '-q');
    repo.commitAll('f');
    expectTruth('f.txt');
    expectTruth('g.txt');
  });

  test('pull --rebase --autostash', () => {
    start().commitAll('x');
    const origin = `${repo.root}-origin.git`;
    repo.git('clone', '-q', '--bare', '.', origin);
    repo.git('remote', 'add', 'origin', origin);
    repo.git('fetch', '-q', 'origin');
    repo.git('branch', '-q', '--set-upstream-to', 'origin/main');
    const tip = repo.git('rev-parse', 'HEAD').trim();
    repo.write('other.txt', 'unknown other\n');
    repo.commitAll('theirs');
    repo.git('push', '-q', 'origin', 'main');
    repo.git('reset', '-q', '--hard', tip);
    edit('f.txt', '', 'ai mine\n', 'ai');
    repo.commitAll('mine');
    edit('f.txt', '', 'human not yet committed\n', 'human');
    repo.git('pull', '-q', '--rebase', '--autostash');
    repo.commitAll('after');
    expectTruth('f.txt');
    expectTruth('other.txt');
  });

  test('a conflict that the assistant resolves', () => {
    start().commitAll('x');
    sideBranch();
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    expect(repo.tryGit('rebase', 'main').code).not.toBe(0);
    const conflicted = repo.read('f.txt');
    const resolved = conflicted
      .replace(/^(<<<<<<<|=======|>>>>>>>).*\n/gm, '')
      .replace('human clash\n', 'human clash\nai resolution\n');
    repo.edit('f.txt', resolved, 'ai');
    repo.git('add', 'f.txt');
    repo.git('rebase', '--continue');
    expectTruth('f.txt');
  });

  test('rebase onto a branch that moved the lines', () => {
    start().commitAll('x');
    const tip = repo.git('rev-parse', 'HEAD').trim();
    repo.git('checkout', '-q', '-b', 'up', 'HEAD~1');
    repo.write('f.txt', `unknown new top\n${repo.read('f.txt')}`);
    repo.commitAll('upstream');
    repo.git('checkout', '-q', '-B', 'work', tip);
    repo.git('rebase', '-q', 'up');
    expectTruth('f.txt');
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
  });

  test('rebase with a conflict resolved by hand', () => {
    start().commitAll('x');
    sideBranch();
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    expect(repo.tryGit('rebase', 'main').code).not.toBe(0);
    repo.write('f.txt', repo.read('f.txt').replace(/^(<<<<<<<|=======|>>>>>>>).*\n/gm, ''));
    repo.git('add', 'f.txt');
    repo.git('rebase', '--continue');
    expectTruth('f.txt');
  });

  test.each(['squash', 'fixup', 'drop', 'reword'])('rebase -i %s', (verb) => {
    start().commitAll('x');
    edit('f.txt', '', 'ai second\nhuman second\n', 'ai');
    repo.snapshot('f.txt', repo.read('f.txt'), [
      { length: repo.read('f.txt').length - 'ai second\nhuman second\n'.length, origin: 'base' },
      { length: 'ai second\n'.length, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
      { length: 'human second\n'.length, origin: { origin: 'human', grade: 'observed', rule: 'r' } },
    ]);
    repo.commitAll('y');
    repo.run('git', ['rebase', '-q', '-i', 'HEAD~2'], {
      env: { GIT_SEQUENCE_EDITOR: `sed -i 2s/pick/${verb}/` },
    });
    expectTruth('f.txt');
    expect(repo.message().match(/AI-Provenance/g)).toHaveLength(1);
    if (verb === 'squash' || verb === 'fixup') expect(repo.message()).toContain('ai=3; human=2; unknown=0');
  });

  test('rebase -i that reorders', () => {
    start().commitAll('x');
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.commitAll('y');
    repo.run('git', ['rebase', '-q', '-i', 'HEAD~2'], {
      env: { GIT_SEQUENCE_EDITOR: `sed -i '1{h;d};2{G}'` },
    });
    expectTruth('f.txt');
    expectTruth('g.txt');
  });

  test('commit --fixup and rebase --autosquash', () => {
    start().commitAll('x');
    repo.write('other.txt', 'unknown\n');
    repo.commitAll('between');
    edit('f.txt', 'ai two\n', 'ai two\nhuman fix\n', 'human');
    repo.git('commit', '-qa', '--fixup', 'HEAD~1');
    repo.git('rebase', '-q', '-i', '--autosquash', 'HEAD~3');
    expectTruth('f.txt');
  });

  test('split a commit with rebase -i edit and reset', () => {
    start().commitAll('x');
    repo.run('git', ['rebase', '-q', '-i', 'HEAD~1'], {
      env: { GIT_SEQUENCE_EDITOR: 'sed -i s/pick/edit/' },
    });
    repo.git('reset', '-q', 'HEAD~1');
    const whole = repo.read('f.txt');
    repo.write('f.txt', whole.replace('human one\n', ''));
    repo.git('commit', '-qam', 'part 1');
    repo.write('f.txt', whole);
    repo.git('commit', '-qam', 'part 2');
    repo.git('rebase', '--continue');
    expectTruth('f.txt');
  });

  test('rebase --onto and an aborted rebase', () => {
    start().commitAll('x');
    sideBranch();
    repo.git('rebase', '-q', '--onto', 'main', 'HEAD~1');
    expectTruth('f.txt');
    edit('f.txt', 'ai one\n', 'ai clash\n', 'ai');
    repo.commitAll('a');
    repo.git('checkout', '-q', '-b', 'b', 'HEAD~1');
    edit('f.txt', 'ai one\n', 'human clash\n', 'human');
    repo.commitAll('b');
    expect(repo.tryGit('rebase', 'side').code).not.toBe(0);
    repo.git('rebase', '--abort');
    expectTruth('f.txt');
  });

  test.each([[], ['-x'], ['-n'], ['-e']])('cherry-pick %j', (...options) => {
    start().commitAll('x');
    sideBranch();
    repo.git('cherry-pick', ...options, 'main');
    if (options[0] === '-n') repo.git('commit', '-q', '-m', 'picked');
    expectTruth('f.txt');
    expect(repo.message()).toContain('AI-Record');
  });

  test('cherry-pick of several, with a conflict in the second', () => {
    start().commitAll('x');
    edit('f.txt', 'unknown base 2\n', 'unknown base 2\nai main\n', 'ai');
    repo.commitAll('y');
    repo.git('checkout', '-q', '-b', 'side', 'HEAD~2');
    edit('f.txt', 'unknown base 2\n', 'unknown base 2\nai side\n', 'ai');
    repo.commitAll('side');
    expect(repo.tryGit('cherry-pick', 'main~1', 'main').code).not.toBe(0);
    repo.write('f.txt', repo.read('f.txt').replace(/^(<<<<<<<|=======|>>>>>>>).*\n/gm, ''));
    repo.git('add', 'f.txt');
    repo.git('cherry-pick', '--continue');
    expectTruth('f.txt');
  });

  test('revert, and a revert of the revert', () => {
    start().commitAll('x');
    repo.git('revert', '--no-edit', 'HEAD');
    expectTruth('f.txt');
    repo.git('revert', '--no-edit', 'HEAD');
    expect(repo.origins('f.txt')).toBe(ALL);
    expectTruth('f.txt');
  });

  test.each(['--soft', '--mixed'])('reset %s and commit again', (mode) => {
    start().commitAll('x');
    repo.git('reset', '-q', mode, 'HEAD~1');
    expectTruth('f.txt');
    repo.commitAll('again');
    expectTruth('f.txt');
    expect(repo.message()).toContain('ai=2; human=1; unknown=0');
  });

  test('reset --hard back and forth', () => {
    start().commitAll('x');
    repo.git('reset', '-q', '--hard', 'HEAD~1');
    expectTruth('f.txt');
    repo.git('reset', '-q', '--hard', 'ORIG_HEAD');
    expectTruth('f.txt');
  });

  test('a filter-repo style rewrite that moves everything and keeps messages', () => {
    start().commitAll('x');
    repo.git(
      '-c',
      'core.hooksPath=/dev/null',
      'filter-branch',
      '-f',
      '--tree-filter',
      'mkdir -p sub && mv f.txt sub/f.txt',
      '--',
      'main',
    );
    expectTruth('sub/f.txt');
  });

  test('commit-tree that keeps the message', () => {
    start().commitAll('x');
    const made = repo
      .run('git', ['commit-tree', 'HEAD^{tree}', '-p', 'HEAD~1'], { input: repo.message() })
      .out.trim();
    repo.git('reset', '-q', '--hard', made);
    expectTruth('f.txt');
  });

  test('git replace', () => {
    start().commitAll('x');
    const made = repo.run('git', ['commit-tree', 'HEAD^{tree}'], { input: repo.message() }).out.trim();
    repo.git('replace', 'HEAD', made);
    expect(repo.origins('f.txt')).toBe(ALL);
  });
});

describe('joining', () => {
  test('merge without conflict', () => {
    start().commitAll('x');
    sideBranch();
    repo.git('merge', '-q', '--no-edit', 'main');
    expectTruth('f.txt');
  });

  test('merge with a conflict: only the resolution is the merge commit\u2019s', () => {
    start().commitAll('x');
    sideBranch();
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    expect(repo.tryGit('merge', '--no-edit', 'main').code).not.toBe(0);
    const merged = repo.read('f.txt').replace(/^(<<<<<<<|>>>>>>>).*\n/gm, '');
    repo.edit('f.txt', merged.replace(/^=======\n/m, 'ai glue\n'), 'ai');
    repo.git('add', 'f.txt');
    repo.git('commit', '-q', '--no-edit');
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    expectTruth('f.txt');
  });

  test('octopus merge', () => {
    start().commitAll('x');
    for (const name of ['one', 'two']) {
      repo.git('checkout', '-q', '-b', name, 'main~1');
      repo.edit(`${name}.txt`, `ai ${name}\n`, 'ai');
      repo.commitAll(name);
    }
    repo.git('checkout', '-q', 'main');
    repo.git('merge', '-q', '--no-edit', 'one', 'two');
    for (const name of ['f.txt', 'one.txt', 'two.txt']) expectTruth(name);
  });

  test('merge --squash: one aggregate block instead of the buried ones', () => {
    start().commitAll('x');
    edit('f.txt', '', 'ai more\n', 'ai');
    repo.commitAll('y');
    const tip = repo.git('rev-parse', 'HEAD').trim();
    repo.git('checkout', '-q', '-b', 'target', 'HEAD~2');
    repo.write('z.txt', 'unknown\n');
    repo.commitAll('z');
    repo.git('merge', '-q', '--squash', tip);
    repo.git('commit', '-q', '--no-edit');
    expect(repo.message().match(/AI-Provenance/g)).toHaveLength(1);
    expect(repo.message()).toContain('ai=3; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('fast-forward', () => {
    start().git('checkout', '-q', '-b', 'work');
    repo.commitAll('x');
    repo.git('checkout', '-q', 'main');
    repo.git('merge', '-q', 'work');
    expectTruth('f.txt');
  });
});

describe('putting aside', () => {
  test('stash push and pop', () => {
    start().git('stash', '-q');
    expectTruth('f.txt');
    repo.git('stash', 'pop', '-q');
    expectTruth('f.txt');
    repo.commitAll('x');
    expectTruth('f.txt');
  });

  test('stash across a base that moved', () => {
    start().git('stash', '-q');
    repo.write('f.txt', `unknown top\n${repo.read('f.txt')}`);
    repo.git('commit', '-qam', 'moved');
    repo.git('stash', 'pop', '-q');
    repo.commitAll('x');
    expectTruth('f.txt');
  });

  test('stash with untracked files, applied twice', () => {
    start();
    repo.edit('new.txt', 'ai new\n', 'ai');
    repo.git('stash', '-q', '-u');
    repo.git('stash', 'apply', '-q');
    repo.git('checkout', '-q', '.');
    repo.git('clean', '-qfd');
    repo.git('stash', 'pop', '-q');
    repo.commitAll('x');
    expectTruth('f.txt');
    expectTruth('new.txt');
  });

  test('rebase --autostash', () => {
    start().commitAll('x');
    sideBranch();
    repo.edit('late.txt', 'human late\n', 'human');
    repo.git('add', 'late.txt');
    repo.git('rebase', '-q', '--autostash', 'main');
    expectTruth('f.txt');
    expectTruth('late.txt');
    repo.git('commit', '-qam', 'late');
    expectTruth('late.txt');
  });

  test('switching with a dirty tree', () => {
    start();
    repo.git('branch', 'other');
    repo.git('switch', '-q', 'other');
    expectTruth('f.txt');
    repo.commitAll('x');
    expectTruth('f.txt');
  });

  test('a branch deleted and made again from the reflog', () => {
    start().git('checkout', '-q', '-b', 'work');
    repo.commitAll('x');
    const tip = repo.git('rev-parse', 'HEAD').trim();
    repo.git('checkout', '-q', 'main');
    repo.git('branch', '-q', '-D', 'work');
    repo.git('branch', 'work', tip);
    expectTruth('f.txt', 'work');
  });

  test('worktrees have ledgers of their own and share records', () => {
    start().commitAll('x');
    const other = repo.addWorktree('other', '-b', 'other');
    other.edit('f.txt', `${other.read('f.txt')}ai other\n`, 'ai');
    other.commitAll('y');
    expect(repo.origins('f.txt', 'other')).toBe(`${ALL} ai`);
    edit('f.txt', '', 'human here\n', 'human');
    repo.commitAll('z');
    expectTruth('f.txt');
  });

  test('shallow and partial clones', () => {
    start().commitAll('x');
    repo.write('other.txt', 'unknown\n');
    repo.commitAll('y');
    repo.git('config', 'uploadpack.allowFilter', 'true');
    for (const options of [['--depth', '1'], ['--filter=blob:none'], ['--depth', '2']]) {
      const root = `${repo.root}-clone${options.length}${options.join('').replace(/\W/g, '')}`;
      repo.git('clone', '-q', ...options, `file://${repo.root}`, root);
      const clone = new TestRepo(root);
      clone.installHooks();
      clone.git('fetch', '-q');
      const cut = options[1] === '1';
      expect([options.join(' '), clone.origins('f.txt')]).toEqual([
        options.join(' '),
        cut ? 'unknown unknown unknown unknown unknown unknown' : ALL,
      ]);
    }
  });
});

describe('other ways to the same commits', () => {
  /** `up`: a commit on top of the base that the work does not have. Leaves `main` checked out. */
  function upstream(): void {
    const branch = repo.git('rev-parse', '--abbrev-ref', 'HEAD').trim();
    const base = repo.git('rev-list', '--max-parents=0', 'HEAD').trim();
    repo.git('checkout', '-q', '-b', 'up', base);
    repo.write('up.txt', 'unknown up\n');
    repo.commitAll('up');
    repo.git('checkout', '-q', branch);
  }
  const hasNote = (rev: string) => repo.tryGit('notes', '--ref=countersign', 'list', rev).code === 0;

  test('rebase --apply', () => {
    start().commitAll('x');
    upstream();
    repo.git('rebase', '-q', '--apply', 'up');
    expect(repo.origins('f.txt')).toBe(ALL);
    expect(hasNote('HEAD')).toBe(true);
  });

  test('rebase --root', () => {
    start().commitAll('x');
    repo.git('rebase', '-q', '--root', '--force-rebase');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('rebase --exec that commits in between', () => {
    start().commitAll('x');
    upstream();
    repo.git('rebase', '-q', '--exec', 'git commit -q --allow-empty -m between', 'up');
    expect(repo.origins('f.txt')).toBe(ALL);
    expect(repo.message('HEAD')).not.toContain('ai=2');
    expect(repo.message('HEAD~1')).toContain('ai=2');
  });

  test('rebase --rebase-merges', () => {
    start().commitAll('x');
    repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
    repo.edit('side.txt', 'ai side\n', 'ai');
    repo.commitAll('side');
    repo.git('checkout', '-q', 'main');
    repo.git('merge', '-q', '--no-edit', 'side');
    upstream();
    repo.git('rebase', '-q', '--rebase-merges', 'up');
    expect(repo.git('rev-list', '--parents', '-n1', 'HEAD').trim().split(' ')).toHaveLength(3);
    expectTruth('f.txt');
    expectTruth('side.txt');
    expect(repo.origins('f.txt')).toBe(ALL);
    expect(repo.origins('side.txt')).toBe('ai');
  });

  test('format-patch and am', () => {
    start().commitAll('x');
    const patch = repo.git('format-patch', '-1', '--stdout');
    upstream();
    repo.git('checkout', '-q', 'up');
    const ran = repo.run('git', ['am', '-q'], { input: patch });
    expect(ran, ran.err).toMatchObject({ code: 0 });
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('merge --no-commit with an addition of the assistant\u2019s', () => {
    start().commitAll('x');
    upstream();
    repo.git('merge', '-q', '--no-commit', '--no-ff', 'up');
    repo.edit('more.txt', 'ai more\n', 'ai');
    repo.commitAll('merged');
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    expect(repo.origins('more.txt')).toBe('ai');
    expectTruth('up.txt');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('cherry-pick -m 1 of a merge', () => {
    start().commitAll('x');
    upstream();
    repo.git('checkout', '-q', 'up');
    repo.git('merge', '-q', '--no-ff', '--no-edit', 'main');
    const merge = repo.git('rev-parse', 'HEAD').trim();
    repo.git('checkout', '-q', '-b', 'other', 'HEAD~1');
    repo.git('cherry-pick', '-m', '1', merge);
    expect(repo.message()).toContain('ai=2; human=1; unknown=0');
    expectTruth('f.txt');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('restore --source brings back lines that are in no parent', () => {
    start().commitAll('x');
    const old = repo.git('rev-parse', 'HEAD').trim();
    edit('f.txt', 'ai one\nai two\n', '', 'human');
    repo.commitAll('away');
    repo.git('restore', `--source=${old}`, '--staged', '--worktree', 'f.txt');
    repo.git('commit', '-q', '-m', 'back');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('commit --include, --only and -p in one repository', () => {
    start().commitAll('x');
    repo.edit('a.txt', 'ai a\n', 'ai');
    repo.edit('b.txt', 'human b\n', 'human');
    repo.git('add', 'a.txt', 'b.txt');
    edit('f.txt', 'ai one\n', 'ai one\nai three\n', 'ai');
    repo.git('commit', '-q', '--only', '-m', 'only', 'a.txt');
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    repo.git('commit', '-q', '--include', '-m', 'include', 'f.txt');
    expect(repo.message()).toContain('ai=1; human=1; unknown=0');
    for (const name of ['a.txt', 'b.txt', 'f.txt']) expectTruth(name);
  });

  test('a partial clone without blobs commits and blames', () => {
    start().commitAll('x');
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const root = `${repo.root}-clone`;
    repo.git('clone', '-q', '--filter=blob:none', `file://${repo.root}`, root);
    const clone = new TestRepo(root);
    clone.git('fetch', '-q', 'origin', 'refs/notes/countersign:refs/notes/countersign');
    clone.installHooks();
    clone.edit('f.txt', clone.read('f.txt').replace('ai two\n', 'ai two\nai three\n'), 'ai');
    clone.commitAll('y');
    expect(clone.message()).toContain('ai=1; human=0; unknown=0');
    expect(clone.origins('f.txt')).toBe('unknown ai ai ai unknown unknown human');
  });
});
