import * as vscode from 'vscode';
import { SCOPE, type ScopeResult } from '../protocol/messages.ts';
import type { ProductContext } from './productContext.ts';

/** How long after a caret move or an edit a suggestion may still appear, in milliseconds. */
const WATCH = [120, 350, 800];

/**
 * Where the policy forbids AI text, ghost text is dismissed. Why is said once per region and session, in the status bar.
 */
export function guardKeyboard({ client, ready }: ProductContext): vscode.Disposable {
  const told = new Set<string>();
  let timers: NodeJS.Timeout[] = [];
  let asked = 0;
  const look = async (editor: vscode.TextEditor) => {
    if (!vscode.workspace.getConfiguration('countersign').get('scope.dismissCompletions', true)) return;
    const ticket = ++asked;
    await ready;
    const uri = editor.document.uri.toString();
    const answer = await client.sendRequest<ScopeResult>(SCOPE, {
      uri,
      line: editor.selection.active.line + 1,
    });
    if (ticket !== asked || answer.refused === undefined) return;
    for (const timer of timers) clearTimeout(timer);
    timers = WATCH.map((wait) =>
      setTimeout(() => vscode.commands.executeCommand('editor.action.inlineSuggest.hide'), wait),
    );
    const key = `${uri} ${answer.region ?? ''}`;
    if (told.has(key)) return;
    told.add(key);
    vscode.window.setStatusBarMessage(`$(shield) ${answer.refused}`, 10_000);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void look(textEditor)),
    { dispose: () => timers.forEach(clearTimeout) },
  );
}
