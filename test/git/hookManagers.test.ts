import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { TestRepo } from './lib/testRepo.ts';

/** The real managers, from the development packages; their recipes are docs/hooks.md's. */
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const MESSAGE = 'feat: let people in';

let repo: TestRepo;
afterEach(() => repo?.dispose());

function start(): void {
  repo = TestRepo.create({ hooks: false });
  repo.write('package.json', '{ "name": "probe", "private": true }\n');
  // Managers look for themselves and for commitlint in the repository's own packages.
  fs.symlinkSync(MODULES, repo.file('node_modules'));
  repo.write('.gitignore', 'node_modules\n');
  repo.git('add', '-A');
  repo.git('commit', '-qm', 'chore: start');
}

function node(script: string, ...args: string[]): void {
  const ran = repo.run(process.execPath, [path.join(MODULES, script), ...args]);
  if (ran.code !== 0) throw new Error(`${script}: ${ran.out}${ran.err}`);
}

function manifest(more: object): void {
  repo.write('package.json', `${JSON.stringify({ name: 'probe', private: true, ...more }, null, 2)}\n`);
}

/** The recipe that the documentation gives, so that what people copy is what is tested. */
function recipe(heading: string, language: string): string {
  const docs = fs.readFileSync(new URL('../../docs/hooks.md', import.meta.url), 'utf8');
  const found = new RegExp(`\\*\\*${heading}\\.\\*\\*[^]*?\`\`\`${language}\\n([^]*?)\`\`\``).exec(docs);
  if (!found) throw new Error(`docs/hooks.md has no recipe for ${heading}`);
  return found[1]!;
}

const hooksOf = () =>
  fs
    .readdirSync(repo.file('.git/hooks'))
    .filter((name) => !name.endsWith('.sample'))
    .map((name) => [name, repo.read(`.git/hooks/${name}`)]);

/** A commit by way of everything that is installed: what the managers' hooks wrote, and our block. */
function commitAi(message = MESSAGE) {
  repo.edit('login.ts', 'export const allowed = (role: string) => role === "admin";\n', 'ai');
  repo.git('add', '-A');
  return repo.tryGit('commit', '-qm', message);
}

const block = () => repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly)').trim();
const note = () => repo.tryGit('notes', '--ref', 'refs/notes/countersign', 'show', 'HEAD').code === 0;
const seen = (name: string) => repo.exists(name);

describe('husky', () => {
  test('its hooks and ours run, and deinit gives its hook back', async () => {
    start();
    node('husky/bin.js');
    repo.write('.husky/commit-msg', 'cp "$1" husky-saw\n');
    await repo.countersign('init', '--no-policy');
    const ran = commitAi();
    expect(ran).toMatchObject({ code: 0 });
    expect(seen('husky-saw')).toBe(true);
    expect(block()).toContain('ai=1');
    expect(note()).toBe(true);

    // An install of packages makes husky's own folder anew; ours stays.
    node('husky/bin.js');
    repo.edit('more.ts', 'export const more = 1;\n', 'ai');
    repo.git('add', 'more.ts');
    // In the same second: an author date that is HEAD's says nothing, git's own command line does.
    const [date = ''] = repo.git('log', '-1', '--format=%ad', '--date=raw').split('\n');
    repo.run('git', ['commit', '-qm', 'feat: more'], { env: { GIT_AUTHOR_DATE: date } });
    expect(block()).toContain('ai=1; human=0; unknown=0');

    await repo.countersign('deinit');
    expect(repo.read('.husky/commit-msg')).toBe('cp "$1" husky-saw\n');
    expect(fs.readdirSync(repo.file('.husky')).sort()).toEqual(['_', 'commit-msg']);
  });

  test('a commit that its hook refuses is refused', async () => {
    start();
    node('husky/bin.js');
    repo.write('.husky/pre-commit', 'exit 1\n');
    await repo.countersign('init', '--no-policy');
    expect(commitAi().code).not.toBe(0);
  });
});

describe('simple-git-hooks', () => {
  test('ours are called from its configuration, as docs/hooks.md says', () => {
    start();
    const ours = JSON.parse(`{${recipe('simple-git-hooks', 'json')}}`) as Record<string, object>;
    manifest({ 'simple-git-hooks': { 'pre-commit': 'echo ran >simple-saw', ...ours['simple-git-hooks'] } });
    node('simple-git-hooks/cli.js');
    expect(commitAi()).toMatchObject({ code: 0 });
    expect(seen('simple-saw')).toBe(true);
    expect(block()).toContain('ai=1');
    expect(note()).toBe(true);
    repo.git('commit', '-q', '--amend', '-m', 'feat: let people in, said better');
    expect(block()).toContain('ai=1');
    expect(note()).toBe(true);
  });

  test('init after it chains the hooks it wrote', async () => {
    start();
    manifest({ 'simple-git-hooks': { 'commit-msg': 'cp "$1" simple-saw' } });
    node('simple-git-hooks/cli.js');
    const before = hooksOf();
    await repo.countersign('init', '--no-policy');
    expect(commitAi()).toMatchObject({ code: 0 });
    expect(repo.read('simple-saw')).toContain('AI-Provenance: v1');
    expect(note()).toBe(true);
    await repo.countersign('deinit');
    expect(hooksOf()).toEqual(before);
  });
});

const lefthook = path.join(MODULES, 'lefthook/bin/index.js');
const hasLefthook = spawnSync(process.execPath, [lefthook, 'version']).status === 0;

