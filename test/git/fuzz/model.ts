import type { Who } from '../lib/testRepo.ts';

/**
 * What is true, by construction: every line of every file is unique and says nothing about itself; this table says who
 * wrote it. It is filled only by the operations, never by reading what Countersign says.
 */
export class Model {
  readonly #writers = new Map<string, ReadonlySet<Who>>();
  #next = 0;

  /** A line that never existed before (no line ending). */
  fresh(who: Who, random: () => number): string {
    const noise = Math.floor(random() * 2 ** 32).toString(36);
    const text = `${noise}-${this.#next++}`;
    this.#writers.set(text, new Set([who]));
    return text;
  }

  /** A new line made by `who` out of an existing one. */
  changed(from: string, text: string, who: Who): string {
    const unique = `${text}+${this.#next++}`;
    this.#writers.set(unique, new Set([...(this.#writers.get(from) ?? ['unknown' as const]), who]));
    return unique;
  }

  /** What blame may say: the truth, or `unknown`. */
  truth(text: string): 'ai' | 'human' | 'mixed' | 'unknown' {
    const writers = this.#writers.get(text) ?? new Set<Who>(['unknown']);
    if (writers.has('ai')) return writers.size === 1 ? 'ai' : 'mixed';
    return writers.size === 1 && writers.has('human') ? 'human' : 'unknown';
  }

  /** True when blame may say this of a line: the truth, or less. Of an edited line a part may be lost, so `mixed` is less than `ai`. */
  allows(text: string, origin: string): boolean {
    const truth = this.truth(text);
    return (
      origin === truth || origin === 'unknown' || (origin === 'mixed' && truth === 'ai' && text.includes('+'))
    );
  }
}

/** mulberry32: small, seeded, the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
