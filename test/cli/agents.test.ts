import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'jsonc-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOOK_CONFIGS } from '../../src/agents/hookConfigs.ts';
import type { HookConfig } from '../../src/core/agents/hookConfig.ts';
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

/** Files that an installation writes, below the place in a worktree or the home folder. */
const writtenTo = (config: HookConfig, place: string): readonly string[] =>
  config.shape === 'scripts'
    ? Object.keys(config.scripts('', '', process.platform)).map((name) => `${place}/${name}`)
    : [place];

/** The commands in what was written. */
const commandsOf = (config: HookConfig, text: string): readonly string[] => {
  if (config.shape !== 'scripts') return commandsIn(JSON.parse(text));
  const plugin = /^const COMMAND = (".*");$/m.exec(text) ?? /^const COMMAND =\n\s+(".*");$/m.exec(text);
  return plugin ? [JSON.parse(plugin[1]!)] : [text];
};

describe.each(HOOK_CONFIGS.map((config) => [config.name, config] as const))(
  'agents install %s',
  (name, config) => {
    test('writes, does nothing twice, and takes out exactly what it wrote', async () => {
      expect((await agents('install', name, '--dry-run')).out).toMatch(/^would do /);
      const files = writtenTo(config, config.project);
      for (const file of files) expect(repo.exists(file)).toBe(false);
      expect(await agents('install', name)).toMatchObject({ code: 0, out: expect.stringMatching(/^done /) });
      const texts = files.map((file) => repo.read(file));
      if (config.shape !== 'scripts') {
        const value = parse(texts[0]!);
        expect(Object.keys(config.under === null ? value : value.hooks)).toEqual(config.events);
      }
      expect((await agents('install', name)).out).toBe('Everything is in place.\n');
      expect(files.map((file) => repo.read(file))).toEqual(texts);
      const state = JSON.parse((await agents('status', name, '--json')).out);
      expect(state).toMatchObject({
        schema: 'countersign.agents/1',
        agents: [{ name, inUse: true, project: { state: 'installed' }, user: { state: 'absent' } }],
      });
      expect((await agents('remove', name)).code).toBe(0);
      for (const file of files) expect(repo.exists(file)).toBe(false);
      expect(repo.exists(config.project.split('/')[0]!)).toBe(false);
      expect(repo.exists('.git')).toBe(true);
    });

    test('in the home folder: its own path, and nothing empty is left there', async () => {
      await agents('install', name, '--user');
      const [file] = writtenTo(config, config.user);
      expect(fs.existsSync(path.join(home(), file!))).toBe(true);
      const beside = path.join(home(), path.dirname(file!), 'of theirs');
      fs.writeFileSync(beside, '');
      expect((await agents('remove', name, '--user')).code).toBe(0);
      expect(fs.existsSync(path.join(home(), file!))).toBe(false);
      expect(fs.existsSync(beside)).toBe(true);
      fs.rmSync(beside);
      await agents('install', name, '--user');
      await agents('remove', name, '--user');
      expect(fs.existsSync(path.join(home(), config.user.split('/')[0]!))).toBe(false);
    });

    test('the installed command reaches the recorder, and is silent where there is none', async () => {
      await agents('install', name, '--user');
      const [file] = writtenTo(config, config.user);
      const [command] = commandsOf(config, fs.readFileSync(path.join(home(), file!), 'utf8'));
      const ran = repo.run('sh', ['-c', command!], { input: '{}' });
      expect(ran.err).toBe(
        `countersign record ${config.adapter}: the payload cannot be read: it names no event (hook_event_name). Nothing was recorded.\n`,
      );
      expect(ran).toMatchObject({ code: 0, out: name === 'cline' ? '{"cancel":false}\n' : '{}\n' });
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

test('a script of somebody else is never touched, and nothing is half installed', async () => {
  repo.write('.clinerules/hooks/PostToolUse', '#!/bin/sh\nexit 0\n');
  const ran = await agents('install', 'cline');
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/PostToolUse is a hook of somebody else's: .*'countersign record cline'/);
  expect(repo.exists('.clinerules/hooks/PreToolUse')).toBe(false);
  expect(repo.read('.clinerules/hooks/PostToolUse')).toBe('#!/bin/sh\nexit 0\n');
  expect((await agents('remove', 'cline')).out).toBe('Everything is in place.\n');
});

test('a script that calls us beside what else it does counts, and is put back as it should be', async () => {
  await agents('install', 'cline');
  const text = repo.read('.clinerules/hooks/PreToolUse');
  expect(fs.statSync(repo.file('.clinerules/hooks/PreToolUse')).mode & 0o111).not.toBe(0);
  fs.rmSync(repo.file('.clinerules/hooks/PostToolUse'));
  expect((await agents('status', 'cline')).out).toMatch(/some hooks missing/);
  await agents('install', 'cline');
  expect(repo.read('.clinerules/hooks/PostToolUse')).toBe(text);
});

test('Droid reads hooks from two files: those of the other one are not hidden by ours', async () => {
  repo.write('.factory/settings.json', '{ "hooks": { "PostToolUse": [{ "hooks": [] }] } }\n');
  const ran = await agents('install', 'droid');
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(
    /settings\.json has hooks for PostToolUse, which Factory Droid reads no more once .*hooks\.json/,
  );
  repo.write('.factory/hooks.json', '{ "PreToolUse": [], "PostToolUse": [] }\n');
  expect((await agents('install', 'droid')).code).toBe(0);
  expect(Object.keys(JSON.parse(repo.read('.factory/hooks.json')))).toEqual(['PreToolUse', 'PostToolUse']);
});

test("OpenCode's plugin refuses what the policy refuses, with the reason, and says the model", async () => {
  repo.write(
    '.countersign/policy.yaml',
    'version: 1\nscope:\n  - paths: [kept/**]\n    action: deny\n    reason: People write these.\n',
  );
  repo.write('a.txt', 'one\n');
  repo.commitAll('base');
  await agents('install', 'opencode');
  const call = `
    import { writeFileSync } from 'node:fs';
    const { Countersign } = await import(${JSON.stringify(`file://${repo.file('.opencode/plugins/countersign.js')}`)});
    const hooks = await Countersign({ directory: process.cwd() });
    await hooks['chat.params']({ sessionID: 's', model: { providerID: 'acme', id: 'large' } });
    const use = async (callID, filePath, content) => {
      const input = { tool: 'write', sessionID: 's', callID };
      const args = { filePath, content };
      await hooks['tool.execute.before'](input, { args });
      writeFileSync(filePath, content);
      await hooks['tool.execute.after']({ ...input, args }, {});
    };
    await use('1', ${JSON.stringify(repo.file('a.txt'))}, 'one\\ntwo\\n');
    await use('2', ${JSON.stringify(repo.file('kept/b.txt'))}, 'no\\n').catch((error) => console.log(error.message));
  `;
  const ran = repo.run(process.execPath, ['--input-type=module', '-e', call]);
  expect(ran.out).toMatch(/People write these/);
  expect(repo.exists('kept/b.txt')).toBe(false);
  const { lines } = JSON.parse(repo.run('countersign', ['blame', '--json', 'a.txt']).out);
  expect(lines[1]).toMatchObject({ origin: 'ai', assistant: 'opencode/acme/large' });
});

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
  expect(await agents('install', 'roo')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Roo has no hooks'),
  });
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
