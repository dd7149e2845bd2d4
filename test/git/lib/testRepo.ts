import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../../src/cli/main.ts';
import type { OriginRecord, SpanOrigin } from '../../../src/core/provenance/origin.ts';
import { UNKNOWN } from '../../../src/core/provenance/origin.ts';
import type { Span } from '../../../src/core/provenance/span.ts';
import { pushSpan } from '../../../src/core/provenance/spanList.ts';
import { findRepository, type Repository, stateDir } from '../../../src/git/repository.ts';
import { blameWithOrigin } from '../../../src/node/blameWithOrigin.ts';
import { contentHashOf } from '../../../src/node/canonicalBytes.ts';
import { openLedger } from '../../../src/node/ledger.ts';
import { ledgersOf } from '../../../src/node/settleLedger.ts';
import { cliFolder } from '../../lib/cliFolder.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

// Another git than the installed one: COUNTERSIGN_TEST_GIT names the folder that holds it.
const { COUNTERSIGN_TEST_GIT: gitFolder } = process.env;
if (gitFolder && !process.env.PATH?.startsWith(`${gitFolder}:`)) {
  if (!fs.existsSync(path.join(gitFolder, 'git')))
    throw new Error(`COUNTERSIGN_TEST_GIT: no git in ${gitFolder}`);
  process.env.PATH = `${gitFolder}:${process.env.PATH}`;
  console.log(`tested with ${execFileSync('git', ['--version'], { encoding: 'utf8' }).trim()}`);
}

export const AI: OriginRecord = {
  origin: 'ai',
  grade: 'reported',
  rule: 'agent-hook',
  assistant: { tool: 'test-agent', model: 'vendor/model' },
  mode: 'agent',
  session: 's1',
};
export const HUMAN: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed' };
export const BY = { ai: AI, human: HUMAN, unknown: UNKNOWN } as const;
export type Who = keyof typeof BY;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const made = new Map<boolean, string>();

/** A repository to copy, made once per process: hundreds of tests begin with one like it. */
function freshRepository(hooks: boolean): string {
  const known = made.get(hooks);
  if (known) return known;
  const dir = fs.mkdtempSync(path.join(cliFolder(), 'fresh-'));
  const repo = new TestRepo(path.join(dir, 'repo'));
  fs.mkdirSync(repo.root);
  repo.git('init', '-q', '-b', 'main');
  repo.git('config', 'core.autocrlf', 'false');
  repo.git('config', 'gc.auto', '0');
  if (hooks) repo.installHooks();
  made.set(hooks, repo.root);
  return repo.root;
}

/** A real repository in a temporary folder, with our hooks and a command line that sees nothing of the user's settings. */
export class TestRepo {
  readonly root: string;
  readonly #env: Record<string, string>;
  #found: Repository | undefined;

  constructor(root: string) {
    this.root = root;
    this.#env = {
      PATH: `${cliFolder()}:${process.env.PATH}`,
      HOME: path.dirname(root),
      COUNTERSIGN_GRAMMARS: path.join(ROOT, 'dist/grammars'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      GIT_EDITOR: 'true',
      LC_ALL: 'C.UTF-8',
      COUNTERSIGN_DEBUG: '1',
      FILTER_BRANCH_SQUELCH_WARNING: '1',
    };
  }

  /** A fresh repository on branch `main`. `hooks: false` leaves our hooks out. */
  static create({ hooks = true }: { hooks?: boolean } = {}): TestRepo {
    const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-git-')));
    const repo = new TestRepo(path.join(dir, 'repo'));
    fs.cpSync(freshRepository(hooks), repo.root, { recursive: true });
    return repo;
  }

  installHooks(): void {
    const ran = this.run('countersign', ['init', '--no-policy']);
    if (ran.code !== 0) throw new Error(`init failed: ${ran.err}`);
  }

  dispose(): void {
    fs.rmSync(path.dirname(this.root), { recursive: true, force: true, maxRetries: 5 });
  }

