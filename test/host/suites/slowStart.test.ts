import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startWithoutMark, test, until } from '../lib/suite.ts';
import { openTracked, originsOf, untilSettled } from '../lib/witness.ts';

startWithoutMark();

test('an editor that offers its AI mark late is asked again: what it then says counts', async () => {
  const document = await openTracked('late.ts');
  const { uri } = document;
  const said = (text: string) => {
    const at = document.getText().indexOf(text);
    return [...new Set(originsOf(uri).slice(at, at + text.length))];
  };
  let accepted = 0;
  let text = '';
  // What is accepted before the editor offers its mark stays unknown for good.
  await until(
    'a completion that is the assistant’s',
    async () => {
      text = `const late${accepted++} = 2;`;
      const editor = vscode.window.activeTextEditor!;
      const end = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('countersignDemo.answerWith', [{ text }]);
      await until('the accepted text', async () => {
        await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
        await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
        return document.getText().includes(text);
      });
      await vscode.commands.executeCommand('countersignDemo.answerWith', []);
      await untilSettled(document);
      const [origin, ...more] = said(text);
      assert.deepEqual(more, []);
      assert.ok(origin === 'ai' || origin === 'unknown', origin);
      // The mark is trusted after two seconds without an edit.
      if (origin === 'unknown') await new Promise((resolve) => setTimeout(resolve, 3_000));
      return origin === 'ai';
    },
    90_000,
  );
  // On a machine where everything is slow the extensions may be the later ones.
  if (accepted === 1)
    console.log('slowStart: the mark was there at once, so nothing was seen of its being late');
  await vscode.commands.executeCommand('type', { text: '#' });
  await untilSettled(document);
  assert.ok(!said('#').includes('ai'));
  assert.deepEqual(said(text), ['ai']);
});
