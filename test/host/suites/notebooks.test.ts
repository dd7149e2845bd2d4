import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keys, test, testWithKeys, until } from '../lib/suite.ts';

interface Api {
  recordInsertion(uri: vscode.Uri, text: string, assistant: { tool: string; mode: string }): void;
  originsOf(uri: vscode.Uri): readonly { length: number; origin: 'base' | { origin: string } }[] | undefined;
}

const file = (name: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

async function api(): Promise<Api> {
  return (await vscode.extensions.getExtension('countersign.countersign')!.activate()) as Api;
}

async function said(uri: vscode.Uri): Promise<string> {
  const spans = (await api()).originsOf(uri) ?? [];
  return spans
    .map(({ length, origin }) => `${length} ${origin === 'base' ? origin : origin.origin}`)
    .join(', ');
}

async function expectSaid(uri: () => vscode.Uri, wanted: string): Promise<void> {
  let last = '';
  await until(wanted, async () => {
    last = await said(uri());
    return last === wanted;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it is '${last}'`);
  });
}

async function byAi(uri: vscode.Uri, at: vscode.Position, text: string): Promise<void> {
  (await api()).recordInsertion(uri, text, { tool: 'demo', mode: 'agent' });
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, at, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function openNotebook(name: string): Promise<vscode.NotebookDocument> {
  const notebook = await vscode.workspace.openNotebookDocument(file(name));
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
}

test('cells of a notebook have origins, its file has them when it is saved, and cells that are opened have them again', async () => {
  const notebook = await openNotebook('n.ipynb');
  const cell = () => notebook.cellAt(0).document.uri;
  await expectSaid(cell, '21 base');
  await byAi(cell(), new vscode.Position(1, 0), 'ai()\n');
  await expectSaid(cell, '10 base, 5 ai, 11 base');
  assert.ok(await notebook.save());
  // The file itself, as text, says the same.
  const text = await vscode.workspace.openTextDocument(file('n.ipynb'));
  await until('the line in the file', async () => {
    const at = text.getText().indexOf('ai()');
    let end = 0;
    const spans = (await api()).originsOf(text.uri) ?? [];
    const span = spans.find(({ length }) => (end += length) > at);
    return span && span.origin !== 'base' && span.origin.origin === 'ai';
  });
  // VS Code keeps a notebook open for minutes after its tab is closed; a copy with the same content is opened afresh.
  await vscode.workspace.fs.copy(file('n.ipynb'), file('copy.ipynb'));
  const again = await openNotebook('copy.ipynb');
  await expectSaid(() => again.cellAt(0).document.uri, '10 base, 5 ai, 11 base');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('a document in two editors and beside its committed version is one document: an edit counts once', async () => {
  const document = await vscode.workspace.openTextDocument(file('twice.ts'));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
  const uri = () => document.uri;
  await expectSaid(uri, '22 base');
  await byAi(document.uri, new vscode.Position(1, 0), 'ai();\n');
  await expectSaid(uri, '22 base, 6 ai');
  assert.ok(await document.save());
  await until('the change of the file', async () => {
    await vscode.commands.executeCommand('git.openChange', document.uri);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputTextDiff;
  });
  // The right side of the diff is the document; the left one is nobody's to track.
  await byAi(document.uri, new vscode.Position(2, 0), 'more();\n');
  await expectSaid(uri, '22 base, 14 ai');
  const left = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'git');
  assert.equal(left && (await api()).originsOf(left.uri), undefined);
  await document.save();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

testWithKeys('a file too large to track says so while it is shown, and nothing is claimed', async () => {
  const document = await vscode.workspace.openTextDocument(file('large.ts'));
  await vscode.window.showTextDocument(document);
  await until('the status item', async () => (await keys.statusBar()).includes('not tracked'));
  assert.equal((await api()).originsOf(document.uri), undefined);
  await vscode.window.showTextDocument(file('twice.ts'));
  await until('the status item', async () => !(await keys.statusBar()).includes('not tracked'));
});
