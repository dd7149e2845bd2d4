import { blameLines } from './blameLines.ts';
import type { Workspace } from './hostOptions.ts';
import { until } from './until.ts';
import type { Workbench } from './workbench.ts';

/** Milliseconds between two keys. A window that is behind tells of fast keys together, and then nothing proves that they were typed. */
const PACES = [5, 25, 60, 120];

/**
 * Types and saves lines at the end of the open file until one of them is known to be typed: from then on capture runs.
 *
 * @param from number of the last line that was typed so; @returns that of the newest, and the pace at which keys are known.
 */
export async function untilCaptureWorks(
  workbench: Workbench,
  workspace: Workspace,
  file: string,
  from = 0,
): Promise<{ readonly number: number; readonly pace: number }> {
  let number = from;
  let pace = 0;
  await until(
    'capture to run',
    async () => {
      const line = `const waiting${++number} = ${number};`;
      pace = PACES[Math.min(number - from, PACES.length) - 1]!;
      await workbench.focusEditor();
      await workbench.press('Control+End');
      await workbench.type(line, pace);
      await workbench.press('Enter');
      await workbench.save();
      // The record follows the save, and with the editor's AI mark what was typed is known a moment later still.
      const known = () => blameLines(workspace, file).find(({ text }) => text === line)?.origin === 'human';
      return await until('the record', known, 3000).catch(() => false);
    },
    60_000,
  );
  return { number, pace };
}
