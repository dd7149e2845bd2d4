import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { TestRepo } from './lib/testRepo.ts';

// How programs commit that are no terminal: each scenario makes the calls that such a client makes, call by call, with
// its environment. Every line is named after who wrote it.
let repo: TestRepo;
afterEach(() => repo?.dispose());

const BASE = 'unknown base 1\nunknown base 2\nunknown base 3\nunknown base 4\n';
const ALL = 'unknown ai ai unknown unknown human unknown unknown';
const COUNTS = 'ai=2; human=1; unknown=1';

/** A base, and on top of it lines of an assistant, of a person and of nobody, not staged. */
function start(): void {
  repo = TestRepo.create();
  repo.write('f.txt', BASE);
  repo.commitAll('base');
  replace('f.txt', 'unknown base 1\n', 'unknown base 1\nai one\nai two\n', 'ai');
  replace('f.txt', 'unknown base 3\n', 'unknown base 3\nhuman one\n', 'human');
  replace('f.txt', 'unknown base 4\n', 'unknown base 4\nunknown unseen\n');
}

function replace(name: string, from: string, to: string, who?: 'ai' | 'human'): void {
  const before = repo.read(name);
  expect(before).toContain(from);
  repo.edit(name, before.replace(from, to), who);
}

function expectTruth(name: string, rev?: string): void {
  const lines = repo.blame(name, rev);
  expect(lines.map(([text, origin]) => `${text} = ${origin}`)).toEqual(
    lines.map(([text]) => `${text} = ${text.split(' ')[0]}`),
  );
}

function run(args: readonly string[], input = '', env: Record<string, string> = {}): string {
  const ran = repo.run('git', args, { input, env });
  expect(ran, `git ${args.join(' ')}`).toMatchObject({ code: 0 });
  return ran.out;
}

const provenance = () => repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly,unfold)');
const noteOf = (rev: string) => repo.tryGit('notes', '--ref=countersign', 'show', rev);

