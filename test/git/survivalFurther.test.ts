import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/node/checkRecord.ts';
import { ProvenanceReader } from '../../src/node/provenanceReader.ts';
import { TestRepo } from './lib/testRepo.ts';

// The rarer ways of the same operations as in survival.test.ts, one scenario each. Lines are named after who wrote them.
let repo: TestRepo;
afterEach(() => repo?.dispose());

const ALL = 'unknown ai ai unknown unknown human';

/** main: a base; on top of it, not committed, lines of an assistant and of a person. */
function start(): void {
  repo = TestRepo.create();
  repo.write('f.txt', 'unknown base 1\nunknown base 2\nunknown base 3\n');
  repo.commitAll('base');
  edit('f.txt', 'unknown base 1\n', 'unknown base 1\nai one\nai two\n', 'ai');
  edit('f.txt', 'unknown base 3\n', 'unknown base 3\nhuman one\n', 'human');
}

/** The same, committed. */
function committed(): void {
  start();
  repo.commitAll('x');
}

function edit(name: string, from: string, to: string, who?: 'ai' | 'human'): void {
  const before = repo.exists(name) ? repo.read(name) : '';
  expect(before).toContain(from);
  repo.edit(name, from === '' ? before + to : before.replace(from, to), who);
}

/** A branch from before `x`, with a commit that touches another place of the same file. Leaves it checked out. */
function other(base = 'main~1'): void {
  repo.git('checkout', '-q', '-b', 'other', base);
  repo.write('f.txt', `unknown top\n${repo.read('f.txt')}`);
  repo.commitAll('top');
}

function expectTruth(name: string, rev?: string): void {
  const lines = repo.blame(name, rev);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.map(([text, origin]) => `${text} = ${origin}`)).toEqual(
    lines.map(([text]) => `${text} = ${text.split(' ')[0]}`),
  );
}

function resolve(name: string, also = '', who?: 'ai' | 'human'): void {
  const text = repo.read(name).replace(/^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>).*\n/gm, '');
  repo.edit(name, text + also, who);
  repo.git('add', name);
}

const counts = (rev = 'HEAD') =>
  /ai=\d+; human=\d+; unknown=\d+/.exec(
    repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly,unfold)', rev),
  )?.[0];
const hasNote = (rev = 'HEAD') => repo.tryGit('notes', '--ref=countersign', 'list', rev).code === 0;
const todo = (script: string) => ({ env: { GIT_SEQUENCE_EDITOR: `sed -i ${script}` } });

describe('amend', () => {
  test.each([
    ['--no-edit', '--reset-author'],
    ['--no-edit', '--author', 'B <b@example.com>'],
    ['--no-edit', '--date', '2001-02-03T04:05:06Z'],
    ['-m', 'y', '--date', '2001-02-03T04:05:06Z'],
    ['-C', 'HEAD', '--reset-author'],
  ])('--amend %s %s', (...options) => {
    committed();
    edit('f.txt', 'ai two\n', 'ai two\nhuman two\n', 'human');
    repo.git('commit', '-q', '-a', '--amend', ...options);
    expect(counts()).toBe('ai=2; human=2; unknown=0');
    expectTruth('f.txt');
    expect(hasNote()).toBe(true);
  });

  test('by an alias, and by one that is a shell command', () => {
    committed();
    repo.git('config', 'alias.mend', 'commit --amend --no-edit');
    repo.git('config', 'alias.say', '!git commit --amend -m said');
    edit('f.txt', 'ai two\n', 'ai two\nhuman two\n', 'human');
    repo.git('mend', '-q', '-a');
    expect(counts()).toBe('ai=2; human=2; unknown=0');
    repo.git('say', '-q');
    expect(counts()).toBe('ai=2; human=2; unknown=0');
    expect(repo.git('rev-list', '--count', 'HEAD').trim()).toBe('2');
    expectTruth('f.txt');
  });

  test('of a merge: still only the resolution is its own', () => {
    committed();
    other();
    repo.git('merge', '-q', '--no-edit', 'main');
    edit('f.txt', '', 'ai in the merge\n', 'ai');
    repo.git('commit', '-qa', '--amend', '--no-edit');
    expect(counts()).toBe('ai=1; human=0; unknown=0');
    expectTruth('f.txt');
  });

  test('of the root commit', () => {
    repo = TestRepo.create();
    repo.edit('f.txt', 'ai one\n', 'ai');
    repo.commitAll('root');
    edit('f.txt', '', 'human one\n', 'human');
    repo.git('commit', '-qa', '--amend', '-m', 'root again');
    expect(counts()).toBe('ai=1; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('that takes an assistant\u2019s lines out again', () => {
    committed();
    edit('f.txt', 'ai one\nai two\n', '', 'human');
    repo.git('commit', '-qa', '--amend', '--no-edit');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    expectTruth('f.txt');
  });
});

describe('a message used again', () => {
  const id = (rev = 'HEAD') =>
    /id=(\S+?);/.exec(
      repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly,unfold)', rev),
    )?.[1];

  test.each([['-C', 'HEAD'], ['-c', 'HEAD'], ['--fixup=amend:HEAD']])(
    'commit %s of a commit that stays is another change with an id of its own',
    (...options) => {
      committed();
      edit('f.txt', '', 'ai later\n', 'ai');
      repo.git('commit', '-qa', ...options);
      expect(counts()).toBe('ai=1; human=0; unknown=0');
      expect(id()).not.toBe(id('HEAD~1'));
      // So a host that lists both messages counts both.
      const both = repo.git('log', '--reverse', '--format=* %B', '-2');
      const root = repo.git('rev-list', '--max-parents=0', 'HEAD').trim();
      const made = repo.run('git', ['commit-tree', 'HEAD^{tree}', '-p', root], {
        input: `Both (#12)\n\n${both}`,
      });
      repo.git('reset', '-q', '--hard', made.out.trim());
      expect(checkRecord(new ProvenanceReader(repo.repository), made.out.trim()).problems).toEqual([]);
      expectTruth('f.txt');
    },
  );

  test('commit -C of a commit that was undone is the same change again', () => {
    committed();
    const before = id();
    repo.git('reset', '-q', '--soft', 'HEAD~1');
    edit('f.txt', 'ai two\n', 'ai two\nhuman two\n', 'human');
    repo.git('commit', '-qa', '-C', 'ORIG_HEAD');
    expect(counts()).toBe('ai=2; human=2; unknown=0');
    expect(id()).toBe(before);
    expectTruth('f.txt');
  });
});

