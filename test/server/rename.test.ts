import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OriginRecord } from '../../src/core/provenance/origin.ts';
import { openLedger } from '../../src/node/ledger.ts';
import { RENAMED } from '../../src/protocol/messages.ts';
import { startServer, type TestServer, until } from './lib/startServer.ts';

const AI: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'github-copilot' },
  mode: 'completion',
};
const COMMITTED = 'export const one = 1;\nexport const two = 2;\n';

let place = '';
let server: TestServer | undefined;
const at = (...names: string[]) => path.join(place, ...names);
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const commit = (cwd: string) => {
  git(cwd, 'add', '-A');
  git(cwd, '-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-qm', 'base');
};
const repository = (name: string, files: Readonly<Record<string, string>>) => {
  fs.mkdirSync(at(name), { recursive: true });
  git(place, 'init', '-q', '-b', 'main', name);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(at(name, file)), { recursive: true });
    fs.writeFileSync(at(name, file), text);
  }
  commit(at(name));
};
const gitDir = (root: string) => git(root, 'rev-parse', '--absolute-git-dir').trim();
const ledgerOf = (root: string) => openLedger(path.join(gitDir(root), 'countersign'));

/** A committed file gets a line by AI, saved and recorded. */
async function edit(root: string, file: string): Promise<string> {
  const text = `${COMMITTED}ai();\n`;
  fs.writeFileSync(path.join(root, file), text);
  await server!.open(path.join(root, file), text);
  await server!.spans(path.join(root, file), 1, [
    [COMMITTED.length, 'base'],
    [6, AI],
  ]);
  await until(`${file} in the ledger`, () => ledgerOf(root).paths().includes(file));
  return text;
}

/** Renames on disk and says so, as the editor does after the fact. */
async function rename(from: string, to: string): Promise<void> {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.renameSync(from, to);
  const files = [{ from: pathToFileURL(from).href, to: pathToFileURL(to).href }];
  await server!.connection.sendRequest(RENAMED, { files });
}

/** What is said about a file as it lies on disk, with `more` behind it. */
async function said(file: string, more = ''): Promise<[number, string][] | undefined> {
  await server!.open(file, fs.readFileSync(file, 'utf8') + more);
  return server!.ask(file);
}

beforeEach(() => {
  place = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-rename-')));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  fs.rmSync(place, { recursive: true, force: true });
});

test('a file and a folder keep their origins under a new name, recorded or only committed, also when edited later', async () => {
  repository('repo', {
    'a.ts': COMMITTED,
    'src/b.ts': COMMITTED,
    'src/deep/c.ts': COMMITTED,
    'srcs.ts': COMMITTED,
  });
  server = await startServer([at('repo')]);
  await edit(at('repo'), 'a.ts');
  await edit(at('repo'), 'src/b.ts');
  await rename(at('repo/a.ts'), at('repo/A [1].ts'));
  await rename(at('repo/src'), at('repo/lib'));
  const whole = [
    [COMMITTED.length, 'base'],
    [6, 'ai'],
  ];
  expect(await said(at('repo/A [1].ts'))).toEqual(whole);
  expect(await said(at('repo/lib/b.ts'), 'x\n')).toEqual([...whole, [2, 'unknown']]);
  expect(await said(at('repo/lib/deep/c.ts'), 'x\n')).toEqual([
    [COMMITTED.length, 'base'],
    [2, 'unknown'],
  ]);
  // The old names are over; a name that only begins alike is not touched.
  expect([...ledgerOf(at('repo')).paths()].sort()).toEqual(['A [1].ts', 'lib/b.ts', 'lib/deep/c.ts']);
  // And back again, as an undo does.
  await rename(at('repo/lib'), at('repo/src'));
  expect(await said(at('repo/src/b.ts'))).toEqual(whole);
});

test('into another repository of the workspace recorded origins go along; what only the first has committed is unknown there', async () => {
  repository('one', { 'a.ts': COMMITTED, 'b.ts': COMMITTED });
  repository('two', { 'z.ts': '' });
  server = await startServer([at('one'), at('two')]);
  await edit(at('one'), 'a.ts');
  await rename(at('one/a.ts'), at('two/sub/a.ts'));
  await rename(at('one/b.ts'), at('two/b.ts'));
  expect(await said(at('two/sub/a.ts'))).toEqual([
    [COMMITTED.length, 'unknown'],
    [6, 'ai'],
  ]);
  expect(await said(at('two/b.ts'))).toEqual([[COMMITTED.length, 'unknown']]);
  expect(ledgerOf(at('one')).paths()).toEqual([]);
});

test('a linked worktree and a submodule have ledgers of their own, and a rename in them stays there', async () => {
  repository('lib', { 'l.ts': COMMITTED });
  repository('main', { 'm.ts': COMMITTED });
  git(at('main'), 'submodule', '--quiet', 'add', at('lib'), 'vendor');
  commit(at('main'));
  git(at('main'), 'worktree', 'add', '-q', at('linked'));
  server = await startServer([at('main'), at('linked')]);
  await edit(at('linked'), 'm.ts');
  await edit(at('main/vendor'), 'l.ts');
  await rename(at('linked/m.ts'), at('linked/n.ts'));
  await rename(at('main/vendor/l.ts'), at('main/vendor/k.ts'));
  expect(ledgerOf(at('linked')).paths()).toEqual(['n.ts']);
  expect(ledgerOf(at('main/vendor')).paths()).toEqual(['k.ts']);
  expect(ledgerOf(at('main')).paths()).toEqual([]);
  expect(await said(at('main/vendor/k.ts'))).toEqual([
    [COMMITTED.length, 'base'],
    [6, 'ai'],
  ]);
});

test('without git a rename keeps origins, too', async () => {
  fs.mkdirSync(at('plain'));
  fs.writeFileSync(at('plain/a.ts'), 'ai();\n');
  server = await startServer([at('plain')], { storage: at('storage') });
  await server.open(at('plain/a.ts'), 'ai();\n');
  await server.spans(at('plain/a.ts'), 1, [[6, AI]]);
  const stored = () =>
    fs.existsSync(at('storage/without-git')) &&
    openLedger(at('storage/without-git', fs.readdirSync(at('storage/without-git'))[0]!, 'countersign'));
  await until(
    'the storage',
    () => stored() && (stored() as ReturnType<typeof openLedger>).paths().length === 1,
  );
  await rename(at('plain/a.ts'), at('plain/b.ts'));
  expect(await said(at('plain/b.ts'), 'x\n')).toEqual([
    [6, 'ai'],
    [2, 'unknown'],
  ]);
});
