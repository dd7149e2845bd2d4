import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeStatement } from '../../src/node/statementStore.ts';
import { noMount, SmallDisk } from './lib/smallDisk.ts';
import { TestRepo } from './lib/testRepo.ts';
import { twoLines } from './lib/twoLines.ts';

/** The whole repository (objects, ledger, notes, prepared records) lies on a disk of eight megabytes that is filled up. */
let dir: string;
let disk: SmallDisk | undefined;
beforeEach(() => {
  dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'full-disk-')));
});
afterEach(() => {
  disk?.remove();
  disk = undefined;
  fs.rmSync(dir, { recursive: true, force: true });
});

/** History with records, a branch to rebase, pick or merge, a remote, and staged lines that no commit has yet. */
function layOut(prepare: string): void {
  const folder = path.join(dir, 'template', 'repo');
  fs.mkdirSync(folder, { recursive: true });
  const repo = new TestRepo(folder);
  repo.git('init', '-q', '-b', 'main');
  repo.git('config', 'gc.auto', '0');
  // How many folders git has yet to make for its objects would depend on chance.
  for (let n = 0; n < 256; n++)
    fs.mkdirSync(repo.file(`.git/objects/${n.toString(16).padStart(2, '0')}`), { recursive: true });
  repo.installHooks();
  twoLines(repo, 'f.txt', 'base');
  repo.commitAll('base');
  repo.git('checkout', '-q', '-b', 'topic');
  for (const name of ['one.txt', 'two.txt']) {
    twoLines(repo, name, 'topic');
    repo.commitAll(name);
  }
  repo.git('checkout', '-q', 'main');
  twoLines(repo, 'up.txt', 'up');
  repo.commitAll('up');
  repo.git('clone', '-q', '--bare', '.', path.join(dir, 'origin.git'));
  repo.git('remote', 'add', 'origin', path.join(dir, 'origin.git'));
  repo.git('fetch', '-q', 'origin');
  repo.installHooks();
  twoLines(repo, 'f.txt', 'more');
  repo.git('add', '-A');
  if (prepare) expect(repo.run('sh', ['-c', prepare])).toMatchObject({ code: 0 });
}

type Fill = (disk: SmallDisk) => void;

/** Ours, no hooks at all, or hooks that do nothing, because git itself writes files for the sake of a hook. */
function fresh(how: 'ours' | 'none' | 'idle', fill: Fill): TestRepo {
  disk?.remove();
  disk = new SmallDisk(path.join(dir, 'disk'), path.join(dir, 'template'), 'size=8m,nr_inodes=1600');
  const repo = new TestRepo(path.join(disk.folder, 'repo'));
  repo.setEnv({ COUNTERSIGN_DEBUG: undefined });
  const folder = repo.file('.git/hooks');
  for (const name of how === 'ours' ? [] : fs.readdirSync(folder))
    if (how === 'none' || name.endsWith('.sh')) fs.rmSync(path.join(folder, name));
    else fs.writeFileSync(path.join(folder, name), '#!/bin/sh\n');
  fill(disk);
  return repo;
}

/** Every line is its writer's or unknown; what was committed while there was room is known for certain. */
function expectNothingWrong(repo: TestRepo): void {
  for (const name of repo.git('ls-tree', '--name-only', 'HEAD').trim().split('\n'))
    for (const rev of ['HEAD', ...(repo.exists(name) ? [undefined] : [])])
      for (const [text, origin] of repo.blame(name, rev)) {
        const writer = text.split(' ')[0];
        expect(text.endsWith(' base') ? [writer] : [writer, 'unknown'], text).toContain(origin);
      }
}

// ALL_DISKS=1 tries every degree.
const every = process.env.ALL_DISKS !== undefined;
const BLOCKS = every ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 24, 40] : [0, 3, 7, 13];
const FILES = every ? [0, 1, 2, 3, 4, 6, 8, 12, 16, 24] : [0, 3];
const FILLED: [string, Fill][] = [
  ...BLOCKS.map((n): [string, Fill] => [`${n} blocks`, (disk) => disk.fillBlocks(n)]),
  ...FILES.map((n): [string, Fill] => [`${n} files`, (disk) => disk.fillFiles(n)]),
];

const ASKED = [
  ['status', '--json'],
  ['verify', 'HEAD~1..HEAD', '--json'],
  ['blame', 'f.txt', '--json'],
  ['trailers', 'preview'],
  ['explain', 'f.txt:1'],
];

