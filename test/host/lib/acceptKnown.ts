import { blameLines } from './blameLines.ts';
import type { Workspace } from './hostOptions.ts';
import { until } from './until.ts';
import type { Workbench } from './workbench.ts';

/**
 * Accepts the ghost text (which holds `offered`) of a new line below a place (1-based) until the editor can say whose it is: beside a key pressed in
 * the same moment its AI mark cannot. The file is saved then.
 */
export async function acceptKnown(
  workbench: Workbench,
  workspace: Workspace,
  file: string,
  [line, column]: readonly [number, number],
  offered: string,
): Promise<void> {
  await until(
    'an accepted line that is known',
    async () => {
      await workbench.goTo(line, column);
      await workbench.press('Enter');
      await workbench.waitForGhostText(offered);
      await workbench.acceptGhostText();
      await workbench.save();
      const text = workspace.read(file).split('\n')[line]!;
      const known = () => blameLines(workspace, file).some((one) => one.text === text && one.origin === 'ai');
      if (await until('the record', known, 3000).catch(() => false)) return true;
      await workbench.press('Control+Shift+K');
      return false;
    },
    60_000,
  );
}
