import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from '../lib/suite.ts';

for (const name of ['plain.ts', 'corrupt/a.ts', 'bare/a.ts'])
  test(`${name}: editing works, nothing is claimed, nothing is written`, async () => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '// x\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    await until('the hover provider', async () => {
      await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(0, 1));
      return true;
    });
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Countersign');
    assert.deepEqual(found, []);
  });
