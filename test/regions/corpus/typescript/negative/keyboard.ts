export class KeyBindings {
  readonly #keys = new Map<string, () => void>();

  register(key: string, action: () => void): void {
    this.#keys.set(key, action);
  }

  press(key: string): boolean {
    const action = this.#keys.get(key);
    action?.();
    return action !== undefined;
  }
}
