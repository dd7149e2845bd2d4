import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { CaptureSelfTest } from '../core/provenance/captureSelfTest.ts';
import { RUN_CLI, type RunCliResult } from '../protocol/messages.ts';
import type { Capture } from './capture/startCapture.ts';

/** Owns every resource of the extension; commands and views get it and nothing else. */
export interface ProductContext {
  readonly extension: vscode.ExtensionContext;
  readonly client: LanguageClient;
  readonly ready: Promise<void>;
  readonly capture: Capture;
  /** Whether an edit that nobody sees arrived as it should; never rejects. */
  readonly selfTest: Promise<CaptureSelfTest>;
  readonly output: vscode.OutputChannel;
  /** Fires when findings, spans or statements may have changed. */
  readonly onDidChange: vscode.Event<void>;
}

/** Runs the `countersign` command in a workspace folder. Never throws for what the command says. */
export async function runCli(
  { client, ready }: ProductContext,
  folder: string,
  ...args: string[]
): Promise<RunCliResult> {
  await ready;
  return client.sendRequest<RunCliResult>(RUN_CLI, { folder, args });
}

/** Folder of the active editor, or the only one; `undefined` when there is none. */
export function currentFolder(): string | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = active && vscode.workspace.getWorkspaceFolder(active);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri.fsPath;
}
