// A stand-in for an AI completion extension: everything it offers comes from table.json or from a test.
const vscode = require('vscode');
const table = require('./table.json');

/** Answers a test handed us, used instead of the table until the next call. */
let scripted;

/** @param {vscode.ExtensionContext} context */
exports.activate = (context) => {
  const provider = {
    provideInlineCompletionItems(document, position) {
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

/** The table's answers where the cursor stands: below or behind a line that a row names, when the rest of its line is empty. */
function answersFor(document, position) {
  const line = document.lineAt(position.line);
  if (line.text.slice(position.character).trim() !== '') return [];
  const typed = line.text.slice(0, position.character);
  for (const row of table) {
    if (!document.fileName.endsWith(row.extension)) continue;
    if (typed.trim() === '') {
      const above = previousLine(document, position.line);
      if (above.trim() === row.after) return row.answers.map((text) => indentAs(text, typed));
    } else if (row.after.startsWith(typed.trim()) && typed.trim().length >= 8) {
      const rest = row.after.slice(typed.trim().length);
      const indent = typed.slice(0, typed.length - typed.trimStart().length);
      return row.answers.map(
        (text) => `${rest}\n${indent}${row.indent}${indentAs(text, `${indent}${row.indent}`)}`,
      );
    }
  }
  return [];
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
