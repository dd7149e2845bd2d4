import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/node/checkRecord.ts';
import { ProvenanceReader } from '../../src/node/provenanceReader.ts';
import { TestRepo } from './lib/testRepo.ts';

// What people set in their git configuration, and where they keep their repositories, changes nothing of what is
// recorded and read: the same history under each, and every line is its writer's.
let repo: TestRepo;
afterEach(() => repo?.dispose());

type Config = Readonly<Record<string, string>>;
const SETTINGS: readonly [name: string, config: Config, files?: Readonly<Record<string, string>>][] = [
  [
    'how diffs are printed',
    {
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.context': '0',
      'diff.interHunkContext': '9',
      'diff.renames': 'copies',
      'diff.algorithm': 'histogram',
      'diff.indentHeuristic': 'false',
      'diff.orderFile': '.order',
      'diff.suppressBlankEmpty': 'true',
      'diff.wsErrorHighlight': 'all',
      'diff.colorMoved': 'zebra',
      'diff.relative': 'true',
      'diff.statGraphWidth': '3',
      'color.ui': 'always',
      'core.whitespace': 'cr-at-eol,tab-in-indent',
    },
    { '.order': '*.md\n' },
  ],
  ['diffs without renames', { 'diff.renames': 'false', 'merge.renames': 'true', 'status.renames': 'false' }],
  [
    'programs that print diffs',
    { 'diff.external': 'false', 'diff.shout.textconv': 'tr a-z A-Z <', 'diff.shout.xfuncname': '^x' },
    { '.gitattributes': '*.txt diff=shout\n' },
  ],
  ['text files that an attribute calls binary', {}, { '.gitattributes': '*.txt -diff\n' }],
  [
    'how logs and names are printed',
    {
      'log.showSignature': 'true',
      'log.date': 'relative',
      'log.decorate': 'full',
      'log.follow': 'true',
      'log.mailmap': 'true',
      'format.pretty': 'oneline',
      'core.abbrev': '4',
      'core.quotePath': 'false',
      'i18n.logOutputEncoding': 'ISO-8859-1',
      'core.pager': 'false',
      'pager.blame': 'true',
      'pager.log': 'true',
      'column.ui': 'always',
      'log.diffMerges': 'first-parent',
      'log.excludeDecoration': 'refs/*',
    },
    { '.mailmap': 'B <b@example.com> A <a@example.com>\n' },
  ],
  [
    'how blame is printed',
    {
      'blame.ignoreRevsFile': '.ignore-revs',
      'blame.markUnblamableLines': 'true',
      'blame.markIgnoredLines': 'true',
      'blame.showEmail': 'true',
      'blame.date': 'human',
      'blame.coloring': 'highlightRecent',
      'blame.blankBoundary': 'true',
      'blame.showRoot': 'true',
    },
    { '.ignore-revs': '# none yet\n' },
  ],
  [
    'notes and other refs',
    {
      'notes.displayRef': 'refs/notes/*',
      'notes.rewriteRef': 'refs/notes/*',
      'notes.rewriteMode': 'concatenate',
      'notes.mergeStrategy': 'manual',
      'core.logAllRefUpdates': 'false',
      'transfer.hideRefs': 'refs/notes',
      'gc.auto': '1',
      'gc.autoDetach': 'false',
    },
  ],
  ...['overwrite', 'cat_sort_uniq', 'ignore'].map((mode): [string, Config] => [
    `notes that git itself carries along (${mode})`,
    { 'notes.rewriteRef': 'refs/notes/*', 'notes.rewriteMode': mode },
  ]),
  // Together with `feature.manyFiles` newer versions of git lose files of an `add` by themselves.
  ['a split index', { 'core.splitIndex': 'true', 'index.version': '4' }],
  [
    'the index',
    {
      'index.version': '4',
      'index.threads': '1',
      'core.untrackedCache': 'true',
      'core.checkStat': 'minimal',
      'feature.manyFiles': 'true',
      'core.preloadIndex': 'false',
      'core.trustctime': 'false',
      'core.fileMode': 'false',
    },
  ],
  [
    'rebases and merges',
    {
      'rebase.backend': 'apply',
      'rebase.autoStash': 'true',
      'rebase.autoSquash': 'true',
      'rebase.stat': 'true',
      'merge.ff': 'false',
      'merge.conflictStyle': 'diff3',
      'merge.log': '3',
      'pull.rebase': 'true',
      'rerere.enabled': 'true',
      'sequence.editor': 'true',
    },
  ],
  [
    'rebases by the other backend, with all that can be printed',
    {
      'rebase.backend': 'merge',
      'rebase.rescheduleFailedExec': 'true',
      'rebase.abbreviateCommands': 'true',
      'rebase.missingCommitsCheck': 'error',
      'rebase.instructionFormat': '(%an) %s',
      'rebase.updateRefs': 'true',
      'advice.detachedHead': 'false',
    },
  ],
  [
    'aliases with the names of commands, and a prompt that answers',
    { 'alias.notes': 'version', 'alias.blame': '!false', 'alias.log': 'version', 'help.autoCorrect': '1' },
  ],
  [
    'committing',
    { 'commit.status': 'false', 'commit.verbose': 'true', 'user.useConfigOnly': 'true', 'gpg.format': 'ssh' },
  ],
];

