import { blameBenchmark } from './lib/blameBenchmark.ts';

export const benchmark = blameBenchmark(
  'Blame of a file that 2,000 commits touched, each with its record, against git blame of the same file.',
  { file: 'src/session.ts', lines: 3_000, commits: 2_000, growing: 40 },
);
