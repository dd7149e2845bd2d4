// Completes words from a list, as a dictionary or snippet extension would. It stands for providers that are no AI.
const vscode = require('vscode');

const WORDS = ['acknowledgement', 'configuration', 'implementation', 'responsibility', 'synchronization'];

/** @param {vscode.ExtensionContext} context */
exports.activate = (context) => {
  const provider = {
    provideInlineCompletionItems(document, position) {
      const typed = /[a-z]{4,}$/.exec(document.lineAt(position.line).text.slice(0, position.character))?.[0];
      const words = typed ? WORDS.filter((word) => word.startsWith(typed) && word !== typed) : [];
      const range = new vscode.Range(position.translate(0, -(typed?.length ?? 0)), position);
      return { items: words.map((word) => new vscode.InlineCompletionItem(word, range)) };
    },
  };
  context.subscriptions.push(
    vscode.languages.registerInlineCompletionItemProvider({ pattern: '**' }, provider),
  );
};
