import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OriginRecord } from '../../src/core/provenance/origin.ts';
import { contentHashOf } from '../../src/node/canonicalBytes.ts';
import { openLedger } from '../../src/node/ledger.ts';
import { startServer, type TestServer, until } from './lib/startServer.ts';

const AI: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'github-copilot' },
  mode: 'completion',
};
const HUMAN: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

let place = '';
let folder = '';
let storage = '';
let server: TestServer | undefined;
const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });
const file = (name: string) => path.join(folder, name);
/** Newest snapshot of a path in a repository's ledger, when it has this content. */
const recorded = (root: string, name: string, text: string) => {
  const latest = openLedger(path.join(root, '.git/countersign')).latest(name);
  return latest?.contentHash === contentHashOf(text) && latest;
};
/** Ledgers in the storage that hold something. */
const waiting = () => {
  const dir = path.join(storage, 'without-git');
  if (!fs.existsSync(dir)) return [];
  return fs
    .readdirSync(dir)
    .flatMap((name) => [...openLedger(path.join(dir, name, 'countersign')).paths()])
    .sort();
};

beforeEach(() => {
  place = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-no-git-')));
  folder = path.join(place, 'work');
  storage = path.join(place, 'storage');
  vi.stubEnv('XDG_STATE_HOME', path.join(place, 'state'));
  fs.mkdirSync(path.join(folder, 'sub/deep'), { recursive: true });
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  vi.unstubAllEnvs();
  fs.rmSync(place, { recursive: true, force: true });
});

/** Two lines by AI, one by a person. */
async function write(name: string): Promise<string> {
  const text = 'ai();\nalso();\nme();\n';
  await server!.open(file(name), text);
  await server!.spans(file(name), 1, [
    [14, AI],
    [6, HUMAN],
  ]);
  await until(`${name} in the storage`, () => waiting().includes(name));
  return text;
}

test('a folder without git is recorded in the storage, known after a restart, and git init takes it over at once', async () => {
  server = await startServer([folder], { storage });
  const text = await write('a.ts');
  await write('sub/deep/b.ts');
  expect(fs.readdirSync(folder)).toEqual(['sub']);
  await server.stop();

  server = await startServer([folder], { storage });
  await server.open(file('a.ts'), text);
  expect(await server.ask(file('a.ts'))).toEqual([
    [14, 'ai'],
    [6, 'human'],
  ]);
  // A line nobody watched coming.
  await server.change(file('a.ts'), 2, `${text}x\n`);
  expect(await server.ask(file('a.ts'))).toEqual([
    [14, 'ai'],
    [6, 'human'],
    [2, 'unknown'],
  ]);

  // `b.ts` is open nowhere: it is handed over all the same.
  git(folder, 'init', '-q');
  const b = await until('the closed file in the git dir', () => recorded(folder, 'sub/deep/b.ts', text));
  expect(b.spans.map(({ length, origin }) => [length, origin])).toEqual([
    [14, AI],
    [6, HUMAN],
  ]);
  await until('the open one, too', () => recorded(folder, 'a.ts', text));
  expect(openLedger(path.join(folder, '.git/countersign')).textOf(contentHashOf(text))).toBe(text);
  await until(
    'the storage to be empty',
    () => fs.readdirSync(path.join(storage, 'without-git')).length === 0,
  );

  // The open document belongs to the repository from now on.
  await server.change(file('a.ts'), 3, `${text}y();\n`);
  await server.spans(file('a.ts'), 3, [
    [14, AI],
    [11, HUMAN],
  ]);
  await until('the edit in the git dir', () => recorded(folder, 'a.ts', `${text}y();\n`));
  expect(waiting()).toEqual([]);
});

test('a repository that appeared while no editor ran takes over at the start, before anything is opened', async () => {
  server = await startServer([folder], { storage });
  const text = await write('a.ts');
  await server.stop();
  git(folder, 'init', '-q');
  server = await startServer([folder], { storage });
  await until('the ledger in the git dir', () => recorded(folder, 'a.ts', text));
  expect(waiting()).toEqual([]);
});