describe.runIf(hasLefthook)('lefthook', () => {
  test('ours are called from lefthook.yml, as docs/hooks.md says', () => {
    start();
    const own = 'pre-commit:\n  commands: { own: { run: "touch lefthook-saw" } }\n';
    repo.write('lefthook.yml', own + recipe('lefthook', 'yaml'));
    node('lefthook/bin/index.js', 'install', '-f');
    expect(commitAi()).toMatchObject({ code: 0 });
    expect(seen('lefthook-saw')).toBe(true);
    expect(block()).toContain('ai=1');
    expect(note()).toBe(true);
    repo.git('commit', '-q', '--amend', '-m', 'feat: let people in, said better');
    expect(note()).toBe(true);
  });

  test('init after it chains the hooks it wrote, and they still run', async () => {
    start();
    repo.write('lefthook.yml', 'commit-msg:\n  commands: { own: { run: "cp {1} lefthook-saw" } }\n');
    node('lefthook/bin/index.js', 'install', '-f');
    const before = hooksOf();
    await repo.countersign('init', '--no-policy');
    expect(commitAi()).toMatchObject({ code: 0 });
    expect(seen('lefthook-saw')).toBe(true);
    expect(block()).toContain('ai=1');
    await repo.countersign('deinit');
    expect(hooksOf()).toEqual(before);
  });
});

describe('commitlint', () => {
  test('accepts our trailers with its conventional rules, and still refuses a bad subject', async () => {
    start();
    repo.write('commitlint.config.mjs', "export default { extends: ['@commitlint/config-conventional'] };\n");
    node('husky/bin.js');
    repo.write('.husky/commit-msg', 'node_modules/.bin/commitlint --edit "$1"\n');
    await repo.countersign('init', '--no-policy');
    expect(commitAi()).toMatchObject({ code: 0 });
    expect(block()).toContain('ai=1');
    repo.edit('more.ts', 'export const more = 1;\n', 'ai');
    repo.git('add', 'more.ts');
    expect(repo.tryGit('commit', '-qm', 'No such type').code).not.toBe(0);
  });

  test('accepts a block with long values', async () => {
    start();
    repo.write('commitlint.config.mjs', "export default { extends: ['@commitlint/config-conventional'] };\n");
    repo.write('.git/hooks/commit-msg', '#!/bin/sh\nexec node_modules/.bin/commitlint --edit "$1"\n');
    fs.chmodSync(repo.file('.git/hooks/commit-msg'), 0o755);
    await repo.countersign('init', '--no-policy');
    const folder = `src/${'a-rather-long-folder-name/'.repeat(6)}`;
    repo.edit(
      `${folder}authentication.ts`,
      'export function authenticateWithPasswordAndSecondFactor(user: User, password: string) {\n  return verifyPassword(password, user.passwordHash);\n}\n',
      'ai',
    );
    repo.git('add', '-A');
    expect(repo.tryGit('commit', '-qm', MESSAGE)).toMatchObject({ code: 0 });
    const message = repo.git('log', '-1', '--format=%B');
    expect(message).toContain('AI-Region: auth');
    for (const line of message.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

const preCommit = spawnSync('pre-commit', ['--version']).status === 0;

describe.runIf(preCommit)('pre-commit (where it is installed)', () => {
  test('init after it chains the hook it wrote', async () => {
    start();
    repo.write(
      '.pre-commit-config.yaml',
      `repos:
  - repo: local
    hooks:
      - { id: own, name: own, entry: touch pre-commit-saw, language: system, pass_filenames: false, always_run: true, stages: [commit-msg] }
`,
    );
    repo.git('add', '-A');
    expect(repo.run('pre-commit', ['install', '--hook-type', 'commit-msg'])).toMatchObject({ code: 0 });
    await repo.countersign('init', '--no-policy');
    expect(commitAi()).toMatchObject({ code: 0 });
    expect(seen('pre-commit-saw')).toBe(true);
    expect(block()).toContain('ai=1');
    await repo.countersign('deinit');
    expect(repo.read('.git/hooks/commit-msg')).toContain('pre-commit');
  });

  test('the check before a push runs as docs/hooks.md says, beside ours, and can refuse', async () => {
    start();
    repo.write('.pre-commit-config.yaml', `repos:\n${recipe('pre-commit', 'yaml')}`);
    repo.git('add', '-A');
    expect(repo.run('pre-commit', ['install', '--hook-type', 'pre-push'])).toMatchObject({ code: 0 });
    await repo.countersign('init', '--no-policy');
    const origin = `${repo.root}-origin.git`;
    repo.git('clone', '-q', '--bare', '.', origin);
    repo.git('remote', 'add', 'origin', origin);
    repo.edit('words.ts', 'export const words = 3;\n', 'ai');
    repo.git('add', '-A');
    repo.git('commit', '-qm', 'feat: words');
    const pushed = repo.tryGit('push', 'origin', 'main');
    expect(pushed.out + pushed.err).toMatch(/countersign verify\.+Passed/);
    expect(pushed.code).toBe(0);
    expect(repo.git('ls-remote', 'origin', 'refs/notes/countersign')).not.toBe('');
    // AI code in a region that somebody has to read first: the push is refused, and says how to go on.
    expect(commitAi()).toMatchObject({ code: 0 });
    const refused = repo.tryGit('push', 'origin', 'main');
    expect(refused.out + refused.err).toMatch(
      /countersign verify\.+Failed[\s\S]*countersign review login\.ts:1/,
    );
    expect(refused.code).not.toBe(0);
  });

  test('.pre-commit-hooks.yaml is one it can run', () => {
    start();
    const hooks = fileURLToPath(new URL('../../.pre-commit-hooks.yaml', import.meta.url));
    expect(repo.run('pre-commit', ['validate-manifest', hooks])).toMatchObject({ code: 0 });
  });
});
