import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TrailerStyle } from '../../../../src/core/policy/trailerStyle.ts';
import { printBlock } from '../../../../src/core/trailers/printBlock.ts';
import type { ProvenanceBlock } from '../../../../src/core/trailers/provenanceBlock.ts';
import { trailersReport } from '../../../../src/core/trailers/trailersReport.ts';

interface Vectors {
  readonly print: readonly { name: string; style: TrailerStyle; block: ProvenanceBlock; lines: string[] }[];
  readonly parse: readonly { name: string; message: string; report: unknown }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../docs/spec/trailers.vectors.json', import.meta.url), 'utf8'),
) as Vectors;

describe('docs/spec/trailers.vectors.json', () => {
  test.each(vectors.print.map((vector) => [vector.name, vector] as const))(
    'prints: %s',
    (_name, { block, style, lines }) => {
      expect(printBlock(block, style)).toEqual(lines);
    },
  );
  test.each(vectors.parse.map((vector) => [vector.name, vector] as const))(
    'reads: %s',
    (_name, { message, report }) => {
      expect(JSON.parse(JSON.stringify(trailersReport(message)))).toEqual(report);
    },
  );
});