function lines(name: string): void {
  const said = repo.blame(name).map(([text, origin]) => `${text} = ${origin}`);
  expect(said).toEqual(repo.blame(name).map(([text]) => `${text} = ${text.split(' ')[0]}`));
}

/** Commit, staged part, rename, amend, rebase, cherry-pick, merge with a conflict: every line keeps its writer. */
async function history(): Promise<void> {
  const counts = () => /ai=\d+; human=\d+; unknown=\d+/.exec(repo.message())?.[0];
  const hasNote = () => repo.tryGit('notes', '--ref=countersign', 'list', 'HEAD').code;
  repo.write('s\u00fcb/f.txt', 'unknown base 1\nunknown base 2\nunknown base 3\n');
  repo.commitAll('base');
  const name = 's\u00fcb/f.txt';
  const put = (from: string, to: string, who: 'ai' | 'human', file = name) =>
    repo.edit(file, repo.read(file).replace(from, to), who);
  put('base 1\n', 'base 1\nai one\nai two\n', 'ai');
  put('base 3\n', 'base 3\nhuman one\n', 'human');
  repo.commitAll('x');
  expect(counts()).toBe('ai=2; human=1; unknown=0');
  put('ai two\n', 'ai two\nai three\n', 'ai');
  repo.git('commit', '-qa', '--amend', '-m', 'x again');
  expect(counts()).toBe('ai=3; human=1; unknown=0');
  lines(name);
  repo.git('mv', name, 'moved.txt');
  put('human one\n', 'human one\nai moved\n', 'ai', 'moved.txt');
  repo.commitAll('moved');
  lines('moved.txt');
  const tip = repo.git('rev-parse', 'HEAD').trim();
  repo.git('checkout', '-q', '-b', 'up', 'main~2');
  repo.write(name, `unknown top\n${repo.read(name)}`);
  repo.commitAll('up');
  repo.git('rebase', '-q', 'up', 'main');
  lines('moved.txt');
  expect(hasNote()).toBe(0);
  repo.git('checkout', '-q', '-b', 'pick', 'up');
  repo.git('cherry-pick', `${tip}~1`);
  lines(name);
  put('base 2\n', 'base 2\nhuman clash\n', 'human');
  repo.commitAll('clash');
  repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
  put('base 2\n', 'base 2\nai clash\n', 'ai');
  repo.commitAll('clash of side');
  expect(repo.tryGit('merge', 'pick').code).not.toBe(0);
  const text = repo.read(name).replace(/^(<<<<<<<|\\|\|\|\|\|\|\||=======|>>>>>>>).*\n/gm, '');
  repo.write(
    name,
    text.includes('human clash') ? text : text.replace('ai clash\n', 'ai clash\nhuman clash\n'),
  );
  repo.git('add', '-A');
  repo.run('git', ['commit', '-q', '-m', 'merged']);
  lines(name);
  for (const args of [
    ['blame', '--json', name],
    ['trailers', 'parse', '--json', 'HEAD~1'],
    ['status', '--json'],
    ['audit', '--json'],
  ]) {
    const ran = await repo.countersign(...args);
    expect([args[0], ran.err]).toEqual([args[0], '']);
    expect(() => JSON.parse(ran.out)).not.toThrow();
  }
  const audit = JSON.parse((await repo.countersign('audit', '--json')).out) as { totals?: object };
  expect(JSON.stringify(audit)).toContain('"ai"');
}

