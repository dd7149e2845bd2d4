/** Texts for status codes, shown by a log viewer. */
export const TEXTS = {
  200: 'OK',
  301: 'Moved Permanently',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
};

export function colourOf(status) {
  if (status >= 500) return 'red';
  if (status >= 400) return 'orange';
  return status >= 300 ? 'blue' : 'green';
}

export function histogram(lines) {
  const counts = new Map();
  for (const { status } of lines) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${TEXTS[status]}: ${count}`);
}
