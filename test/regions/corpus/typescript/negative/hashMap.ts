export class HashMap<V> {
  readonly #buckets: [string, V][][] = Array.from({ length: 16 }, () => []);

  #hash(key: string): number {
    let hash = 0;
    for (const c of key) hash = (hash * 31 + c.charCodeAt(0)) | 0;
    return Math.abs(hash) % 16;
  }

  set(key: string, value: V): void {
    this.#buckets[this.#hash(key)]!.push([key, value]);
  }
}
