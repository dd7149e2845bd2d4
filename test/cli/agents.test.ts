import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'jsonc-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOOK_CONFIGS } from '../../src/agents/hookConfigs.ts';
import { TestRepo } from '../git/lib/testRepo.ts';

let repo: TestRepo;
beforeEach(() => {
  repo = TestRepo.create();
});
afterEach(() => repo.dispose());

const agents = (...args: string[]) => repo.countersign('agents', ...args);
const home = () => path.dirname(repo.root);

/** Every command string anywhere in a configuration. */
function commandsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'command' && typeof inner === 'string' ? [inner] : commandsIn(inner),
  );
}

describe.each(HOOK_CONFIGS.map((config) => [config.name, config] as const))(
  'agents install %s',
  (name, config) => {
    test('writes, does nothing twice, and takes out exactly what it wrote', async () => {
      expect((await agents('install', name, '--dry-run')).out).toMatch(/^would do /);
      expect(repo.exists(config.project)).toBe(false);
      expect(await agents('install', name)).toMatchObject({ code: 0, out: expect.stringMatching(/^done /) });
      const text = repo.read(config.project);
      expect(Object.keys((parse(text) as { hooks: object }).hooks)).toEqual(config.events);
      expect((await agents('install', name)).out).toBe('Everything is in place.\n');
      expect(repo.read(config.project)).toBe(text);
      const state = JSON.parse((await agents('status', name, '--json')).out);
      expect(state).toMatchObject({
        schema: 'countersign.agents/1',
        agents: [{ name, inUse: true, project: { state: 'installed' }, user: { state: 'absent' } }],
      });
      expect((await agents('remove', name)).code).toBe(0);
      expect(repo.exists(config.project)).toBe(false);
      expect(repo.exists(config.project.split('/')[0]!)).toBe(false);
      expect(repo.exists('.git')).toBe(true);
    });

    test('in the home folder: its own path, and nothing empty is left there', async () => {
      await agents('install', name, '--user');
      expect(fs.existsSync(path.join(home(), config.user))).toBe(true);
      const beside = path.join(home(), path.dirname(config.user), 'of theirs');
      fs.writeFileSync(beside, '');
      expect((await agents('remove', name, '--user')).code).toBe(0);
      expect(fs.existsSync(path.join(home(), config.user))).toBe(false);
      expect(fs.existsSync(beside)).toBe(true);
      fs.rmSync(beside);
      await agents('install', name, '--user');
      await agents('remove', name, '--user');
      expect(fs.existsSync(path.join(home(), config.user.split('/')[0]!))).toBe(false);
    });

    test('the installed command reaches the recorder, and is silent where there is none', async () => {
      await agents('install', name, '--user');
      const [command] = commandsIn(JSON.parse(fs.readFileSync(path.join(home(), config.user), 'utf8')));
      const ran = repo.run('sh', ['-c', command!], { input: '{}' });
      expect(ran.err).toBe(
        `countersign record ${config.adapter}: the payload cannot be read: it names no event (hook_event_name). Nothing was recorded.\n`,
      );
      expect(ran).toMatchObject({ code: 0, out: '{}\n' });
      const bare = { PATH: '/usr/bin:/bin' };
      fs.rmSync(path.join(repo.root, '.git/countersign/cli'), { force: true });
      expect(repo.run('sh', ['-c', command!], { input: '{}', env: bare })).toEqual({
        code: 0,
        out: '',
        err: '',
      });
      // What the extension leaves for repositories without a countersign of their own.
      const script = path.join(home(), 'fake cli.cjs');
      fs.writeFileSync(script, 'console.log(JSON.stringify(process.argv.slice(2)))');
      fs.mkdirSync(repo.file('.git/countersign'), { recursive: true });
      fs.writeFileSync(repo.file('.git/countersign/cli'), `${process.execPath}\n${script}\n`);
      fs.mkdirSync(repo.file('sub'));
      expect(repo.run('sh', ['-c', `cd sub; ${command!}`], { input: '{}', env: bare }).out).toBe(
        `["record","${config.adapter}"]\n`,
      );
    });
  },
);

test('comments, order, indentation, line ends and other hooks stay', async () => {
  const theirs = [
    '{',
    '\t// ours since 2024',
    '\t"permissions": { "allow": ["Bash(ls)"] },',
    '\t"hooks": {',
    '\t\t"PostToolUse": [',
    '\t\t\t{ "matcher": "Edit", "hooks": [{ "type": "command", "command": "prettier --write" }] }, // format',
    '\t\t],',
    '\t},',
    '}',
    '',
  ].join('\r\n');
  repo.write('.claude/settings.json', theirs);
  await agents('install');
  const text = repo.read('.claude/settings.json');
  for (const line of theirs.split('\r\n').slice(0, 5)) expect(text).toContain(`${line}\r\n`);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const value = parse(text) as { hooks: Record<string, { hooks: { command: string }[] }[]> };
  expect(value.hooks.PostToolUse).toHaveLength(2);
  expect(value.hooks.PostToolUse![0]!.hooks[0]!.command).toBe('prettier --write');
  await agents('remove');
  const after = repo.read('.claude/settings.json');
  expect(after).toBe(theirs);
});

test('an older command of ours is replaced, doubles go, another agent’s line stays', async () => {
  repo.write(
    '.cursor/hooks.json',
    JSON.stringify({
      version: 1,
      hooks: {
        preToolUse: [
          { command: 'countersign record cursor' },
          { command: 'countersign record cursor' },
          { command: 'x' },
        ],
      },
    }),
  );
  expect((await agents('status', 'cursor')).out).toContain('some hooks missing');
  await agents('install', 'cursor');
  const { hooks } = JSON.parse(repo.read('.cursor/hooks.json'));
  expect(hooks.preToolUse).toHaveLength(2);
  expect(hooks.preToolUse[0].command).toMatch(/^if .* record cursor/);
  expect(hooks.preToolUse[1].command).toBe('x');
});

