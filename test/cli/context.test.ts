import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestRepo } from '../git/lib/testRepo.ts';

let repo: TestRepo;
beforeEach(() => {
  repo = TestRepo.create({ hooks: false });
});
afterEach(() => repo.dispose());

const context = (...args: string[]) => repo.countersign('context', ...args);
const deny = (...globs: string[]) =>
  repo.write('.countersign/policy.yaml', `version: 1\ncontext:\n  deny: ${JSON.stringify(globs)}\n`);

test('the block is written, kept in line, and taken out; what people wrote stays', async () => {
  deny('.env', 'secrets/**', '*.{pem,key}');
  repo.write('.cursorignore', 'mine\r\n');
  expect(await context('check')).toMatchObject({
    code: 1,
    out: expect.stringContaining('.cursorignore: not in line'),
  });
  expect((await context('write', '--dry-run')).out).toMatch(/^would do /);
  expect(repo.read('.cursorignore')).toBe('mine\r\n');
  expect((await context('write')).code).toBe(0);
  const lines = repo.read('.cursorignore').split('\r\n');
  expect(lines.slice(0, 1)).toEqual(['mine']);
  expect(lines.slice(2, -2)).toEqual(['*.pem', '*.key', '.env', 'secrets/**']);
  expect(await context('check')).toMatchObject({ code: 0 });
  expect((await context('write')).out).toBe('Everything is in place.\n');
  // Git reads the lines as the policy means them.
  repo.write('.gitignore', repo.read('.cursorignore'));
  for (const name of ['.env', 'sub/.env', 'secrets/a/b', 'x/y.pem'])
    expect(repo.tryGit('check-ignore', '-q', name).code, name).toBe(0);
  expect(repo.tryGit('check-ignore', '-q', 'x/secrets/a').code).toBe(1);
  deny('.env');
  expect((await context('check')).code).toBe(1);
  await context('write');
  expect(repo.read('.cursorignore')).not.toContain('secrets');
  deny();
  await context('write');
  expect(repo.read('.cursorignore')).toBe('mine\r\n');
});

test('a file that held only our block goes with it; nothing is written for tools nobody uses', async () => {
  deny('.env');
  expect((await context('write')).out).toBe('Everything is in place.\n');
  await context('write', 'roo-code');
  expect(repo.exists('.rooignore')).toBe(true);
  deny();
  await context('write');
  expect(repo.exists('.rooignore')).toBe(false);
});

test('Claude Code’s settings get rules beside those that are there', async () => {
  deny('.env', 'secrets/**');
  repo.write('.claude/settings.json', '{\n  // keep\n  "permissions": { "deny": ["WebFetch"] }\n}\n');
  await context('write');
  const text = repo.read('.claude/settings.json');
  expect(text).toContain('// keep');
  const { permissions } = JSON.parse(text.replace('// keep', ''));
  expect(permissions.deny).toEqual(['WebFetch', 'Read(./**/.env)', 'Read(./secrets/**)']);
  expect(await context('check')).toMatchObject({ code: 0 });
  repo.write('.claude/settings.json', '{"permissions": ');
  expect(await context('check')).toMatchObject({
    code: 2,
    err: expect.stringContaining('.claude/settings.json: line 1'),
  });
});

test('every file of --all is in line after one write, and the report says what each does', async () => {
  deny('.env');
  const ran = await context('write', '--all');
  expect(ran.out).toContain('- ".env"');
  const { schema, files } = JSON.parse((await context('check', '--all', '--json')).out);
  expect(schema).toBe('countersign.context/1');
  expect(files).toHaveLength(10);
  for (const file of files) expect(file).toMatchObject({ inLine: true, limits: expect.stringMatching(/\w/) });
  expect((await context('check', 'nobody')).code).toBe(2);
  repo.write('.countersign/policy.yaml', 'version: 9\n');
  expect((await context('check')).code).toBe(2);
});
