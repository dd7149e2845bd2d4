import { TestRepo } from '../test/git/lib/testRepo.ts';
import type { Benchmark, Case } from './benchmark.ts';

const COMMITS = 100;
const repositories: TestRepo[] = [];

/** Two branches with a commit in common; `ai`: the commits of `main` have lines of an agent, and records. */
function branches(ai: boolean): TestRepo {
  const repo = TestRepo.create({ hooks: ai });
  repo.write('base.txt', 'x\n');
  repo.commitAll('base');
  repo.git('branch', 'up');
  for (let n = 0; n < COMMITS; n++) {
    const file = `f${n % 10}.txt`;
    repo.edit(file, `${repo.exists(file) ? repo.read(file) : ''}line ${n}\n`, ai ? 'ai' : undefined);
    repo.commitAll(`c${n}`);
  }
  repo.git('branch', 'before');
  repo.git('checkout', '-q', 'up');
  repo.write('up.txt', 'y\n');
  repo.commitAll('up');
  repo.git('checkout', '-q', 'main');
  return repo;
}

const rebase = (name: string, at: number): Case => ({
  name,
  before: () => repositories[at]!.git('reset', '-q', '--hard', 'before'),
  run: () => repositories[at]!.git('rebase', '-q', 'up'),
});

export const benchmark: Benchmark = {
  about: `A rebase of ${COMMITS} commits, each with AI lines and its record, against the same without us.`,
  rounds: 7,
  async prepare() {
    repositories.push(branches(false), branches(true));
    return () => {
      for (const repo of repositories) repo.dispose();
    };
  },
  baseline: rebase('git rebase, without us', 0),
  cases: [rebase('git rebase, with records', 1)],
};
