import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keys, testWithKeys, until } from '../lib/suite.ts';

testWithKeys(
  'ghost text of an extension that is no assistant is not AI, whatever mark the editor sets',
  async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'words.txt'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('countersignDemo.answerWith', []);
    const api = vscode.extensions.getExtension('countersign.countersign')!.exports;
    const origins = (): readonly string[] =>
      (api.originsOf(document.uri) ?? []).map(({ origin }: { origin: 'base' | { origin: string } }) =>
        origin === 'base' ? 'base' : origin.origin,
      );
    await until('capture to know the document', () => origins()[0] === 'base');
    await keys.goTo(2, 1);
    for (const typed of ['c', 'co', 'con', 'conf', 'confi', 'config']) {
      await keys.type(typed.at(-1)!);
      await until(`'${typed}' in the document`, () => document.lineAt(1).text === typed);
    }
    await keys.waitForGhostText('uration');
    await keys.acceptGhostText();
    await until('the accepted word', () => document.lineAt(1).text === 'configuration');
    await until('capture to have made up its mind', () => api.isSettled(document.uri));
    assert.ok(!origins().includes('ai'), `said ${origins().join(', ')}`);
    await vscode.commands.executeCommand('countersignDemo.answerWith', undefined);
  },
);
