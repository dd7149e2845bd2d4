const ADJECTIVES = ['quick', 'lazy'];

export function randomName(): string {
  const seed = Math.floor(Math.random() * ADJECTIVES.length);
  return `${ADJECTIVES[seed]}-${Date.now() % 1000}`;
}
