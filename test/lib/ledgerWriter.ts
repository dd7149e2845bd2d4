// A process that records as fast as it can until it is killed: `node ledgerWriter.ts DIR NAME`.
// What it has been told is on disk, it says on standard output.
import type { OriginRecord } from '../../src/core/provenance/origin.ts';
import { openLedger } from '../../src/node/ledger.ts';
import { sha256 } from '../../src/node/sha256.ts';

const [dir, name] = process.argv.slice(2) as [string, string];
const ledger = openLedger(dir);
const origins: readonly OriginRecord[] = [
  { origin: 'human', grade: 'observed', rule: 'typed-reason' },
  {
    origin: 'ai',
    grade: 'observed',
    rule: 'inline-accept-reason',
    assistant: { tool: 'writer' },
    mode: 'completion',
  },
];
for (let i = 0; ; i++) {
  // The first letter of the text says whose it is: whoever reads the ledger can check it.
  const who = i % 2;
  const text = `${who === 0 ? 'h' : 'a'}${name}-${i}\n`.repeat(1 + (i % 40));
  ledger.append(
    {
      path: `${name}-${i % 7}.ts`,
      contentHash: sha256(text),
      length: text.length,
      spans: [{ length: text.length, origin: origins[who]! }],
      time: '2026-01-01T00:00:00Z',
      source: 'editor',
    },
    text,
  );
  process.stdout.write(`${sha256(text)}\n`);
}
