import { blameLines } from './blameLines.ts';
import type { Workspace } from './hostOptions.ts';
import { until } from './until.ts';
import type { Workbench } from './workbench.ts';

/** Types and saves lines at the end of the open file until one of them is known to be typed: from then on capture runs. */
export async function untilCaptureWorks(
  workbench: Workbench,
  workspace: Workspace,
  file: string,
): Promise<void> {
  let number = 0;
  await until(
    'capture to run',
    async () => {
      const line = `const waiting${++number} = ${number};`;
      await workbench.focusEditor();
      await workbench.press('Control+End');
      await workbench.type(line);
      await workbench.press('Enter');
      await workbench.save();
      // The record follows the save, and with the editor's AI mark what was typed is known a moment later still.
      const known = () => blameLines(workspace, file).find(({ text }) => text === line)?.origin === 'human';
      return await until('the record', known, 3000).catch(() => false);
    },
    60_000,
  );
}
