import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { gate, keys, test, testWithKeys, until } from '../lib/suite.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code, not a template.
const GREETING = 'return `Hello, ${name}!`;';

test('the product is loaded as a development extension', () => {
  assert.ok(vscode.extensions.getExtension('countersign.countersign'));
});

test('the proposed-API gate is as this run asks', async () => {
  const document = await vscode.workspace.openTextDocument({ content: '' });
  const extension = vscode.extensions.getExtension('countersign.countersign')!;
  const proposals: readonly string[] = extension.packageJSON.enabledApiProposals ?? [];
  assert.deepEqual([...proposals], gate === 'open' ? ['textDocumentChangeReason'] : []);
  assert.equal(document.getText(), '');
});

testWithKeys("real keys reach the editor, and Tab accepts the stand-in's ghost text", async () => {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'greet.ts'));
  await vscode.window.showTextDocument(document);
  await keys.goTo(1, 46);
  const reasons: unknown[] = [];
  const watching = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && event.contentChanges.length > 0)
      reasons.push((event as { detailedReason?: unknown }).detailedReason);
  });
  await keys.press('Enter');
  await keys.waitForGhostText('Hello');
  await keys.acceptGhostText();
  await until('the accepted text', () => document.lineAt(1).text.trim() === GREETING);
  watching.dispose();
  assert.ok(reasons.length >= 2);
  assert.ok(reasons.every((reason) => (reason !== undefined) === (gate === 'open')));
});

function folder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}
