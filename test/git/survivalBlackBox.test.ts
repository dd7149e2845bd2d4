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
