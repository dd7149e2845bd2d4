import * as v8 from 'node:v8';

let done = false;

/**
 * Compiles WebAssembly with the baseline compiler only. Grammars are megabytes of tables that run for milliseconds:
 * optimising them costs seconds and gigabytes (docs/adr/010-region-engine.md). Must run before the first module compiles.
 */
export function quickWasm(): void {
  if (done) return;
  done = true;
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'])
    v8.setFlagsFromString(flag);
}
