import { type Leaves, type Rope, replaceInRope, ropeLength, ropeOf, visitRope } from './rope.ts';

/** Chunk size in UTF-16 units: small enough to copy, large enough that there are few. */
const CHUNK = 2048;

const CHUNKS: Leaves<string> = {
  lengthOf: (chunk) => chunk.length,
  cut: (chunk, start, end) => chunk.slice(start, end),
  pack: (chunks) => cutUp(chunks.join('')),
};

/** A text that is edited in place, in chunks under a balanced tree: an edit costs one short string and a path to it. */
export class ChunkedText {
  #rope: Rope<string>;

  constructor(text: string) {
    this.#rope = ropeOf(CHUNKS, cutUp(text));
  }

  get length(): number {
    return ropeLength(this.#rope);
  }

  /** Text of `[start, end)`, UTF-16 units. */
  slice(start: number, end: number): string {
    let out = '';
    visitRope(this.#rope, start, end, (chunk, at) => {
      out += chunk.slice(Math.max(0, start - at), end - at);
    });
    return out;
  }

  replace(offset: number, deleted: number, inserted: string): void {
    this.#rope = replaceInRope(CHUNKS, this.#rope, offset, deleted, inserted ? [inserted] : []);
  }

  /** An independent copy; costs nothing. */
  copy(): ChunkedText {
    const copy = new ChunkedText('');
    copy.#rope = this.#rope;
    return copy;
  }

  toString(): string {
    return this.slice(0, this.length);
  }
}

function cutUp(text: string): string[] {
  const size = Math.ceil(text.length / Math.ceil(text.length / CHUNK));
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += size) chunks.push(text.slice(at, at + size));
  return chunks;
}
