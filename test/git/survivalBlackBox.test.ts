import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { linesOf, TestRepo } from './lib/testRepo.ts';

// Only what anybody can call: the hooks, `record generic` around an agent's edits, `blame --json`, `trailers parse --json`,
// `verify --json`, and git. Every line names who wrote it; what no agent reported must be unknown, and nothing can be human.
let repo: TestRepo;
afterEach(() => repo?.dispose());

/** main: a base of twelve lines nobody recorded. */
function start(): void {
  repo = TestRepo.create();
  repo.write('f.txt', Array.from({ length: 12 }, (_, n) => `unknown base ${n}\n`).join(''));
  repo.commitAll('base');
}

/** An agent's edit: what stands in the file before it, the event, the new text, the event. */
function agent(name: string, text: (before: string) => string, where = repo): void {
  const say = (event: string) => {
    const input = JSON.stringify({ event, tool: 'bot', model: 'v/m', session: 's', files: [name] });
    expect(JSON.parse(where.run('countersign', ['record', 'generic'], { input }).out)).toEqual({ ok: true });
  };
  say('pre_edit');
  byHand(name, text, where);
  say('post_edit');
}

function byHand(name: string, text: (before: string) => string, where = repo): void {
  where.write(name, text(where.exists(name) ? where.read(name) : ''));
}

function blamed(name: string, rev = 'HEAD', where = repo): string[] {
  const ran = where.run('countersign', ['blame', '--json', rev, '--', name]);
  expect(ran.err).toBe('');
  const { lines } = JSON.parse(ran.out) as { lines: { origin: string }[] };
  return lines.map(({ origin }) => origin);
}

const writers = (name: string, rev = 'HEAD', where = repo): string[] => {
  const lines = linesOf(where.git('show', `${rev}:${name}`));
  const origins = blamed(name, rev, where);
  expect(origins).toHaveLength(lines.length);
  return lines.map((line, at) => `${line.trimEnd()} = ${origins[at]}`);
};

/** Each line is said to be of whom it names. */
function expectTruth(name: string, rev = 'HEAD', where = repo): void {
  const said = writers(name, rev, where);
  expect(said).toEqual(said.map((line) => line.replace(/ = .*/, ` = ${line.trim().split(' ')[0]}`)));
}

function findings(range: string, where = repo): { rule: string; commit?: string }[] {
  const ran = where.run('countersign', ['verify', '--json', range]);
  expect(ran.out, ran.err).not.toBe('');
  return (JSON.parse(ran.out) as { findings: { rule: string; commit?: string }[] }).findings;
}

const noted = (rev = 'HEAD', where = repo) =>
  where.tryGit('notes', '--ref=countersign', 'list', rev).code === 0;

/** A bare repository as `origin` of `repo`, and a clone of it; in both `init` was run. */
function withClone(): TestRepo {
  const origin = `${repo.root}-origin.git`;
  repo.git('init', '-q', '-b', 'main', '--bare', origin);
  repo.git('remote', 'add', 'origin', origin);
  repo.installHooks();
  repo.git('push', '-q', '-u', 'origin', 'main');
  repo.git('clone', '-q', origin, `${repo.root}-clone`);
  const clone = new TestRepo(`${repo.root}-clone`);
  clone.installHooks();
  return clone;
}

