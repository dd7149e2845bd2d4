import type { HostOptions } from '../lib/hostOptions.ts';

export const host: HostOptions = {
  extensions: ['assistant', 'words'],
  // Tab would take what a list of words offers.
  settings: {
    'editor.quickSuggestions': false,
    'editor.wordBasedSuggestions': 'off',
    'editor.suggestOnTriggerCharacters': false,
  },
  prepare(workspace) {
    for (const name of ['words.txt', 'both.txt', 'cycled.txt']) workspace.write(name, 'plain text\n\n');
    workspace.commitAll();
  },
};
