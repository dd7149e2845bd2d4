export function hashColour(text) {
  let hash = 0;
  for (const c of text) hash = c.charCodeAt(0) + ((hash << 5) - hash);
  return `hsl(${hash % 360}, 60%, 50%)`;
}
