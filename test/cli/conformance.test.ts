import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADAPTERS } from '../../src/agents/adapters.ts';
import { TestRepo } from '../git/lib/testRepo.ts';
import {
  FIXTURES,
  type Fixture,
  filled,
  OPERATIONS,
  type Operation,
  type Payload,
} from '../lib/agentFixtures.ts';
import { recordHere } from './lib/recordHere.ts';

// Agent x operation: the payloads of test/fixtures/agents, sent around real edits of real files. Every line's text starts with
// the name of its origin, so that blame can be read off against it.

test('every agent has its payloads, and a reason for every operation without one', () => {
  expect(FIXTURES.map(([name]) => name).sort()).toEqual(ADAPTERS.map(({ name }) => name).sort());
  for (const [name, fixture] of FIXTURES)
    for (const operation of OPERATIONS)
      expect([
        name,
        operation,
        fixture[operation] !== undefined || fixture.cannot[operation] !== undefined,
      ]).toEqual([name, operation, true]);
});

/** The texts of one cell. No two cells share a line: what stands elsewhere already would be known from there. */
const textsOf = (id: string) => ({
  committed: `unknown one of ${id}\nunknown two of ${id}\nunknown three of ${id}\n`,
  before: `unknown one of ${id}\nhuman one of ${id}\nunknown two of ${id}\nunknown three of ${id}\n`,
  old: `unknown two of ${id}`,
  new: `ai: ${id}, the second\nai: ${id}, and a half`,
  old2: `unknown three of ${id}`,
  new2: `ai: ${id}, the third`,
  made: `ai: ${id}, made\nai: ${id}, made too\n`,
});
type Texts = ReturnType<typeof textsOf>;

/** What a cell's act gets: a committed file in which a person has typed a line, and the agent's payloads about it. */
interface Cell {
  readonly repo: TestRepo;
  readonly agent: string;
  readonly fixture: Fixture;
  /** Worktree-relative. */
  readonly file: string;
  readonly texts: Texts;
  /** The payloads of an operation, about `file` unless `more` says otherwise. */
  payloads(operation: Operation, more?: Readonly<Record<string, string>>): Payload[];
  /** One event; nothing is said of it on standard error. */
  send(payload: Payload | string): Promise<void>;
  /** What comes before, the act, what comes after. */
  around(payloads: readonly Payload[], act: () => void): Promise<void>;
  write(text: string | Buffer, name?: string): void;
}

/** One row: which payloads it needs, what the agent does, and which files then have every line with the origin it names. */
interface Row {
  readonly name: string;
  readonly needs: Operation;
  /** Also a session in its payloads. */
  readonly needsSession?: true;
  act(cell: Cell): Promise<readonly string[] | undefined>;
  check?(cell: Cell): Promise<void> | void;
}

const edited = ({ before, old, new: now }: Texts) => before.replace(old, now);
const bothEdited = (texts: Texts) => edited(texts).replace(texts.old2, texts.new2);
/** An operation that changes the second line of the file. */
const plainEdit =
  (needs: Operation): Row['act'] =>
  async (cell) => {
    await cell.around(cell.payloads(needs), () => cell.write(edited(cell.texts)));
    return undefined;
  };
/** Snake case becomes camel case and the other way round. */
const turned = (payload: Payload): Payload =>
  Object.fromEntries(
    Object.entries(payload).map(([key, value]) => [
      key.includes('_')
        ? key.replace(/_(\w)/g, (_, c: string) => c.toUpperCase())
        : key.replace(/[A-Z]+/g, (c) => `_${c.toLowerCase()}`),
      value,
    ]),
  );
const blamed = async ({ repo, file }: Cell) =>
  JSON.parse((await repo.countersign('blame', '--json', file)).out).lines as {
    readonly assistant: string;
    readonly mode: string;
  }[];

