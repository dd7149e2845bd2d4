// Security regions are painted when the setting asks for it, and follow what is typed.
import type { UiFile } from '../lib/uiFile.ts';
import { until } from '../lib/until.ts';

const LINES = [
  'export const one = 1;',
  '',
  'export function login(user: User, password: string) {',
  '  return verifyPassword(password, user.passwordHash);',
  '}',
  '',
  'export const two = 2;',
];

export const ui: UiFile = {
  host: {
    settings: { 'countersign.regions.highlight': true, 'editor.quickSuggestions': false },
    prepare(workspace) {
      workspace.write('login.ts', `${LINES.join('\n')}\n`);
      workspace.commitAll();
    },
  },
  tests: {
    async 'a security region is highlighted, line for line, wherever it moves'({ workbench }) {
      await workbench.openFile('login.ts');
      /** Offsets of the painted lines from the top, in lines. */
      const painted = async () => {
        const tops = await workbench.page
          .locator('.view-overlays > div:has([class*="ced-"])')
          .evaluateAll((rows) =>
            rows.map((row) => {
              const { top, height } = row.getBoundingClientRect();
              const first =
                row.parentElement?.firstElementChild?.parentElement?.getBoundingClientRect().top ?? 0;
              return Math.round((top - first) / height) + 1;
            }),
          );
        return tops.sort((a, b) => a - b).join();
      };
      await until('the region to be painted', async () => (await painted()) === '3,4,5');
      await workbench.goTo(1, 1);
      await workbench.insertText('const zero = 0;');
      // A key that is pressed before the text has arrived can be lost.
      await workbench.waitForCaret([1, 16]);
      await workbench.press('Enter');
      await workbench.waitForCaret([2, 1]);
      await until('the region to be painted further down', async () => (await painted()) === '4,5,6');
      await workbench.screenshot('out/screens/highlights.png');
    },
  },
};
