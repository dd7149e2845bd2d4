import type { Grade, Mode } from '../provenance/origin.ts';
import type { RegionStatus } from '../record/commitRecord.ts';
import type { Category } from '../regions/region.ts';

/** `AI-Provenance`: the head of a block; counts are added lines of the commit by origin. */
export interface Provenance {
  readonly version: 1;
  readonly id: string;
  readonly ai: number;
  readonly human: number;
  readonly unknown: number;
  /** Weakest grade among the AI lines; absent when there are none. */
  readonly grade?: Grade;
  /** First 12 hex digits of the digest of the effective policy. */
  readonly policy?: string;
}

/** `AI-Assistant`: one tool, model and mode with the lines it wrote. */
export interface AssistantTrailer {
  readonly tool: string;
  readonly model?: string;
  readonly mode: Mode;
  readonly lines: number;
  readonly session?: string;
}

/** `AI-Region`: a security region that AI lines of the commit touch. */
export interface RegionTrailer {
  readonly category: Category;
  readonly path: string;
  readonly symbol: string;
  readonly lines: number;
  readonly status: RegionStatus;
}

/** One trailer block of ours (DESIGN 5.1, docs/spec/trailers.md). */
export interface ProvenanceBlock {
  readonly provenance: Provenance;
  readonly assistants: readonly AssistantTrailer[];
  readonly regions: readonly RegionTrailer[];
  /** Regions left out by the bound of eight: the N of `AI-Region: +N more`. */
  readonly moreRegions: number;
  /** Hex SHA-256 of the record (no prefix); absent when the block carries none. */
  readonly record?: string;
}
