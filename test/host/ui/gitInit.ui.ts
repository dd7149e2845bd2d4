// A folder becomes a repository while VS Code has it open: what was recorded before goes along.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blameLines } from '../lib/blameLines.ts';
import type { UiFile } from '../lib/uiFile.ts';
import { until } from '../lib/until.ts';

const FUNCTION = 'export function greet(name: string): string {';
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code, not a template.
const BODY = 'return `Hello, ${name}!`;';

export const ui: UiFile = {
  host: {
    // The package for the Marketplace declares no proposal: what an assistant wrote is known from the editor's own mark.
    gates: ['mark'],
    settings: { 'editor.quickSuggestions': false, 'editor.wordBasedSuggestions': 'off' },
    prepare(workspace) {
      workspace.write('greet.ts', `${FUNCTION}\n}\n`);
    },
  },
  tests: {
    async 'text of before git init is known in the first commit'(host) {
      const { workbench, workspace } = host;
      await workbench.openFile('greet.ts');
      await until('the self-test of capture', () => holds(host.dataDir, /capture-health\.json$/));
      // Beside a key pressed in the same moment the editor cannot say whose an edit was: then once more.
      await until(
        'an accepted line that is known',
        async () => {
          await workbench.goTo(1, FUNCTION.length + 1);
          await workbench.press('Enter');
          await workbench.waitForGhostText('Hello');
          await workbench.acceptGhostText();
          const known = () => holds(host.dataDir, /\.log$/, '"ai-mark"');
          if (await until('the answer', known, 4000).catch(() => false)) return true;
          await workbench.press('Control+Shift+K');
          return false;
        },
        60_000,
      );
      await workbench.press('End', 'Enter');
      await workbench.type('// by hand');
      await workbench.save();
      workspace.git('init', '-q', '-b', 'main');
      const origin = (text: string) =>
        blameLines(workspace, 'greet.ts').find((line) => line.text.trim() === text)?.origin;
      await until('the hand-over', () => origin(BODY) === 'ai', 30_000);
      await workbench.runCommand('Countersign: Set Up Repository');
      await until('the hooks', () => existsSync(workspace.path('.git/hooks/prepare-commit-msg')));
      workspace.git('add', 'greet.ts');
      workspace.git('commit', '-q', '-m', 'Greet');
      assert.match(workspace.git('log', '-1', '--format=%B'), /^AI-Provenance: v1; .*ai=1;/m);
      assert.equal(origin(BODY), 'ai');
      assert.notEqual(origin('// by hand'), 'ai');
    },
  },
};

/** Whether a file of this name, with this text in it, lies anywhere in the storage of folders without git. */
function holds(dataDir: string, name: RegExp, text = ''): boolean {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).some(
    (file) =>
      file.includes('without-git') &&
      name.test(file) &&
      readFileSync(join(dataDir, file), 'utf8').includes(text),
  );
}
