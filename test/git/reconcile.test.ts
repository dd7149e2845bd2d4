import { afterEach, describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/node/checkRecord.ts';
import { ProvenanceReader } from '../../src/node/provenanceReader.ts';
import { TestRepo } from './lib/testRepo.ts';

let repo: TestRepo;
afterEach(() => repo?.dispose());

/** main with a base; `feature` with two recorded commits; and main moved on. Leaves main checked out. */
function start(): TestRepo {
  repo = TestRepo.create();
  repo.write('f.txt', 'unknown 1\nunknown 2\nunknown 3\nunknown 4\nunknown 5\n');
  repo.commitAll('base');
  repo.git('checkout', '-q', '-b', 'feature');
  repo.edit('f.txt', repo.read('f.txt').replace('unknown 5\n', 'unknown 5\nai one\n'), 'ai');
  repo.commitAll('first');
  repo.edit('f.txt', repo.read('f.txt').replace('ai one\n', 'ai one\nhuman one\n'), 'human');
  repo.commitAll('second');
  repo.git('checkout', '-q', 'main');
  repo.write('f.txt', `unknown top\n${repo.read('f.txt')}`);
  repo.commitAll('main moved');
  return repo;
}

/** What a host does: the merged tree, its own message, none of our hooks. */
function hostSquash(message: string): void {
  repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'feature');
  repo.run('git', ['-c', 'core.hooksPath=/dev/null', 'commit', '-q', '--cleanup=verbatim', '-F', '-'], {
    input: message,
  });
}
const TRUTH = 'unknown unknown unknown unknown unknown unknown ai human';
const bodies = () =>
  repo.git('log', '--reverse', '--format=* %B', 'main..feature').replace(/\n{3,}/g, '\n\n');

test('a GitHub squash that keeps the commit messages is read without help', async () => {
  start();
  hostSquash(`Add a thing (#12)\n\n${bodies()}\n---------\n\nCo-authored-by: B <b@example.com>\n`);
  expect(repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance)').trim()).toBe('');
  expect(repo.origins('f.txt')).toBe(TRUTH);
  expect((await repo.countersign('reconcile')).out).toContain('recorded already');
});

test.each([
  ['GitHub, title only', 'Add a thing (#12)\n'],
  ['GitLab', "Merge branch 'feature' into 'main'\n\nAdd a thing\n\nSee merge request group/project!12\n"],
  ['Bitbucket', 'Merged in feature (pull request #12)\n\nAdd a thing\n'],
])('%s: the records are carried from the branch with the same change', async (_host, message) => {
  start();
  hostSquash(message);
  expect(repo.origins('f.txt')).toBe('unknown unknown unknown unknown unknown unknown unknown unknown');
  const ran = await repo.countersign('reconcile');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('1 AI, 1 human, 0 unknown lines');
  expect(repo.origins('f.txt')).toBe(TRUTH);
});

test('a host rebase keeps messages, so the digests prove the records', async () => {
  start();
  repo.git('checkout', '-q', '--detach', 'feature');
  repo.git('-c', 'core.hooksPath=/dev/null', 'rebase', '-q', 'main');
  repo.git('branch', '-q', '-f', 'main');
  repo.git('checkout', '-q', 'main');
  expect(repo.origins('f.txt')).toBe(TRUTH);
  await repo.countersign('reconcile', 'HEAD~2..HEAD');
  expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
  expect(repo.origins('f.txt')).toBe(TRUTH);
});

test('nothing is carried from a branch with another change, unless the caller names it; then content decides', async () => {
  start();
  repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'feature');
  repo.write('f.txt', `${repo.read('f.txt')}unknown added by the host\n`);
  repo.git('add', '-A');
  repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'Squashed');
  const ran = await repo.countersign('reconcile');
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('stays unknown');
  await repo.countersign('reconcile', '--source', 'feature');
  expect(repo.origins('f.txt')).toBe(`${TRUTH} unknown`);
});

test('a reconciled note that names records its sources do not name claims nothing', async () => {
  start();
  hostSquash('Add a thing (#12)\n');
  await repo.countersign('reconcile');
  const note = repo.git('notes', '--ref=countersign', 'show', 'HEAD');
  const forged = note.replace(/"record":"[0-9a-f]/g, '"record":"x').replace(/"record":"x/g, '"record":"0');
  repo.run('git', ['notes', '--ref=countersign', 'add', '-f', '-F', '-', 'HEAD'], {
    input: forged === note ? note.replace(/"record":"0/g, '"record":"1') : forged,
  });
  expect(repo.origins('f.txt')).toBe('unknown unknown unknown unknown unknown unknown unknown unknown');
});

/** The branch's commit messages as hosts list them: `* subject`, the body below it as it was. */
const bullets = () =>
  repo
    .git('log', '--reverse', '--format=%B%x00', 'main..feature')
    .split('\0')
    .map((message) => message.trim())
    .filter(Boolean)
    .map((message) => `* ${message}`)
    .join('\n\n');
/** As `git merge --squash` and Bitbucket Data Center list them. */
const squashed = () =>
  `Squashed commit of the following:\n\n${repo.git('log', '--format=medium', 'main..feature')}`;
/** Lines broken at white space after at most 72 columns, as GitHub does with the text of a squash merge. */
const wrapped = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/(.{1,72})(\s+|$)/g, '$1\n').trimEnd())
    .join('\n');

