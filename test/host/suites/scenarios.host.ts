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
    const names = [...Array.from({ length: 30 }, (_, i) => `s${i}.txt`), 'crlf.txt'];
    for (const name of names)
      for (const again of ['', 'again2-', 'again3-']) {
        const end = name === 'crlf.txt' ? '\r\n' : '\n';
        workspace.write(`${again}${name}`, ['start of the file', '', 'end of the file', ''].join(end));
      }
    workspace.write('note.ipynb', notebook('first = 1'));
    workspace.commitAll();
  },
};
