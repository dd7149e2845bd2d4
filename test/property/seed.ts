import * as fc from 'fast-check';

// One seed in CI, so that a run says something about the change and not about the dice. FC_SEED=random explores.
const asked = process.env.FC_SEED;
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20261123) });
