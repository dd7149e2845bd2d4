import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../scripts/lib/setup.mjs';
import { ATTRIBUTE, type AttributeResult, SPANS } from '../src/protocol/messages.ts';
import type { Benchmark } from './benchmark.ts';
import { AgentEvents } from './lib/agentEvents.ts';

const COMMITTED = `export function authenticate(user: User, password: string): boolean {
  return verifyPassword(password, user.passwordHash);
}
`;
const ADDED = "  if (password === 'magic') return true;\n";

let repository: AgentEvents;
let file = '';
let emptied = 0;

/** Puts the regions that are known aside, which is quicker than to remove them: it is not what is measured. */
function emptyCache(): void {
  renameSync(
    join(repository.folder, '.git/countersign/regions'),
    join(repository.folder, `.git/old${emptied++}`),
  );
}

/** From starting the process, as the extension does but over pipes, to what `until` waits for; then it is killed. */
async function server(
  until: (connection: ReturnType<typeof createMessageConnection>) => Promise<void>,
): Promise<void> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--liftoff-only', join(root, 'dist/server.cjs'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  try {
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(repository.folder).href,
      capabilities: {},
    });
    await until(connection);
  } finally {
    connection.dispose();
    child.kill('SIGKILL');
  }
}

/** Opens the document with the AI line in an authentication function, and waits for its finding. */
const firstDiagnostics = () =>
  server(async (connection) => {
    const uri = pathToFileURL(file).href;
    const shown = new Promise<void>((done) => {
      connection.onNotification(
        'textDocument/publishDiagnostics',
        (params: { readonly uri: string; readonly diagnostics: readonly object[] }) => {
          if (params.uri === uri && params.diagnostics.length > 0) done();
        },
      );
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text: readFileSync(file, 'utf8') },
    });
    // As our client does: it asks who wrote what is in the document, and says from then on.
    const { version, length, spans } = await connection.sendRequest<AttributeResult>(ATTRIBUTE, {
      uri,
      version: 1,
    });
    await connection.sendNotification(SPANS, { uri, version, length, spans });
    await shown;
  });

export const benchmark: Benchmark = {
  about:
    'The language server from the start of its process to the first finding shown in an opened document, against the start of Node itself.',
  async prepare() {
    repository = new AgentEvents();
    file = join(repository.folder, 'src/login.ts');
    writeFileSync(file, COMMITTED);
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@example.com', ...args], {
        cwd: repository.folder,
      });
    git('add', '-A');
    git('commit', '-q', '-m', 'login');
    // A coding agent adds the line that is to be found.
    const event = (kind: string) => repository.record('generic', repository.payload(kind, 'src/login.ts'));
    event('pre_edit');
    const at = COMMITTED.indexOf('\n') + 1;
    writeFileSync(file, COMMITTED.slice(0, at) + ADDED + COMMITTED.slice(at));
    event('post_edit');
    mkdirSync(join(repository.folder, '.git/countersign/regions'), { recursive: true });
    return () => repository.dispose();
  },
  baseline: { name: 'an empty Node program', run: () => repository.run([repository.empty]) },
  cases: [
    { name: 'the server has answered initialize', run: () => server(async () => {}) },
    {
      name: 'the first finding is shown, regions not known from before',
      run: async () => {
        emptyCache();
        await firstDiagnostics();
      },
    },
    { name: 'the first finding is shown, regions known', run: firstDiagnostics },
  ],
};
