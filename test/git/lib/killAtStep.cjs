// Preloaded into the command (NODE_OPTIONS=--require): kills the process at its Nth step that changes something outside
// it. COUNTERSIGN_TEST_KILL is `N` (before the step) or `N half` (only writes are steps, and end in the middle).
// COUNTERSIGN_TEST_KILLED names a file that is made when it happens.
const fs = require('node:fs');
const childProcess = require('node:child_process');

const [at, half] = (process.env.COUNTERSIGN_TEST_KILL ?? '0').split(' ');
const WRITES = ['writeFileSync', 'appendFileSync', 'writeSync'];
const CHANGES = [
  'renameSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'linkSync',
  'ftruncateSync',
  'truncateSync',
];
// What only looks changes nothing: dying before it is dying before the next step.
const LOOKS =
  /^(blame|cat-file|config|diff|diff-files|diff-index|diff-tree|for-each-ref|log|ls-files|ls-tree|merge-base|rev-list|rev-parse|show|show-ref|status|var|write-tree)$/;
const { writeFileSync } = fs;
let step = 0;

const wrap = (module, name, counts, partly) => {
  const real = module[name];
  module[name] = (...args) => {
    if (!counts(args)) return real(...args);
    if (++step === Number(at)) {
      partly?.(real, args);
      writeFileSync(process.env.COUNTERSIGN_TEST_KILLED, '');
      process.kill(process.pid, 'SIGKILL');
    }
    return real(...args);
  };
};
for (const name of WRITES)
  wrap(
    fs,
    name,
    ([target]) => target !== 1 && target !== 2,
    half &&
      ((real, [target, data]) => {
        const bytes = Buffer.from(data);
        real(target, bytes.subarray(0, bytes.length >> 1));
      }),
  );
if (!half) {
  for (const name of CHANGES) wrap(fs, name, () => true);
  wrap(childProcess, 'spawnSync', ([, args]) => !args?.some((word) => LOOKS.test(word)));
}
