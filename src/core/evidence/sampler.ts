/**
 * Draws a sample that anybody can draw again: the changes whose `sha256("<seed>:<repository>:<commit>")` are smallest.
 * Order of arrival does not matter and memory is that of the sample.
 */
export class Sampler<T> {
  readonly #seed: string;
  readonly #size: number;
  readonly #sha256: (text: string) => string;
  #kept: { readonly rank: string; readonly item: T }[] = [];

  constructor(seed: string, size: number, sha256: (text: string) => string) {
    this.#seed = seed;
    this.#size = size;
    this.#sha256 = sha256;
  }

  offer(repository: string, commit: string, item: () => T): void {
    const rank = this.#sha256(`${this.#seed}:${repository}:${commit}`);
    const last = this.#kept.at(-1);
    if (this.#kept.length >= this.#size && last && rank >= last.rank) return;
    this.#kept.push({ rank, item: item() });
    this.#kept.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    if (this.#kept.length > this.#size) this.#kept.pop();
  }

  items(): T[] {
    return this.#kept.map(({ item }) => item);
  }
}
