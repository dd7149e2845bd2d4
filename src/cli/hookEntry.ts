import { command } from './hook.ts';
import { endProcess, processIo } from './processIo.ts';

// The hooks' own bundle: git waits for it, so it holds nothing else. Cannot fail: see hook.ts.
void command.run(process.argv.slice(3), processIo()).then(endProcess);
