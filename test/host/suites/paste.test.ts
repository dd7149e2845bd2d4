import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keys, test, testWithKeys, until } from '../lib/suite.ts';

interface Span {
  readonly length: number;
  readonly origin: 'base' | { readonly origin: string; readonly rule: string; readonly grade: string };
}

testWithKeys(
  'a large paste from outside is unknown, asked about by a hint, and explained by a person',
  async () => {
    const document = await open('outside.ts');
    const pasted = ['alpha', 'beta', 'gamma', 'delta', 'epsilon']
      .map((name) => `export const ${name} = 1;`)
      .join('\n');
    await keys.writeClipboard(pasted);
    await keys.goTo(2, 1);
    // Stable VS Code announces a paste only when this host answers in time; else it is text that nobody can name.
    await until('an announced paste', async () => {
      await keys.press('Control+v');
      await until('the paste', () => document.getText().includes('epsilon'));
      const [rule] = rulesAt(document, pasted);
      if (rule === 'unknown paste-unexplained') return true;
      assert.equal(rule, 'unknown not-told');
      await vscode.commands.executeCommand('undo');
      await until('the undo', () => !document.getText().includes('epsilon'));
      return undefined;
    });
    const hint = await until('the hint', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code, source }) => source === 'Countersign' && code === 'paste-origin'),
    );
    assert.equal(hint.severity, vscode.DiagnosticSeverity.Hint);
    assert.equal(hint.range.start.line, 1);
    assert.deepEqual(rulesAt(document, pasted), ['unknown paste-unexplained']);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      hint.range,
    );
    const action = actions.find(({ command }) => command?.command === 'countersign.sayOrigin');
    assert.ok(action?.command, 'the hint has a quick fix');
    const said = await vscode.commands.executeCommand<number>(
      action.command.command,
      ...action.command.arguments!,
      { kind: 'ai-chat', tool: 'github-copilot' },
    );
    assert.equal(said, pasted.length);
    assert.deepEqual(rulesAt(document, pasted), ['ai declared-ai-chat']);
    await until('the hint to go', () =>
      vscode.languages.getDiagnostics(document.uri).every(({ code }) => code !== 'paste-origin'),
    );
    // Undo and redo keep what was said.
    await vscode.commands.executeCommand('undo');
    await until('the undo', () => !document.getText().includes('epsilon'));
    await vscode.commands.executeCommand('redo');
    await until('the redo', () => document.getText().includes('epsilon'));
    assert.deepEqual(rulesAt(document, pasted), ['ai declared-ai-chat']);
  },
);

testWithKeys('several selections copied and pasted at as many cursors keep their own origins', async () => {
  const document = await open('inside.ts');
  const api = vscode.extensions.getExtension('countersign.countersign')!.exports;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(1, 0), 'viaApi();');
  api.recordInsertion(document.uri, 'viaApi();', { tool: 'some-tool', mode: 'chat' });
  assert.ok(await vscode.workspace.applyEdit(edit));
  await until('the reported origin', () => rulesAt(document, 'viaApi();')[0] === 'ai extension-api');
  await keys.goTo(2, 10);
  const editor = vscode.window.activeTextEditor!;
  editor.selections = [new vscode.Selection(0, 6, 0, 9), new vscode.Selection(1, 0, 1, 9)];
  await settle();
  await keys.press('Control+c');
  await until('the copy', async () => (await keys.readClipboard()).includes('viaApi'));
  editor.selections = [new vscode.Selection(2, 0, 2, 0), new vscode.Selection(3, 0, 3, 0)];
  await settle();
  await keys.press('Control+v');
  await until('the paste', () => document.lineAt(3).text === 'viaApi();');
  assert.equal(document.lineAt(2).text, 'one');
  await until('origins of the pasted text', () => spansOf(document).length > 0);
  const origins = unitsOf(document);
  const at = (line: number, length: number) => {
    const start = document.offsetAt(new vscode.Position(line, 0));
    return [...new Set(origins.slice(start, start + length))];
  };
  assert.deepEqual(at(2, 3), ['base']);
  assert.deepEqual(at(3, 9), ['ai extension-api']);
  await document.save();
});

testWithKeys('a line copied or cut, with nothing selected or with all of it, keeps its origins', async () => {
  const document = await open('inside.ts');
  const api = vscode.extensions.getExtension('countersign.countersign')!.exports;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), 'wholeLine();\n');
  api.recordInsertion(document.uri, 'wholeLine();\n', { tool: 'some-tool', mode: 'chat' });
  assert.ok(await vscode.workspace.applyEdit(edit));
  await until('the reported origin', () => rulesAt(document, 'wholeLine();')[0] === 'ai extension-api');
  for (const [select, key] of [
    [[], 'Control+c'],
    [[], 'Control+x'],
    [['Shift+End'], 'Control+x'],
  ] as const) {
    // Cutting one of two leaves one, as copying the only one does.
    await keys.writeClipboard('');
    await keys.goTo(key === 'Control+c' || select.length === 0 ? 1 : lineOf(document), 1);
    await keys.press(...select);
    await keys.press(key);
    await until('the copy', async () => (await keys.readClipboard()).trimEnd() === 'wholeLine();');
    const count = () => document.getText().split('wholeLine').length - 1;
    await until('the cut', () => count() === 1);
    await keys.goTo(3, 1);
    await keys.press('Control+v');
    await until('the paste', () => count() === 2);
    await until('its origin', () =>
      [...document.getText().matchAll(/wholeLine\(\);/g)].every(({ index }) =>
        unitsOf(document)
          .slice(index, index + 12)
          .every((origin) => origin === 'ai extension-api'),
      ),
    );
  }
  await document.save();
});

test('with nothing pasted from outside there is nothing to say', async () => {
  await open('inside.ts');
  const said = await vscode.commands.executeCommand<number>('countersign.sayOrigin', undefined, undefined, {
    kind: 'own-code',
  });
  assert.equal(said, 0);
});

/** 1-based line that begins with the whole line. */
function lineOf(document: vscode.TextDocument): number {
  return (
    document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('wholeLine();')) + 1
  );
}

async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  await vscode.window.showTextDocument(document);
  await until('capture to know the document', () =>
    spansOf(document).some(({ origin }) => origin === 'base') ? true : undefined,
  );
  return document;
}

/** Distinct `origin rule` of a text in a document. */
function rulesAt(document: vscode.TextDocument, text: string): string[] {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0);
  return [...new Set(unitsOf(document).slice(start, start + text.length))];
}

function unitsOf(document: vscode.TextDocument): string[] {
  return spansOf(document).flatMap(({ length, origin }) =>
    Array.from({ length }, () => (origin === 'base' ? 'base' : `${origin.origin} ${origin.rule}`)),
  );
}

/** What an extension selects reaches the window late, and nothing that the API shows tells when. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

function spansOf(document: vscode.TextDocument): readonly Span[] {
  return vscode.extensions.getExtension('countersign.countersign')!.exports.originsOf(document.uri) ?? [];
}
