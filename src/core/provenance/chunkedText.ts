/** Chunk size in UTF-16 units: small enough to splice, large enough that few chunks are walked. */
const CHUNK = 4096;

/** A text that is edited in place: the cost of an edit is one short string and a walk over chunk lengths. */
export class ChunkedText {
  #chunks: string[] = [];
  #length = 0;

  constructor(text: string) {
    this.#chunks = cutUp(text);
    this.#length = text.length;
  }

  get length(): number {
    return this.#length;
  }

  /** Text of `[start, end)`, UTF-16 units. */
  slice(start: number, end: number): string {
    let out = '';
    let at = 0;
    for (const chunk of this.#chunks) {
      if (at >= end) break;
      if (at + chunk.length > start) out += chunk.slice(Math.max(0, start - at), end - at);
      at += chunk.length;
    }
    return out;
  }

  replace(offset: number, deleted: number, inserted: string): void {
    this.#length += inserted.length - deleted;
    let at = 0;
    let first = 0;
    while (first < this.#chunks.length - 1 && at + this.#chunks[first]!.length < offset)
      at += this.#chunks[first++]!.length;
    let last = first;
    let covered = 0;
    while (last < this.#chunks.length && (last === first || at + covered < offset + deleted))
      covered += this.#chunks[last++]!.length;
    const old = this.#chunks.slice(first, last).join('');
    const text = old.slice(0, offset - at) + inserted + old.slice(offset - at + deleted);
    this.#chunks.splice(first, last - first, ...(text.length > 2 * CHUNK ? cutUp(text) : text ? [text] : []));
  }

  /** An independent copy; shares the strings. */
  copy(): ChunkedText {
    const copy = new ChunkedText('');
    copy.#chunks = [...this.#chunks];
    copy.#length = this.#length;
    return copy;
  }

  toString(): string {
    return this.#chunks.join('');
  }
}

function cutUp(text: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK) chunks.push(text.slice(at, at + CHUNK));
  return chunks;
}
