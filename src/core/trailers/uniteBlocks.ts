import { weakerGrade } from '../provenance/origin.ts';
import type { AssistantTrailer, ProvenanceBlock, RegionTrailer } from './provenanceBlock.ts';

/** Several blocks of one message as one: the same block (by id) counts once, different ones add up. */
export function uniteBlocks(blocks: readonly ProvenanceBlock[]): ProvenanceBlock | undefined {
  if (blocks.length < 2) return blocks[0];
  const distinct = new Map<string, ProvenanceBlock>();
  for (const block of blocks) distinct.set(block.provenance.id || `record:${block.record}`, block);
  const [first, ...rest] = [...distinct.values()];
  if (!first) return undefined;
  return rest.reduce(unite, first);
}

function unite(a: ProvenanceBlock, b: ProvenanceBlock): ProvenanceBlock {
  const grade =
    a.provenance.grade && b.provenance.grade
      ? weakerGrade(a.provenance.grade, b.provenance.grade)
      : (a.provenance.grade ?? b.provenance.grade);
  // The policy of the last commit is the one in force when the squash was made.
  const policy = b.provenance.policy ?? a.provenance.policy;
  const record = b.record ?? a.record;
  return {
    provenance: {
      version: 1,
      id: a.provenance.id,
      ai: a.provenance.ai + b.provenance.ai,
      human: a.provenance.human + b.provenance.human,
      unknown: a.provenance.unknown + b.provenance.unknown,
      ...(grade ? { grade } : {}),
      ...(policy ? { policy } : {}),
    },
    assistants: sumBy([...a.assistants, ...b.assistants], assistantKey),
    regions: mergeRegions([...a.regions, ...b.regions]),
    moreRegions: a.moreRegions + b.moreRegions,
    ...(record === undefined ? {} : { record }),
  };
}

const assistantKey = (a: AssistantTrailer) =>
  JSON.stringify([a.tool, a.model ?? null, a.mode, a.session ?? null]);

function sumBy(list: readonly AssistantTrailer[], key: (a: AssistantTrailer) => string): AssistantTrailer[] {
  const sums = new Map<string, AssistantTrailer>();
  for (const item of list) {
    const known = sums.get(key(item));
    sums.set(key(item), known ? { ...known, lines: known.lines + item.lines } : item);
  }
  return [...sums.values()];
}

// A region seen twice keeps the later status: the later commit knew more.
function mergeRegions(list: readonly RegionTrailer[]): RegionTrailer[] {
  const merged = new Map<string, RegionTrailer>();
  for (const region of list) {
    const key = JSON.stringify([region.category, region.path, region.symbol]);
    const known = merged.get(key);
    merged.set(key, known ? { ...region, lines: known.lines + region.lines } : region);
  }
  return [...merged.values()];
}
