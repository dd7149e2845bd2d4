import { expect, test } from 'vitest';
import { runSteps, stepsOf } from './fuzz/fuzz.ts';

// Fixed seeds for every run; `npm run fuzz:git -- --seeds N` for many.
test.each([101, 102, 103])('seed %i: 60 random git operations give no line to the wrong writer', (seed) => {
  const outcome = runSteps(stepsOf(seed, 60), 6);
  expect(outcome.wrong).toEqual([]);
  expect(outcome.checked).toBeGreaterThan(100);
});
