import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandIo } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';
import type { FileRegions } from '../../src/core/regions/region.ts';
import { testEngine } from '../regions/testEngine.ts';

let folder = '';
let printed = '';
let complained = '';

beforeEach(() => {
  testEngine();
  folder = mkdtempSync(join(tmpdir(), 'countersign-regions-'));
  printed = '';
  complained = '';
  mkdirSync(join(folder, 'src'));
  writeFileSync(
    join(folder, 'src/check.py'),
    'import bcrypt\n\n\ndef check(word, digest):\n    return bcrypt.checkpw(word, digest)\n',
  );
  writeFileSync(join(folder, 'src/add.ts'), 'export const add = (a: number, b: number) => a + b;\n');
  writeFileSync(join(folder, 'notes.txt'), 'password\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  main(['regions', ...args], {
    cwd: folder,
    env: process.env,
    out: (text: string) => {
      printed += text;
    },
    err: (text: string) => {
      complained += text;
    },
    stdin: async () => Buffer.alloc(0),
    isTerminal: false,
    now: () => new Date(0),
  } as CommandIo);

test('--ndjson: one object a file, 1-based inclusive lines, the reason named', async () => {
  expect(await run('--ndjson', 'src')).toBe(0);
  const files = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FileRegions);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  expect(files.map(({ path, language, parsed }) => [path, language, parsed])).toEqual([
    ['src/add.ts', 'typescript', true],
    ['src/check.py', 'python', true],
  ]);
  const auth = files[1]!.regions.find((region) => region.category === 'auth')!;
  expect([auth.startLine, auth.endLine, auth.symbol]).toEqual([4, 5, 'check']);
  expect(auth.evidence[0]).toMatchObject({ line: 5, rule: 'python/password-hash' });
  expect(auth.evidence[0]!.why).toContain('bcrypt.checkpw');
});

test('git-ignored files are skipped, a named file never is', async () => {
  execFileSync('git', ['init', '-q'], { cwd: folder });
  writeFileSync(join(folder, '.gitignore'), 'src/check.py\n');
  await run('--ndjson', '.');
  expect(printed).not.toContain('check.py');
  printed = '';
  await run('--ndjson', 'src/check.py', 'notes.txt');
  expect(printed).toContain('"path":"src/check.py"');
  expect(printed).toContain('"path":"notes.txt","parsed":false,"skipped":"unsupported file type"');
});

test('what was found is kept by content where Countersign keeps things, and nowhere else', async () => {
  execFileSync('git', ['init', '-q'], { cwd: folder });
  await run('--ndjson', '.');
  expect(existsSync(join(folder, '.git/countersign'))).toBe(false);
  const first = printed;

  const cache = join(folder, '.git/countersign/regions');
  mkdirSync(join(folder, '.git/countersign'));
  await run('--ndjson', '.');
  const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  expect(kept).toHaveLength(2);

  // Proof that it is read: an entry that says something else is believed until the content changes.
  const entry = kept
    .map((name) => join(cache, name))
    .find((name) => readFileSync(name, 'utf8').includes('"path":"src/check.py"'))!;
  writeFileSync(entry, readFileSync(entry, 'utf8').replaceAll('"symbol":"check"', '"symbol":"kept"'));
  printed = '';
  await run('--ndjson', '.');
  expect(printed).toContain('"symbol":"kept"');
  writeFileSync(join(folder, 'src/check.py'), `${readFileSync(join(folder, 'src/check.py'), 'utf8')}\n`);
  printed = '';
  await run('--ndjson', '.');
  expect(sorted(printed)).toEqual(sorted(first));
});

const sorted = (lines: string) => lines.trim().split('\n').sort();

test('--sarif names rule, place and fingerprint', async () => {
  await run('--sarif', 'src');
  const log = JSON.parse(printed) as {
    version: string;
    runs: {
      results: {
        ruleId: string;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
      }[];
    }[];
  };
  expect(log.version).toBe('2.1.0');
  const [result] = log.runs[0]!.results;
  expect(result!.ruleId).toBe('python/password-hash');
  expect(result!.locations[0]!.physicalLocation).toEqual({
    artifactLocation: { uri: 'src/check.py' },
    region: { startLine: 4, endLine: 5 },
  });
});

test('a path that does not exist is one line and exit code 2', async () => {
  expect(await run('--ndjson', 'nowhere')).toBe(2);
  expect(complained).toBe('countersign regions: there is no nowhere. Name files or folders that exist.\n');
});

test('threads report every file once, with what one thread finds, however the languages are shared out', () => {
  const texts = [
    ['ts', 'export const f = (t: string) => createHmac("sha256", key).update(t);\n'],
    ['py', 'import hashlib\n\n\ndef f(t):\n    return hashlib.sha256(t)\n'],
    ['sql', 'GRANT SELECT ON books TO reader;\n'],
    ['md', 'password\n'],
  ] as const;
  for (let n = 0; n < 61; n++)
    for (const [extension, text] of texts.slice(0, n < 30 ? 4 : 1))
      writeFileSync(join(folder, `src/f${n}.${extension}`), text);
  const found = (jobs: string) =>
    execFileSync(process.execPath, ['dist/cli.cjs', 'regions', '--ndjson', '--jobs', jobs, folder], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .sort();
  const [one, three] = [found('1'), found('3')];
  expect(three).toEqual(one);
  expect(new Set(three.map((line) => JSON.parse(line).path)).size).toBe(three.length);
  expect(three.filter((line) => line.includes('"category"')).length).toBeGreaterThan(120);
});