describe.each(SETTINGS)('%s', (_name, config, files) => {
  test('changes nothing', async () => {
    repo = TestRepo.create();
    for (const [name, text] of Object.entries(files ?? {})) repo.write(name, text);
    for (const [key, value] of Object.entries(config)) repo.git('config', key, value);
    await history();
  });
});

/** Git 2.45 and later. */
const reftable = /git version (\d+)\.(\d+)/.exec(
  spawnSync('git', ['--version'], { encoding: 'utf8' }).stdout,
);

test.runIf(reftable && Number(reftable[1]) * 100 + Number(reftable[2]) >= 245)(
  'refs in a reftable (where git has them)',
  async () => {
    repo = TestRepo.create({ hooks: false });
    fs.rmSync(repo.file('.git'), { recursive: true });
    repo.git('init', '-q', '-b', 'main', '--ref-format=reftable');
    repo.installHooks();
    // Nothing is captured any more, and still an amend is looked at: the repository has records, wherever its refs are.
    repo.edit('g.txt', 'ai one\n', 'ai');
    repo.commitAll('g');
    repo.write('h.txt', 'unknown\n');
    repo.commitAll('looks once');
    repo.git('reset', '-q', '--hard', 'HEAD~1');
    repo.write('g.txt', 'ai one\nunknown\n');
    repo.git('commit', '-qa', '--amend', '--no-edit');
    expect(repo.message()).toContain('ai=1; human=0; unknown=1');
    // What git is in the middle of, and what was undone, are refs there, too.
    const picked = repo.message();
    const clone = new TestRepo(`${repo.root}-clone`);
    repo.git('clone', '-q', '--ref-format=reftable', repo.root, clone.root);
    clone.installHooks();
    clone.git('checkout', '-q', '--orphan', 'fresh');
    clone.git('reset', '-q', '--hard');
    clone.git('commit', '-q', '--allow-empty', '-m', 'other');
    clone.git('cherry-pick', '--keep-redundant-commits', 'origin/main');
    expect(clone.message()).toBe(picked);
    clone.git('fetch', '-q');
    expect(clone.origins('g.txt')).toBe('ai unknown');
    clone.git('reset', '-q', '--hard', 'HEAD~1');
    clone.git('restore', '--source=ORIG_HEAD', '.');
    clone.commitAll('again');
    expect(clone.origins('g.txt')).toBe('ai unknown');
    await history();
  },
);

test.each([
  ['GIT_DIFF_OPTS', '-u3'],
  ['GIT_GLOB_PATHSPECS', '1'],
  ['GIT_NOGLOB_PATHSPECS', '1'],
  ['GIT_ICASE_PATHSPECS', '1'],
])('%s=%s in the environment', async (name, value) => {
  repo = TestRepo.create();
  repo.write('.gitattributes', '*.lock -diff\n');
  repo.write('f.lock', 'unknown 1\nunknown 2\nunknown 3\n');
  repo.commitAll('base');
  repo.setEnv({ [name]: value });
  process.env[name] = value;
  try {
    repo.edit('f.lock', 'unknown 1\nunknown 2\nai one\nunknown 3\n', 'ai');
    repo.commitAll('x');
    expect(repo.message()).toContain('ai=1; human=0; unknown=0');
    repo.edit('f.lock', `${repo.read('f.lock')}ai two\n`, 'ai');
    expect((await repo.countersign('status')).out).toContain('1 AI, 0 human, 0 unknown lines');
    repo.git('commit', '-qa', '--amend', '--no-edit');
    expect(repo.message()).toContain('ai=2; human=0; unknown=0');
    expect(repo.origins('f.lock')).toBe('unknown unknown ai unknown ai');
    const { counts, findings } = JSON.parse((await repo.countersign('verify', '--json', 'HEAD~1..')).out);
    expect([counts, findings]).toEqual([{ ai: 2, human: 0, unknown: 0 }, []]);
  } finally {
    delete process.env[name];
  }
});