/** What hosts write when a pull request is squashed. `names`: the message itself names the records. */
const SQUASHES: readonly [host: string, names: boolean, message: () => string][] = [
  ['GitHub: title and the commits', true, () => `Add a thing (#12)\n\n${bullets()}\n`],
  [
    'GitHub: title, the commits, a co-author',
    true,
    () => `Add a thing (#12)\n\n${bullets()}\n\n---------\n\nCo-authored-by: B <b@example.com>\n`,
  ],
  [
    'GitHub: title, the commits broken at 72 columns, a co-author',
    true,
    () => `Add a thing (#12)\n\n${wrapped(bullets())}\n\n---------\n\nCo-authored-by: B <b@example.com>\n`,
  ],
  [
    'GitHub: title and description',
    false,
    () => 'Add a thing (#12)\n\nWhat it does, and why.\n\nCo-authored-by: B <b@example.com>\n',
  ],
  ['GitHub: title only', false, () => 'Add a thing (#12)\n'],
  ['GitLab: the default squash template', false, () => 'Add a thing\n'],
  [
    'GitLab: a squash template with all commits',
    true,
    () =>
      `Add a thing\n\n${bullets()}\n\nApproved-by: B <b@example.com>\nSee merge request group/project!12\n`,
  ],
  [
    'GitLab: a squash template like its merge template',
    false,
    () =>
      "Merge branch 'feature' into 'main'\n\nAdd a thing\n\nCloses #3\n\nSee merge request group/project!12\n",
  ],
  [
    'Bitbucket Cloud',
    false,
    () => 'Merged in feature (pull request #12)\n\nAdd a thing\n\nApproved-by: B\nApproved-by: C\n',
  ],
  [
    'Bitbucket Cloud: with the commits',
    true,
    () => `Merged in feature (pull request #12)\n\nAdd a thing\n\n${bullets()}\n\nApproved-by: B\n`,
  ],
  [
    'Bitbucket Data Center',
    true,
    () => `Pull request #12: Add a thing\n\nMerge in PROJ/repo from feature to main\n\n${squashed()}`,
  ],
  [
    'Azure DevOps',
    false,
    () => 'Merged PR 12: Add a thing\n\nWhat it does, and why.\n\nRelated work items: #34, #35\n',
  ],
  [
    'Azure DevOps: the commits as description',
    true,
    () => `Merged PR 12: Add a thing\n\n${bullets()}\n\nRelated work items: #34\n`,
  ],
  [
    'Gitea',
    true,
    () =>
      `Add a thing (!12)\n\n${bullets()}\n\n---------\n\nReviewed-on: https://git.example.com/o/r/pulls/12\n`,
  ],
];

describe.each(SQUASHES)('squash merge by %s', (_host, names, message) => {
  test('every line is its writer\u2019s, and the message stays as the host wrote it', async () => {
    start();
    const text = message();
    hostSquash(text);
    const made = repo.git('rev-parse', 'HEAD').trim();
    if (names) expect(repo.origins('f.txt')).toBe(TRUTH);
    else expect(repo.origins('f.txt')).toBe('unknown '.repeat(8).trim());
    const ran = await repo.countersign('reconcile');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(names ? 'recorded already' : '1 AI, 1 human, 0 unknown lines');
    expect(repo.blame('f.txt')).toEqual([
      ['unknown top', 'unknown'],
      ['unknown 1', 'unknown'],
      ['unknown 2', 'unknown'],
      ['unknown 3', 'unknown'],
      ['unknown 4', 'unknown'],
      ['unknown 5', 'unknown'],
      ['ai one', 'ai'],
      ['human one', 'human'],
    ]);
    // Nothing is rewritten: the record goes into a note.
    expect(repo.git('rev-parse', 'HEAD').trim()).toBe(made);
    expect(repo.message().trimEnd()).toBe(text.trimEnd());
    // Whoever verifies finds nothing amiss: the counts are those of the diff, and every digest has its record.
    expect(checkRecord(new ProvenanceReader(repo.repository), made).problems).toEqual([]);
    // A second run has nothing to do.
    expect((await repo.countersign('reconcile')).out).toContain('recorded already');
    const parsed = await repo.countersign('trailers', 'parse', '--json', 'HEAD');
    if (names) expect(JSON.parse(parsed.out)).toMatchObject({ provenance: { ai: 1, human: 1, unknown: 0 } });
  });

  test('an amend makes one block of it, and every word of the host stays', () => {
    start();
    const text = message();
    hostSquash(text);
    repo.git('commit', '-q', '--amend', '--no-edit');
    const now = repo.message();
    expect(now.match(/^\s*AI-Provenance/gm)).toHaveLength(1);
    expect(now).toContain('ai=1; human=1; unknown=0');
    const words = (of: string) =>
      of
        .replace(
          /^[ \t]*AI-[A-Z][a-z]+:.*(\n[ \t]*(policy=\S+|sha256:\S+|grade=\S+.*|lines=\S+|session=\S+)$)*/gm,
          '',
        )
        .split(/\s+/)
        .filter(Boolean);
    expect(words(now)).toEqual(words(text));
    expect(repo.origins('f.txt')).toBe(TRUTH);
  });
});

