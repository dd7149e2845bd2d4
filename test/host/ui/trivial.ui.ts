import assert from 'node:assert/strict';
import type { UiFile } from '../lib/uiFile.ts';
import { until } from '../lib/until.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code, not a template.
const GREETING = 'return `Hello, ${name}!`;';

export const ui: UiFile = {
  host: {
    prepare(workspace) {
      workspace.write('src/greet.ts', 'export function greet(name: string): string {\n}\n');
      workspace.commitAll();
    },
  },
  tests: {
    async 'a file opens, ghost text appears, Tab accepts it'({ workbench, workspace }) {
      await workbench.openFile('src/greet.ts', [1, 46]);
      await workbench.press('Enter');
      await workbench.waitForGhostText('Hello');
      await workbench.acceptGhostText();
      await workbench.save();
      await until('the text on disk', () => workspace.read('src/greet.ts').includes(GREETING));
    },
    async 'the clipboard can be written and pasted with real keys'({ workbench, workspace }) {
      await workbench.writeClipboard('// pasted\n');
      await workbench.goTo(1, 1);
      await workbench.press('Control+v');
      // A paste asks extensions first and is made later; a save pressed before that saves nothing.
      await workbench.waitForText('// pasted', '.monaco-editor .view-lines');
      await workbench.save();
      await until('the paste on disk', () => workspace.read('src/greet.ts').startsWith('// pasted\n'));
      assert.equal(await workbench.readClipboard(), '// pasted\n');
    },
  },
};
