/** How long something took, for people: `42 s`. */
export function formatDuration(seconds: number): string {
  return `${seconds} s`;
}

/** A list in a sentence: `a, b and c`. */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