const ROWS: readonly Row[] = [
  {
    name: 'creates a file',
    needs: 'create',
    async act(cell) {
      fs.rmSync(cell.repo.file(cell.file));
      const file = `new-${cell.file}`;
      await cell.around(cell.payloads('create', { name: file }), () => cell.write(cell.texts.made, file));
      return [file];
    },
    async check(cell) {
      const [line] = await blamed({ ...cell, file: `new-${cell.file}` });
      expect([line!.assistant.split('/')[0], line!.mode]).toEqual([cell.fixture.tool, 'agent']);
    },
  },
  { name: 'edits a file in which a person has typed', needs: 'edit', act: plainEdit('edit') },
  { name: 'an edit by a sub-agent', needs: 'sub-agent', act: plainEdit('sub-agent') },
  { name: 'applies a patch', needs: 'patch', act: plainEdit('patch') },
  {
    name: 'a completion with no event before it',
    needs: 'tab',
    act: plainEdit('tab'),
    check: async (cell) => expect((await blamed(cell))[2]!.mode).toBe('next-edit'),
  },
  {
    name: 'every event comes twice, and once more after a change that nobody saw',
    needs: 'edit',
    async act(cell) {
      const [before, after] = cell.payloads('edit');
      for (const payload of [before!, before!]) await cell.send(payload);
      cell.write(edited(cell.texts));
      for (const payload of [after!, after!]) await cell.send(payload);
      cell.write(`${edited(cell.texts)}unknown later\n`);
      await cell.send(after!);
      return undefined;
    },
  },
  {
    name: 'edits two places at once',
    needs: 'multi-edit',
    async act(cell) {
      await cell.around(cell.payloads('multi-edit'), () => cell.write(bothEdited(cell.texts)));
      return undefined;
    },
  },
  {
    name: 'moves a file and changes it',
    needs: 'rename',
    async act({ repo, file, texts, ...cell }) {
      const toName = `moved-${file}`;
      const payloads = cell.payloads('rename', { toName });
      await cell.around(payloads, () => {
        fs.renameSync(repo.file(file), repo.file(toName));
        // A tool that moves and does no more leaves the text alone.
        if (JSON.stringify(payloads).includes('the second')) cell.write(edited(texts), toName);
      });
      return [toName];
    },
  },
  {
    name: 'deletes a file, and a person makes it anew',
    needs: 'delete',
    async act({ repo, file, ...cell }) {
      await cell.around(cell.payloads('delete'), () => fs.rmSync(repo.file(file)));
      repo.edit(file, 'human again\n', 'human');
      return undefined;
    },
  },
  {
    name: 'runs a command that changes one file and makes another',
    needs: 'shell',
    async act(cell) {
      const made = `made-${cell.file}`;
      await cell.around(cell.payloads('shell'), () => {
        cell.write(edited(cell.texts));
        cell.write(cell.texts.made, made);
      });
      return [cell.file, made];
    },
  },
  {
    name: 'two sessions at once in one file',
    needs: 'edit',
    needsSession: true,
    async act({ texts, ...cell }) {
      const one = cell.payloads('edit', { session: 'one-1111' });
      const two = cell.payloads('edit', { session: 'two-2222', old: texts.old2, new: texts.new2 });
      await cell.send(one[0]!);
      cell.write(edited(texts));
      await cell.send(two[0]!);
      await cell.send(one[1]!);
      cell.write(bothEdited(texts));
      await cell.send(two[1]!);
      return undefined;
    },
  },
  {
    name: 'in a repository within the repository',
    needs: 'edit',
    async act({ repo, file, texts, ...cell }) {
      repo.git('init', '-q', 'inner');
      const inner = new TestRepo(repo.file('inner'));
      inner.write('a.ts', texts.committed);
      inner.edit('a.ts', texts.before, 'human');
      const name = 'inner/a.ts';
      await cell.around(cell.payloads('edit', { name }), () => cell.write(edited(texts), name));
      expect(inner.blame('a.ts').map(([text, origin]) => `${origin} ${text.split(/\W/)[0]}`)).toEqual([
        'unknown unknown',
        'human human',
        'ai ai',
        'ai ai',
        'unknown unknown',
      ]);
      fs.rmSync(repo.file('inner'), { recursive: true });
      return [];
    },
  },
  {
    name: 'in a linked worktree',
    needs: 'edit',
    async act({ repo, file, texts, ...cell }) {
      const tree = repo.addWorktree('linked', '-b', 'linked');
      const name = path.relative(repo.root, tree.file(file));
      tree.edit(file, texts.before, 'human');
      const payloads = cell.payloads('edit', { file: tree.file(file), root: tree.root });
      await cell.around(payloads, () => cell.write(edited(texts), name));
      expect(tree.origins(file)).toBe('unknown human ai ai unknown');
      return [];
    },
  },
  {
    name: 'through a symbolic link',
    needs: 'edit',
    async act({ repo, file, texts, ...cell }) {
      fs.symlinkSync(file, repo.file('link.ts'));
      await cell.around(cell.payloads('edit', { name: 'link.ts' }), () =>
        cell.write(edited(texts), 'link.ts'),
      );
      fs.rmSync(repo.file('link.ts'));
      return undefined;
    },
  },
  {
    name: 'outside any repository',
    needs: 'edit',
    async act({ repo, texts, ...cell }) {
      const name = '../outside.ts';
      cell.write(texts.before, name);
      await cell.around(cell.payloads('edit', { name }), () => cell.write(edited(texts), name));
      expect(repo.git('status', '--porcelain')).not.toContain('outside');
      return [];
    },
  },
  {
    name: 'in a file that is no UTF-8',
    needs: 'edit',
    async act({ texts, ...cell }) {
      const latin1 = (text: string) => Buffer.from(text.replaceAll(' of', ' \u00e9of'), 'latin1');
      const before = texts.before.replaceAll('human', 'unknown');
      cell.write(latin1(before));
      await cell.around(cell.payloads('edit'), () =>
        cell.write(latin1(before.replace(texts.old, texts.new))),
      );
      return undefined;
    },
  },
  {
    name: 'in a file with CRLF',
    needs: 'edit',
    async act({ repo, file, texts, ...cell }) {
      const crlf = (text: string) => text.replaceAll('\n', '\r\n');
      cell.write(crlf(texts.before));
      await cell.around(cell.payloads('edit'), () => cell.write(crlf(edited(texts))));
      return undefined;
    },
  },
  {
    name: 'every key is spelled the other way',
    needs: 'edit',
    async act(cell) {
      await cell.around(cell.payloads('edit').map(turned), () => cell.write(edited(cell.texts)));
      return undefined;
    },
  },
  {
    name: 'several megabytes, unknown fields and raw control characters',
    needs: 'edit',
    async act(cell) {
      const [before, after] = cell
        .payloads('edit')
        .map((payload) =>
          JSON.stringify({ ...payload, surprise: { deep: ['x'.repeat(3_000_000), '@@'] } }).replace(
            '@@',
            '\u0001\t\u0002',
          ),
        );
      await cell.send(before!);
      cell.write(edited(cell.texts));
      await cell.send(after!);
      return undefined;
    },
  },
];