test.each(['without our hooks', 'with them'])(
  'a squash with a colleague %s, who closes a block before the agent\u2019s does',
  (how) => {
    repo = TestRepo.create();
    const line = (n: number) => `unknown ${n}\n`;
    const text = (hand: boolean) =>
      `${line(1)}ai if {\n${line(2)}${hand ? 'unknown hand {\n' : ''}${line(3)}${hand ? '}\n' : ''}${line(4)}}\n`;
    repo.write('f.txt', [1, 2, 3, 4].map(line).join(''));
    repo.commitAll('base');
    repo.git('checkout', '-q', '-b', 'feature');
    repo.edit('f.txt', text(false), 'ai');
    repo.commitAll('agent');
    repo.write('f.txt', text(true));
    if (how === 'with them') repo.git('commit', '-qam', 'hand');
    else repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-qam', 'hand');
    expect(repo.origins('f.txt')).toBe('unknown ai unknown unknown unknown unknown unknown ai');
    repo.git('checkout', '-q', 'main');
    hostSquash(`Squashed (#12)\n\n${bodies()}`);
    // Which of the braces the agent's is cannot be told from the record.
    expect(repo.origins('f.txt')).toMatch(
      /^unknown ai unknown unknown unknown unknown unknown (ai|unknown)$/,
    );
  },
);

describe('merges by hosts that keep the commits', () => {
  const hooksOff = ['-c', 'core.hooksPath=/dev/null'];

  test.each([
    ['GitHub rebase merge', []],
    ['GitLab rebase, fast-forward', []],
    ['Bitbucket rebase', ['--signoff']],
  ])('%s: new commits, their messages and records', async (_host, options) => {
    start();
    repo.git('checkout', '-q', '--detach', 'feature');
    // The host is another committer at another time.
    repo.setEnv({ GIT_COMMITTER_NAME: 'Host', GIT_COMMITTER_EMAIL: 'noreply@example.com' });
    repo.git(...hooksOff, 'rebase', '-q', '--force-rebase', ...options, 'main');
    repo.git('branch', '-q', '-f', 'main');
    repo.git('checkout', '-q', 'main');
    const messages = repo.git('log', '--format=%B', '-2');
    expect(repo.origins('f.txt')).toBe(TRUTH);
    const ran = await repo.countersign('reconcile', 'HEAD~2..HEAD');
    expect(ran).toMatchObject({ code: 0, err: '' });
    for (const rev of ['HEAD', 'HEAD~1'])
      expect(repo.tryGit('notes', '--ref=countersign', 'list', rev).code).toBe(0);
    expect(repo.git('log', '--format=%B', '-2')).toBe(messages);
    // The old commits and their notes may go: the new notes stand on their own.
    repo.git('branch', '-q', '-D', 'feature');
    expect(repo.origins('f.txt')).toBe(TRUTH);
  });

  test.each([
    ['GitHub', 'Merge pull request #12 from owner/feature\n\nAdd a thing\n'],
    ['GitLab', "Merge branch 'feature' into 'main'\n\nAdd a thing\n\nSee merge request group/project!12\n"],
    ['Bitbucket', 'Merged in feature (pull request #12)\n\nAdd a thing\n\nApproved-by: B\n'],
    ['Azure DevOps', 'Merged PR 12: Add a thing\n\nRelated work items: #34\n'],
  ])('%s merge commit: nothing to carry, the branch\u2019s own records count', (_host, message) => {
    start();
    repo.git(...hooksOff, 'merge', '-q', '--no-ff', '-m', message, 'feature');
    expect(repo.git('rev-list', '--parents', '-n1', 'HEAD').trim().split(' ')).toHaveLength(3);
    expect(repo.origins('f.txt')).toBe(TRUTH);
    expect(repo.message().trimEnd()).toBe(message.trimEnd());
  });

  test('GitLab squash and merge commit: the squashed commit is the one to reconcile', async () => {
    start();
    repo.git('checkout', '-q', '-b', 'squash', 'main~1');
    hostSquash('Add a thing\n');
    repo.git('checkout', '-q', 'main');
    const message =
      "Merge branch 'feature' into 'main'\n\nAdd a thing\n\nSee merge request group/project!12\n";
    repo.git(...hooksOff, 'merge', '-q', '--no-ff', '-m', message, 'squash');
    repo.git('branch', '-q', '-D', 'squash');
    expect(repo.origins('f.txt')).toBe('unknown '.repeat(8).trim());
    const ran = await repo.countersign('reconcile', 'HEAD^1..HEAD');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('1 AI, 1 human, 0 unknown lines');
    expect(repo.origins('f.txt')).toBe(TRUTH);
  });
});

