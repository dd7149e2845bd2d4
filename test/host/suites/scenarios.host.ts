import type { HostOptions } from '../lib/hostOptions.ts';

const notebook = (source: string) =>
  JSON.stringify({
    cells: [{ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: [source] }],
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  });

export const host: HostOptions = {
  extensions: ['assistant', 'modal'],
  timeoutSeconds: 300,
  settings: {
    // What TypeScript's server offers would come between; the suite brings its own formatter and its own list of words.
    'editor.quickSuggestions': false,
    'editor.wordBasedSuggestions': 'off',
    'editor.suggestOnTriggerCharacters': false,
    'editor.suggest.preview': true,
    '[plaintext]': { 'editor.formatOnSave': true },
  },
  prepare(workspace) {
    for (let i = 0; i < 30; i++) workspace.write(`s${i}.txt`, 'start of the file\n\nend of the file\n');
    workspace.write('crlf.txt', 'start of the file\r\n\r\nend of the file\r\n');
    workspace.write('note.ipynb', notebook('first = 1'));
    workspace.commitAll();
  },
};