test('a broken file is never written; the message says where', async () => {
  for (const text of ['{\n  "hooks": [}\n', '[]', '{"hooks": 3}']) {
    repo.write('.gemini/settings.json', text);
    const ran = await agents('install', 'gemini-cli');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/settings\.json: .+; mend it and run this again\n$/);
    expect(repo.read('.gemini/settings.json')).toBe(text);
    expect((await agents('status', 'gemini-cli')).code).toBe(1);
  }
});

test('without a name only agents in use; wrong words are said so', async () => {
  expect(await agents('install')).toMatchObject({ code: 2, err: expect.stringContaining('name one of') });
  repo.write('CLAUDE.md', '');
  repo.write('.cursor/rules/a.mdc', '');
  await agents('install');
  expect(repo.exists('.claude/settings.json')).toBe(true);
  expect(repo.exists('.cursor/hooks.json')).toBe(true);
  expect(repo.exists('.codex')).toBe(false);
  expect((await agents('install', 'emacs')).err).toContain("no hooks to install for 'emacs'");
  expect((await agents('dance')).code).toBe(2);
});

test('a configuration that the agent’s own variable has moved', async () => {
  const moved = path.join(home(), 'moved');
  fs.mkdirSync(moved);
  repo.setEnv({ CLAUDE_CONFIG_DIR: moved });
  await agents('install', '--user');
  expect(fs.existsSync(path.join(moved, 'settings.json'))).toBe(true);
  expect(fs.existsSync(path.join(home(), '.claude'))).toBe(false);
  expect(JSON.parse((await agents('status', 'claude-code', '--json')).out).agents).toMatchObject([
    { inUse: true, user: { state: 'installed', file: path.join(moved, 'settings.json') } },
  ]);
  await agents('remove', '--user');
  expect(fs.readdirSync(moved)).toEqual([]);
});

test('a link to shared settings stays a link', async () => {
  repo.write('shared.json', '{}\n');
  fs.mkdirSync(repo.file('.claude'));
  fs.symlinkSync('../shared.json', repo.file('.claude/settings.json'));
  await agents('install', 'claude-code');
  expect(fs.lstatSync(repo.file('.claude/settings.json')).isSymbolicLink()).toBe(true);
  expect(repo.read('shared.json')).toContain('record claude-code');
});

test.each([
  '{}',
  '{\n}\n',
  '{ "hooks": {} }',
  '{"hooks":{"PreToolUse":[]}}',
  '{"hooks": {"PreToolUse": [ /* none */ ]}, "a": 1}',
  '{\n  "a": [1, 2], // two\n  "hooks": {\n    // mine\n    "PreToolUse": [\n      {"hooks": [{"command": "x"}]} // last\n    ],\n    "Stop": []\n  }\n}',
  '{"hooks": {"PreToolUse": [{"hooks": [{"command": "x"},]},],},}',
])('any form of a file keeps its meaning and its comments: %s', async (theirs) => {
  repo.write('.claude/settings.json', theirs);
  expect((await agents('install', 'claude-code')).code).toBe(0);
  const text = repo.read('.claude/settings.json');
  for (const [comment] of theirs.matchAll(/\/\/ \w+|\/\*.*?\*\//g)) expect(text).toContain(comment);
  const value = parse(text) as { hooks: Record<string, unknown[]> };
  expect(value.hooks.PreToolUse!.at(-1)).toMatchObject({ hooks: [{ type: 'command', timeout: 30 }] });
  expect(value.hooks.PostToolUse).toHaveLength(1);
  expect(JSON.parse((await agents('status', 'claude-code', '--json')).out).agents[0].project.state).toBe(
    'installed',
  );
  await agents('install', 'claude-code');
  expect(repo.read('.claude/settings.json')).toBe(text);
  await agents('remove', 'claude-code');
  if (!repo.exists('.claude/settings.json')) return expect(commandsIn(parse(theirs))).toEqual([]);
  const after = repo.read('.claude/settings.json');
  for (const [comment] of theirs.matchAll(/\/\/ \w+/g)) expect(after).toContain(comment);
  expect(commandsIn(parse(after))).toEqual(commandsIn(parse(theirs)));
  const errors: unknown[] = [];
  parse(after, errors as [], { allowTrailingComma: true });
  expect(errors).toEqual([]);
});

describe('agents test', () => {
  test.each(HOOK_CONFIGS.map(({ name }) => name))(
    '%s: an edit sent through its installed command arrives',
    async (name) => {
      await agents('install', name);
      const ran = await agents('test', name, '--json');
      expect(JSON.parse(ran.out)).toMatchObject({
        schema: 'countersign.agents/1',
        agents: [
          { name, works: true, file: repo.file(HOOK_CONFIGS.find((one) => one.name === name)!.project) },
        ],
      });
      expect(ran.code).toBe(0);
      // Nothing of it is in this repository's provenance.
      expect(repo.exists('probe.txt')).toBe(false);
      expect((await repo.countersign('status')).out).not.toContain('probe.txt');
    },
  );

  test('a command that finds no countersign is said to, and nothing installed is no fault', async () => {
    expect(await agents('test')).toMatchObject({
      code: 0,
      out: expect.stringContaining('No hooks are installed'),
    });
    await agents('install', 'claude-code');
    fs.rmSync(repo.file('.git/countersign/cli'), { force: true });
    repo.setEnv({ PATH: process.env.PATH! });
    const ran = await agents('test');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(
      'claude-code  does not work: its command ran, but no countersign was found by it',
    );
  });
});