describe('notes', () => {
  test('a merge that git commits by itself has its note at once, and a push takes it along', () => {
    start();
    const clone = withClone();
    repo.git('switch', '-q', '-c', 'side');
    agent('g.txt', () => 'ai g\n');
    repo.commitAll('g');
    repo.git('switch', '-q', 'main');
    agent('f.txt', (text) => `${text}ai f\n`);
    repo.commitAll('f');
    repo.git('merge', '-q', '--no-edit', 'side');
    expect(noted()).toBe(true);
    repo.git('push', '-q');
    clone.git('pull', '-q');
    expect(findings('HEAD~1..HEAD', clone)).toEqual([]);
    expectTruth('g.txt', 'HEAD', clone);
  });

  test('the first record of a repository is that of a merge', () => {
    start();
    repo.git('switch', '-q', '-c', 'side');
    repo.write('g.txt', 'unknown g\n');
    repo.git('add', '-A');
    repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-qm', 'g');
    repo.git('switch', '-q', 'main');
    repo.write('h.txt', 'unknown h\n');
    repo.git('add', '-A');
    repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-qm', 'h');
    agent('i.txt', () => 'ai i\n');
    repo.git('merge', '-q', '--no-edit', 'side');
    expect(repo.message()).toContain('AI-Provenance');
    expect(noted()).toBe(true);
  });

  test('a commit that was given up leaves nothing to a fast-forward', () => {
    start();
    repo.git('switch', '-q', '-c', 'side');
    agent('g.txt', () => 'ai g\n');
    repo.commitAll('g');
    const note = repo.git('notes', '--ref=countersign', 'show', 'HEAD');
    repo.git('switch', '-q', 'main');
    agent('f.txt', (text) => `${text}ai f\n`);
    repo.git('add', 'f.txt');
    repo.write('.git/hooks/commit-msg.countersign-previous', '#!/bin/sh\nexit 1\n');
    fs.chmodSync(path.join(repo.root, '.git/hooks/commit-msg.countersign-previous'), 0o755);
    expect(repo.tryGit('commit', '-m', 'no').code).not.toBe(0);
    repo.git('merge', '-q', '--ff-only', 'side');
    expect(repo.git('notes', '--ref=countersign', 'show', 'HEAD')).toBe(note);
  });

  test.each([['refs/notes/countersign'], ['refs/notes/countersign*'], ['main', 'refs/notes/countersign']])(
    'pushed by name: %s %s',
    (...refs) => {
      start();
      const clone = withClone();
      agent('f.txt', (text) => `${text}ai f\n`);
      repo.commitAll('f');
      expect(repo.tryGit('push', '-q', 'origin', ...refs)).toMatchObject({ code: 0, err: '' });
      repo.git('push', '-q');
      clone.git('pull', '-q');
      expectTruth('f.txt', 'HEAD', clone);
      agent('f.txt', (text) => `${text}ai clone\n`, clone);
      clone.commitAll('c');
      expect(clone.tryGit('push', '-q', 'origin', ...refs)).toMatchObject({ code: 0, err: '' });
    },
  );
});

describe('block', () => {
  test.each([
    ['a number changed in the editor', "sed -i 's/ai=[0-9]*/ai=99/'"],
    ['an assistant taken out', 'sed -i /^AI-Assistant/d'],
  ])('%s: it is written again', (_, editor) => {
    start();
    agent('f.txt', (text) => `${text}ai f\n`);
    repo.git('add', '-A');
    expect(repo.run('git', ['commit', '-q', '-e', '-m', 'x'], { env: { GIT_EDITOR: editor } }).code).toBe(0);
    expect(repo.message()).toContain('ai=1;');
    expect(repo.message()).toContain('AI-Assistant: bot/v/m');
    expect(findings('HEAD')).toEqual([]);
  });
});

/** Functions that differ in one line, as real code does: their other lines say nothing about who wrote them. */
const fn = (who: string, n: number) =>
  `int ${who}_${n}(void) {\n  if (x) {\n    call(${who}_${n});\n  }\n  return 0;\n}\n\n`;

/** A line without a name is of whom the function is that it stands in. */
function expectFunctions(name: string, rev = 'HEAD'): void {
  let who = 'unknown';
  const wrong = writers(name, rev).flatMap((line, at) => {
    who = /\b(ai|unknown)_\d/.exec(line)?.[1] ?? who;
    return line.startsWith(' = ') || line.endsWith(` = ${who}`) ? [] : [`${at + 1}: ${line}`];
  });
  expect(wrong).toEqual([]);
}

