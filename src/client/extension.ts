import * as path from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  ATTRIBUTE,
  type AttributeResult,
  HEALTH,
  NOTEBOOK,
  NOTEBOOK_SAVED,
  type NotebookResult,
  RENAMED,
  type ServerOptions,
  SPANS,
  STATUS,
} from '../protocol/messages.ts';
import { offerAgentHooks } from './agentOffer.ts';
import { showAiTools } from './aiTools.ts';
import { testCapture } from './capture/selfTest.ts';
import { startCapture } from './capture/startCapture.ts';
import { watchNotebooks } from './capture/watchNotebooks.ts';
import { showComingCommit } from './comingCommit.ts';
import { COMMANDS } from './commands.ts';
import { type ExtensionApi, extensionApi } from './extensionApi.ts';
import { guardKeyboard } from './keyboardScope.ts';
import { showOrigins } from './originDecorations.ts';
import type { ProductContext } from './productContext.ts';
import { highlightRegions } from './regionHighlights.ts';
import { showReviewQueue } from './reviewQueue.ts';
import { showStatus } from './statusItem.ts';
import { checkWorkspace } from './workspaceChecks.ts';

/** Capture starts at once, so that no edit is missed; the language server and the views follow. */
export function activate(extension: vscode.ExtensionContext): ExtensionApi {
  const client = languageClient(extension);
  const ready = client.start();
  const capture = startCapture(
    {
      attribute: async (params) => {
        await ready;
        return client.sendRequest<AttributeResult>(ATTRIBUTE, params);
      },
      spans: (params) => void ready.then(() => client.sendNotification(SPANS, params)),
      renamed: async (params) => {
        await ready;
        await client.sendRequest(RENAMED, params);
      },
    },
    extension.globalStorageUri.fsPath,
  );
  const changed = new vscode.EventEmitter<void>();
  const output = vscode.window.createOutputChannel('Countersign Reports');
  const selfTest = testCapture(capture, String(extension.extension.packageJSON.version));
  const product: ProductContext = {
    extension,
    client,
    ready,
    capture,
    selfTest,
    output,
    onDidChange: changed.event,
  };
  extension.subscriptions.push(
    capture,
    watchNotebooks(capture, {
      attribute: async (params) => {
        await ready;
        return client.sendRequest<NotebookResult>(NOTEBOOK, params);
      },
      saved: (params) => void ready.then(() => client.sendNotification(NOTEBOOK_SAVED, params)),
    }),
    changed,
    output,
    client.onNotification(STATUS, () => changed.fire()),
    showStatus(product),
    showReviewQueue(product),
    showComingCommit(product),
    showAiTools(product),
    showOrigins(product),
    highlightRegions(product),
    guardKeyboard(product),
    checkWorkspace(product),
    ...Object.entries(COMMANDS).map(([id, run]) =>
      vscode.commands.registerCommand(id, (...args) => run(product, ...(args as never[]))),
    ),
    { dispose: () => void client.stop() },
  );
  ready.catch((error: Error) =>
    vscode.window.showErrorMessage(`Countersign's language server did not start: ${error.message}`),
  );
  void Promise.all([selfTest, ready])
    .then(([tested]) => {
      const say = () =>
        client.sendNotification(HEALTH, {
          health: { ...tested, channel: capture.health().channel },
          folders: folderPaths(),
        });
      extension.subscriptions.push(capture.onDidChangeChannel(() => void say().catch(() => {})));
      return say();
    })
    .catch(() => {});
  void ready.then(() => offerAgentHooks(product)).catch(() => {});
  return extensionApi(capture);
}

function languageClient(extension: vscode.ExtensionContext): LanguageClient {
  const module = extension.asAbsolutePath(path.join('dist', 'server.cjs'));
  // TurboFan would take seconds and gigabytes for the larger grammars.
  const execArgv = ['--liftoff-only'];
  return new LanguageClient(
    'countersign',
    'Countersign',
    {
      run: { module, transport: TransportKind.ipc, options: { execArgv } },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: [...execArgv, '--inspect=6009'] } },
    },
    {
      documentSelector: [{ scheme: 'file' }, { scheme: 'untitled' }],
      initializationOptions: (): ServerOptions => ({
        ...(extension.storageUri ? { storage: extension.storageUri.fsPath } : {}),
      }),
    },
  );
}

function folderPaths(): string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => uri.fsPath);
}
