import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { SpanOrigin } from '../../../src/core/provenance/origin.ts';
import {
  ATTRIBUTE,
  type AttributeResult,
  type ServerOptions,
  SPANS,
  STATUS,
  type StatusParams,
} from '../../../src/protocol/messages.ts';
import { toWire } from '../../../src/protocol/wireSpans.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A real language server over standard input and output, as another editor would start it. */
export interface TestServer {
  readonly connection: MessageConnection;
  /** What the status said was wrong, oldest first. */
  readonly problems: string[];
  open(file: string, text: string): Promise<void>;
  /** The whole document is new. */
  change(file: string, version: number, text: string): Promise<void>;
  /** Says who wrote a document: runs of length and origin. */
  spans(file: string, version: number, runs: readonly (readonly [number, SpanOrigin])[]): Promise<void>;
  /** `[length, origin]` runs; undefined where nothing is tracked. */
  ask(file: string): Promise<[number, string][] | undefined>;
  stop(): Promise<void>;
}

/** @param folders absolute paths of the workspace's folders. */
export async function startServer(
  folders: readonly string[],
  options: ServerOptions = {},
  capabilities: Partial<ClientCapabilities> = {},
): Promise<TestServer> {
  if (!fs.existsSync(path.join(ROOT, 'dist/server.cjs')))
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });
  const server = spawn(process.execPath, ['--liftoff-only', path.join(ROOT, 'dist/server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const problems: string[] = [];
  connection.onNotification(STATUS, ({ problem }: StatusParams) => {
    if (problem) problems.push(problem);
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
    initializationOptions: options,
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  const uriOf = (file: string) => pathToFileURL(file).href;
  return {
    connection,
    problems,
    open: (file, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(file), languageId: 'typescript', version: 1, text },
      }),
    change: (file, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(file), version },
        contentChanges: [{ text }],
      }),
    spans: (file, version, runs) =>
      connection.sendNotification(SPANS, {
        uri: uriOf(file),
        version,
        length: runs.reduce((sum, [length]) => sum + length, 0),
        spans: toWire(runs.map(([length, origin]) => ({ length, origin }))),
      }),
    ask: async (file) => {
      const answer = await connection.sendRequest<AttributeResult>(ATTRIBUTE, {
        uri: uriOf(file),
        version: 1,
      });
      if (!answer.tracked) return undefined;
      return answer.spans.runs.map(([length, at]) => [length, answer.spans.origins[at]?.origin ?? 'base']);
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      server.kill();
    },
  };
}

/** Waits for a condition, at most twenty seconds. */
export async function until<T>(what: string, ask: () => T | undefined | false): Promise<T> {
  for (let wait = 0; wait < 20_000; wait += 25) {
    const answer = ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited for ${what}`);
}
