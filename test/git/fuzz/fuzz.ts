import { TestRepo } from '../lib/testRepo.ts';
import { Model, randomOf } from './model.ts';
import { filesOf, OPERATIONS, type World } from './operations.ts';

export interface Step {
  readonly operation: string;
  /** Own random numbers, so that leaving a step out changes no other step's. */
  readonly seed: number;
}

export interface Outcome {
  readonly steps: readonly Step[];
  /** Lines that blame gave to the wrong writer: must be none. */
  readonly wrong: readonly string[];
  /** Checks of lines made, and how many of them said `unknown` where a writer was known. */
  readonly checked: number;
  readonly lost: number;
  /** Lines lost for the first time, by the operation they were lost in. */
  readonly lostBy: ReadonlyMap<string, number>;
}

const NAMES = Object.keys(OPERATIONS);
// Edits and plain commits are what people do most; the rest has equal parts.
const USUAL = [
  'insert by ai',
  'insert by human',
  'insert unseen',
  'replace lines',
  'commit all',
  'commit all',
  'new file',
];

/** The steps that a seed stands for. */
export function stepsOf(seed: number, length: number): Step[] {
  const random = randomOf(seed);
  return Array.from({ length }, () => {
    const names = random() < 0.4 ? USUAL : NAMES;
    return { operation: names[Math.floor(random() * names.length)]!, seed: Math.floor(random() * 2 ** 32) };
  });
}

/** Runs steps in a fresh repository and compares blame with the model every few steps. */
export function runSteps(steps: readonly Step[], every = 5): Outcome {
  const repo = TestRepo.create();
  try {
    const model = new Model();
    const start = randomOf(1);
    for (const name of ['one.txt', 'two.txt', 'src/three.txt'])
      repo.edit(name, Array.from({ length: 6 }, () => `${model.fresh('unknown', start)}\n`).join(''));
    repo.commitAll('start');
    const lostBy = new Map<string, number>();
    const lostLines = new Set<string>();
    const wrong: string[] = [];
    let checked = 0;
    let lost = 0;
    for (const [at, { operation, seed }] of steps.entries()) {
      const world: World = { repo, model, random: randomOf(seed) };
      OPERATIONS[operation]!(world);
      if ((at + 1) % every !== 0 && at !== steps.length - 1) continue;
      for (const name of filesOf(world))
        for (const [text, origin] of repo.blame(name)) {
          const truth = model.truth(text);
          checked++;
          if (origin === truth) continue;
          if (!model.allows(text, origin))
            wrong.push(`step ${at + 1} (${operation}): ${name}: '${text}' is ${truth}, blame says ${origin}`);
          else {
            lost++;
            if (!lostLines.has(text)) lostBy.set(operation, (lostBy.get(operation) ?? 0) + 1);
            lostLines.add(text);
          }
        }
      if (wrong.length > 0) return { steps: steps.slice(0, at + 1), wrong, checked, lost, lostBy };
    }
    return { steps, wrong, checked, lost, lostBy };
  } finally {
    repo.dispose();
  }
}

/** The shortest part of the steps that still goes wrong, by leaving out ever smaller pieces. */
export function minimise(steps: readonly Step[], budgetMs = 120_000): readonly Step[] {
  const end = Date.now() + budgetMs;
  let best = steps;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length && Date.now() < end; ) {
      const shorter = [...best.slice(0, at), ...best.slice(at + size)];
      if (runSteps(shorter, 1).wrong.length > 0) best = shorter;
      else at += size;
    }
  }
  return best;
}
