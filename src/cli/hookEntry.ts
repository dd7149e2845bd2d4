import { command } from './hook.ts';
import { processIo } from './processIo.ts';

// The hooks' own bundle: git waits for it, so it holds nothing else. Cannot fail: see hook.ts.
void command.run(process.argv.slice(3), processIo()).then((code) => {
  process.exitCode = code;
});
