import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from '../lib/suite.ts';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const show = async (name: string) => {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
  await vscode.window.showTextDocument(document);
  return document;
};
const ours = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Countersign');
interface Api {
  recordInsertion(uri: vscode.Uri, text: string, assistant: object): void;
}
/** An assistant reports an insertion on the second line. */
const insert = async (document: vscode.TextDocument) => {
  const extension = vscode.extensions.getExtension<Api>('countersign.countersign')!;
  const api = await extension.activate();
  const text = "  if (password === 'x') return true;\n";
  api.recordInsertion(document.uri, text, { tool: 'my-assistant', mode: 'chat' });
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(1, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
};

test('a broken policy is shown with line and way out, and the built-in one holds meanwhile', async () => {
  const policy = await show('.countersign/policy.yaml');
  const problems = await until('problems of the policy', () =>
    ours(policy).length > 0 ? ours(policy) : undefined,
  );
  assert.equal(problems[0]!.range.start.line, 1);
  assert.match(problems[0]!.message, /verifers.*verifiers/);
});

for (const name of ['plain.ts', 'a "quoted" name é\n.ts', 'mixed.ts'])
  test(`AI text is found in ${JSON.stringify(name)}`, async () => {
    const document = await show(name);
    await insert(document);
    const [finding] = await until('the finding', () =>
      ours(document).length > 0 ? ours(document) : undefined,
    );
    assert.match(finding!.message, /AI code by my-assistant/);
  });

test('a binary and a very large file disturb nothing', async () => {
  for (const name of ['binary.ts', 'huge.ts']) await show(name).then(undefined, () => undefined);
  const document = await show('plain.ts');
  assert.ok(ours(document).length > 0);
});
