// Copies text from one window and pastes it in another, with real keys and the real clipboard.
import assert from 'node:assert/strict';
import { acceptKnown } from '../lib/acceptKnown.ts';
import { blameLines } from '../lib/blameLines.ts';
import { Workspace } from '../lib/hostOptions.ts';
import type { UiFile } from '../lib/uiFile.ts';
import { until } from '../lib/until.ts';
import { untilCaptureWorks } from '../lib/untilCaptureWorks.ts';
import type { Workbench } from '../lib/workbench.ts';

const FUNCTION = 'export function greet(name: string): string {';
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code, not a template.
const BODY = 'return `Hello, ${name}!`;';

export const ui: UiFile = {
  host: {
    // The package for the Marketplace declares no proposal: what an assistant wrote is known from the editor's own mark.
    gates: ['mark'],
    settings: { 'editor.quickSuggestions': false, 'editor.wordBasedSuggestions': 'off' },
    prepare(workspace, env) {
      workspace.write('greet.ts', `${FUNCTION}\n}\n`);
      workspace.commitAll();
      const other = new Workspace(workspace.path('../other'), env);
      other.write('here.ts', '// committed\n');
      other.commitAll();
    },
  },
  tests: {
    async 'what an assistant wrote in one window is its own in the other, and only that'(host) {
      const { workbench, workspace } = host;
      const other = new Workspace(workspace.path('../other'), process.env);
      await workbench.openFile('greet.ts');
      await untilCaptureWorks(workbench, workspace, 'greet.ts');
      await acceptKnown(workbench, workspace, 'greet.ts', [1, FUNCTION.length + 1], 'Hello');

      const second = await host.secondWindow(other.folder);
      await second.openFile('here.ts', [2, 1]);
      await untilCaptureWorks(second, other, 'here.ts');

      // The whole line, copied there and pasted here.
      await workbench.page.bringToFront();
      await workbench.goTo(2, 5);
      await workbench.press('Control+c');
      await until('the copy', async () => (await workbench.readClipboard()).includes(BODY));
      await pasteAtEnd(second, BODY);
      await second.save();
      await until('the pasted line to be recorded', () => originOf(other, 'here.ts', BODY) === 'ai');

      // The same words from somewhere else are nobody's, whatever was copied before.
      await second.writeClipboard('export const outside = 1;\n');
      await pasteAtEnd(second, 'outside');
      await second.save();
      // What is typed after it is recorded with it.
      await untilCaptureWorks(second, other, 'here.ts');
      assert.equal(originOf(other, 'here.ts', 'export const outside = 1;'), 'unknown');
    },
  },
};

async function pasteAtEnd(window: Workbench, text: string): Promise<void> {
  await window.page.bringToFront();
  await window.focusEditor();
  await window.press('Control+End', 'Control+v');
  // A paste asks extensions first and is made later.
  await window.waitForText(text, '.monaco-editor .view-lines');
}

function originOf(workspace: Workspace, file: string, text: string): string | undefined {
  return blameLines(workspace, file).find((line) => line.text.trim() === text)?.origin;
}
