import { blameBenchmark } from './lib/blameBenchmark.ts';

export const benchmark = blameBenchmark(
  'Blame of 5,000 lines that 20 commits wrote, each with its record, against git blame of the same file.',
  { file: 'long.txt', lines: 5_000, commits: 20, growing: 20 },
);
