import * as v8 from 'node:v8';

const FLAGS = [
  '--liftoff-only',
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
  '--no-regexp-peephole-optimization',
];

let done = false;

/**
 * Lets V8 compile what the region engine needs in the quick way. WebAssembly with the baseline compiler only: grammars are
 * megabytes of tables that run for milliseconds, and optimising them costs seconds and gigabytes (docs/adr/010-region-engine.md).
 * Vocabularies without the peephole optimiser of regular expressions, which takes a millisecond or two for each and is of use
 * only until V8 makes machine code of those that are used more than once. Must run before the first of either compiles.
 */
export function quickCompile(): void {
  if (done) return;
  done = true;
  const flags = FLAGS.filter((flag) => !process.execArgv.includes(flag));
  for (const flag of flags) v8.setFlagsFromString(flag);
  // V8 takes kept code only under the flags it was kept under, and the next process begins without these. Before the
  // launcher keeps it.
  process.prependListener('exit', () => {
    for (const flag of flags) v8.setFlagsFromString(opposite(flag));
  });
}

const opposite = (flag: string) =>
  flag.startsWith('--no-') ? flag.replace('--no-', '--') : flag.replace('--', '--no-');
