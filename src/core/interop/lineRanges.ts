/** `1,2,19-222` as inclusive ranges of 1-based lines; a part that is none is left out. */
export function parseRanges(text: string): [start: number, end: number][] {
  return text.split(',').flatMap((part): [number, number][] => {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part);
    if (!match) return [];
    const start = Number(match[1]);
    const end = Number(match[2] ?? match[1]);
    return start > 0 && end >= start ? [[start, end]] : [];
  });
}

/** The inverse of `parseRanges`, for ascending line numbers. */
export function printRanges(lines: readonly number[]): string {
  return mergeRanges(lines)
    .map(([start, end]) => (start === end ? `${start}` : `${start}-${end}`))
    .join(',');
}

/** Ascending line numbers as inclusive ranges. */
export function mergeRanges(lines: readonly number[]): [start: number, end: number][] {
  const out: [number, number][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else out.push([line, line]);
  }
  return out;
}
