import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { gate, keys, testWithKeys, until } from '../lib/suite.ts';
import { openTracked, untilSettled, Witness } from '../lib/witness.ts';

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
    await untilSettled(document);
    assert.ok(!origins().includes('ai'), `said ${origins().join(', ')}`);
    await vscode.commands.executeCommand('countersignDemo.answerWith', undefined);
  },
);

const run = vscode.commands.executeCommand;

/** Types a word that the dictionary completes, one key at a time. */
async function types(witness: Witness, word: string): Promise<void> {
  for (const key of word) {
    const { version } = witness.document;
    await witness.by(
      'human',
      () => keys.type(key),
      () => witness.document.version > version,
    );
  }
}

testWithKeys(
  'two providers in one document: the assistant’s text is its own, the dictionary’s is nobody’s',
  async () => {
    await run('countersignDemo.answerWith', []);
    const witness = new Witness(await openTracked('both.txt'));
    await keys.goTo(2, 1);
    await run('countersignDemo.answerWith', [{ text: 'assisted ' }]);
    await run('editor.action.inlineSuggest.trigger');
    await keys.waitForGhostText('assisted');
    await witness.by(
      'ai',
      () => keys.press('Tab'),
      (text) => text.includes('assisted '),
    );
    await run('countersignDemo.answerWith', []);
    await types(witness, 'respons');
    await keys.waitForGhostText('ibility');
    await witness.by(
      'neither',
      () => keys.press('Tab'),
      (text) => text.includes('responsibility'),
    );
    await types(witness, ' x');
    const count = await witness.count();
    console.log(`two providers [${gate}]: ${JSON.stringify(count)}`);
    witness.dispose();
    if (gate === 'open')
      assert.deepEqual(count, { 'start->base': 9, 'ai->ai': 8, 'human->human': 1, 'neither->unknown': 14 });
  },
);

testWithKeys('both offer at once: the one that was shown and accepted decides', async () => {
  await run('countersignDemo.answerWith', []);
  const witness = new Witness(await openTracked('cycled.txt'));
  await keys.goTo(2, 1);
  await types(witness, 'conf');
  await run('countersignDemo.answerWith', [{ text: 'ided to a machine' }]);
  await run('editor.action.inlineSuggest.trigger');
  const offers = ['iguration', 'ided to a machine'];
  const ghost = await until('one of the two', async () => {
    const text = await keys.ghostText();
    return offers.includes(text) && text;
  });
  await witness.by(
    ghost === offers[1] ? 'ai' : 'neither',
    () => keys.press('Tab'),
    (text) => text.includes(`conf${ghost}`),
  );
  await run('countersignDemo.answerWith', []);
  const count = await witness.count();
  console.log(`both offered [${gate}], accepted '${ghost}': ${JSON.stringify(count)}`);
  witness.dispose();
  if (gate === 'open') assert.equal(count['ai->unknown'], undefined);
});