describe.runIf(!noMount)(
  'a full disk: git does what it does without us, and nothing wrong is claimed',
  () => {
    test.each([
      ['commit', '', 'git commit -q -m subject'],
      ['commit with an editor', '', 'GIT_EDITOR="sed -i 1s/^/subject/" git commit -q'],
      ['commit with an editor, given up', '', 'git commit -q'],
      ['commit -a', 'git reset -q', 'git commit -q -a -m subject'],
      ['amend', '', 'git commit -q --amend --no-edit'],
      ['amend -m', '', 'git commit -q --amend -m subject'],
      ['amend with an editor', '', 'GIT_EDITOR="sed -i s/up/subject/" git commit -q --amend'],
      ['rebase', 'git stash -q && git checkout -q topic', 'git rebase -q main'],
      [
        'rebase that rewords',
        'git stash -q && git checkout -q topic',
        'GIT_SEQUENCE_EDITOR="sed -i 1s/pick/reword/" git rebase -q -i main',
      ],
      ['cherry-pick', 'git stash -q', 'git cherry-pick topic~1 topic'],
      ['revert', 'git stash -q', 'git revert --no-edit HEAD'],
      ['merge', 'git commit -q -m subject', 'git merge -q --no-edit topic'],
      ['push', 'git commit -q -m subject', 'git push -q origin main'],
      [
        'push while a note waits',
        'chmod -x .git/hooks/post-commit && git commit -q -m subject && chmod +x .git/hooks/post-commit',
        'git push -q origin main',
      ],
      ['stash', '', 'git stash -q && git stash pop -q'],
    ])('%s', (_what, prepare, script) => {
      layOut(prepare);
      const tree = (repo: TestRepo) => repo.git('log', '--format=%T %s').trim();
      for (const [left, fill] of FILLED) {
        const plain = fresh(/rebase|pick|revert/.test(script) ? 'idle' : 'none', fill);
        const without = { code: plain.run('sh', ['-c', script]).code, tree: tree(plain) };
        const repo = fresh('ours', fill);
        const ran = repo.run('sh', ['-c', script]);
        expect({ left, code: ran.code, tree: tree(repo) }, ran.err).toEqual({ left, ...without });
        // Only a push says something: what stayed behind, and how it goes along.
        const said = ran.err.replace(/^countersign: the notes did not go along; .*$/m, '');
        expect(said, left).not.toMatch(/countersign|ENOSPC|cannot create|echo/i);
        expectNothingWrong(repo);
        disk!.free();
        for (const name of ['rebase', 'cherry-pick', 'revert', 'merge']) repo.tryGit(name, '--abort');
        expectNothingWrong(repo);
        // With room again the next commit is recorded as if nothing had happened.
        twoLines(repo, 'after.txt', 'after');
        repo.git('add', 'after.txt');
        repo.git('commit', '-q', '-m', 'after', '--only', 'after.txt');
        expect(repo.message(), left).toContain('ai=1; human=1; unknown=0');
        expect(repo.git('notes', '--ref=countersign', 'show', 'HEAD')).toContain('after.txt');
        expect(repo.origins('after.txt')).toBe('ai human');
        expect(fs.readdirSync(repo.file('.git')).filter((name) => /crash/.test(name))).toEqual([]);
      }
    });

    test('what an agent does meanwhile is recorded, or unknown', () => {
      layOut('');
      for (const [left, fill] of FILLED) {
        const repo = fresh('ours', fill);
        const record = (event: string) => {
          const payload = { event, tool: 'test-agent', session: 's', cwd: repo.root, files: ['f.txt'] };
          const ran = repo.run('countersign', ['record', 'generic'], { input: JSON.stringify(payload) });
          expect(ran).toMatchObject({ code: 0, out: '{"ok":true}\n' });
          expect(ran.err, left).not.toContain('    at ');
        };
        const change = (how: (text: string) => string) => {
          // In place: the file has a block already.
          const file = fs.openSync(repo.file('f.txt'), 'r+');
          fs.writeSync(file, how(repo.read('f.txt')), 0);
          fs.closeSync(file);
        };
        record('pre_edit');
        change((text) => `${text}ai one\n`);
        record('post_edit');
        // A mark that could not be written anew must not make what a person wrote meanwhile the agent's.
        record('pre_edit');
        disk!.free();
        change((text) => `${text}human unseen\n`);
        fill(disk!);
        record('pre_edit');
        change((text) => `${text}ai two\n`);
        record('post_edit');
        expectNothingWrong(repo);
        disk!.free();
        expectNothingWrong(repo);
        repo.commitAll('after');
        expectNothingWrong(repo);
        record('pre_edit');
        change((text) => `${text}ai three\n`);
        record('post_edit');
        expect(repo.blame('f.txt').at(-1)).toEqual(['ai three', 'ai']);
      }
    });

    test('what only reads answers as ever, and doctor says why nothing is kept', () => {
      layOut('git commit -q -m subject');
      for (const [left, fill] of FILLED) {
        const repo = fresh('ours', fill);
        // The id of a coming commit is another one each time.
        const masked = (text: string) => text.replace(/id=[\w-]{10}|sha256:[0-9a-f]{64}/g, '…');
        const answers = () =>
          ASKED.map((args) => {
            const ran = repo.run('countersign', args);
            return { ...ran, out: masked(ran.out) };
          });
        const full = answers();
        for (const ran of full) expect(ran.err, left).toBe('');
        const doctor = repo.run('countersign', ['doctor']);
        expect(doctor.code).toBe(1);
        expect(doctor.out).toMatch(/disk of .* almost full/);
        disk!.free();
        expect(answers()).toEqual(full);
        expect(repo.run('countersign', ['doctor']).out).not.toContain('almost full');
      }
    });

    test('a review that waits for its commit is never lost', () => {
      layOut('');
      const waiting = 'repo/.git/countersign/statements.jsonl';
      for (const [left, fill] of FILLED) {
        const repo = fresh('ours', () => {});
        const line = (n: number) => `${JSON.stringify({ n, text: 'x'.repeat(3000) })}`;
        storeStatement(repo.repository, line(0), undefined);
        fill(disk!);
        const stored: number[] = [0];
        for (const n of [1, 2, 3]) {
          try {
            storeStatement(repo.repository, line(n), undefined);
            stored.push(n);
          } catch {}
        }
        disk!.free();
        storeStatement(repo.repository, line(4), undefined);
        stored.push(4);
        expect(fs.readFileSync(path.join(disk!.folder, waiting), 'utf8'), left).toBe(
          stored.map((n) => `${line(n)}\n`).join(''),
        );
      }
    });
  },
);
