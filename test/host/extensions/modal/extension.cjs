// Takes over the `type` command as vim extensions do: in insert mode keys are handed on to `default:type`, in normal mode
// they are commands that edit through the API.
const vscode = require('vscode');

let typing;
let insert = false;
let operator = '';
let register = '';

/** @param {vscode.ExtensionContext} context */
exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('countersignModal.toggle', async () => {
      if (typing) {
        typing.dispose();
        typing = undefined;
      } else typing = vscode.commands.registerCommand('type', (args) => typed(args.text));
      insert = false;
      await vscode.commands.executeCommand('setContext', 'countersignModal.on', typing !== undefined);
      return typing !== undefined;
    }),
    vscode.commands.registerCommand('countersignModal.normal', () => {
      insert = false;
      operator = '';
    }),
    { dispose: () => typing?.dispose() },
  );
};

async function typed(text) {
  if (insert) return await vscode.commands.executeCommand('default:type', { text });
  const editor = vscode.window.activeTextEditor;
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  if (text === 'i') insert = true;
  else if (text === 'o') {
    await vscode.commands.executeCommand('editor.action.insertLineAfter');
    insert = true;
  } else if (text === 'y' || text === 'd') {
    if (operator === text) {
      register = `${line.text}\n`;
      if (text === 'd') await editor.edit((edit) => edit.delete(line.rangeIncludingLineBreak));
      operator = '';
    } else operator = text;
  } else if (text === 'p') {
    const at = new vscode.Position(line.lineNumber + 1, 0);
    await editor.edit((edit) => edit.insert(at, register));
    editor.selection = new vscode.Selection(at, at);
  } else if (text === 'x')
    await editor.edit((edit) =>
      edit.delete(new vscode.Range(selection.active, selection.active.translate(0, 1))),
    );
}
