import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestRepo } from '../git/lib/testRepo.ts';
import { cliFolder } from '../lib/cliFolder.ts';
import { LOGIN } from './lib/evidenceRepo.ts';

let repo: TestRepo;
let folder: string;
beforeEach(() => {
  repo = TestRepo.create({ hooks: false });
  folder = `${repo.root}-cli`;
  fs.mkdirSync(folder);
  for (const name of fs.readdirSync(cliFolder()))
    if (name.endsWith('.cjs')) fs.copyFileSync(path.join(cliFolder(), name), path.join(folder, name));
});
afterEach(() => repo.dispose());

const kept = () => {
  const [name, ...others] = fs.readdirSync(path.join(folder, 'compiled'));
  expect(others).toEqual([]);
  return path.join(folder, 'compiled', name!);
};
/** An agent says that it will edit; the answer. */
const record = () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(folder, 'cli.cjs'), 'record', 'generic'],
    {
      cwd: repo.root,
      input: JSON.stringify({ event: 'pre_edit', tool: 'my-agent', cwd: repo.root, files: ['a.ts'] }),
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
};
const YES = { status: 0, stdout: '{"ok":true}\n', stderr: '' };

test('V8’s code is kept after the first call and used by the next', () => {
  expect(record()).toEqual(YES);
  const { mtimeMs, ino } = fs.statSync(kept());
  expect(record()).toEqual(YES);
  expect(fs.statSync(kept())).toMatchObject({ mtimeMs, ino });
});

test('what later calls run besides is kept, too, if not at once', () => {
  // The first call has little to do.
  const { stderr } = spawnSync(process.execPath, [path.join(folder, 'cli.cjs'), 'record', 'generic'], {
    input: '{',
    encoding: 'utf8',
  });
  expect(stderr).toContain('cannot be read');
  const little = fs.statSync(kept()).size;
  // One in sixteen looks; which one it is goes by the number of its process.
  for (let n = 0; n < 200 && fs.statSync(kept()).size === little; n++) expect(record()).toEqual(YES);
  expect(fs.statSync(kept()).size).toBeGreaterThan(1.2 * little);
});

test('code that ran with the region engine’s flags of V8 is used by the next call', () => {
  fs.symlinkSync(path.join(cliFolder(), 'grammars'), path.join(folder, 'grammars'));
  repo.write('login.ts', '// nothing yet\n');
  repo.commitAll('base');
  repo.edit('login.ts', LOGIN, 'ai');
  repo.git('add', '-A');
  const message = repo.file('.git/COMMIT_EDITMSG');
  const files = () => {
    fs.writeFileSync(message, 'subject\n');
    const { status } = spawnSync(
      process.execPath,
      [path.join(folder, 'cli.cjs'), 'hook', 'prepare-commit-msg', message, 'message'],
      { cwd: repo.root, env: { ...process.env, ...repo.env }, input: '' },
    );
    expect(status).toBe(0);
    expect(fs.readFileSync(message, 'utf8')).toContain('AI-Region: auth');
    return fs.readdirSync(path.join(folder, 'compiled')).map((name) => name.split('-')[0]);
  };
  expect(files()).toContain('regions');
  expect(files()).toEqual(expect.arrayContaining(['hook', 'regions']));
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('something else')],
  [
    'of another V8',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(4), bytes.subarray(8)]),
  ],
])('what is kept but %s is taken away, and made anew by the next call', (_how, damage) => {
  record();
  const whole = fs.readFileSync(kept());
  fs.writeFileSync(kept(), damage(whole));
  expect(record()).toEqual(YES);
  expect(fs.readdirSync(path.join(folder, 'compiled'))).toEqual([]);
  expect(record()).toEqual(YES);
  expect(fs.statSync(kept()).size).toBeGreaterThan(0.9 * whole.length);
});

test('code kept of another build is not looked at, even of a text of the same length', () => {
  record();
  const launcher = path.join(folder, 'cli.cjs');
  const bundle = path.join(folder, 'record.cjs');
  // As a build that changes one letter leaves them.
  const other = fs
    .readFileSync(bundle, 'utf8')
    .replace('the payload cannot be read', 'the payload CANNOT be read');
  fs.writeFileSync(bundle, other);
  fs.writeFileSync(launcher, fs.readFileSync(launcher, 'utf8').replace(/BUILD = '....'?/, "BUILD = 'beef"));
  const { stderr } = spawnSync(process.execPath, [launcher, 'record', 'generic'], {
    input: '{',
    encoding: 'utf8',
  });
  expect(stderr).toContain('the payload CANNOT be read');
});

test('where nothing can be kept, the command runs all the same', () => {
  fs.writeFileSync(path.join(folder, 'compiled'), 'no folder');
  expect(record()).toEqual(YES);
});
