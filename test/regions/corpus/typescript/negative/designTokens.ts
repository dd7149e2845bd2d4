const STORE = 'design-tokens';

export interface Tokens {
  readonly [name: string]: string;
}

export function load(): Tokens {
  return JSON.parse(localStorage.getItem(STORE) ?? '{}') as Tokens;
}

export function save(tokens: Tokens): void {
  localStorage.setItem(STORE, JSON.stringify(tokens));
}

export const css = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}: ${value};`)
    .join('\n');