describe('rebase', () => {
  test('-i edit, with an amend at the stop', () => {
    committed();
    edit('f.txt', '', 'human later\n', 'human');
    repo.commitAll('y');
    repo.run('git', ['rebase', '-q', '-i', 'HEAD~2'], todo('1s/pick/edit/'));
    edit('f.txt', 'ai two\n', 'ai two\nai three\n', 'ai');
    repo.git('commit', '-qa', '--amend', '--no-edit');
    repo.git('rebase', '--continue');
    expect(counts('HEAD~1')).toBe('ai=3; human=1; unknown=0');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('-i with a break, and a commit made there', () => {
    committed();
    edit('f.txt', '', 'human later\n', 'human');
    repo.commitAll('y');
    repo.run('git', ['rebase', '-q', '-i', 'HEAD~2'], todo('1abreak'));
    repo.edit('between.txt', 'ai between\n', 'ai');
    repo.commitAll('between');
    repo.git('rebase', '--continue');
    expect(repo.git('log', '--format=%s').trim().split('\n')).toEqual(['y', 'between', 'x', 'base']);
    expectTruth('f.txt');
    expectTruth('between.txt');
  });

  test('-i reorders two commits of one file', () => {
    committed();
    edit('f.txt', 'unknown base 2\n', 'unknown base 2\nhuman middle\nai middle\n', 'human');
    repo.snapshot(
      'f.txt',
      repo.read('f.txt'),
      repo
        .read('f.txt')
        .match(/.*\n/g)!
        .map((line) => ({
          length: line.length,
          origin: line.startsWith('ai middle')
            ? ({ origin: 'ai', grade: 'reported', rule: 'r' } as const)
            : line.startsWith('human middle')
              ? ({ origin: 'human', grade: 'observed', rule: 'r' } as const)
              : 'base',
        })),
    );
    repo.commitAll('y');
    const ran = repo.run('git', ['rebase', '-q', '-i', 'HEAD~2'], todo(`'1{h;d};2{G}'`));
    expect(ran.code).toBe(0);
    expectTruth('f.txt');
    expect(repo.origins('f.txt')).toBe('unknown ai ai unknown human ai unknown human');
  });

  test('fixup -C takes the message of the second commit', () => {
    committed();
    edit('f.txt', '', 'ai later\n', 'ai');
    repo.commitAll('second message');
    repo.run('git', ['rebase', '-q', '-i', 'HEAD~2'], todo(`'2s/pick/fixup -C/'`));
    expect(repo.git('log', '-1', '--format=%s').trim()).toBe('second message');
    expect(repo.message().match(/^AI-Provenance/gm)).toHaveLength(1);
    expect(counts()).toBe('ai=3; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test.each(['amend', 'reword'])('commit --fixup=%s: and --autosquash', (how) => {
    committed();
    repo.write('between.txt', 'unknown\n');
    repo.commitAll('between');
    if (how === 'amend') edit('f.txt', 'ai two\n', 'ai two\nai three\n', 'ai');
    const ran = repo.run(
      'git',
      ['commit', '-q', ...(how === 'amend' ? ['-a'] : []), `--fixup=${how}:HEAD~1`],
      {
        env: { GIT_EDITOR: "sed -i 's/^x$/said better/'" },
      },
    );
    expect([ran.code, ran.err]).toEqual([0, '']);
    repo.git('rebase', '-q', '-i', '--autosquash', 'HEAD~3');
    expect(repo.git('log', '--format=%s').trim().split('\n')[1]).toBe('said better');
    expect(counts('HEAD~1')).toBe(how === 'amend' ? 'ai=3; human=1; unknown=0' : 'ai=2; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('--skip leaves a commit out', () => {
    committed();
    other();
    edit('f.txt', 'unknown base 1\n', 'human clash\n', 'human');
    repo.commitAll('clash');
    edit('f.txt', '', 'ai after\n', 'ai');
    repo.commitAll('after');
    repo.git('checkout', '-q', 'main');
    edit('f.txt', 'unknown base 1\n', 'ai clash\n', 'ai');
    repo.commitAll('clash of main');
    repo.git('checkout', '-q', 'other');
    expect(repo.tryGit('rebase', 'main').code).not.toBe(0);
    repo.tryGit('rebase', '--skip');
    while (fs.existsSync(repo.file('.git/rebase-merge'))) {
      resolve('f.txt');
      repo.tryGit('rebase', '--continue');
    }
    expectTruth('f.txt');
    repo.git('checkout', '-q', 'main');
    expectTruth('f.txt');
  });

  test.each(['--ignore-date', '--committer-date-is-author-date', '--signoff', '--keep-base', '--no-ff'])(
    'rebase %s',
    (option) => {
      committed();
      repo.edit('g.txt', 'ai g\n', 'ai');
      repo.commitAll('y');
      const upstream = option === '--keep-base' ? ['main~2'] : ['HEAD~2'];
      repo.git('rebase', '-q', option, ...upstream);
      expect(repo.origins('f.txt')).toBe(ALL);
      expectTruth('g.txt');
      expect(hasNote()).toBe(true);
      expect(hasNote('HEAD~1')).toBe(true);
    },
  );

  test('--update-refs moves the branches in between', () => {
    committed();
    repo.git('branch', 'part');
    repo.edit('g.txt', 'human g\n', 'human');
    repo.commitAll('y');
    repo.git('checkout', '-q', '-b', 'up', 'HEAD~2');
    repo.write('up.txt', 'unknown up\n');
    repo.commitAll('up');
    repo.git('checkout', '-q', 'main');
    const ran = repo.tryGit('rebase', '-q', '--update-refs', 'up');
    if (ran.code !== 0) expect(ran.err).toContain('update-refs');
    else {
      expect(repo.origins('f.txt', 'part')).toBe(ALL);
      expect(hasNote('part')).toBe(true);
    }
    expectTruth('f.txt');
  });

  test('-X theirs and -X ours decide between an assistant and a person', () => {
    for (const side of ['theirs', 'ours']) {
      repo?.dispose();
      committed();
      repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
      edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
      repo.commitAll('clash');
      repo.git('rebase', '-q', '-X', side, 'main');
      expectTruth('f.txt');
      expect(repo.read('f.txt')).toContain(side === 'ours' ? 'ai one' : 'human clash');
    }
  });

  test('a resolution that git remembers (rerere) keeps its writers', () => {
    committed();
    repo.git('config', 'rerere.enabled', 'true');
    repo.git('config', 'rerere.autoUpdate', 'true');
    other();
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    expect(repo.tryGit('merge', 'main').code).not.toBe(0);
    resolve('f.txt', 'ai resolution\n', 'ai');
    repo.git('commit', '-q', '--no-edit');
    expectTruth('f.txt');
    repo.git('reset', '-q', '--hard', 'HEAD~1');
    expect(repo.tryGit('merge', 'main').code).not.toBe(0);
    repo.git('commit', '-q', '--no-edit');
    expect(repo.read('f.txt')).toContain('ai resolution\n');
    expectTruth('f.txt');
  });

  test('abort in the middle of a series, and the same again', () => {
    committed();
    other();
    edit('f.txt', '', 'ai tail\n', 'ai');
    repo.commitAll('tail');
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    const tip = repo.git('rev-parse', 'HEAD');
    for (let n = 0; n < 2; n++) {
      const ran = repo.tryGit('rebase', 'main');
      expect(ran.code).not.toBe(0);
      if (n === 0) {
        repo.git('rebase', '--abort');
        expect(repo.git('rev-parse', 'HEAD')).toBe(tip);
        expectTruth('f.txt');
      }
    }
    for (let n = 0; n < 4 && fs.existsSync(repo.file('.git/rebase-merge')); n++) {
      resolve('f.txt');
      repo.tryGit('rebase', '--continue');
    }
    expectTruth('f.txt');
  });
});

describe('cherry-pick and revert', () => {
  function series(): void {
    committed();
    edit('f.txt', '', 'ai second\n', 'ai');
    repo.commitAll('second');
    edit('f.txt', '', 'human third\n', 'human');
    repo.commitAll('third');
  }

  test('a range', () => {
    series();
    repo.git('checkout', '-q', '-b', 'other', 'main~3');
    repo.write('o.txt', 'unknown o\n');
    repo.commitAll('o');
    repo.git('cherry-pick', 'main~3..main');
    expectTruth('f.txt');
    for (const [rev, text] of [
      ['HEAD~2', 'ai=2; human=1; unknown=0'],
      ['HEAD~1', 'ai=1; human=0; unknown=0'],
      ['HEAD', 'ai=0; human=1; unknown=0'],
    ] as const)
      expect([rev, counts(rev), hasNote(rev)]).toEqual([rev, text, true]);
  });

  test('several with -n become one commit', () => {
    series();
    repo.git('checkout', '-q', '-b', 'one', 'main~3');
    repo.git('cherry-pick', '-n', 'main~3..main');
    repo.git('commit', '-q', '-m', 'all in one');
    expect(counts()).toBe('ai=3; human=2; unknown=0');
    expectTruth('f.txt');
  });

  test('--abort, --skip and --quit', () => {
    series();
    other('main~3');
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    const tip = repo.git('rev-parse', 'HEAD');
    expect(repo.tryGit('cherry-pick', 'main~2', 'main~1').code).not.toBe(0);
    repo.git('cherry-pick', '--abort');
    expect(repo.git('rev-parse', 'HEAD')).toBe(tip);
    expectTruth('f.txt');
    expect(repo.tryGit('cherry-pick', 'main~2').code).not.toBe(0);
    repo.git('cherry-pick', '--skip');
    expectTruth('f.txt');
    expect(repo.tryGit('cherry-pick', 'main~2').code).not.toBe(0);
    repo.git('cherry-pick', '--quit');
    resolve('f.txt');
    repo.git('commit', '-q', '-m', 'by hand');
    expectTruth('f.txt');
  });

  test('a conflict that an assistant resolves, with a line of its own', () => {
    series();
    other('main~3');
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    expect(repo.tryGit('cherry-pick', '-x', 'main~2').code).not.toBe(0);
    resolve('f.txt', 'ai resolution\n', 'ai');
    repo.git('cherry-pick', '--continue');
    expect(repo.message()).toContain('(cherry picked from commit ');
    expectTruth('f.txt');
    expect(counts()).toBe('ai=3; human=1; unknown=0');
  });

  test('into another repository, with its notes and without', () => {
    committed();
    const root = `${repo.root}-clone`;
    repo.git('clone', '-q', repo.root, root);
    const clone = new TestRepo(root);
    clone.installHooks();
    clone.git('checkout', '-q', '-b', 'fresh', 'HEAD~1');
    clone.write('other.txt', 'unknown\n');
    clone.commitAll('other');
    clone.git('cherry-pick', 'origin/main');
    // Without the notes the block names a record that is not here: nothing is claimed.
    expect(clone.origins('f.txt')).toBe('unknown unknown unknown unknown unknown unknown');
    clone.git('fetch', '-q');
    expect(clone.origins('f.txt')).toBe(ALL);
  });

  test('revert -n of two, and a revert of a merge', () => {
    series();
    repo.git('revert', '-n', 'HEAD', 'HEAD~1');
    repo.git('commit', '-q', '-m', 'both taken back');
    expectTruth('f.txt');
    repo.git('revert', '--no-edit', 'HEAD');
    expect(repo.read('f.txt')).toContain('ai second\nhuman third\n');
    expectTruth('f.txt');
    other();
    repo.git('checkout', '-q', 'main');
    repo.git('merge', '-q', '--no-edit', 'other');
    repo.git('revert', '--no-edit', '-m', '1', 'HEAD');
    expectTruth('f.txt');
    repo.git('revert', '--no-edit', 'HEAD');
    expectTruth('f.txt');
  });

  // Found by seed 90332: the line came back as it was, and a part of what it had become meanwhile counted for it.
  test.each([
    ['a revert', ['revert', '--no-edit', 'HEAD']],
    ['an older version taken back', ['checkout', 'HEAD~1', '--', 'f.txt']],
  ])(
    '%s undoes what AI did to a line that a person had changed: the line is as unknown as before',
    (_how, undo) => {
      repo = TestRepo.create();
      repo.write('f.txt', 'one\n');
      repo.git('-c', 'core.hooksPath=/dev/null', 'add', '-A');
      repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'unseen');
      repo.editInside('f.txt', 0, 'one two', 'one', 'human');
      repo.commitAll('by a person');
      repo.editInside('f.txt', 0, 'one two three', 'one two', 'ai');
      repo.commitAll('by AI');
      expect(repo.origins('f.txt')).toBe('mixed');
      repo.git(...undo);
      expect(repo.read('f.txt')).toBe('one two\n');
      expect(repo.origins('f.txt')).toBe('unknown');
      repo.tryGit('commit', '-q', '-m', 'taken back');
      expect(repo.origins('f.txt')).toBe('unknown');
      expect(repo.message()).not.toContain('ai=1');
    },
  );

  test('a revert with a conflict', () => {
    series();
    edit('f.txt', 'ai second\n', 'human instead\n', 'human');
    repo.commitAll('changed since');
    expect(repo.tryGit('revert', '--no-edit', 'HEAD~2').code).not.toBe(0);
    resolve('f.txt', 'ai while reverting\n', 'ai');
    repo.git('revert', '--continue');
    expect(counts()).toBe('ai=1; human=0; unknown=0');
    expectTruth('f.txt');
  });
});

describe('reset, restore and switch', () => {
  test.each(['--keep', '--merge'])('reset %s and back', (how) => {
    committed();
    const tip = repo.git('rev-parse', 'HEAD').trim();
    repo.git('reset', '-q', how, 'HEAD~1');
    expectTruth('f.txt');
    repo.git('reset', '-q', how, tip);
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('reset of one path to an older commit, hunk by hunk', () => {
    committed();
    edit('f.txt', 'ai two\n', 'human instead of two\n', 'human');
    repo.commitAll('y');
    repo.run('git', ['checkout', '-p', 'HEAD~1', '--', 'f.txt'], { input: 'y\n' });
    repo.git('commit', '-qam', 'back again');
    expect(repo.read('f.txt')).toContain('ai two\n');
    expectTruth('f.txt');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('reset -p takes a hunk out of what is staged', () => {
    start();
    repo.git('add', 'f.txt');
    repo.run('git', ['reset', '-p'], { input: 's\ny\nn\n' });
    repo.git('commit', '-q', '-m', 'one hunk');
    expect(counts()).toMatch(/^ai=[02]; human=[01]; unknown=0$/);
    repo.git('commit', '-qam', 'the other');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('restore --staged, then commit -a', () => {
    start();
    repo.git('add', 'f.txt');
    repo.git('restore', '--staged', 'f.txt');
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.git('add', 'g.txt');
    repo.git('commit', '-q', '-m', 'g');
    expect(counts()).toBe('ai=1; human=0; unknown=0');
    repo.git('commit', '-qam', 'f');
    expect(counts()).toBe('ai=2; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('restore throws changes away; writing the same lines again is its writer\u2019s', () => {
    start();
    repo.git('restore', 'f.txt');
    repo.write('f.txt', 'unknown base 1\nunknown base 2\nunknown base 3\n');
    edit('f.txt', '', 'human now\n', 'human');
    repo.commitAll('x');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test.each([
    ['checkout', '-m'],
    ['switch', '--merge'],
  ])('%s %s carries changes to a branch with other lines', (verb, option) => {
    start();
    repo.git('stash', '-q');
    repo.git('checkout', '-q', '-b', 'other');
    repo.write('f.txt', `unknown top\n${repo.read('f.txt')}`);
    repo.commitAll('top');
    repo.git('checkout', '-q', 'main');
    repo.git('stash', 'pop', '-q');
    repo.git(verb, '-q', option, 'other');
    expect(repo.read('f.txt')).toBe(
      'unknown top\nunknown base 1\nai one\nai two\nunknown base 2\nunknown base 3\nhuman one\n',
    );
    repo.commitAll('x');
    expect(counts()).toBe('ai=2; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('switch --orphan and checkout --orphan begin a history of their own', () => {
    committed();
    repo.git('checkout', '-q', '--orphan', 'alone');
    repo.git('commit', '-q', '-m', 'all of it anew');
    expect(repo.origins('f.txt')).toBe(ALL);
    repo.git('switch', '-q', '--orphan', 'empty');
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.commitAll('g');
    expect(counts()).toBe('ai=1; human=0; unknown=0');
    expectTruth('g.txt');
  });
});

describe('stash', () => {
  test('push -p: one hunk aside, the other committed', () => {
    start();
    const ran = repo.run('git', ['stash', 'push', '-p'], { input: 's\ny\nn\n' });
    expect(ran.code).toBe(0);
    repo.git('commit', '-qam', 'what stayed');
    expectTruth('f.txt');
    repo.git('stash', 'pop', '-q');
    repo.git('commit', '-qam', 'what came back');
    expect(repo.origins('f.txt')).toBe(ALL);
    expectTruth('f.txt');
  });

  test('--keep-index, --index, and what was staged stays apart', () => {
    start();
    repo.git('add', 'f.txt');
    edit('f.txt', '', 'human later\n', 'human');
    repo.git('stash', 'push', '-q', '--keep-index');
    expect(repo.read('f.txt')).not.toContain('human later');
    repo.git('commit', '-q', '-m', 'staged');
    expect(counts()).toBe('ai=2; human=1; unknown=0');
    repo.git('checkout', '-q', 'stash@{0}', '--', 'f.txt');
    repo.git('commit', '-q', '-m', 'from the stash');
    expectTruth('f.txt');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
  });

  test('pop --index', () => {
    start();
    repo.git('add', 'f.txt');
    edit('f.txt', '', 'human later\n', 'human');
    repo.git('stash', 'push', '-q');
    repo.git('stash', 'pop', '-q', '--index');
    repo.git('commit', '-q', '-m', 'staged');
    expect(counts()).toBe('ai=2; human=1; unknown=0');
    repo.git('commit', '-qam', 'rest');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('branch, from a stash of an older base', () => {
    start();
    repo.git('stash', '-q');
    repo.write('f.txt', 'unknown all other\n');
    repo.git('commit', '-qam', 'moved away');
    repo.git('stash', 'branch', 'work');
    repo.commitAll('x');
    expect(counts()).toBe('ai=2; human=1; unknown=0');
    expectTruth('f.txt');
  });

  test('pop with a conflict, resolved by hand', () => {
    start();
    repo.git('stash', '-q');
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    expect(repo.tryGit('stash', 'pop').code).not.toBe(0);
    resolve('f.txt');
    repo.git('commit', '-q', '-m', 'resolved');
    expectTruth('f.txt');
  });

  test('several on top of each other, popped in another order', () => {
    start();
    repo.git('stash', '-q');
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.git('stash', 'push', '-q', '-u');
    repo.edit('h.txt', 'human h\n', 'human');
    repo.git('stash', 'push', '-q', '-a');
    for (const at of [2, 0, 0]) repo.git('stash', 'pop', '-q', `stash@{${at}}`);
    repo.commitAll('all');
    expect(counts()).toBe('ai=3; human=2; unknown=0');
    for (const name of ['f.txt', 'g.txt', 'h.txt']) expectTruth(name);
  });

  test('applied in another worktree', () => {
    start();
    repo.git('stash', '-q');
    const tree = repo.addWorktree('other', '-b', 'other');
    tree.git('stash', 'pop', '-q');
    tree.commitAll('x');
    // The other worktree has a ledger of its own and saw nothing: right or unknown, never another's.
    for (const [text, origin] of tree.blame('f.txt'))
      expect([text.split(' ')[0], 'unknown']).toContain(origin);
  });
});

describe('merge', () => {
  test.each(['ours', 'theirs'])('-X %s', (side) => {
    committed();
    repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    repo.git('merge', '-q', '--no-edit', '-X', side, 'main');
    expect(repo.read('f.txt')).toContain(side === 'ours' ? 'human clash' : 'ai one');
    expectTruth('f.txt');
  });

  test('-s ours keeps the tree and adds nothing', () => {
    committed();
    other();
    repo.git('merge', '-q', '--no-edit', '-s', 'ours', 'main');
    expect(repo.read('f.txt')).not.toContain('ai one');
    expectTruth('f.txt');
    repo.git('checkout', '-q', 'main');
    expectTruth('f.txt');
  });

  test('--abort, then the same merge with an assistant\u2019s resolution', () => {
    committed();
    repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    expect(repo.tryGit('merge', 'main').code).not.toBe(0);
    repo.git('merge', '--abort');
    expectTruth('f.txt');
    expect(repo.tryGit('merge', 'main').code).not.toBe(0);
    resolve('f.txt', 'ai resolution\n', 'ai');
    repo.git('merge', '--continue');
    expect(counts()).toBe('ai=1; human=0; unknown=0');
    expectTruth('f.txt');
  });

  test('with conflict markers of three sides (diff3, zdiff3)', () => {
    for (const style of ['diff3', 'zdiff3']) {
      repo?.dispose();
      committed();
      repo.git('config', 'merge.conflictStyle', style);
      repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
      edit('f.txt', 'unknown base 1\n', 'human clash\n', 'human');
      repo.commitAll('clash');
      repo.git('checkout', '-q', 'main');
      edit('f.txt', 'unknown base 1\n', 'ai clash\n', 'ai');
      repo.commitAll('clash of main');
      expect(repo.tryGit('merge', 'side').code).not.toBe(0);
      resolve('f.txt');
      repo.git('commit', '-q', '--no-edit');
      expectTruth('f.txt');
    }
  });

  test('a subtree of an unrelated history', () => {
    committed();
    const lib = TestRepo.create();
    try {
      lib.edit('lib.txt', 'ai lib\n', 'ai');
      lib.edit('lib.txt', 'ai lib\nhuman lib\n', 'human');
      lib.commitAll('lib');
      repo.git(
        'fetch',
        '-q',
        lib.root,
        'main:lib',
        'refs/notes/countersign:refs/notes/remotes/lib/countersign',
      );
      repo.git('merge', '-q', '-s', 'ours', '--no-commit', '--allow-unrelated-histories', 'lib');
      repo.git('read-tree', '--prefix=vendor/', '-u', 'lib');
      repo.git('commit', '-q', '-m', 'lib as vendor');
    } finally {
      lib.dispose();
    }
    expect(repo.origins('vendor/lib.txt')).toBe('ai human');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('an octopus whose heads all hold lines of an assistant, with an addition of its own', () => {
    committed();
    for (const name of ['a', 'b', 'c']) {
      repo.git('checkout', '-q', '-b', name, 'main');
      repo.edit(`${name}.txt`, `ai ${name}\n`, 'ai');
      repo.commitAll(name);
    }
    repo.git('checkout', '-q', 'main');
    repo.git('merge', '-q', '--no-commit', 'a', 'b', 'c');
    repo.edit('own.txt', 'human own\n', 'human');
    repo.commitAll('octopus');
    expect(repo.git('rev-list', '--parents', '-n1', 'HEAD').trim().split(' ').length).toBeGreaterThan(3);
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'own.txt', 'f.txt']) expectTruth(name);
  });

  test('merge --squash with a conflict', () => {
    committed();
    repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
    edit('f.txt', 'unknown base 1\n', 'unknown base 1\nhuman clash\n', 'human');
    repo.commitAll('clash');
    expect(repo.tryGit('merge', '--squash', 'main').code).not.toBe(0);
    resolve('f.txt');
    repo.git('commit', '-q', '--no-edit');
    expect(counts()).toBe('ai=2; human=1; unknown=0');
    expectTruth('f.txt');
  });
});

describe('histories written anew', () => {
  test('fast-export and fast-import, everything moved into a folder', () => {
    committed();
    repo.edit('g.txt', 'human g\n', 'human');
    repo.commitAll('y');
    const root = `${repo.root}-new`;
    fs.mkdirSync(root);
    const made = new TestRepo(root);
    made.git('init', '-q', '-b', 'main');
    const stream = repo.git('fast-export', '--no-data', 'main');
    expect(stream).toContain('M 100644');
    // The objects are the same ones; the trees are new.
    fs.writeFileSync(made.file('.git/objects/info/alternates'), `${repo.root}/.git/objects\n`);
    const ran = made.run('git', ['fast-import', '--quiet', '--force'], {
      input: stream.replace(/^M (\d+) (\S+) /gm, 'M $1 $2 sub/'),
    });
    expect(ran.code).toBe(0);
    made.git('fetch', '-q', repo.root, 'refs/notes/countersign:refs/notes/countersign');
    made.git('checkout', '-q', 'main');
    expect(made.origins('sub/f.txt')).toBe(ALL);
    expect(made.origins('sub/g.txt')).toBe('human');
  });

  const filterRepo = spawnSync('git', ['filter-repo', '--version']).status === 0;
  test.runIf(filterRepo).each([
    ['--to-subdirectory-filter', 'sub'],
    ['--path-rename', 'f.txt:sub/f.txt'],
    ['--path', 'f.txt', '--path-rename', 'f.txt:sub/f.txt'],
  ])('git filter-repo %s %s (where it is installed)', (...options) => {
    committed();
    repo.edit('g.txt', 'human g\n', 'human');
    repo.commitAll('y');
    const ran = repo.tryGit('filter-repo', '--force', '--quiet', ...options);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(repo.origins('sub/f.txt')).toBe(ALL);
  });

  test('filter-branch of messages that leaves our trailers alone, and of authors', () => {
    committed();
    repo.git(
      ...['-c', 'core.hooksPath=/dev/null', 'filter-branch', '-f'],
      ...['--msg-filter', 'sed 1s/^/PREFIX-/', '--env-filter', 'GIT_AUTHOR_NAME=New', '--', 'main'],
    );
    expect(repo.git('log', '-1', '--format=%an %s').trim()).toBe('New PREFIX-x');
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('a rewrite that changes the contents claims nothing for what it changed', () => {
    committed();
    repo.git(
      ...['-c', 'core.hooksPath=/dev/null', 'filter-branch', '-f'],
      ...['--tree-filter', "sed -i 's/ai two/ai two, rewritten/' f.txt", '--', 'main'],
    );
    expect(repo.origins('f.txt')).toBe('unknown ai unknown unknown unknown human');
  });

  test('a message without our trailers: nothing is claimed', () => {
    committed();
    const made = repo
      .run('git', ['commit-tree', 'HEAD^{tree}', '-p', 'HEAD~1'], { input: 'without\n' })
      .out.trim();
    repo.git('reset', '-q', '--hard', made);
    for (const [text, origin] of repo.blame('f.txt'))
      expect([text.split(' ')[0], 'unknown']).toContain(origin);
    expect(repo.origins('f.txt')).not.toContain('ai');
  });

  test('git replace of a blob, of a parent by a graft, and taken back', () => {
    committed();
    repo.edit('g.txt', 'human g\n', 'human');
    repo.commitAll('y');
    repo.git('replace', '--graft', 'HEAD', 'HEAD~2');
    // Now y seems to add what x added; what its own record does not hold is not claimed.
    for (const [text, origin] of repo.blame('f.txt'))
      expect([text.split(' ')[0], 'unknown']).toContain(origin);
    expectTruth('g.txt');
    repo.git('replace', '-d', repo.git('rev-parse', 'HEAD').trim());
    expect(repo.origins('f.txt')).toBe(ALL);
  });

  test('am -3, and apply --index', () => {
    committed();
    const mail = repo.git('format-patch', '-1', '--stdout');
    const patch = repo.git('diff', 'HEAD~1', 'HEAD');
    other();
    expect(repo.run('git', ['am', '-q', '-3'], { input: mail }).code).toBe(0);
    expectTruth('f.txt');
    expect(counts()).toBe('ai=2; human=1; unknown=0');
    repo.git('reset', '-q', '--hard', 'HEAD~1');
    expect(repo.run('git', ['apply', '--index', '--3way'], { input: patch }).code).toBe(0);
    repo.git('commit', '-q', '-m', 'applied');
    expectTruth('f.txt');
  });
});

describe('branches, worktrees and clones', () => {
  test('a branch deleted, and another made under its name', () => {
    committed();
    repo.git('checkout', '-q', '-b', 'work');
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.commitAll('work');
    repo.git('checkout', '-q', 'main');
    repo.git('branch', '-q', '-D', 'work');
    repo.git('checkout', '-q', '-b', 'work', 'main~1');
    repo.edit('g.txt', 'human g\n', 'human');
    repo.commitAll('other work');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    expectTruth('g.txt');
    expectTruth('f.txt', 'main');
  });

  test('a worktree moved, and one removed with its branch kept', () => {
    committed();
    const tree = repo.addWorktree('wt', '-b', 'wt');
    tree.edit('f.txt', `${tree.read('f.txt')}ai in wt\n`, 'ai');
    const moved = `${repo.root}-moved`;
    repo.git('worktree', 'move', tree.root, moved);
    const after = new TestRepo(moved);
    after.commitAll('in the moved tree');
    expect(after.origins('f.txt')).toBe(`${ALL} ai`);
    repo.git('worktree', 'remove', moved);
    expect(repo.origins('f.txt', 'wt')).toBe(`${ALL} ai`);
    repo.git('merge', '-q', 'wt');
    expectTruth('f.txt');
  });

  test('a detached head, committed on and taken over by a branch', () => {
    committed();
    repo.git('checkout', '-q', '--detach');
    edit('f.txt', '', 'ai detached\n', 'ai');
    repo.commitAll('detached');
    repo.git('branch', '-q', '-f', 'main');
    repo.git('checkout', '-q', 'main');
    expectTruth('f.txt');
  });

  test('commits in a shallow clone, deepened later', () => {
    committed();
    repo.write('other.txt', 'unknown\n');
    repo.commitAll('y');
    const root = `${repo.root}-shallow`;
    repo.git('clone', '-q', '--depth', '1', `file://${repo.root}`, root);
    const clone = new TestRepo(root);
    clone.installHooks();
    clone.edit('f.txt', `${clone.read('f.txt')}ai shallow\n`, 'ai');
    clone.commitAll('z');
    clone.git('commit', '-q', '--amend', '-m', 'z again');
    expect(clone.message()).toContain('ai=1; human=0; unknown=0');
    expect(clone.origins('f.txt').split(' ').at(-1)).toBe('ai');
    clone.git('fetch', '-q', '--unshallow');
    expect(clone.origins('f.txt')).toBe(`${ALL} ai`);
  });

  test('a sparse index', () => {
    start();
    repo.edit('src/in.txt', 'ai inside\n', 'ai');
    repo.edit('docs/deep/out.txt', 'ai outside\n', 'ai');
    repo.commitAll('x');
    repo.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'src');
    repo.edit('src/in.txt', 'ai inside\nhuman inside\n', 'human');
    repo.git('commit', '-qam', 'y');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    repo.git('commit', '-q', '--amend', '-m', 'y again');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    expectTruth('src/in.txt');
    expectTruth('docs/deep/out.txt', 'HEAD');
  });

  test('a separate git dir, and a bare repository with a worktree', () => {
    repo = TestRepo.create({ hooks: false });
    repo.git('init', '-q', '--separate-git-dir', `${repo.root}-git`);
    repo.installHooks();
    repo.edit('f.txt', 'ai one\n', 'ai');
    repo.commitAll('x');
    expect(counts()).toBe('ai=1; human=0; unknown=0');
    expectTruth('f.txt');
    const bare = `${repo.root}-bare.git`;
    repo.git('clone', '-q', '--bare', repo.root, bare);
    const root = `${repo.root}-tree`;
    repo.git('-C', bare, 'worktree', 'add', '-q', root, 'main');
    const tree = new TestRepo(root);
    tree.installHooks();
    tree.edit('f.txt', 'ai one\nai two\n', 'ai');
    tree.commitAll('y');
    expect(tree.message()).toContain('ai=1; human=0; unknown=0');
    expect(tree.origins('f.txt').split(' ').at(-1)).toBe('ai');
  });

  test('a repository within a repository (submodule): each has its own records', () => {
    committed();
    const lib = TestRepo.create();
    try {
      lib.edit('lib.txt', 'ai lib\n', 'ai');
      lib.commitAll('lib');
      repo.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', lib.root, 'lib');
    } finally {
      lib.dispose();
    }
    repo.git('commit', '-q', '-m', 'with lib');
    expect(repo.message()).not.toMatch(/ai=[1-9]/);
    const inside = new TestRepo(repo.file('lib'));
    inside.installHooks();
    inside.edit('lib.txt', 'ai lib\nhuman lib\n', 'human');
    inside.commitAll('in lib');
    expect(inside.message()).toContain('ai=0; human=1; unknown=0');
    repo.git('commit', '-qam', 'lib moved');
    expectTruth('f.txt');
  });
});

describe('what a file is', () => {
  test('an assistant\u2019s file that LFS takes: the pointer is nobody\u2019s', () => {
    start();
    repo.write('.gitattributes', '*.psd filter=lfs diff=lfs merge=lfs -text\n');
    repo.git(
      'config',
      'filter.lfs.clean',
      `printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:%064d\\nsize 9\\n' 7; cat >/dev/null`,
    );
    repo.git('config', 'filter.lfs.smudge', 'printf "ai pixels\\n"; cat >/dev/null');
    repo.edit('art.psd', 'ai pixels\n', 'ai');
    repo.commitAll('x');
    expect(repo.committed('art.psd')).toMatch(/^version https/);
    expect(repo.origins('art.psd', 'HEAD')).toBe('unknown unknown unknown');
    expectTruth('f.txt');
  });

  test('$Id$ and eol=crlf: what git changes on its way out is not a change', () => {
    start();
    repo.write('.gitattributes', '*.id ident\n*.win text eol=crlf\n');
    repo.edit('a.id', 'ai $Id$ one\nai two\n', 'ai');
    repo.edit('b.win', 'ai win\r\nhuman win\r\n', 'ai');
    repo.snapshot('b.win', 'ai win\nhuman win\n', [
      { length: 7, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
      { length: 10, origin: { origin: 'human', grade: 'observed', rule: 'r' } },
    ]);
    repo.commitAll('x');
    fs.rmSync(repo.file('a.id'));
    repo.git('checkout', '-q', 'a.id');
    expect(repo.read('a.id')).toMatch(/\$Id: [0-9a-f]+ \$/);
    expect(repo.origins('a.id', 'HEAD')).toBe('ai ai');
    expectTruth('b.win', 'HEAD');
    repo.edit('a.id', `${repo.read('a.id')}human three\n`, 'human');
    repo.commitAll('y');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    expect(repo.origins('a.id', 'HEAD')).toBe('ai ai human');
  });

  test('a line ending renormalised for the whole repository', () => {
    start();
    repo.git('config', 'core.autocrlf', 'false');
    repo.edit('c.txt', 'ai a\r\nhuman b\r\n', 'ai');
    repo.snapshot('c.txt', 'ai a\nhuman b\n', [
      { length: 5, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
      { length: 8, origin: { origin: 'human', grade: 'observed', rule: 'r' } },
    ]);
    repo.commitAll('x');
    repo.write('.gitattributes', '* text=auto\n');
    repo.git('add', '--renormalize', '.');
    repo.git('add', '.gitattributes');
    repo.git('commit', '-q', '-m', 'renormalised');
    expect(repo.committed('c.txt')).toBe('ai a\nhuman b\n');
    expectTruth('c.txt', 'HEAD');
  });

  test('UTF-16 in the worktree is known line by line', () => {
    start();
    repo.write('.gitattributes', '*.wide working-tree-encoding=UTF-16LE eol=lf\n');
    const text = 'ai wide one\nhuman wide two\n';
    fs.writeFileSync(repo.file('g.wide'), Buffer.from(text, 'utf16le'));
    repo.snapshot('g.wide', text, [
      { length: 12, origin: { origin: 'ai', grade: 'reported', rule: 'r' } },
      { length: 15, origin: { origin: 'human', grade: 'observed', rule: 'r' } },
    ]);
    repo.commitAll('x');
    expect(repo.committed('g.wide')).toBe(text);
    expect(repo.origins('g.wide', 'HEAD')).toBe('ai human');
  });

  test('mode changes alone, a file that becomes a link, and a link that becomes a file', () => {
    committed();
    repo.git('update-index', '--chmod=+x', 'f.txt');
    fs.chmodSync(repo.file('f.txt'), 0o755);
    repo.git('commit', '-q', '-m', 'mode');
    expect(counts()).toBe('ai=0; human=0; unknown=0');
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.commitAll('g');
    fs.rmSync(repo.file('g.txt'));
    fs.symlinkSync('f.txt', repo.file('g.txt'));
    repo.commitAll('link');
    expect(counts()).toBe('ai=0; human=0; unknown=0');
    fs.rmSync(repo.file('g.txt'));
    repo.edit('g.txt', 'human g\n', 'human');
    repo.commitAll('file');
    expect(counts()).toBe('ai=0; human=1; unknown=0');
    expectTruth('g.txt');
    expectTruth('f.txt');
  });

  test('intent-to-add, partly staged', () => {
    start();
    repo.edit('new.txt', 'ai new\n', 'ai');
    repo.edit('new.txt', 'ai new\nhuman new\n', 'human');
    repo.git('add', '-N', 'new.txt');
    repo.run('git', ['add', '-p', 'new.txt'], { input: 'y\n' });
    repo.git('commit', '-q', '-m', 'new');
    expect(counts()).toBe('ai=1; human=1; unknown=0');
    expectTruth('new.txt');
    repo.git('commit', '-qam', 'f');
    expectTruth('f.txt');
  });

  test('assume-unchanged and skip-worktree files stay what they are', () => {
    committed();
    repo.git('update-index', '--skip-worktree', 'f.txt');
    repo.write('f.txt', 'local only\n');
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.commitAll('g');
    expect(counts()).toBe('ai=1; human=0; unknown=0');
    expect(repo.origins('f.txt', 'HEAD')).toBe(ALL);
  });
});
