// `npm run bench:capture [-- --json]`: what capture says against what was so, per channel and character; and what an edit costs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ASSISTANTS } from '../src/core/classify/assistants.ts';
import { DocumentRecorder } from '../src/core/classify/documentRecorder.ts';
import type { OriginRecord } from '../src/core/provenance/origin.ts';
import type { Span } from '../src/core/provenance/span.ts';
import { SpanBlocks } from '../src/core/provenance/spanBlocks.ts';
import { TrackedDocument } from '../src/core/provenance/trackedDocument.ts';
import { openLedger } from '../src/node/ledger.ts';
import { sha256 } from '../src/node/sha256.ts';
import { type Channel, readScenarios, replay } from '../test/lib/replayEvents.ts';
import type { Said, Truth } from '../test/lib/truth.ts';

const json = process.argv.includes('--json');
const say = (line = '') => {
  if (!json) process.stdout.write(`${line}\n`);
};
const STAND_IN = { ...ASSISTANTS, 'hostlab.hostlab-provider': 'hostlab' };
const TRUTHS: readonly Truth[] = ['ai', 'human', 'neither', 'start'];
const SAID: readonly Said[] = ['ai', 'human', 'unknown', 'base'];

const confusion: Record<string, Record<string, Record<string, number>>> = {};
for (const channel of ['full', 'mark', 'stable'] as readonly Channel[]) {
  const matrix: Record<string, Record<string, number>> = {};
  for (const scenario of readScenarios())
    for (const { truth, said, char } of replay(scenario, channel, STAND_IN)) {
      if (!/\S/.test(char)) continue;
      const row = (matrix[truth] ??= {});
      row[said] = (row[said] ?? 0) + 1;
    }
  confusion[channel] = matrix;
  say(
    `${channel} view: visible characters at the end of ${readScenarios().length} recorded scenarios, what was so (rows) and what is said`,
  );
  say(['', ...SAID].map((cell) => cell.padStart(9)).join(''));
  for (const truth of TRUTHS)
    say(
      [truth, ...SAID.map((said) => matrix[truth]?.[said] ?? 0)]
        .map((cell) => String(cell).padStart(9))
        .join(''),
    );
  say();
}

const human: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
const ai: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'bench' },
  mode: 'completion',
};
const typed = { source: 'cursor', metadata: { kind: 'type' } };
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed;
};
const perEvent: { lines: number; spans: number; p50: number; p99: number; kilobytes: number }[] = [];
/** In a function of its own, so that nothing of one row is alive in the next. */
function measure(lines: number, count: number): (typeof perEvent)[number] {
  const before = heap();
  const line = 'const value = compute(1, 2, 3);\n';
  const text = line.repeat(lines);
  const spans: Span[] = Array.from({ length: count }, (_, i) => ({
    length: Math.floor(((i + 1) * text.length) / count) - Math.floor((i * text.length) / count),
    origin: i % 2 === 0 ? human : ai,
  }));
  const recorder = new DocumentRecorder(new TrackedDocument(text, spans));
  const times: number[] = [];
  let seed = 7;
  for (let i = 0; i < 6_000; i++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const change = { offset: seed % recorder.tracked.length, deleted: 0, text: 'x' };
    const start = process.hrtime.bigint();
    recorder.changed({ changes: [change], detail: typed }, { assistantOf: () => undefined });
    if (i >= 1_000) times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  times.sort((a, b) => a - b);
  // With the text, its spans and the journal of 6,000 edits.
  const kilobytes = Math.round((heap() - before - times.length * 8) / 1024);
  // Read after the measurement, so that the document is alive while it is made.
  if (recorder.tracked.length !== text.length + 6_000) throw new Error('edits were lost');
  return { lines, spans: count, p50: times[2_500]!, p99: times[4_950]!, kilobytes };
}

// What the first row frees or compiles must not be counted as its own.
measure(1_000, 10);
say(
  'one keystroke, microseconds (5,000 at random places), and memory with the text and the journal of 6,000 edits',
);
for (const lines of [1_000, 10_000, 100_000])
  for (const count of [10, 100, 1_000, 10_000]) {
    const row = measure(lines, count);
    perEvent.push(row);
    say(
      `${String(lines).padStart(9)} lines ${String(count).padStart(7)} spans   median ${row.p50.toFixed(1).padStart(6)}   p99 ${row.p99.toFixed(1).padStart(6)}   ${String(row.kilobytes).padStart(6)} KB`,
    );
  }
const goal = perEvent.find(({ lines, spans }) => lines === 10_000 && spans === 1_000)!;
say(`goal: p99 at 10,000 lines and 1,000 spans at most 50: ${goal.p99 <= 50 ? 'reached' : 'missed'}`);
say();

const structure: { spans: number; nanoseconds: number }[] = [];
say('one replacement in the span structure alone, by number of spans (best of 7 rounds of 5,000)');
for (const count of [10, 100, 1_000, 10_000, 100_000, 1_000_000]) {
  const origins = [human, ai];
  const blocks = new SpanBlocks(
    Array.from({ length: count }, (_, i) => ({ length: 8, origin: origins[i % 2]! })),
  );
  // Three origins by turns, so that the structure stays as full of spans as it was.
  const inserted = [human, ai, 'base' as const].map((origin) => [{ length: 1, origin }]);
  let best = Number.POSITIVE_INFINITY;
  let seed = 11;
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    for (let i = 0; i < 5_000; i++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      blocks.replace(seed % (blocks.length - 1), 1, inserted[i % 3]!);
    }
    best = Math.min(best, ((performance.now() - start) * 1e6) / 5_000);
  }
  structure.push({ spans: count, nanoseconds: Math.round(best) });
  say(`${String(count).padStart(9)} spans   ${(best / 1000).toFixed(2).padStart(6)} µs`);
}
const growth = structure.at(-1)!.nanoseconds / structure.find(({ spans }) => spans === 1_000)!.nanoseconds;
say(`from a thousand spans to a million: ${growth.toFixed(1)} times the cost (the logarithm doubles)`);
say();