describe('what a squash can be found by', () => {
  test('the pull request\u2019s head that the host keeps, when the branch is deleted', async () => {
    for (const [ref, message] of [
      ['refs/pull/12/head', 'Add a thing (#12)\n'],
      ['refs/merge-requests/12/head', 'Add a thing\n\nSee merge request group/project!12\n'],
      ['refs/pull-requests/12/from', 'Pull request #12: Add a thing\n'],
      ['refs/pull/12/merge', 'Merged PR 12: Add a thing\n'],
    ] as const) {
      repo?.dispose();
      start();
      hostSquash(message);
      repo.git('update-ref', ref, 'feature');
      repo.git('branch', '-q', '-D', 'feature');
      expect([ref, (await repo.countersign('reconcile')).code]).toEqual([ref, 0]);
      expect([ref, repo.origins('f.txt')]).toEqual([ref, TRUTH]);
    }
  });

  test('a branch that had main merged into it', async () => {
    start();
    repo.git('checkout', '-q', 'feature');
    repo.git('merge', '-q', '--no-edit', 'main');
    repo.edit('g.txt', 'ai g\n', 'ai');
    repo.commitAll('third');
    repo.git('checkout', '-q', 'main');
    hostSquash('Add a thing (#12)\n');
    const ran = await repo.countersign('reconcile');
    expect(ran.out).toContain('2 AI, 1 human, 0 unknown lines');
    expect(repo.origins('f.txt')).toBe(TRUTH);
    expect(repo.origins('g.txt')).toBe('ai');
  });

  test('a source that ends in a merge of main, with lines of its own in it', async () => {
    start();
    repo.setEnv({ GIT_COMMITTER_DATE: '2030-01-01T00:00:00Z' });
    repo.write('f.txt', repo.read('f.txt').replace('unknown 5\n', 'unknown five\n'));
    repo.commitAll('main clashes, later than the branch');
    repo.git('checkout', '-q', 'feature');
    expect(repo.tryGit('merge', 'main').code).not.toBe(0);
    const resolved = repo.read('f.txt').replace(/^(<<<<<<<|=======|>>>>>>>).*\n/gm, '');
    repo.edit('f.txt', `${resolved.replace('unknown 5\n', '')}ai resolution\n`, 'ai');
    repo.git('add', '-A');
    repo.git('commit', '-q', '--no-edit');
    repo.git('checkout', '-q', 'main');
    repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'feature');
    repo.write('host.txt', 'unknown\n');
    repo.git('add', '-A');
    repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'Squashed');
    await repo.countersign('reconcile', '--source', 'feature');
    const lines = repo.blame('f.txt');
    expect(lines.map(([text]) => text)).toContain('ai resolution');
    expect(lines).toEqual(lines.map(([text]) => [text, text.split(' ')[0]]));
  });

  test('main changed lines right beside the branch\u2019s: what git merges is what the host merged', async () => {
    start();
    repo.write('f.txt', repo.read('f.txt').replace('unknown 3\n', 'unknown 3 changed\n'));
    repo.commitAll('main moved near');
    hostSquash('Add a thing (#12)\n');
    const ran = await repo.countersign('reconcile');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('1 AI, 1 human, 0 unknown lines');
    expect(repo.origins('f.txt')).toBe(TRUTH);
  });

  test('a squash of commits that nobody recorded stays unknown, and says why', async () => {
    start();
    repo.git('checkout', '-q', '-b', 'plain', 'main');
    repo.git(...['-c', 'core.hooksPath=/dev/null'], 'commit', '-q', '--allow-empty', '-m', 'x');
    repo.write('h.txt', 'unknown h\n');
    repo.git('add', '-A');
    repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'plain');
    repo.git('checkout', '-q', 'main');
    repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'plain');
    repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'Plain (#13)');
    const ran = await repo.countersign('reconcile');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('carries no records');
    expect(repo.origins('h.txt')).toBe('unknown');
  });
});
