// npm run fuzz:git -- --seeds N [--from SEED] [--ops 200] [--minutes M] [--minimise]
// Random git operations on real repositories; prints every seed, and for a failing one its operations.
import { parseArgs } from 'node:util';
import { minimise, runSteps, stepsOf } from '../test/git/fuzz/fuzz.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    from: { type: 'string', default: '1' },
    ops: { type: 'string', default: '200' },
    every: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '600' },
    minimise: { type: 'boolean', default: false },
  },
});
const until = Date.now() + Number(values.minutes) * 60_000;
const from = Number(values.from);
const totals = new Map<string, number>();
let clean = 0;
let failed = 0;
let checked = 0;
let lost = 0;
for (let seed = from; seed < from + Number(values.seeds) && Date.now() < until; seed++) {
  const steps = stepsOf(seed, Number(values.ops));
  try {
    const outcome = runSteps(steps, Number(values.every));
    checked += outcome.checked;
    lost += outcome.lost;
    for (const [operation, n] of outcome.lostBy) totals.set(operation, (totals.get(operation) ?? 0) + n);
    if (outcome.wrong.length === 0) {
      clean++;
      console.log(`seed ${seed}: clean, ${outcome.checked} lines checked, ${outcome.lost} lost`);
      continue;
    }
    failed++;
    console.log(`seed ${seed}: WRONG`);
    for (const line of outcome.wrong.slice(0, 5)) console.log(`  ${line}`);
    const shown = values.minimise ? minimise(outcome.steps) : outcome.steps;
    for (const step of shown) console.log(`  ${step.operation} (${step.seed})`);
  } catch (error) {
    failed++;
    console.log(`seed ${seed}: the run itself broke: ${(error as Error).stack}`);
  }
}
console.log(
  `\n${clean} seeds clean, ${failed} failed; ${checked} lines checked, ${lost} of them lost (unknown).`,
);
console.log('Lines lost for the first time, by the operation after which it was seen:');
for (const [operation, n] of [...totals].sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(n).padStart(6)}  ${operation}`);
process.exitCode = failed > 0 ? 1 : 0;
