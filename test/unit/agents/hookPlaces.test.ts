import * as os from 'node:os';
import { describe, expect, test } from 'vitest';
import { HOOK_CONFIGS } from '../../../src/agents/hookConfigs.ts';
import { homeFolder, projectPlace, userPlace } from '../../../src/node/hookPlaces.ts';

const SYSTEMS = [
  ['win32', { USERPROFILE: 'C:\\Users\\me' }, 'C:\\Users\\me'],
  // What Git Bash sets besides.
  ['win32', { USERPROFILE: 'C:\\Users\\me', HOME: '/c/Users/me' }, 'C:\\Users\\me'],
  ['win32', { HOMEDRIVE: 'D:', HOMEPATH: '\\me' }, 'D:\\me'],
  ['darwin', { HOME: '/Users/me', USERPROFILE: 'x' }, '/Users/me'],
  ['linux', { HOME: '/home/me' }, '/home/me'],
  ['linux', { HOME: '' }, os.homedir()],
  ['win32', {}, os.homedir()],
] as const;

test.each(SYSTEMS)('the home folder on %s with %j', (platform, env, home) => {
  expect(homeFolder({ platform, env })).toBe(home);
});

const USER: Readonly<Record<string, readonly string[]>> = {
  'claude-code': ['.claude', 'settings.json'],
  copilot: ['.copilot', 'hooks', 'countersign.json'],
  cursor: ['.cursor', 'hooks.json'],
  codex: ['.codex', 'hooks.json'],
  'gemini-cli': ['.gemini', 'settings.json'],
  windsurf: ['.codeium', 'windsurf', 'hooks.json'],
  cline: ['Documents', 'Cline', 'Hooks'],
  droid: ['.factory', 'hooks.json'],
  opencode: ['.config', 'opencode', 'plugins'],
  'amazon-q': ['.aws', 'amazonq', 'cli-agents', 'countersign.json'],
  kiro: ['.kiro', 'agents', 'countersign.json'],
};
const PROJECT: Readonly<Record<string, readonly string[]>> = {
  ...USER,
  copilot: ['.github', 'hooks', 'countersign.json'],
  windsurf: ['.windsurf', 'hooks.json'],
  cline: ['.clinerules', 'hooks'],
  opencode: ['.opencode', 'plugins'],
  'amazon-q': ['.amazonq', 'cli-agents', 'countersign.json'],
};

describe.each(HOOK_CONFIGS.map((config) => [config.name, config] as const))('%s', (name, config) => {
  const windows = { platform: 'win32', env: { USERPROFILE: 'C:\\Users\\me' } } as const;

  test('lies where the agent looks, on each system', () => {
    expect(userPlace(config, windows)).toEqual({
      file: ['C:\\Users\\me', ...USER[name]!].join('\\'),
      home: 'C:\\Users\\me',
    });
    for (const [platform, home] of [
      ['darwin', '/Users/me'],
      ['linux', '/home/me'],
    ] as const)
      expect(userPlace(config, { platform, env: { HOME: home } }).file).toBe(
        [home, ...USER[name]!].join('/'),
      );
    expect(projectPlace(config, 'D:\\repo', 'win32').file).toBe(['D:\\repo', ...PROJECT[name]!].join('\\'));
    expect(projectPlace(config, '/repo', 'darwin').file).toBe(['/repo', ...PROJECT[name]!].join('/'));
  });
});

test.each([
  ['claude-code', 'CLAUDE_CONFIG_DIR', 'settings.json'],
  ['copilot', 'COPILOT_HOME', 'hooks/countersign.json'],
  ['codex', 'CODEX_HOME', 'hooks.json'],
  ['gemini-cli', 'GEMINI_CLI_HOME', '.gemini/settings.json'],
  ['droid', 'FACTORY_HOME_OVERRIDE', '.factory/hooks.json'],
  ['opencode', 'XDG_CONFIG_HOME', 'opencode/plugins'],
])('%s follows %s', (name, variable, rest) => {
  const config = HOOK_CONFIGS.find((one) => one.name === name)!;
  const place = (platform: NodeJS.Platform, folder: string) =>
    userPlace(config, { platform, env: { HOME: '/home/me', USERPROFILE: 'C:\\me', [variable]: folder } });
  expect(place('linux', '/else/where')).toEqual({ file: `/else/where/${rest}`, home: '/else/where' });
  expect(place('win32', 'D:\\else')).toEqual({
    file: `D:\\else\\${rest.replaceAll('/', '\\')}`,
    home: 'D:\\else',
  });
  // Where a relative folder lies depends on where the agent is started.
  for (const nothing of ['', '  ', 'relative']) expect(place('linux', nothing).home).toBe('/home/me');
});
