import type { TestRepo } from './testRepo.ts';

/** Two more lines, each of which names its writer. */
export function twoLines(repo: TestRepo, name: string, what: string): void {
  const before = repo.exists(name) ? repo.read(name) : '';
  repo.edit(name, `${before}ai ${what}\n`, 'ai');
  repo.edit(name, `${before}ai ${what}\nhuman ${what}\n`, 'human');
}