test('a repository deeper down or further up takes over its own files with the next edit', async () => {
  server = await startServer([folder], { storage });
  const text = await write('sub/deep/b.ts');
  await write('a.ts');
  git(file('sub'), 'init', '-q');
  await server.change(file('a.ts'), 2, `${text}z\n`);
  await server.spans(file('a.ts'), 2, [[22, HUMAN]]);
  await until('the nested repository', () => recorded(file('sub'), 'deep/b.ts', text));
  await until('the rest to stay', () => waiting().join() === 'a.ts');

  git(place, 'init', '-q');
  await server.change(file('a.ts'), 3, text);
  await server.spans(file('a.ts'), 3, [[20, HUMAN]]);
  await until('the outer repository', () => recorded(place, 'work/a.ts', text));
  await until('nothing to be left', () => waiting().length === 0);
});

test('what an agent writes there is its own by its hooks, before and after git init', async () => {
  server = await startServer([folder], { storage });
  const name = file('sub/new.ts');
  const record = (event: string, content: string) =>
    execFileSync(process.execPath, [CLI, 'record', 'claude-code'], {
      cwd: folder,
      encoding: 'utf8',
      input: JSON.stringify({
        session_id: 's1',
        cwd: folder,
        hook_event_name: event,
        tool_name: 'Write',
        tool_input: { file_path: name, content },
      }),
    });
  await until('the folder to be known', () => fs.existsSync(path.join(place, 'state/countersign/folders')));
  const written = 'one();\ntwo();\n';
  record('PreToolUse', written);
  fs.writeFileSync(name, written);
  record('PostToolUse', written);
  expect(waiting()).toEqual(['sub/new.ts']);

  const text = `${written}mine();\n`;
  fs.writeFileSync(name, text);
  await server.open(name, text);
  expect(await server.ask(name)).toEqual([
    [14, 'ai'],
    [8, 'unknown'],
  ]);

  git(folder, 'init', '-q');
  await until('the hand-over', () => waiting().length === 0);
  expect(openLedger(path.join(folder, '.git/countersign')).history('sub/new.ts').at(-1)).toMatchObject({
    contentHash: contentHashOf(written),
    source: 'agent',
    spans: [{ length: 14, origin: { origin: 'ai', assistant: { tool: 'claude-code' } } }],
  });
  await until(
    'the folder to be forgotten',
    () => fs.readdirSync(path.join(place, 'state/countersign/folders')).length === 0,
  );
});

test('what the git dir refuses to take stays in the storage', async () => {
  server = await startServer([folder], { storage });
  const text = await write('a.ts');
  // A file where the folder should be refuses everybody, root too.
  const elsewhere = path.join(place, 'elsewhere');
  git(place, 'init', '-q', elsewhere);
  fs.writeFileSync(path.join(elsewhere, '.git/countersign'), '');
  fs.renameSync(path.join(elsewhere, '.git'), file('.git'));
  await server.change(file('a.ts'), 2, `${text}q\n`);
  await server.spans(file('a.ts'), 2, [[22, HUMAN]]);
  await until('the problem', () => server!.problems.find((problem) => problem.includes('cannot be written')));
  expect(waiting()).toEqual(['a.ts']);

  fs.rmSync(file('.git/countersign'));
  await server.stop();
  server = await startServer([folder], { storage });
  await until('the second try', () => recorded(folder, 'a.ts', text));
});

test('without a storage, and outside the folders of the workspace, nothing is tracked', async () => {
  server = await startServer([folder]);
  await server.open(file('a.ts'), 'x\n');
  expect(await server.ask(file('a.ts'))).toBeUndefined();
  await server.stop();
  server = await startServer([file('sub')], { storage });
  await server.open(file('a.ts'), 'x\n');
  expect(await server.ask(file('a.ts'))).toBeUndefined();
  await server.open(file('sub/c.ts'), 'x\n');
  expect(await server.ask(file('sub/c.ts'))).toEqual([[2, 'unknown']]);
});