describe('VS Code\u2019s own git', () => {
  /** The environment it gives to git: its editor and its way to ask for passwords are the window itself. */
  const env = (args: readonly string[]) => ({
    VSCODE_GIT_COMMAND: args.find((arg) => /^[a-z]/.test(arg) && !arg.includes('=')) ?? '',
    VSCODE_GIT_IPC_HANDLE: '/run/user/1000/vscode-git-0123456789.sock',
    VSCODE_GIT_ASKPASS_NODE: process.execPath,
    VSCODE_GIT_ASKPASS_EXTRA_ARGS: '',
    VSCODE_GIT_ASKPASS_MAIN: '/nowhere/askpass-main.js',
    VSCODE_GIT_EDITOR_NODE: process.execPath,
    VSCODE_GIT_EDITOR_EXTRA_ARGS: '',
    VSCODE_GIT_EDITOR_MAIN: '/nowhere/git-editor-main.js',
    GIT_ASKPASS: '/nowhere/askpass.sh',
    GIT_EDITOR: '"/nowhere/git-editor.sh"',
    ELECTRON_RUN_AS_NODE: '1',
    LC_ALL: 'en_US.UTF-8',
    LANG: 'en_US.UTF-8',
    GIT_PAGER: 'cat',
  });
  const code = (args: readonly string[], input = '') => run(args, input, env(args));

  /** Commit from the Source Control input box. */
  const commit = (message: string, ...options: string[]) =>
    code(
      [
        '-c',
        'user.useConfigOnly=true',
        'commit',
        '--quiet',
        '--allow-empty-message',
        '--file',
        '-',
        ...options,
      ],
      message,
    );

  /** Stage Selected Ranges, and Unstage Selected Ranges: the index gets a content that is nowhere on disk. */
  function stageContent(name: string, content: string): void {
    const oid = code(['hash-object', '--stdin', '-w', '--path', name], content).trim();
    const [mode = '100644'] = code(['ls-tree', '-l', 'HEAD', '--', name]).split(' ').filter(Boolean);
    code(['update-index', '--add', '--cacheinfo', mode, oid, name]);
  }

  test('stage all and commit', () => {
    start();
    code(['add', '-A', '--', '.']);
    commit('feat: from the input box');
    expect(repo.message()).toMatch(/^feat: from the input box\n\nAI-Provenance: v1; /);
    expect(provenance()).toContain(COUNTS);
    expect(repo.origins('f.txt')).toBe(ALL);
    expectTruth('f.txt');
    expect(noteOf('HEAD').code).toBe(0);
  });

  test('commit with nothing staged is commit --all', () => {
    start();
    repo.edit('untracked.txt', 'ai untracked\n', 'ai');
    commit('all of it', '--all', '--signoff');
    expect(repo.message()).toMatch(/\n\nSigned-off-by: .*\nAI-Provenance: v1; /);
    expect(provenance()).toContain(COUNTS);
    expectTruth('f.txt');
    expect(repo.git('status', '--porcelain')).toBe('?? untracked.txt\n');
  });

  test('staged ranges are what is committed, one range after the other', () => {
    start();
    const whole = repo.read('f.txt');
    stageContent('f.txt', BASE.replace('unknown base 3\n', 'unknown base 3\nhuman one\n'));
    commit('the person\u2019s range');
    expect(provenance()).toContain('ai=0; human=1; unknown=0');
    expectTruth('f.txt', 'HEAD');
    expect(repo.read('f.txt')).toBe(whole);
    // A range inside the assistant's lines.
    stageContent('f.txt', repo.committed('f.txt').replace('base 1\n', 'base 1\nai two\n'));
    commit('half of the assistant\u2019s range');
    expect(provenance()).toContain('ai=1; human=0; unknown=0');
    expectTruth('f.txt', 'HEAD');
    commit('the rest', '--all');
    expect(provenance()).toContain('ai=1; human=0; unknown=1');
    expect(repo.origins('f.txt')).toBe(ALL);
    expectTruth('f.txt');
  });

  test('a range that is unstaged again, and a file reset, are not in the record', () => {
    start();
    code(['add', '-A', '--', '.']);
    stageContent('f.txt', repo.read('f.txt').replace('ai two\n', ''));
    repo.edit('g.txt', 'ai g\n', 'ai');
    code(['add', '-A', '--', 'g.txt']);
    code(['reset', '-q', 'HEAD', '--', 'g.txt']);
    commit('without one line and one file');
    expect(provenance()).toContain('ai=1; human=1; unknown=1');
    expect(noteOf('HEAD').out).not.toContain('g.txt');
    commit('the line', '--all');
    expect(provenance()).toContain('ai=1; human=0; unknown=0');
    expectTruth('f.txt');
  });

  test('a staged range of a new file, and one with an executable bit', () => {
    start();
    repo.edit('run.sh', 'ai run\nai more\n', 'ai');
    fs.chmodSync(repo.file('run.sh'), 0o755);
    code(['add', '--', 'run.sh']);
    commit('executable');
    repo.edit('run.sh', 'ai run\nai more\nhuman run\nai end\n', 'human');
    stageContent('run.sh', 'ai run\nai more\nhuman run\n');
    commit('a range of it');
    expect(repo.git('ls-tree', 'HEAD', 'run.sh')).toMatch(/^100755/);
    expectTruth('run.sh', 'HEAD');
    repo.edit('new.txt', 'ai new\nhuman new\n', 'human');
    repo.snapshot('new.txt', 'ai new\nhuman new\n', [
      { length: 7, origin: { origin: 'ai', grade: 'observed', rule: 'inline' } },
      { length: 10, origin: { origin: 'human', grade: 'observed', rule: 'typed' } },
    ]);
    code(['add', '--intent-to-add', '--', 'new.txt']);
    stageContent('new.txt', 'human new\n');
    commit('a range of a new file');
    expect(provenance()).toContain('ai=0; human=1; unknown=0');
    expectTruth('new.txt', 'HEAD');
  });

  test('commit (amend), with a new message and with the old one', () => {
    start();
    commit('first', '--all');
    const id = /id=(\S+);/.exec(provenance())?.[1];
    replace('f.txt', 'ai two\n', 'ai two\nai three\n', 'ai');
    commit('second', '--all', '--amend');
    expect(repo.message()).toMatch(/^second\n\nAI-Provenance/);
    expect(provenance()).toContain('ai=3; human=1; unknown=1');
    replace('f.txt', 'ai three\n', 'ai three\nhuman two\n', 'human');
    code(['add', '-A', '--', '.']);
    code([
      '-c',
      'user.useConfigOnly=true',
      'commit',
      '--quiet',
      '--amend',
      '--no-edit',
      '--allow-empty-message',
    ]);
    expect(repo.message()).toMatch(/^second\n\nAI-Provenance/);
    expect(provenance()).toContain('ai=3; human=2; unknown=1');
    expect(provenance()).toContain(`id=${id};`);
    expectTruth('f.txt');
  });

  test('undo last commit gives the message back to the input box; committing it again makes one block', () => {
    start();
    commit('feat: undone once', '--all');
    // The window puts the whole message of the undone commit, trailers and all, into its box.
    const message = repo.git('log', '-1', '--format=%B').trim();
    code(['reset', '--soft', 'HEAD~']);
    replace('f.txt', 'ai two\n', 'ai two\nhuman two\n', 'human');
    code(['add', '-A', '--', '.']);
    commit(message);
    expect(repo.message().match(/AI-Provenance/g)).toHaveLength(1);
    expect(provenance()).toContain('ai=2; human=2; unknown=1');
    expectTruth('f.txt');
  });

  test('an empty message is its user\u2019s choice: the commit is made, and the block is its message', () => {
    start();
    commit('', '--all');
    expect(repo.message()).toMatch(/^AI-Provenance: v1; .*ai=2; human=1; unknown=1/);
    expect(noteOf('HEAD').code).toBe(0);
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('a commit whose message is written in an editor tab', () => {
    start();
    code(['add', '-A', '--', '.']);
    const args = ['-c', 'user.useConfigOnly=true', 'commit', '--quiet', '--verbose', '--allow-empty-message'];
    // The tab is saved and closed: what stands for the window's editor is a program that writes the subject.
    run(args, '', { ...env(args), GIT_EDITOR: "sed -i '1s/^/feat: from a tab/'" });
    expect(repo.message()).toMatch(/^feat: from a tab\n\nAI-Provenance: v1; .*ai=2/);
    expect(repo.message()).not.toContain('diff --git');
    expectTruth('f.txt');
  });

  test('--no-verify, stash, and sync with a rebase', () => {
    start();
    const origin = `${repo.root}-origin.git`;
    run(['clone', '-q', '--bare', '.', origin]);
    run(['remote', 'add', 'origin', origin]);
    run(['push', '-q', '-u', 'origin', 'main']);
    const other = new TestRepo(`${repo.root}-other`);
    run(['clone', '-q', origin, other.root]);
    other.write('theirs.txt', 'unknown theirs\n');
    other.commitAll('theirs');
    other.git('push', '-q');
    code(['stash', 'push', '-u', '-m', 'aside']);
    code(['stash', 'pop', 'stash@{0}']);
    commit('mine', '--all', '--no-verify');
    expect(provenance()).toContain(COUNTS);
    code(['pull', '--tags', '-r', 'origin', 'main']);
    code(['push', 'origin', 'main:main']);
    expect(repo.git('log', '-1', '--format=%s', 'origin/main').trim()).toBe('mine');
    expect(noteOf('HEAD').code).toBe(0);
    expectTruth('f.txt');
    expectTruth('theirs.txt');
  });

  test('a conflict resolved in its merge editor, and merged with its message', () => {
    start();
    commit('mine', '--all');
    code(['checkout', '-q', '-b', 'side', 'HEAD~1']);
    repo.edit('f.txt', BASE.replace('unknown base 1\n', 'unknown base 1\nhuman side\n'), 'human');
    commit('side', '--all');
    expect(repo.run('git', ['merge', 'main'], { env: env(['merge']) }).code).not.toBe(0);
    repo.edit(
      'f.txt',
      repo
        .read('f.txt')
        .replace(/^(<<<<<<<|=======|>>>>>>>).*\n/gm, '')
        .replace('human side\n', 'human side\nai resolution\n'),
      'ai',
    );
    code(['add', '-A', '--', 'f.txt']);
    const message = fs.readFileSync(repo.file('.git/MERGE_MSG'), 'utf8');
    commit(message.replace(/^#.*\n/gm, ''));
    expect(provenance()).toContain('ai=1; human=0; unknown=0');
    expectTruth('f.txt');
  });
});

describe('other clients', () => {
  /** A patch of the worktree against the index that holds one hunk only, without context. */
  function hunk(name: string, which: RegExp): string {
    const [head = '', ...hunks] = repo.git('diff', '-U0', '--no-ext-diff', '--', name).split(/^(?=@@ )/m);
    const found = hunks.find((text) => which.test(text));
    expect(found).toBeDefined();
    return head + found;
  }

  test('hunks by apply --cached, message by -F FILE', () => {
    start();
    run(['apply', '--cached', '--unidiff-zero', '--whitespace=nowarn', '-'], hunk('f.txt', /^\+ai one/m));
    const file = path.join(path.dirname(repo.root), 'message');
    fs.writeFileSync(file, 'feat: the assistant\u2019s hunk\n\n# not a comment here\n');
    run(['commit', '-F', file]);
    expect(repo.message()).toMatch(
      /^feat: the assistant\u2019s hunk\n\n# not a comment here\n\nAI-Provenance/,
    );
    expect(provenance()).toContain('ai=2; human=0; unknown=0');
    expectTruth('f.txt', 'HEAD');
    run(['apply', '--cached', '--unidiff-zero', '--whitespace=nowarn', '-'], hunk('f.txt', /^\+human one/m));
    run(['commit', '-F', '-'], 'feat: the person\u2019s hunk\n');
    expect(provenance()).toContain('ai=0; human=1; unknown=0');
    run(['commit', '-a', '-F', '-'], 'the rest\n');
    expect(provenance()).toContain('ai=0; human=0; unknown=1');
    expect(repo.origins('f.txt')).toBe(ALL);
    expectTruth('f.txt');
  });

  test('a hunk taken back by apply --cached --reverse', () => {
    start();
    const patch = hunk('f.txt', /^\+ai one/m);
    run(['add', 'f.txt']);
    // Against the index as it is now, the same hunk stands in the staged difference.
    const [head = '', ...hunks] = repo.git('diff', '--cached', '-U0', '--', 'f.txt').split(/^(?=@@ )/m);
    expect(patch).toContain('+ai one');
    run(
      ['apply', '--cached', '--reverse', '--unidiff-zero', '-'],
      head + hunks.find((h) => h.includes('+ai one')),
    );
    run(['commit', '-q', '-m', 'without the assistant']);
    expect(provenance()).toContain('ai=0; human=1; unknown=1');
    expectTruth('f.txt', 'HEAD');
    run(['commit', '-qam', 'the assistant']);
    expectTruth('f.txt');
  });

  test('the whole index through update-index -z --stdin', () => {
    start();
    repo.edit('new file.txt', 'ai new\n', 'ai');
    run(['reset', '-q', '--', '.']);
    run(['update-index', '--add', '--remove', '--force-remove', '--replace', '-z', '--stdin'], '');
    run(['update-index', '--add', '--remove', '--replace', '-z', '--stdin'], 'f.txt\0new file.txt\0');
    run(['commit', '-F', '-'], 'feat: x\n');
    expect(provenance()).toContain('ai=3; human=1; unknown=1');
    expectTruth('f.txt');
    expectTruth('new file.txt');
  });

  test('commit --only with the paths in a file, and an index of the client\u2019s own', () => {
    start();
    repo.edit('g.txt', 'ai g\n', 'ai');
    run(['add', '--', 'g.txt', 'f.txt']);
    const folder = path.dirname(repo.root);
    fs.writeFileSync(path.join(folder, 'message'), 'only f\n');
    fs.writeFileSync(path.join(folder, 'paths'), 'f.txt\0');
    run([
      ...['-c', 'core.quotepath=false', 'commit', '-F', path.join(folder, 'message'), '--only'],
      ...[`--pathspec-from-file=${path.join(folder, 'paths')}`, '--pathspec-file-nul'],
    ]);
    expect(provenance()).toContain(COUNTS);
    expectTruth('f.txt');
    // Another change of the same file, committed from an index of the client's own.
    replace('f.txt', 'ai two\n', 'ai two\nhuman two\nai three\n', 'human');
    repo.snapshot(
      'f.txt',
      repo.read('f.txt'),
      repo
        .read('f.txt')
        .match(/.*\n/g)!
        .map((line) => ({
          length: line.length,
          origin: line.startsWith('ai three')
            ? ({ origin: 'ai', grade: 'reported', rule: 'agent-hook' } as const)
            : line.startsWith('human two')
              ? ({ origin: 'human', grade: 'observed', rule: 'typed' } as const)
              : 'base',
        })),
    );
    const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
    run(['read-tree', 'HEAD'], '', env);
    run(['add', '--', 'f.txt'], '', env);
    run(['commit', '-q', '-m', 'from an index of its own'], '', env);
    expect(provenance()).toContain('ai=1; human=1; unknown=0');
    expectTruth('f.txt');
    run(['reset', '-q', '--', 'f.txt']);
    run(['commit', '-qam', 'g']);
    expect(provenance()).toContain('ai=1; human=0; unknown=0');
    expectTruth('g.txt');
  });

  test('a client that makes the tree and the commit itself and calls the hooks itself', () => {
    start();
    run(['update-index', '--', 'f.txt']);
    const hooks = path.join(repo.root, '.git/hooks');
    const message = repo.file('.git/GITGUI_EDITMSG');
    const hook = (name: string, ...args: string[]) => {
      const ran = repo.run(path.join(hooks, name), args);
      expect(ran, name).toMatchObject({ code: 0, err: '' });
    };
    fs.writeFileSync(message, '');
    hook('prepare-commit-msg', message);
    fs.writeFileSync(message, `feat: from its own window${fs.readFileSync(message, 'utf8')}`);
    hook('commit-msg', message);
    const parent = repo.git('rev-parse', 'HEAD').trim();
    const tree = repo.git('write-tree').trim();
    const made = run(['commit-tree', tree, '-p', parent], fs.readFileSync(message, 'utf8')).trim();
    run(['update-ref', '-m', 'commit: x', 'HEAD', made, parent]);
    hook('post-commit');
    expect(repo.message()).toMatch(/^feat: from its own window\n\nAI-Provenance/);
    expect(provenance()).toContain(COUNTS);
    expect(noteOf('HEAD').code).toBe(0);
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('a client with a library of its own that runs no hook at all: unknown, until an amend with hooks', () => {
    start();
    run(['add', '-A']);
    const tree = repo.git('write-tree').trim();
    const made = run(['commit-tree', tree, '-p', 'HEAD'], 'made without hooks\n').trim();
    run(['update-ref', 'HEAD', made]);
    expect(repo.origins('f.txt')).toBe('unknown '.repeat(8).trim());
    expect(repo.message()).toBe('made without hooks\n\n');
    repo.git('commit', '-q', '--amend', '--no-edit');
    expect(provenance()).toContain(COUNTS);
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('one with commit-msg and post-commit hooks only claims nothing, not even of an earlier attempt', () => {
    start();
    run(['add', '-A']);
    // An attempt that was given up leaves a prepared record behind.
    expect(repo.run('git', ['commit', '-q'], { env: { GIT_EDITOR: 'true' } }).code).not.toBe(0);
    const message = repo.file('.git/COMMIT_EDITMSG');
    fs.writeFileSync(message, 'other\n');
    const hooks = path.join(repo.root, '.git/hooks');
    expect(repo.run(path.join(hooks, 'commit-msg'), [message]).code).toBe(0);
    const made = run(
      ['commit-tree', repo.git('write-tree').trim(), '-p', 'HEAD'],
      fs.readFileSync(message, 'utf8'),
    );
    run(['update-ref', 'HEAD', made.trim()]);
    expect(repo.run(path.join(hooks, 'post-commit'), []).code).toBe(0);
    expect(repo.message().trim()).toBe('other');
    expect(noteOf('HEAD').code).not.toBe(0);
    expect(repo.origins('f.txt')).toBe('unknown '.repeat(8).trim());
  });
});