describe('lines that stand more than once', () => {
  test('a function before, between and behind others, by an agent or by hand', () => {
    start();
    const functions = [0, 1, 2].map((n) => fn('unknown', n));
    const put = (at: number, who: 'ai' | 'unknown', n: number) => {
      functions.splice(at, 0, fn(who, n));
      (who === 'ai' ? agent : byHand)('a.c', () => functions.join(''));
    };
    byHand('a.c', () => functions.join(''));
    repo.commitAll('a');
    put(1, 'ai', 3);
    put(0, 'unknown', 4);
    put(functions.length, 'unknown', 5);
    repo.commitAll('b');
    expectFunctions('a.c');
    put(3, 'ai', 6);
    put(4, 'unknown', 7);
    put(0, 'ai', 8);
    put(2, 'unknown', 9);
    put(functions.length, 'ai', 10);
    repo.commitAll('c');
    expectFunctions('a.c');
    repo.git('reset', '-q', '--soft', 'HEAD~2');
    repo.git('commit', '-q', '-m', 'both');
    expectFunctions('a.c');
  });

  test('an agent in front of a function that was written by hand just before, and a hand in front of it after that', () => {
    start();
    const functions = [0, 1].map((n) => fn('unknown', n));
    const put = (at: number, who: 'ai' | 'unknown', n: number) => {
      functions.splice(at, 0, fn(who, n));
      (who === 'ai' ? agent : byHand)('a.c', () => functions.join(''));
    };
    byHand('a.c', () => functions.join(''));
    repo.commitAll('a');
    put(1, 'unknown', 2);
    put(1, 'ai', 3);
    put(2, 'unknown', 4);
    put(0, 'ai', 5);
    repo.commitAll('b');
    expectFunctions('a.c');
  });

  test('an older content has more lines in common when an agent’s are taken for others', () => {
    start();
    const write = (...functions: [who: 'ai' | 'unknown', n: number][]) =>
      functions.map((one) => fn(...one)).join('');
    byHand('a.c', () => write(['unknown', 1], ['unknown', 2], ['unknown', 3]));
    repo.commitAll('a');
    agent('a.c', () => write(['unknown', 1], ['ai', 9], ['unknown', 2], ['unknown', 3]));
    repo.commitAll('b');
    agent('a.c', () => write(['unknown', 1], ['ai', 9], ['unknown', 3]));
    repo.commitAll('without 2');
    byHand('a.c', () => write(['unknown', 1], ['unknown', 12], ['ai', 9], ['unknown', 3]));
    agent('a.c', () => write(['unknown', 1], ['unknown', 12], ['ai', 14], ['ai', 9], ['unknown', 3]));
    repo.commitAll('c');
    expectFunctions('a.c');
  });

  test('by hand in front of and behind an agent’s', () => {
    start();
    agent('b.c', () => 'ai one\n}\nai two\n}\n');
    byHand('b.c', (text) => `unknown three\n}\n${text}unknown four\n}\n`);
    repo.commitAll('x');
    expect(blamed('b.c')).toEqual('unknown unknown ai ai ai ai unknown unknown'.split(' '));
  });
});

describe('a file of which nothing is recorded, in one commit with an agent’s', () => {
  test.each([
    ['a.c', 'b.c'],
    ['src/index.c', 'lib/index.c'],
  ])('%s and %s share lines', (one, other) => {
    start();
    agent(one, () => fn('ai', 1));
    byHand(other, () => fn('unknown', 2));
    repo.commitAll('x');
    expectFunctions(one);
    expectFunctions(other);
    repo.git('commit', '-q', '--amend', '-m', 'y');
    repo.git('rebase', '-q', '--no-ff', '--root');
    expectFunctions(other);
    // Both moved by a rewrite without hooks.
    repo.git(
      'filter-branch',
      '-f',
      '--tree-filter',
      'mkdir -p s && git mv -k * s/ && rmdir s/s 2>/dev/null; true',
    );
    expectFunctions(`s/${one}`);
    expectFunctions(`s/${other}`);
    expect(findings('HEAD')).toEqual([]);
  });
});

