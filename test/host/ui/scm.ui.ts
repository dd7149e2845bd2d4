// Stages, looks and commits in the Source Control view, with VS Code's own git.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/setup.mjs';
import { acceptKnown } from '../lib/acceptKnown.ts';
import { blameLines } from '../lib/blameLines.ts';
import type { UiFile } from '../lib/uiFile.ts';
import { until } from '../lib/until.ts';
import { untilCaptureWorks } from '../lib/untilCaptureWorks.ts';

const FUNCTION = 'export function greet(name: string): string {';
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code, not a template.
const BODY = 'return `Hello, ${name}!`;';

export const ui: UiFile = {
  host: {
    // The package for the Marketplace declares no proposal: what an assistant wrote is known from the editor's own mark.
    gates: ['mark'],
    settings: {
      'editor.quickSuggestions': false,
      'editor.wordBasedSuggestions': 'off',
      'git.enableSmartCommit': false,
      'git.confirmSync': false,
      'git.showActionButton': { commit: false, publish: false, sync: false },
    },
    prepare(workspace) {
      workspace.write('greet.ts', `${FUNCTION}\n}\n`);
      workspace.write('later.ts', '// committed\n');
      workspace.commitAll();
    },
  },
  tests: {
    async 'selected lines are staged in the editor, the coming commit is shown, and the commit of the view carries trailers'(
      host,
    ) {
      const { workbench, workspace } = host;
      await workbench.openFile('greet.ts');
      const { number } = await untilCaptureWorks(workbench, workspace, 'greet.ts');
      await workbench.runCommand('Countersign: Set Up Repository');
      await until('the hooks', () => existsSync(workspace.path('.git/hooks/prepare-commit-msg')));
      await acceptKnown(workbench, workspace, 'greet.ts', [1, FUNCTION.length + 1], 'Hello');
      const origin = (text: string) =>
        blameLines(workspace, 'greet.ts').find((line) => line.text.trim() === text)?.origin;

      // Only the assistant's line is staged, as a selection of the editor; the typed lines are not.
      await workbench.goTo(2, 1);
      await workbench.press('Shift+End');
      await workbench.runCommand('Git: Stage Selected Ranges');
      await until('the staged line', () => workspace.git('diff', '--cached').includes(BODY));
      assert.ok(!workspace.git('diff', '--cached').includes('waiting'));

      await workbench.press('Control+Shift+G');
      const title = workbench.page
        .locator('.pane-header')
        .filter({ hasText: /provenance of the next commit/i });
      await title.waitFor();
      if ((await title.getAttribute('aria-expanded')) !== 'true') await title.click();
      await workbench.waitForText('Staged: 1 AI, 0 human, 0 unknown lines');
      await workbench.screenshot(join(root, 'out', 'screens', 'scm-coming-commit.png'));
      const input = workbench.page.locator('.scm-view .scm-input .monaco-editor').first();
      await input.click();
      await workbench.type('Greet by name');
      await workbench.press('Control+Enter');
      await until('the commit', () => workspace.git('log', '-1', '--format=%s').trim() === 'Greet by name');
      assert.match(
        workspace.git('log', '-1', '--format=%B'),
        /^AI-Provenance: v1; .*ai=1; human=0; .*unknown=0/m,
      );
      assert.equal(origin(BODY), 'ai');
      assert.equal(origin(`const waiting${number} = ${number};`), 'human');
      assert.equal(workspace.git('notes', '--ref=countersign', 'list').trim().split('\n').length, 1);
    },
  },
};
