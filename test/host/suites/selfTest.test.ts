import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { gate, test, until } from '../lib/suite.ts';

const CHANNEL = { closed: 'stable', open: 'full', mark: 'mark' }[gate];

test('capture is tested at the start: the result and the channel lie where doctor reads them', async () => {
  const root = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
  const file = path.join(root, '.git/countersign/capture-health.json');
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