  /** Looked for once: a test does not move a repository under one of these. */
  get repository(): Repository {
    this.#found ??= findRepository(this.root);
    if (!this.#found) throw new Error(`no repository at ${this.root}`);
    return this.#found;
  }

  /** Another worktree of the same repository. */
  addWorktree(name: string, ...args: string[]): TestRepo {
    const root = path.join(path.dirname(this.root), name);
    this.git('worktree', 'add', '-q', root, ...args);
    return new TestRepo(root);
  }

  /** Changes the environment of every later call; `undefined` takes a variable away. */
  setEnv(changes: Record<string, string | undefined>): void {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) delete this.#env[name];
      else this.#env[name] = value;
    }
  }

  get env(): Readonly<Record<string, string>> {
    return this.#env;
  }

  run(
    command: string,
    args: readonly string[],
    { input, env }: { input?: string; env?: Record<string, string> } = {},
  ): Ran {
    const result = spawnSync(command, args, {
      cwd: this.root,
      env: { ...this.#env, ...env },
      encoding: 'utf8',
      input: input ?? '',
      maxBuffer: 2 ** 28,
    });
    return { code: result.status ?? -1, out: result.stdout, err: result.stderr };
  }

  /** Runs git; throws when it fails. */
  git(...args: string[]): string {
    const ran = this.tryGit(...args);
    if (ran.code !== 0) throw new Error(`git ${args.join(' ')}: ${ran.err}${ran.out}`);
    return ran.out;
  }

  tryGit(...args: string[]): Ran {
    return this.run('git', args);
  }

  file(name: string): string {
    return path.join(this.root, name);
  }

  read(name: string): string {
    return fs.readFileSync(this.file(name), 'utf8');
  }

  exists(name: string): boolean {
    return fs.existsSync(this.file(name));
  }

  /** Writes a file and records nothing. */
  write(name: string, text: string): void {
    fs.mkdirSync(path.dirname(this.file(name)), { recursive: true });
    fs.writeFileSync(this.file(name), text);
  }

  /** Text of a file in HEAD; empty without one. */
  committed(name: string): string {
    const ran = this.tryGit('show', `HEAD:${name}`);
    return ran.code === 0 ? ran.out : '';
  }

  /**
   * Writes lines and records them as an ideal capture would: what stood before keeps what was known of it,
   * every line that is new is `who`'s. No `who`: the change happens unseen.
   */
  edit(name: string, text: string, who?: Who): void {
    const before = this.exists(name) ? this.read(name) : '';
    if (who && who !== 'unknown') {
      const known = this.#known(name, before);
      this.write(name, text);
      const spans: Span[] = [];
      const old = new Map<string, SpanOrigin>();
      for (const [at, line] of linesOf(before).entries()) old.set(line, known[at]!);
      for (const line of linesOf(text)) pushSpan(spans, line.length, old.get(line) ?? BY[who]);
      this.snapshot(name, text, spans);
    } else this.write(name, text);
  }

  /** Puts `now` in place of the text of one line (0-based), which it starts with: only the rest is `who`'s. */
  editInside(name: string, at: number, now: string, old: string, who: Who): void {
    const before = this.read(name);
    const lines = linesOf(before);
    const known = this.#known(name, before);
    const text = lines.map((line, n) => (n === at ? line.replace(old, () => now) : line)).join('');
    this.write(name, text);
    if (who === 'unknown') return;
    const spans: Span[] = [];
    for (const [n, line] of lines.entries()) {
      if (n !== at) {
        pushSpan(spans, line.length, known[n]!);
        continue;
      }
      pushSpan(spans, old.length, known[n]!);
      pushSpan(spans, now.length - old.length, BY[who]);
      pushSpan(spans, line.length - old.length, known[n]!);
    }
    this.snapshot(name, text, spans);
  }

  snapshot(name: string, text: string, spans: readonly Span[]): void {
    const ledger = openLedger(stateDir(this.repository));
    ledger.append(
      {
        path: name,
        contentHash: contentHashOf(text),
        length: text.length,
        spans,
        time: '2026-01-01T00:00:00Z',
        source: 'editor',
      },
      text,
    );
    ledger.close();
  }

  /** What a capture that looks at a content knows about each of its lines: the ledger first, then the commit, else nothing. */
  #known(name: string, text: string): SpanOrigin[] {
    const ledger = openLedger(stateDir(this.repository));
    const exact = ledger.byContent(contentHashOf(text), name) ?? ledger.latest(name);
    const recorded = new Map<string, SpanOrigin>();
    const snapshotText = exact && ledger.textOf(exact.contentHash);
    if (exact && snapshotText !== undefined) {
      const origins = exact.spans.flatMap(({ length, origin }) => Array.from({ length }, () => origin));
      let at = 0;
      for (const line of linesOf(snapshotText)) {
        const writers = new Map(
          origins
            .slice(at, at + line.length)
            .filter((_, offset) => /\S/.test(line[offset]!))
            .map((origin) => [JSON.stringify(origin), origin]),
        );
        // A line of several writers cannot be named by one origin: left to the ledger's own snapshot.
        if (writers.size === 1) recorded.set(line, [...writers.values()][0]!);
        at += line.length;
      }
    }
    ledger.close();
    const base = new Set(linesOf(this.committed(name)));
    return linesOf(text).map((line) => recorded.get(line) ?? (base.has(line) ? 'base' : UNKNOWN));
  }

  commitAll(message: string, ...args: string[]): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message, ...args);
  }

  /** Origin of each line of a file, as our reader says: `[line text, origin]`. */
  blame(name: string, rev?: string): [string, string][] {
    const { repository } = this;
    const lines = blameWithOrigin(repository, name, rev, ledgersOf(repository));
    if (!lines) throw new Error(`cannot blame ${name}`);
    return lines.map(({ text, origin }) => [text, origin]);
  }

  /** The origins alone, in one line of words. */
  origins(name: string, rev?: string): string {
    return this.blame(name, rev)
      .map(([, origin]) => origin)
      .join(' ');
  }

  /** Runs a countersign command inside this process. */
  async countersign(...args: string[]): Promise<Ran> {
    let out = '';
    let err = '';
    const code = await main(args, {
      cwd: this.root,
      env: this.#env,
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      stdin: async () => Buffer.alloc(0),
      isTerminal: false,
      now: () => new Date(),
    });
    return { code, out, err };
  }

  message(rev = 'HEAD'): string {
    return this.git('log', '-1', '--format=%B', rev);
  }
}

export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
