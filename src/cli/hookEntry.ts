import * as fs from 'node:fs';
import { command } from './hook.ts';
import { endProcess, processIo } from './processIo.ts';

// Set where the script waits for our word instead of our end.
const saysDone = process.env.COUNTERSIGN_SAY_DONE !== undefined;
delete process.env.COUNTERSIGN_SAY_DONE;

// The hooks' own bundle: git waits for it, so it holds nothing else. Cannot fail: see hook.ts.
void command.run(process.argv.slice(3), processIo()).then((code) => {
  if (saysDone) fs.writeSync(1, 'done\n');
  endProcess(code);
});
