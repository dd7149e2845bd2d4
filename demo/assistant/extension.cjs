// A stand-in for an AI completion extension: everything it offers comes from table.json or from a test.
const vscode = require('vscode');
const table = require('./table.json');

/** Answers a test handed us, used instead of the table until the next call. */
let scripted;

/** @param {vscode.ExtensionContext} context */
exports.activate = (context) => {
  const provider = {
    provideInlineCompletionItems(document, position) {
      if (!vscode.workspace.getConfiguration('countersignDemo', document).get('completions', true))
        return { items: [] };
      const items = scripted
        ? scripted.map((item) => toItem(item, position))
        : answersFor(document, position).map((text) => toItem({ text }, position));
      return { items };
    },
  };
  const metadata = { displayName: 'Demo Assistant', groupId: 'countersign-demo.assistant' };
  let registration;
  try {
    registration = vscode.languages.registerInlineCompletionItemProvider(
      { pattern: '**' },
      provider,
      metadata,
    );
  } catch {
    registration = vscode.languages.registerInlineCompletionItemProvider({ pattern: '**' }, provider);
  }
  context.subscriptions.push(
    registration,
    /** `[{text, snippet?, range?: [[line, character], [line, character]], nextEdit?}]`; nothing goes back to the table. */
    vscode.commands.registerCommand('countersignDemo.answerWith', (items) => {
      scripted = items ?? undefined;
    }),
    /** What an assistant's chat or agent panel does without proposed API: `[{uri, range, text}]` as one workspace edit. */
    vscode.commands.registerCommand('countersignDemo.applyEdits', async (edits) => {
      const edit = new vscode.WorkspaceEdit();
      for (const { uri, range, text } of edits)
        edit.replace(
          typeof uri === 'string' ? vscode.Uri.parse(uri) : vscode.Uri.from(uri),
          toRange(range),
          text,
        );
      return await vscode.workspace.applyEdit(edit);
    }),
  );
};

/** The table's answers on an empty line below a line that a row names. */
function answersFor(document, position) {
  const line = document.lineAt(position.line);
  if (!line.isEmptyOrWhitespace) return [];
  const indent = line.text.slice(0, position.character);
  const above = previousLine(document, position.line).trim();
  const row = table.find(({ extension, after }) => document.fileName.endsWith(extension) && above === after);
  return (row?.answers ?? []).map((text) => indentAs(text, indent));
}

function previousLine(document, line) {
  for (let above = line - 1; above >= 0; above--)
    if (!document.lineAt(above).isEmptyOrWhitespace) return document.lineAt(above).text;
  return '';
}

function indentAs(text, indent) {
  return text.replaceAll('\n', `\n${indent}`);
}

function toItem(item, position) {
  const completion = new vscode.InlineCompletionItem(
    item.snippet ? new vscode.SnippetString(item.snippet) : item.text,
    item.range ? toRange(item.range) : new vscode.Range(position, position),
  );
  if (item.nextEdit) completion.isInlineEdit = true;
  return completion;
}

function toRange([[startLine, startCharacter], [endLine, endCharacter]]) {
  return new vscode.Range(startLine, startCharacter, endLine, endCharacter);
}