const ledgers: {
  files: number;
  appendMicroseconds: number;
  loadMilliseconds: number;
  longestAppendMilliseconds: number;
}[] = [];
for (const files of [1_000, 10_000, 100_000]) {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-ledger-'));
  const ledger = openLedger(dir);
  const text = 'const a = 1;\n';
  const contentHash = sha256(text);
  let start = performance.now();
  for (let i = 0; i < files; i++)
    ledger.append(
      {
        path: `src/folder${i % 100}/file${i}.ts`,
        contentHash,
        length: text.length,
        spans: [{ length: text.length, origin: i % 2 ? human : ai }],
        time: '2026-01-01T00:00:00Z',
        source: 'editor',
      },
      text,
    );
  const append = ((performance.now() - start) * 1000) / files;
  ledger.close();
  start = performance.now();
  const paths = openLedger(dir).paths().length;
  const load = performance.now() - start;
  if (paths !== files) throw new Error(`${paths} of ${files} files were read back`);
  // Saved over and over, so that a compaction falls due: the append that does it is the longest wait there is.
  let longest = 0;
  const many = openLedger(dir);
  for (let i = 0; i < 24_000 + 2 * files; i++) {
    start = performance.now();
    many.append(
      {
        path: `src/folder0/file${(i % 10) * 100}.ts`,
        contentHash,
        length: text.length,
        spans: [{ length: text.length, origin: i % 20 < 10 ? human : ai }],
        time: '2026-01-01T00:00:00Z',
        source: 'editor',
      },
      text,
    );
    longest = Math.max(longest, performance.now() - start);
  }
  many.close();
  rmSync(dir, { recursive: true, force: true });
  ledgers.push({
    files,
    appendMicroseconds: append,
    loadMilliseconds: load,
    longestAppendMilliseconds: longest,
  });
  say(
    `ledger of ${String(files).padStart(7)} files: append ${append.toFixed(0)} µs, load ${load.toFixed(0)} ms, longest append (with compaction) ${longest.toFixed(0)} ms`,
  );
}
if (json)
  process.stdout.write(
    `${JSON.stringify({ schema: 'countersign.bench-capture/1', confusion, perEvent, structure, ledgers }, null, 1)}\n`,
  );
