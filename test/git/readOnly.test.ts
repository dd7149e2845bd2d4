import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noMount, SmallDisk } from './lib/smallDisk.ts';
import { TestRepo } from './lib/testRepo.ts';
import { twoLines } from './lib/twoLines.ts';

let dir: string;
let disk: SmallDisk | undefined;
beforeEach(() => {
  dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'read-only-')));
  fs.chmodSync(dir, 0o755);
});
afterEach(() => {
  disk?.remove();
  disk = undefined;
  fs.rmSync(dir, { recursive: true, force: true });
});

function layOut(root: string): TestRepo {
  fs.mkdirSync(root, { recursive: true });
  const repo = new TestRepo(root);
  repo.git('init', '-q', '-b', 'main');
  repo.git('config', 'gc.auto', '0');
  repo.installHooks();
  twoLines(repo, 'f.txt', 'base');
  repo.commitAll('base');
  twoLines(repo, 'f.txt', 'more');
  repo.git('add', '-A');
  repo.setEnv({ COUNTERSIGN_DEBUG: undefined });
  return repo;
}

const ASKED = [
  ['status'],
  ['verify', 'HEAD'],
  ['blame', 'f.txt'],
  ['explain', 'f.txt:1'],
  ['trailers', 'parse'],
  ['doctor'],
];

describe.runIf(!noMount)('a repository that turns read-only', () => {
  const remount = (how: 'ro' | 'rw') =>
    expect(spawnSync('mount', ['-o', `remount,${how}`, disk!.folder]).status).toBe(0);

  test('git refuses in its own words, what reads goes on reading, and afterwards all is as before', () => {
    layOut(path.join(dir, 'template', 'repo'));
    disk = new SmallDisk(path.join(dir, 'disk'), path.join(dir, 'template'));
    const repo = new TestRepo(path.join(disk.folder, 'repo'));
    repo.setEnv({ COUNTERSIGN_DEBUG: undefined });
    const hooks = repo.file('.git/hooks');
    const refused = () =>
      [
        ['commit', '-q', '-m', 'x'],
        ['commit', '-q', '--amend', '-m', 'x'],
        ['add', 'f.txt'],
        ['checkout', '-q', '-b', 'other'],
        ['stash', '-q'],
      ].map((args) => repo.tryGit(...args));
    remount('ro');
    const ours = refused();
    for (const args of ASKED) {
      const ran = repo.run('countersign', args);
      expect([0, 1], `${args[0]}: ${ran.err}`).toContain(ran.code);
      expect(ran.err).toBe('');
    }
    expect(repo.run('countersign', ['doctor']).out).toMatch(/cannot be written, so nothing is recorded/);
    expect(repo.origins('f.txt')).toBe('ai human ai human');
    // An agent that edits a tree of which only the git dir is read-only is told, and not stopped.
    for (const event of ['pre_edit', 'post_edit']) {
      const payload = { event, tool: 'test-agent', session: 's', cwd: repo.root, files: ['f.txt'] };
      const ran = repo.run('countersign', ['record', 'generic'], { input: JSON.stringify(payload) });
      expect(ran).toMatchObject({ code: 0, out: '{"ok":true}\n' });
      expect(ran.err).not.toContain('    at ');
    }
    remount('rw');
    fs.renameSync(hooks, `${hooks}-off`);
    remount('ro');
    expect(ours).toEqual(refused());
    remount('rw');
    fs.renameSync(`${hooks}-off`, hooks);
    repo.git('commit', '-q', '-m', 'after');
    expect(repo.message()).toContain('ai=1; human=1; unknown=0');
    expect(repo.git('notes', '--ref=countersign', 'list', 'HEAD')).not.toBe('');
  });
});

/** Somebody who is not root: another user than the one who owns the files. */
const NOBODY = 65_534;
const asNobody = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];
const noUsers: string =
  process.getuid?.() !== 0
    ? 'only root can be somebody else'
    : spawnSync('setpriv', [...asNobody, 'true']).status === 0
      ? ''
      : 'there is no setpriv';
if (noUsers) console.warn(`tests with files of other users are left out: ${noUsers}`);

describe.runIf(!noUsers)('files of another user', () => {
  /** The same repository in the hands of somebody else, except for what root left there. */
  function handOver(...left: string[]): TestRepo {
    const repo = layOut(path.join(dir, 'repo'));
    for (const name of left) {
      fs.mkdirSync(path.dirname(repo.file(name)), { recursive: true });
      if (!repo.exists(name)) fs.writeFileSync(repo.file(name), 'left by root\n');
    }
    spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, dir]);
    for (const name of left) spawnSync('chown', ['0:0', repo.file(name)]);
    for (const name of left)
      fs.chmodSync(repo.file(name), fs.statSync(repo.file(name)).isDirectory() ? 0o755 : 0o644);
    return repo;
  }
  const as = (repo: TestRepo, command: string, ...args: string[]) =>
    repo.run('setpriv', [...asNobody, command, ...args]);

  test.each([
    ['the sign of a prepared record', ['.git/countersign/pending/next']],
    ['the prepared records', ['.git/countersign/pending']],
    ['the ledger', ['.git/countersign/ledger']],
    ['the mark that all is committed', ['.git/countersign/settled', '.git/countersign/tip']],
    ['the lock of the notes', ['.git/countersign/notes.lock']],
    ['everything of ours', ['.git/countersign', '.git/countersign/pending', '.git/countersign/ledger']],
    ['the notes', ['.git/refs/notes', '.git/refs/notes/countersign']],
  ])('%s: commits and amends go through, silently', (_what, left) => {
    const repo = handOver(...left);
    repo.setEnv({ COUNTERSIGN_HOOK_SECONDS: '2' });
    expect(as(repo, 'git', 'commit', '-q', '-m', 'x')).toEqual({ code: 0, out: '', err: '' });
    expect(as(repo, 'git', 'commit', '-q', '--amend', '-m', 'y')).toEqual({ code: 0, out: '', err: '' });
    expect(as(repo, 'git', 'commit', '-q', '--allow-empty', '-m', 'z')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const doctor = as(repo, 'countersign', 'doctor');
    expect(doctor.err).toBe('');
    // In-process questions are root's, and git answers each its own only.
    spawnSync('chown', ['-R', '0:0', dir]);
    for (const [text, origin] of repo.blame('f.txt'))
      expect(text.endsWith(' base') ? [text.split(' ')[0]] : [text.split(' ')[0], 'unknown'], text).toContain(
        origin,
      );
  });

  test('what must not be read is not read, and nothing else is held up', () => {
    const repo = handOver('.git/countersign/tip', '.git/countersign/pending/next');
    for (const name of ['tip', 'pending/next']) fs.chmodSync(repo.file(`.git/countersign/${name}`), 0);
    expect(as(repo, 'git', 'commit', '-q', '-m', 'x')).toEqual({ code: 0, out: '', err: '' });
    for (const n of [1, 2])
      expect(as(repo, 'git', 'commit', '-q', '--allow-empty', '-m', `${n}`)).toEqual({
        code: 0,
        out: '',
        err: '',
      });
  });
});