test('an attribute that comes later, or hides a file, changes no count', async () => {
  repo = TestRepo.create();
  repo.edit('f.lock', 'ai one\nai two\n', 'ai');
  repo.commitAll('before');
  repo.write('.gitattributes', '*.lock -diff\n*.bin binary\n');
  repo.edit('f.lock', 'ai one\nai two\nai three\nhuman\n', 'ai');
  repo.edit('g.lock', 'ai g\n', 'ai');
  fs.writeFileSync(repo.file('image.bin'), Buffer.from([1, 0, 2, 10, 3, 10]));
  repo.commitAll('hidden');
  expect(repo.message()).toContain('ai=3; human=0; unknown=2');
  expect(repo.origins('f.lock')).toBe('ai ai ai ai');
  expect(repo.origins('g.lock')).toBe('ai');
  repo.write('.gitattributes', '');
  repo.git('commit', '-qam', 'shown');
  for (const rev of ['HEAD', 'HEAD~1', 'HEAD~2']) {
    const commit = repo.git('rev-parse', rev).trim();
    expect([rev, checkRecord(new ProvenanceReader(repo.repository), commit).problems]).toEqual([rev, []]);
  }
});

test('a text conversion that makes other lines of a file moves no origin', () => {
  repo = TestRepo.create();
  repo.write('.gitattributes', '*.txt diff=halves\n');
  repo.git('config', 'diff.halves.textconv', 'sed 1d');
  repo.write('f.txt', 'unknown\n');
  repo.commitAll('base');
  repo.edit('f.txt', 'unknown\nai one\n', 'ai');
  repo.edit('f.txt', 'unknown\nai one\nhuman one\n', 'human');
  repo.commitAll('x');
  expect(repo.message()).toContain('ai=1; human=1; unknown=0');
  expect(repo.blame('f.txt')).toEqual([
    ['unknown', 'unknown'],
    ['ai one', 'ai'],
    ['human one', 'human'],
  ]);
});

