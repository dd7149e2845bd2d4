export class Scope {
  readonly #names = new Map<string, number>();
  constructor(readonly parent?: Scope) {}

  declare(name: string): void {
    this.#names.set(name, this.#names.size);
  }

  resolve(name: string): number | undefined {
    return this.#names.get(name) ?? this.parent?.resolve(name);
  }
}
