export function cacheKey(...parts: readonly (string | number)[]): string {
  return parts.map(String).join(':');
}

export class Cache<V> {
  readonly #entries = new Map<string, V>();
  get(key: string): V | undefined {
    return this.#entries.get(key);
  }
}