describe('where a repository is', () => {
  test.each([
    'with spaces and (brackets)',
    'it\'s "quoted" & $HOME `x`',
    '-starts-with-a-dash',
    'letters \u00fc\u4f60 \ud83d\ude00',
  ])('a folder named %s', async (folder) => {
    repo = TestRepo.create({ hooks: false });
    const root = path.join(path.dirname(repo.root), folder);
    fs.renameSync(repo.root, root);
    repo = new TestRepo(root);
    repo.installHooks();
    await history();
  });

  test('reached through a link, and committed from a folder inside', () => {
    repo = TestRepo.create();
    const link = `${repo.root}-link`;
    fs.symlinkSync(repo.root, link);
    repo.edit('deep/er/f.txt', 'ai one\n', 'ai');
    const inside = (args: string[]) =>
      repo.run('sh', ['-c', 'cd "$1" && shift && "$@"', 'sh', path.join(link, 'deep/er'), 'git', ...args]);
    expect(inside(['add', '.'])).toMatchObject({ code: 0 });
    expect(inside(['commit', '-q', '-m', 'x'])).toMatchObject({ code: 0, err: '' });
    repo.edit('deep/er/f.txt', 'ai one\nhuman one\n', 'human');
    expect(inside(['commit', '-q', '-m', 'y', '--', 'f.txt'])).toMatchObject({ code: 0, err: '' });
    expect(repo.message()).toContain('ai=0; human=1; unknown=0');
    lines('deep/er/f.txt');
    const here = path.join(link, 'deep/er');
    const read = repo.run('sh', ['-c', 'cd "$1" && countersign blame --json f.txt', 'sh', here]);
    expect(read.out).toContain('"ai"');
  });

  test('that git does not trust or has no worktree of: what git says, not that there is none', async () => {
    repo = TestRepo.create();
    // As in a container whose user is not the one that checked it out.
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1';
    try {
      for (const args of [['verify'], ['status'], ['init'], ['blame', 'f.txt'], ['audit']]) {
        const { code, err } = await repo.countersign(...args);
        expect([code, err]).toEqual([2, expect.stringContaining('git config --global --add safe.directory')]);
        expect(err).toMatch(/dubious ownership.*\n$/);
      }
    } finally {
      delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
    }
    repo.git('config', 'core.bare', 'true');
    const { code, err } = await repo.countersign('status');
    expect([code, err]).toEqual([2, expect.stringContaining('must be run in a work tree')]);
  });

  test('named by --git-dir and --work-tree, from elsewhere', () => {
    repo = TestRepo.create();
    const from = path.dirname(repo.root);
    const git = (...args: string[]) =>
      repo.run('sh', [
        ...['-c', 'cd "$1" && shift && exec git "$@"', 'sh', from],
        ...[`--git-dir=${repo.root}/.git`, `--work-tree=${repo.root}`, ...args],
      ]);
    repo.edit('f.txt', 'ai one\n', 'ai');
    expect(git('add', '-A')).toMatchObject({ code: 0 });
    expect(git('commit', '-q', '-m', 'x')).toMatchObject({ code: 0, err: '' });
    repo.edit('f.txt', 'ai one\nhuman one\n', 'human');
    expect(git('commit', '-qa', '--amend', '--no-edit')).toMatchObject({ code: 0, err: '' });
    expect(repo.message()).toContain('ai=1; human=1; unknown=0');
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
    lines('f.txt');
  });

  test('a bare repository whose worktree is a home folder (dotfiles): git goes on, and nothing is claimed wrongly', () => {
    repo = TestRepo.create({ hooks: false });
    const bare = `${repo.root}-dotfiles.git`;
    const home = `${repo.root}-home`;
    fs.mkdirSync(home);
    fs.cpSync(repo.file('.git'), bare, { recursive: true });
    repo.git('--git-dir', bare, 'config', 'core.bare', 'true');
    const git = (...args: string[]) =>
      repo.run('git', ['-C', home, `--git-dir=${bare}`, `--work-tree=${home}`, ...args]);
    const ran = repo.run('sh', [
      '-c',
      'cd "$1" && GIT_DIR="$2" GIT_WORK_TREE="$1" countersign init --no-policy',
      'sh',
      home,
      bare,
    ]);
    expect(ran.err).not.toContain('    at ');
    fs.writeFileSync(path.join(home, '.profile'), 'unknown\n');
    expect(git('add', '.profile')).toMatchObject({ code: 0 });
    expect(git('commit', '-q', '-m', 'x')).toMatchObject({ code: 0, err: '' });
    expect(git('log', '-1', '--format=%B').out.trim()).toBe('x');
  });
});

test('hooks kept in the repository (core.hooksPath) serve linked worktrees, each with its own ledger', async () => {
  repo = TestRepo.create({ hooks: false });
  repo.git('config', 'core.hooksPath', 'tools/hooks');
  repo.installHooks();
  repo.write('base.txt', 'unknown\n');
  repo.commitAll('base, with the hooks');
  expect(repo.git('ls-files', 'tools/hooks').trim()).not.toBe('');
  const tree = repo.addWorktree('tree', '-b', 'tree');
  tree.edit('f.txt', 'ai one\n', 'ai');
  repo.edit('f.txt', 'human one\n', 'human');
  tree.commitAll('in the tree');
  repo.commitAll('in the main one');
  expect(tree.message()).toContain('ai=1; human=0; unknown=0');
  expect(repo.message()).toContain('ai=0; human=1; unknown=0');
  tree.edit('f.txt', 'ai one\nai two\n', 'ai');
  tree.git('commit', '-qa', '--amend', '--no-edit');
  expect(tree.message()).toContain('ai=2; human=0; unknown=0');
  expect(tree.origins('f.txt')).toBe('ai ai');
  expect(repo.origins('f.txt')).toBe('human');
});
