import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { gate, keys, test, testWithKeys, until } from '../lib/suite.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code, not a template.
const GREETING = 'return `Hello, ${name}!`;';

const CHANNEL = { closed: 'stable', open: 'full', mark: 'mark' }[gate];

test('the product is loaded as a development extension', () => {
  assert.ok(vscode.extensions.getExtension('countersign.countersign'));
});

test('capture is tested at the start: the result and the channel lie where doctor reads them', async () => {
  const file = path.join(folder().fsPath, '.git/countersign/capture-health.json');
  const health = await until('the result of the self-test', () =>
    fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined,
  );
  assert.equal(health.problem, undefined);
  assert.equal(health.result, 'ok');
  assert.equal(health.channel, CHANNEL);
  assert.ok(health.editor.includes(vscode.version));
});

test('nobody sees the test: no tab, no unsaved document, nothing recorded', () => {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  assert.deepEqual(
    tabs.filter(({ label, isDirty }) => isDirty || label.includes('countersign')),
    [],
  );
  // What VS Code itself opens unseen (its release notes, a log) is not ours to judge.
  assert.deepEqual(
    vscode.workspace.textDocuments
      .filter(({ uri }) => uri.scheme === 'untitled')
      .map(({ uri }) => uri.toString()),
    [],
  );
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
