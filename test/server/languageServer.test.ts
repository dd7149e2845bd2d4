import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { canonicalText } from '../../src/core/provenance/canonicalText.ts';
import type { OriginRecord } from '../../src/core/provenance/origin.ts';
import { contentHashOf } from '../../src/node/canonicalBytes.ts';
import { openLedger } from '../../src/node/ledger.ts';
import { RegionCache } from '../../src/node/regionCache.ts';
import {
  ATTRIBUTE,
  type AttributeResult,
  EXPLAIN,
  REGIONS,
  type RegionsResult,
  SPANS,
  STATUS,
  type StatusParams,
} from '../../src/protocol/messages.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AI: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'github-copilot' },
  mode: 'completion',
};
const HUMAN: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
const LOGIN = `export function authenticate(user: User, password: string): boolean {
  return verifyPassword(password, user.passwordHash);
}

export function add(a: number, b: number): number {
  return a + b;
}
`;

let folder: string;
let connection: MessageConnection;
let server: ReturnType<typeof spawn>;
const problems: string[] = [];
const diagnostics = new Map<string, Diagnostic[]>();
interface Diagnostic {
  readonly message: string;
  readonly code: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly data: { readonly fingerprint: string };
}

beforeAll(async () => {
  if (!fs.existsSync(path.join(ROOT, 'dist/server.cjs')))
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-server-')));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '-q', '-b', 'main');
  fs.writeFileSync(path.join(folder, 'login.ts'), LOGIN);
  git('add', '-A');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-qm', 'base');
  // As another editor would start it: plain LSP over standard input and output.
  server = spawn(process.execPath, ['--liftoff-only', path.join(ROOT, 'dist/server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  connection = createMessageConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string; diagnostics: Diagnostic[] }) => {
      diagnostics.set(params.uri, params.diagnostics);
    },
  );
  connection.onNotification(STATUS, ({ problem }: StatusParams) => {
    if (problem) problems.push(problem);
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
});

afterAll(async () => {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  server.kill();
  fs.rmSync(folder, { recursive: true, force: true });
});

const until = async <T>(what: string, ask: () => T | undefined | false): Promise<T> => {
  for (let wait = 0; wait < 20_000; wait += 25) {
    const answer = ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited for ${what}`);
};
const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const open = (name: string, text: string) =>
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: uriOf(name), languageId: 'typescript', version: 1, text },
  });
const change = (name: string, version: number, text: string) =>
  connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: uriOf(name), version },
    contentChanges: [{ text }],
  });

test('a committed document is base, whatever its line endings', async () => {
  await open('login.ts', LOGIN.replaceAll('\n', '\r\n'));
  const answer = await connection.sendRequest<AttributeResult>(ATTRIBUTE, {
    uri: uriOf('login.ts'),
    version: 1,
  });
  expect(answer).toMatchObject({ tracked: true, length: LOGIN.replaceAll('\n', '\r\n').length });
  expect(answer.spans.runs.map(([, origin]) => origin)).toEqual([-1]);
});

test('AI text in an authentication function is diagnosed, recorded, explained and has quick fixes', async () => {
  const added = "  if (password === 'magic') return true;\n";
  const at = LOGIN.indexOf('\n') + 1;
  const text = LOGIN.slice(0, at) + added + LOGIN.slice(at);
  await change('login.ts', 2, text);
  await connection.sendNotification(SPANS, {
    uri: uriOf('login.ts'),
    version: 2,
    length: text.length,
    spans: {
      runs: [
        [at, -1],
        [added.length, 0],
        [text.length - at - added.length, -1],
      ],
      origins: [AI],
    },
  });
  const found = await until('the diagnostic', () => {
    const list = diagnostics.get(uriOf('login.ts')) ?? [];
    return list.length > 0 && list;
  });
  expect(found[0]!.message).toMatch(/AI code by github-copilot in an authentication region/);
  expect(found[0]!.range.start.line).toBe(1);
  const ledger = openLedger(path.join(folder, '.git/countersign'));
  expect(ledger.latest('login.ts')?.spans[1]).toEqual({ length: added.length, origin: AI });
  const actions = await connection.sendRequest<{ title: string }[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf('login.ts') },
    range: found[0]!.range,
    context: { diagnostics: found },
  });
  expect(actions.map(({ title }) => title).join('\n')).toMatch(
    /Mark as reviewed[\s\S]*Why is this a security region/,
  );
  const why = await connection.sendRequest<string>(EXPLAIN, {
    uri: uriOf('login.ts'),
    fingerprint: found[0]!.data.fingerprint,
  });
  expect(why).toMatch(/Line 1: .*authenticate/);
  const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
    textDocument: { uri: uriOf('login.ts') },
    position: { line: 1, character: 5 },
  });
  expect(hover.contents.value).toMatch(/github-copilot/);
});

test('what is typed without a pause is recorded while it is typed', async () => {
  const name = 'typing.ts';
  const typed = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
  await open(name, '');
  let text = '';
  const recorded = () => openLedger(path.join(folder, '.git/countersign')).latest(name) !== undefined;
  const until = Date.now() + 15_000;
  // A key every forty milliseconds; the client says whose the text is every two hundred.
  for (let version = 2; !recorded(); version++) {
    expect(Date.now()).toBeLessThan(until);
    text += 'x';
    await change(name, version, text);
    if (version % 5 === 0)
      await connection.sendNotification(SPANS, {
        uri: uriOf(name),
        version,
        length: text.length,
        spans: { runs: [[text.length, 0]], origins: [typed] },
      });
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
});

test('what is saved is recorded before anything that is asked after it', async () => {
  const name = 'saved.ts';
  const typed: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed' };
  await open(name, '');
  for (const [version, saved] of [
    [2, false],
    [3, true],
  ] as const) {
    const text = 'x'.repeat(version);
    await change(name, version, text);
    await connection.sendNotification(SPANS, {
      uri: uriOf(name),
      version,
      length: text.length,
      spans: { runs: [[text.length, 0]], origins: [typed] },
      ...(saved ? { saved } : {}),
    });
  }
  // A commit in a terminal asks no server: what matters is that nothing is waited for.
  await connection.sendRequest(ATTRIBUTE, { uri: uriOf(name), version: 3 });
  const ledger = openLedger(path.join(folder, '.git/countersign'));
  expect(ledger.latest(name)?.spans).toEqual([{ length: 3, origin: typed }]);
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
});

test('the same text in harmless code is no finding', async () => {
  await change('login.ts', 3, LOGIN);
  const at = LOGIN.indexOf('return a + b');
  await connection.sendNotification(SPANS, {
    uri: uriOf('login.ts'),
    version: 3,
    length: LOGIN.length,
    spans: {
      runs: [
        [at, -1],
        [12, 0],
        [LOGIN.length - at - 12, -1],
      ],
      origins: [AI],
    },
  });
  await until('the diagnostics to go', () => diagnostics.get(uriOf('login.ts'))?.length === 0);
});

/** The whole document is new, and whose each part of it is. */
async function say(name: string, version: number, parts: readonly (readonly [string, OriginRecord])[]) {
  const text = parts.map(([part]) => part).join('');
  if (version === 1) await open(name, text);
  else await change(name, version, text);
  await connection.sendNotification(SPANS, {
    uri: uriOf(name),
    version,
    length: text.length,
    spans: { runs: parts.map(([part], at) => [part.length, at]), origins: parts.map(([, origin]) => origin) },
  });
}
const linesFound = (name: string) => diagnostics.get(uriOf(name))?.map(({ range }) => range.start.line);

test('AI text that is moved into a region is found there, and no more when it is moved out', async () => {
  const [head, check, tail] = [
    LOGIN.slice(0, LOGIN.indexOf('  return v')),
    '  log(user);\n',
    LOGIN.slice(LOGIN.indexOf('  return v')),
  ];
  const [before, after] = [tail.slice(0, tail.indexOf('  return a')), tail.slice(tail.indexOf('  return a'))];
  await say('moved.ts', 1, [
    [head + before, HUMAN],
    [check, AI],
    [after, HUMAN],
  ]);
  await until('nothing to be found', () => linesFound('moved.ts')?.length === 0);
  await say('moved.ts', 2, [
    [head, HUMAN],
    [check, AI],
    [tail, HUMAN],
  ]);
  await until('the line in its new place', () => linesFound('moved.ts')?.join() === '1');
  await say('moved.ts', 3, [
    [head + before, HUMAN],
    [check, AI],
    [after, HUMAN],
  ]);
  await until('nothing to be found again', () => linesFound('moved.ts')?.length === 0);
});

test('a region that a person makes grow over AI text counts it', async () => {
  const head = 'export function archive(project: Project, user: User): void {\n';
  const body = '  project.archivedAt = new Date();\n  project.save();\n';
  const guard =
    "  if (!user.hasRole('admin')) throw new ForbiddenError('only administrators may archive');\n";
  await say('grown.ts', 1, [
    [head, HUMAN],
    [body, AI],
    ['}\n', HUMAN],
  ]);
  await until('nothing to be found', () => linesFound('grown.ts')?.length === 0);
  await say('grown.ts', 2, [
    [head + guard, HUMAN],
    [body, AI],
    ['}\n', HUMAN],
  ]);
  await until('the AI lines below the check', () => linesFound('grown.ts')?.join() === '2');
  expect(diagnostics.get(uriOf('grown.ts'))![0]!.message).toMatch(/access-control/);
  await say('grown.ts', 3, [
    [head, HUMAN],
    [body, AI],
    ['}\n', HUMAN],
  ]);
  await until('nothing to be found without the check', () => linesFound('grown.ts')?.length === 0);
});

test('content the ledger knows has its origins again, the rest is unknown', async () => {
  const known = openLedger(path.join(folder, '.git/countersign'));
  const text = 'by agent\nby nobody\n';
  known.append(
    {
      path: 'new.ts',
      contentHash: contentHashOf('by agent\n'),
      length: 9,
      spans: [{ length: 9, origin: AI }],
      time: '2026-01-01T00:00:00Z',
      source: 'agent',
    },
    'by agent\n',
  );
  await open('new.ts', text);
  const answer = await connection.sendRequest<AttributeResult>(ATTRIBUTE, {
    uri: uriOf('new.ts'),
    version: 1,
  });
  expect(answer.spans.origins[answer.spans.runs[0]![1]]).toMatchObject({ origin: 'ai' });
  expect(answer.spans.origins[answer.spans.runs[1]![1]]).toMatchObject({ origin: 'unknown' });
});

test('a ledger that cannot be written is said once, and the warning comes all the same', async () => {
  const other = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-readonly-')));
  try {
    execFileSync('git', ['init', '-q'], { cwd: other });
    // Tests run as root, who may write into read-only folders; into a file nobody can.
    fs.writeFileSync(path.join(other, '.git/countersign'), '');
    fs.writeFileSync(path.join(other, 'login.ts'), LOGIN);
    const uri = pathToFileURL(path.join(other, 'login.ts')).href;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text: LOGIN },
    });
    await connection.sendNotification(SPANS, {
      uri,
      version: 1,
      length: LOGIN.length,
      spans: { runs: [[LOGIN.length, 0]], origins: [AI] },
    });
    await until('the diagnostic', () => (diagnostics.get(uri) ?? []).length > 0);
    const problem = await until('the problem in the status', () =>
      problems.find((text) => /ledger/i.test(text)),
    );
    expect(problem).not.toMatch(/\n\s+at /);
  } finally {
    fs.rmSync(other, { recursive: true, force: true });
  }
});

test('a file outside any repository is not tracked and nothing breaks', async () => {
  const uri = pathToFileURL(path.join(os.tmpdir(), 'countersign-nowhere.ts')).href;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'typescript', version: 1, text: 'x' },
  });
  expect(await connection.sendRequest<AttributeResult>(ATTRIBUTE, { uri, version: 1 })).toMatchObject({
    tracked: false,
  });
});

test('a large paste from outside is a hint with a quick fix, and a finding where the policy asks', async () => {
  const pasted = 'export const a = 1;\nexport const b = 2;\n';
  const text = `// ours\n${pasted}`;
  const paste: OriginRecord = { origin: 'unknown', grade: 'observed', rule: 'paste-unexplained' };
  await open('pasted.ts', text);
  const send = () =>
    connection.sendNotification(SPANS, {
      uri: uriOf('pasted.ts'),
      version: 1,
      length: text.length,
      spans: {
        runs: [
          [8, -1],
          [pasted.length, 0],
        ],
        origins: [paste],
      },
    });
  await send();
  const at = () => diagnostics.get(uriOf('pasted.ts'))?.filter(({ code }) => code === 'paste-origin') ?? [];
  const [hint] = await until('the hint', () => (at().length > 0 ? at() : undefined));
  expect(hint).toMatchObject({ severity: 4, range: { start: { line: 1, character: 0 } } });
  const actions = await connection.sendRequest<{ command: { command: string; arguments: unknown[] } }[]>(
    'textDocument/codeAction',
    { textDocument: { uri: uriOf('pasted.ts') }, range: hint!.range, context: { diagnostics: [hint] } },
  );
  expect(actions.map(({ command }) => command)).toEqual([
    {
      title: 'Say where this came from…',
      command: 'countersign.sayOrigin',
      arguments: [uriOf('pasted.ts'), { startLine: 2, endLine: 3 }],
    },
  ]);

  const policy = path.join(folder, '.countersign/policy.yaml');
  const before = fs.existsSync(policy) ? fs.readFileSync(policy, 'utf8') : undefined;
  fs.mkdirSync(path.dirname(policy), { recursive: true });
  fs.writeFileSync(policy, 'version: 1\noutsidePastes: { mustSay: true }\n');
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: pathToFileURL(policy).href,
      languageId: 'yaml',
      version: 1,
      text: fs.readFileSync(policy, 'utf8'),
    },
  });
  const policyDocument = { textDocument: { uri: pathToFileURL(policy).href } };
  await connection.sendNotification('textDocument/didSave', policyDocument);
  const [finding] = await until('the finding', () =>
    at()[0]?.data.fingerprint !== undefined ? at() : undefined,
  );
  expect(finding).toMatchObject({ severity: 1, data: { startLine: 2, endLine: 3, origin: 'unknown' } });
  expect(at()).toHaveLength(1);

  if (before === undefined) fs.rmSync(policy);
  else fs.writeFileSync(policy, before);
  await connection.sendNotification('textDocument/didSave', policyDocument);
  await connection.sendNotification('textDocument/didClose', policyDocument);
});

