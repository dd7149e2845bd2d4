import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { gate, keys, testWithKeys, until } from '../lib/suite.ts';
import { openTracked, originsOf, Witness } from '../lib/witness.ts';

const run = vscode.commands.executeCommand;
const SECOND = 'export const second = 2;';

interface Span {
  readonly origin:
    | 'base'
    | { origin: string; rule: string; mode?: string; assistant?: { tool: string; model?: string } };
}

for (const [name, mode, start] of [
  ['ask', 'chat', () => run('workbench.action.chat.open', { query: '@standin add a constant', mode: 'ask' })],
  ['agent', 'agent', () => run('workbench.action.chat.open', { query: 'add a constant', mode: 'agent' })],
  ['inline', 'chat', () => run('inlineChat.start', { message: 'add a constant', autoSend: true })],
] as const)
  testWithKeys(`${name}: what a chat writes is AI, what a person types beside it is not`, async () => {
    const document = await openTracked(`${name}.ts`);
    const witness = new Witness(document);
    await answer(document, SECOND);
    await witness.by(
      'ai',
      () => asked(start, document),
      (text) => text.includes(SECOND),
    );
    // The editor's own mark says so a second late.
    if (gate === 'mark') await until('the mark', () => originsOf(document.uri).includes('ai'));
    await keep();
    await vscode.window.showTextDocument(document);
    await keys.goTo(3, 1);
    for (const key of '// me') {
      const { version } = document;
      await witness.by(
        'human',
        () => keys.type(key),
        () => document.version > version,
      );
    }
    const count = await witness.count();
    console.log(`chat [${gate}] ${name}: ${JSON.stringify(count)}`);
    if (process.env.COUNTERSIGN_RECORD_EVENTS && gate === 'open')
      witness.save(`chat: ${name}`, process.env.COUNTERSIGN_RECORD_EVENTS);
    witness.dispose();
    if (gate === 'open') {
      assert.deepEqual(Object.keys(count).sort(), ['ai->ai', 'human->human', 'start->base']);
      assert.deepEqual(said(document), [
        {
          rule: 'chat-edits-reason',
          mode,
          tool: 'countersign-demo.chat',
          model: 'countersign-demo|stand-in-1',
        },
      ]);
    }
    if (gate === 'mark') assert.ok((count['ai->ai'] ?? 0) > 0);
    assert.ok(await document.save());
  });

testWithKeys('what a chat wrote and a person discards leaves everything as it was', async () => {
  const document = await openTracked('undone.ts');
  const before = document.getText();
  await answer(document, SECOND);
  await asked(() => run('workbench.action.chat.open', { query: 'add a constant', mode: 'edit' }), document);
  await run('chatEditing.discardAllFiles');
  await until('the text of before', () => document.getText() === before);
  const visible = () => originsOf(document.uri).filter((_, at) => /\S/.test(before.charAt(at)));
  // Without the editor's reasons it is a whole text from nobody knows where.
  const right = gate === 'open' ? /^base$/ : /^(base|unknown)$/;
  await until('its origins', () => visible().every((origin) => right.test(origin)));
  assert.equal(visible().length, before.replaceAll(/\s/g, '').length);
});

/** The chat answers with this line, put at the second line. */
async function answer(document: vscode.TextDocument, line: string): Promise<void> {
  const edit = {
    uri: document.uri.toString(),
    range: [
      [1, 0],
      [1, 0],
    ],
    text: `${line}\n`,
  };
  await until('the chat', async () =>
    (await vscode.commands.getCommands(true)).includes('countersignChat.answerWith'),
  );
  await run('countersignChat.answerWith', [edit]);
}

/** Asks the chat, once its model is there; a window that is still starting may have forgotten the model again. */
async function asked(start: () => unknown, document: vscode.TextDocument): Promise<void> {
  await until(
    'the model of the chat',
    async () => (await vscode.lm.selectChatModels({ vendor: 'countersign-demo' })).length > 0,
  );
  for (let tries = 0; tries < 4; tries++) {
    void start();
    const made = until('the edit', () => document.getText().includes(SECOND), 10_000);
    if (await made.catch(() => false)) return;
  }
  throw new Error('the chat made no edit');
}

/** Keeps the edits of the chat, as its button does. */
async function keep(): Promise<void> {
  await run('chatEditing.acceptAllFiles');
}

/** What is said of the AI text of a document. */
function said(document: vscode.TextDocument): unknown[] {
  const api = vscode.extensions.getExtension('countersign.countersign')!.exports;
  const spans: readonly Span[] = api.originsOf(document.uri);
  return spans.flatMap(({ origin }) =>
    origin === 'base' || origin.origin !== 'ai'
      ? []
      : [
          {
            rule: origin.rule,
            mode: origin.mode,
            tool: origin.assistant?.tool,
            model: origin.assistant?.model,
          },
        ],
  );
}
