import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark, Case } from '../../bench/benchmark.ts';
import { fail, root } from './setup.mjs';

interface Result {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** The case that was taken off, and what is left of the median, in milliseconds. */
  readonly beyond?: string;
  readonly share?: number;
  /** Median, or what is left of it, divided by the baseline's median. */
  readonly ratio: number;
  readonly goal?: string;
  readonly reached?: boolean;
}

const folder = join(root, 'bench');
const results = join(root, 'bench-results');
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));
const asked = process.argv.slice(2);
const missing = asked.find((name) => !all.includes(name));
if (missing !== undefined) fail(`there is no benchmark '${missing}'. There are: ${all.join(', ')}`);

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))]!;
}

function evaluate(one: Case, times: readonly number[], baseline: number, without = 0): Result {
  const sorted = [...times].sort((a, b) => a - b);
  const median = percentile(sorted, 50);
  const ratio = (median - without) / baseline;
  const base = {
    name: one.name,
    median,
    p95: percentile(sorted, 95),
    p99: percentile(sorted, 99),
    ratio,
    ...(one.beyond === undefined ? {} : { beyond: one.beyond, share: median - without }),
  };
  if (one.goalRatio !== undefined)
    return { ...base, goal: `at most ${one.goalRatio} x baseline`, reached: ratio <= one.goalRatio };
  if (one.goalMilliseconds !== undefined) {
    const [percent, limit] = one.goalMilliseconds;
    const reached = percentile(sorted, percent) - without <= limit;
    return { ...base, goal: `${percent} % within ${limit} ms`, reached };
  }
  return base;
}

async function measure(benchmark: Benchmark): Promise<Result[]> {
  const cases = [benchmark.baseline, ...benchmark.cases];
  const times = cases.map((): number[] => []);
  for (let round = -1; round < (benchmark.rounds ?? 20); round++) {
    for (const [index, one] of cases.entries()) {
      await one.before?.();
      const started = process.hrtime.bigint();
      await one.run();
      if (round >= 0) times[index]!.push(Number(process.hrtime.bigint() - started) / 1e6);
    }
  }
  const medians = times.map((each) =>
    percentile(
      [...each].sort((a, b) => a - b),
      50,
    ),
  );
  return cases.map((one, index) => {
    const without = cases.findIndex(({ name }) => name === one.beyond);
    return evaluate(one, times[index]!, medians[0]!, medians[without] ?? 0);
  });
}

for (const name of asked.length > 0 ? asked : all) {
  const { benchmark } = (await import(pathToFileURL(join(folder, `${name}.bench.ts`)).href)) as {
    benchmark: Benchmark;
  };
  console.log(`\n${name}: ${benchmark.about}`);
  const clean = await benchmark.prepare?.();
  try {
    const measured = await measure(benchmark);
    for (const { name: what, median, p95, p99, ratio, share, goal, reached } of measured) {
      const ours = share === undefined ? '' : `our share ${share.toFixed(1)} ms; `;
      const numbers = `${ours}median ${median.toFixed(3)} ms, 95 % ${p95.toFixed(3)}, 99 % ${p99.toFixed(3)}`;
      const verdict = goal === undefined ? '' : `  goal: ${goal}: ${reached ? 'reached' : 'MISSED'}`;
      console.log(`  ${ratio.toFixed(2).padStart(8)} x  ${what}  (${numbers})${verdict}`);
    }
    mkdirSync(results, { recursive: true });
    const machine = {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      node: process.version,
      platform: process.platform,
    };
    const report = {
      name,
      about: benchmark.about,
      when: new Date().toISOString(),
      machine,
      results: measured,
    };
    writeFileSync(join(results, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await clean?.();
  }
}