describe('what a formatter or a move leaves', () => {
  const TEXT = 'ai first line, a long one\nunknown a\nai second line, a long one\nunknown b\n';
  /** An agent's lines between others', not committed or committed, then changed where nobody looks. */
  function changed(committed: boolean, change: (text: string) => string): void {
    start();
    repo.write('g.txt', 'unknown a\nunknown b\n');
    repo.commitAll('g');
    agent('g.txt', () => TEXT);
    if (committed) repo.commitAll('ai');
    byHand('g.txt', change);
    repo.commitAll('changed');
    expectTruth('g.txt');
  }
  const WAYS: readonly [string, (text: string) => string][] = [
    ['indented', (text) => text.replace(/^/gm, '    ').trimEnd()],
    ['blanks at the ends', (text) => text.replace(/$/gm, '  ').trimEnd()],
    ['blanks within', (text) => text.replace(/ /g, '  ')],
    ['indented, with a new line among them', (text) => `unknown new\n${text.replace(/^(ai)/gm, '  $1')}`],
    ['a line moved down', (text) => text.replace(/(ai second.*\n)(unknown b\n)/, '$2$1')],
    ['a block moved to the front', (text) => text.replace(/^(ai.*\n.*\n)(ai.*\n.*\n)$/, '$2$1')],
  ];
  test.each(WAYS)('%s, before the commit', (_, change) => changed(false, change));
  test.each(WAYS)('%s, after it', (_, change) => changed(true, change));

  test('a formatter in a pre-commit hook that breaks lines', () => {
    start();
    agent('g.js', () => 'function ai(){return ai(ai,ai)}\n');
    byHand('g.js', () => 'function ai() {\n  return ai(ai, ai)\n}\n');
    repo.commitAll('x');
    expect(blamed('g.js')).toEqual(['ai', 'ai', 'ai']);
  });

  test('a short line that goes here and comes there is not the same', () => {
    start();
    agent('g.js', () => 'ai zero\nai one\nreturn 0;\nai two\n');
    byHand('g.js', () => 'return 0;\nunknown here\nai zero\nai one\nai two\n');
    repo.commitAll('x');
    expect(blamed('g.js')).toEqual(['unknown', 'unknown', 'ai', 'ai', 'ai']);
  });

  test('thousands of lines between an agent’s', () => {
    start();
    agent('g.txt', () => Array.from({ length: 7000 }, (_, n) => `ai ${n}\n`).join(''));
    byHand('g.txt', (text) => text.replace(/^ai (\d+)\n/gm, 'ai $1\nunknown $1\n'));
    repo.commitAll('x');
    expectTruth('g.txt');
  });
});

describe('a new file that is renamed before its first commit', () => {
  test.each([
    ['mv', 'a.txt', 'b.txt'],
    ['git', 'mv', 'a.txt', 'b.txt'],
  ])('%s %s, and something written by hand', (command, ...args) => {
    start();
    agent('a.txt', () => 'ai one\nai two\nai three\n');
    byHand('a.txt', (text) => `${text}unknown four\n`);
    if (command === 'git') repo.git('add', 'a.txt');
    expect(repo.run(command, args).code).toBe(0);
    repo.commitAll('x');
    expectTruth('b.txt');
  });

  test('another file in place of one that was deleted has none of its lines', () => {
    start();
    agent('old.c', () => `${fn('ai', 1)}${fn('ai', 2)}`);
    repo.commitAll('old');
    agent('old.c', (text) => text + fn('ai', 3));
    agent('older.c', () => fn('ai', 4));
    repo.git('rm', '-qf', 'old.c');
    fs.rmSync(repo.file('older.c'));
    byHand(
      'new.c',
      () => `unknown\nunknown x\nunknown y\n${fn('unknown', 5)}unknown long line that is new\n`,
    );
    repo.commitAll('new');
    expectFunctions('new.c');
  });
});

describe('names', () => {
  test('one that is no UTF-8 does not stop verify', () => {
    start();
    fs.writeFileSync(Buffer.concat([Buffer.from(`${repo.root}/caf`), Buffer.from([0xe9])]), 'unknown x\n');
    agent('g.txt', () => 'ai g\n');
    repo.commitAll('x');
    expect(findings('HEAD')).toEqual([]);
    expectTruth('g.txt');
  });
});
