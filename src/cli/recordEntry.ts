import { UsageError } from './command.ts';
import { endProcess, processIo } from './processIo.ts';
import { command } from './record.ts';

// A bundle of its own, as for the hooks: an agent waits for it before and after every edit.
const io = processIo();
void command.run(process.argv.slice(3), io).then(endProcess, (error: Error) => {
  const usage = error instanceof UsageError ? `\nusage: countersign record ${command.usage}` : '';
  io.err(`countersign record: ${error.message}${usage}\n`);
  endProcess(2);
});