test('regions follow the text as it is typed, hold while it is broken, and are kept for hooks when it is saved', async () => {
  const uri = uriOf('live.ts');
  const written = (version: number, text: string) =>
    connection.sendNotification(SPANS, {
      uri,
      version,
      length: text.length,
      spans: { runs: [[text.length, 0]], origins: [AI] },
    });
  const regions = async (version: number) => {
    for (;;) {
      const found = await connection.sendRequest<RegionsResult>(REGIONS, { uri });
      if (found.version === version) return found.regions;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  await open('live.ts', LOGIN);
  await written(1, LOGIN);
  const first = await regions(1);
  expect(first).toMatchObject([{ category: 'auth', startLine: 1 }]);

  const lower = `const a = 1;\r\nconst b = 2;\r\n${LOGIN.replaceAll('\n', '\r\n')}`;
  await change('live.ts', 2, lower);
  await written(2, lower);
  expect(await regions(2)).toMatchObject([
    { startLine: first[0]!.startLine + 2, endLine: first[0]!.endLine + 2 },
  ]);

  const broken = lower.replace('{', '{ if (((');
  await change('live.ts', 3, broken);
  await written(3, broken);
  expect(await regions(3)).toMatchObject([{ category: 'auth' }]);

  await change('live.ts', 4, lower);
  await written(4, lower);
  expect(await regions(4)).toMatchObject([{ category: 'auth', startLine: first[0]!.startLine + 2 }]);
  const kept = () =>
    new RegionCache(path.join(folder, '.git/countersign/regions')).get('live.ts', canonicalText(lower));
  expect(kept()).toBeUndefined();
  await connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  expect(await until('the regions to be kept', kept)).toMatchObject({ regions: [{ startLine: 3 }] });
});
