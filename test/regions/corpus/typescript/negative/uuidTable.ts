export function rowId(index: number): string {
  return `row-${index.toString(16).padStart(6, '0')}`;
}