describe.each(FIXTURES)('%s', (agent, fixture) => {
  const whyNot = ({ needs, needsSession }: Row): string | undefined => {
    if (fixture[needs] === undefined) return fixture.cannot[needs];
    return needsSession && !JSON.stringify(fixture[needs]).includes('{{session}}')
      ? 'it names no session'
      : undefined;
  };
  const rows = ROWS.filter((row) => whyNot(row) === undefined);
  /** What the act of each row led to: files to look at, or what went wrong. */
  const done = new Map<string, { cell: Cell; files: readonly string[]; error?: unknown }>();
  let repo: TestRepo;
  let calls = 0;

  const cellOf = (at: number): Cell => {
    const file = `row${at}.ts`;
    const texts = textsOf(`row ${at}`);
    const cell: Cell = {
      repo,
      agent,
      fixture,
      file,
      texts,
      payloads(operation, more = {}) {
        const name = more.name ?? file;
        const values: Record<string, string> = {
          root: repo.root,
          file: repo.file(name),
          name,
          to: repo.file(more.toName ?? ''),
          ...texts,
          content: texts.made,
          plus: texts.made.trimEnd().replaceAll(/^/gm, '+'),
          session: '5e55-0001',
          call: `call-${++calls}`,
          command: './script.sh',
          ...more,
        };
        values.added = values.new!.replaceAll('\n', '\n+');
        return fixture[operation]!.map((payload) => filled(payload, values));
      },
      async send(payload) {
        const ran = await recordHere(repo, agent, payload);
        expect([ran.code, ran.err]).toEqual([0, '']);
        expect(JSON.parse(ran.out)).toBeTypeOf('object');
      },
      async around(payloads, act) {
        if (payloads.length > 1) await cell.send(payloads[0]!);
        act();
        await cell.send(payloads.at(-1)!);
      },
      write: (text, name = file) => fs.writeFileSync(repo.file(name), text),
    };
    return cell;
  };

  beforeAll(async () => {
    repo = TestRepo.create();
    const cells = rows.map((row, at) => [row, cellOf(at)] as const);
    for (const [, { file, texts }] of cells) repo.write(file, texts.committed);
    repo.commitAll('begin');
    for (const [, { file, texts }] of cells) repo.edit(file, texts.before, 'human');
    for (const [row, cell] of cells)
      try {
        done.set(row.name, { cell, files: (await row.act(cell)) ?? [cell.file] });
      } catch (error) {
        done.set(row.name, { cell, files: [], error });
      }
    repo.commitAll('all of it');
  }, 120_000);
  afterAll(() => repo.dispose());

  test.each(rows)('$name', async ({ name, check }) => {
    const { cell, files, error } = done.get(name)!;
    if (error) throw error;
    for (const file of files) {
      const lines = repo.blame(file);
      expect(lines.map(([text, origin]) => `${text.trim()} = ${origin}`)).toEqual(
        lines.map(([text]) => `${text.trim()} = ${text.split(/\W/)[0]}`),
      );
      expect(lines.length).toBeGreaterThan(0);
    }
    await check?.(cell);
  });

  test.each(
    ROWS.flatMap((row) => {
      const why = whyNot(row);
      return why === undefined ? [] : [{ ...row, why }];
    }),
  )('not in its protocol: $name ($why)', ({ needs, why, needsSession }) => {
    expect(needsSession !== true && fixture[needs] !== undefined).toBe(false);
    expect(why.length).toBeGreaterThan(5);
  });

  test('payloads with a part missing, of another kind, or cut off break nothing and claim nothing', async () => {
    const cell = cellOf(rows.length);
    repo.edit(cell.file, cell.texts.before, 'human');
    const before = repo.blame(cell.file);
    const { edit } = fixture;
    for (const whole of edit ? cell.payloads('edit') : []) {
      const broken: unknown[] = [JSON.stringify(whole).slice(0, -7), '', '[]', 'null', '{"a":'];
      for (const key of Object.keys(whole)) {
        const { [key]: _, ...rest } = whole;
        broken.push(rest);
        for (const other of [null, 7, [], {}, 'x'.repeat(100_000)]) broken.push({ ...whole, [key]: other });
      }
      for (const one of broken) {
        const ran = await recordHere(repo, agent, one as object | string);
        expect([0, 2]).toContain(ran.code);
        expect(JSON.parse(ran.out)).toBeTypeOf('object');
        expect(ran.err).not.toContain('    at ');
      }
    }
    expect(repo.blame(cell.file)).toEqual(before);
  }, 60_000);
});

test('a command that writes five thousand files: each is its own', async () => {
  const repo = TestRepo.create();
  try {
    repo.write('a.ts', 'unknown\n');
    repo.commitAll('begin');
    const [, { shell }] = FIXTURES.find(([name]) => name === 'claude-code')!;
    const values = { root: repo.root, session: 's', call: 'c', command: './generate' };
    await recordHere(repo, 'claude-code', filled(shell![0]!, values));
    for (let n = 0; n < 4_999; n++) repo.write(`out/${n % 50}/${n}.ts`, `ai ${n}\n`);
    repo.write('a.ts', 'unknown\nai\n');
    await recordHere(repo, 'claude-code', filled(shell![1]!, values));
    repo.commitAll('all');
    expect(repo.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly)')).toContain('ai=5000;');
    expect(repo.origins('a.ts')).toBe('unknown ai');
    expect(repo.origins('out/49/4949.ts')).toBe('ai');
  } finally {
    repo.dispose();
  }
}, 120_000);
