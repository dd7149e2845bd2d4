import * as vscode from 'vscode';
import { SCOPE, type ScopeResult } from '../protocol/messages.ts';
import type { ProductContext } from './productContext.ts';

/** How often ghost text is dismissed while the caret stays, in milliseconds. */
const EVERY = 100;
/** How long after a caret move, an edit or a request for suggestions a slow assistant may still answer, in milliseconds. */
const WATCH = 10_000;

/**
 * Where the policy forbids AI text, ghost text is dismissed: no extension may see ghost text, so it is dismissed blindly
 * from the moment something can have asked for it. Why is said once per region and session, in the status bar.
 */
export function guardKeyboard({ client, ready }: ProductContext): vscode.Disposable {
  const told = new Set<string>();
  let watch: NodeJS.Timeout | undefined;
  let asked = 0;
  const stop = () => {
    clearInterval(watch);
    watch = undefined;
  };
  const look = async (document: vscode.TextDocument, line: number) => {
    const ticket = ++asked;
    const settings = vscode.workspace.getConfiguration('countersign', document);
    if (!settings.get('scope.dismissCompletions', true)) return stop();
    await ready;
    const uri = document.uri.toString();
    const answer = await client.sendRequest<ScopeResult>(SCOPE, { uri, line: line + 1 });
    if (ticket !== asked) return;
    stop();
    if (answer.refused === undefined) return;
    const until = Date.now() + WATCH;
    watch = setInterval(() => {
      if (Date.now() > until) stop();
      else void vscode.commands.executeCommand('editor.action.inlineSuggest.hide');
    }, EVERY);
    const key = `${uri} ${answer.region ?? ''}`;
    if (told.has(key)) return;
    told.add(key);
    vscode.window.setStatusBarMessage(`$(shield) ${answer.refused}`, 10_000);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      void look(textEditor.document, textEditor.selection.active.line);
    }),
    // Offers nothing; it is asked whenever the assistants are, also when a person asks for a suggestion by hand.
    vscode.languages.registerInlineCompletionItemProvider(
      { pattern: '**' },
      {
        provideInlineCompletionItems(document, position) {
          void look(document, position.line);
          return undefined;
        },
      },
    ),
    { dispose: stop },
  );
}
