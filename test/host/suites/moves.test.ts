import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from '../lib/suite.ts';

interface Api {
  recordInsertion(uri: vscode.Uri, text: string, assistant: { tool: string; mode: string }): void;
  originsOf(uri: vscode.Uri): readonly { length: number; origin: 'base' | { origin: string } }[] | undefined;
}

const TOTAL = 'export function total(items: readonly number[]): number {\n  return items.length * 7;\n}\n';
const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const file = (name: string) => vscode.Uri.joinPath(folder(), name);

async function api(): Promise<Api> {
  return (await vscode.extensions.getExtension('countersign.countersign')!.activate()) as Api;
}

/** One word a line: who wrote its first character. */
async function linesOf(document: vscode.TextDocument): Promise<string> {
  const spans = (await api()).originsOf(document.uri) ?? [];
  const chars = spans.flatMap(({ length, origin }) =>
    Array.from({ length }, () => (origin === 'base' ? 'base' : origin.origin)),
  );
  return Array.from(
    { length: document.lineCount },
    (_, line) => chars[document.offsetAt(new vscode.Position(line, 0))],
  )
    .filter(Boolean)
    .join(' ');
}

async function expectLines(document: vscode.TextDocument, wanted: string): Promise<void> {
  let said = '';
  await until(`'${wanted}' in ${document.uri.toString()}`, async () => {
    // Opened anew each time: what nobody shows is closed again by the editor.
    said = await linesOf(await vscode.workspace.openTextDocument(document.uri));
    return said === wanted;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it is '${said}':\n${document.getText()}`);
  });
}

/** An assistant that reports itself inserts text. */
async function byAi(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  (await api()).recordInsertion(document.uri, text, { tool: 'demo', mode: 'agent' });
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  await until(`${name} is known`, async () => /base/.test(await linesOf(document)));
  return document;
}

test('an untitled document keeps its origins when its language changes and when it is saved', async () => {
  const untitled = await vscode.workspace.openTextDocument(file('saved.txt').with({ scheme: 'untitled' }));
  await vscode.window.showTextDocument(untitled);
  await byAi(untitled, new vscode.Position(0, 0), 'first();\n');
  await expectLines(untitled, 'ai');
  const typescript = await vscode.languages.setTextDocumentLanguage(untitled, 'typescript');
  await expectLines(typescript, 'ai');
  // Not by the assistant, so that there is something to tell apart.
  const edit = new vscode.WorkspaceEdit();
  edit.insert(typescript.uri, new vscode.Position(1, 0), 'x\n');
  assert.ok(await vscode.workspace.applyEdit(edit));
  await expectLines(typescript, 'ai unknown');
  const uri = await vscode.workspace.save(typescript.uri);
  assert.equal(uri?.toString(), file('saved.txt').toString());
  await expectLines(await vscode.workspace.openTextDocument(uri!), 'ai unknown');
});

test('the same with one word, too short to be found by its content alone elsewhere', async () => {
  const untitled = await vscode.workspace.openTextDocument(file('short.txt').with({ scheme: 'untitled' }));
  await vscode.window.showTextDocument(untitled);
  await byAi(untitled, new vscode.Position(0, 0), 'go();\n');
  const uri = await vscode.workspace.save(untitled.uri);
  await expectLines(await vscode.workspace.openTextDocument(uri!), 'ai');
});

test('a renamed file that is open, with unsaved text of an assistant, keeps its origins; so does a closed one of a renamed folder', async () => {
  const document = await open('rename.ts');
  await byAi(document, new vscode.Position(1, 0), 'ai();\n');
  await expectLines(document, 'base ai');
  const inner = await open('folder/inner.ts');
  await byAi(inner, new vscode.Position(1, 0), 'ai();\n');
  assert.ok(await inner.save());
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(file('rename.ts'), file('renamed.ts'));
  edit.renameFile(file('folder'), file('other'));
  assert.ok(await vscode.workspace.applyEdit(edit));
  await expectLines(await vscode.workspace.openTextDocument(file('renamed.ts')), 'base ai');
  await expectLines(await vscode.workspace.openTextDocument(file('other/inner.ts')), 'base ai');
});

test('a function that an edit takes out of one file and puts into a new one keeps its origins', async () => {
  const document = await open('split.ts');
  await byAi(document, new vscode.Position(1, 0), TOTAL);
  await expectLines(document, 'base ai ai ai');
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, new vscode.Range(1, 0, 4, 0));
  edit.createFile(file('total.ts'));
  edit.insert(file('total.ts'), new vscode.Position(0, 0), `// moved\n${TOTAL}`);
  assert.ok(await vscode.workspace.applyEdit(edit));
  await expectLines(await vscode.workspace.openTextDocument(file('total.ts')), 'unknown ai ai ai');
});

test("TypeScript's own 'move to a new file' keeps origins", async () => {
  const document = await open('move.ts');
  const sum = TOTAL.replace('total', 'sum');
  await byAi(document, new vscode.Position(1, 0), sum);
  await expectLines(document, 'base ai ai ai base');
  await document.save();
  const place = new vscode.Selection(1, 0, 3, 1);
  vscode.window.activeTextEditor!.selection = place;
  await until('the refactoring to be offered', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      place,
      'refactor.move.newFile',
    );
    return actions.some(({ kind }) => kind?.value === 'refactor.move.newFile');
  });
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: 'refactor.move.newFile',
    apply: 'first',
  });
  await until('the function to be gone', () => !document.getText().includes('items'));
  const moved = await until('the new file', async () => {
    try {
      const found = await vscode.workspace.openTextDocument(file('sum.ts'));
      return found.getText().includes('items') && found;
    } catch {
      return false;
    }
  });
  await expectLines(moved, 'ai ai ai');
});
