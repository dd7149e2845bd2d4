const vscode = require('vscode');

/** Edits the next answer makes: `[{ uri, range: [[line, character], [line, character]], text }]`, 0-based. */
let edits = [];

exports.activate = (context) => {
  const model = {
    id: 'stand-in-1',
    name: 'Stand-in 1',
    family: 'stand-in',
    version: '1',
    maxInputTokens: 10_000,
    maxOutputTokens: 10_000,
    capabilities: { toolCalling: true },
    isUserSelectable: true,
    isDefault: true,
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('countersignChat.answerWith', (next) => {
      edits = next;
    }),
    vscode.lm.registerLanguageModelChatProvider('countersign-demo', {
      provideLanguageModelChatInformation: () => [model],
      provideLanguageModelChatResponse: async (_m, _messages, _options, progress) => {
        progress.report(new vscode.LanguageModelTextPart('nothing'));
      },
      provideTokenCount: async () => 1,
    }),
  );
  const answer = (_request, _context, stream) => {
    for (const { uri, range, text } of edits) {
      const target = vscode.Uri.parse(uri);
      const [start, end] = range;
      stream.textEdit(target, [
        vscode.TextEdit.replace(new vscode.Range(start[0], start[1], end[0], end[1]), text),
      ]);
      stream.textEdit(target, true);
    }
    stream.markdown('Done.');
    return {};
  };
  for (const id of ['countersign-demo.chat', 'countersign-demo.inlineChat'])
    context.subscriptions.push(vscode.chat.createChatParticipant(id, answer));
};
