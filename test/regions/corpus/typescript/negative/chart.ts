export interface Series {
  readonly key: string;
  readonly values: readonly number[];
}

export function legend(series: readonly Series[]): Map<string, string> {
  const colours = ['red', 'green', 'blue'];
  return new Map(series.map((one, i) => [one.key, colours[i % colours.length]!]));
}
