import { type ForeignTrailer, foreignTrailers } from './foreignTrailers.ts';
import { type PlacedBlock, parseMessage } from './parseMessage.ts';
import type { AssistantTrailer, Provenance, RegionTrailer } from './provenanceBlock.ts';
import { uniteBlocks } from './uniteBlocks.ts';

/** `countersign trailers parse --json` (DESIGN 10): the united block of a message, and what other tools say. */
export interface TrailersReport {
  readonly schema: 'countersign.trailers/1';
  /** `null`: the message carries no block of ours; its lines are `unknown`. */
  readonly provenance: Provenance | null;
  readonly assistants: readonly AssistantTrailer[];
  readonly regions: readonly RegionTrailer[];
  readonly moreRegions: number;
  /** `sha256:…` as the trailer says; of several blocks the last. */
  readonly record: string | null;
  /** Every record the message names, in order. */
  readonly records: readonly string[];
  readonly blocks: readonly PlacedBlock[];
  readonly foreign: readonly ForeignTrailer[];
  readonly problems: readonly string[];
}

export function trailersReport(message: string): TrailersReport {
  const blocks = parseMessage(message);
  const united = uniteBlocks(blocks);
  const records = [...new Set(blocks.flatMap((block) => (block.record ? [`sha256:${block.record}`] : [])))];
  return {
    schema: 'countersign.trailers/1',
    provenance: united?.provenance ?? null,
    assistants: united?.assistants ?? [],
    regions: united?.regions ?? [],
    moreRegions: united?.moreRegions ?? 0,
    record: united?.record ? `sha256:${united.record}` : null,
    records,
    blocks,
    foreign: foreignTrailers(message),
    problems: blocks.flatMap((block) => block.problems),
  };
}
