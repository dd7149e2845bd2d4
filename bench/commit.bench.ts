import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { temporaryInMemory } from '../scripts/lib/temporaryInMemory.ts';
import { TestRepo } from '../test/git/lib/testRepo.ts';
import type { Benchmark, Case } from './benchmark.ts';

const repositories = new Map<string, TestRepo>();
let commits = 0;

/** Adds lines to `files` files and stages them; `ai`: as an agent's, recorded. */
function stage(repo: TestRepo, files: number, extension: string, ai: boolean): void {
  commits++;
  for (let n = 0; n < files; n++) {
    const file = `f${n}.${extension}`;
    const text = `${repo.exists(file) ? repo.read(file) : ''}export const a${commits}_${n} = ${n};\nexport const b${commits}_${n} = ${n};\n`;
    if (ai) repo.edit(file, text, 'ai');
    else repo.write(file, text);
  }
  repo.git('add', '-A');
}

function commit(name: string, files: number, extension: string, ai: boolean): Case {
  const repo = () => repositories.get(name)!;
  return {
    name,
    before: () => stage(repo(), files, extension, ai),
    run: () => repo().git('commit', '-q', '--allow-empty', '-m', 'a commit'),
  };
}

const SIZES = [0, 1, 10, 100];
const without = SIZES.map((files) => commit(`git commit of ${files} files, without us`, files, 'txt', false));
const nothing = SIZES.map((files, at) => ({
  ...commit(`git commit of ${files} files, nothing recorded`, files, 'txt', false),
  beyond: without[at]!.name,
  goalMilliseconds: [50, 10] as const,
}));
const withLines = SIZES.slice(1).map((files, at) => ({
  ...commit(`git commit of ${files} files with AI lines`, files, 'txt', true),
  beyond: without[at + 1]!.name,
  ...(files === 10 ? { goalRatio: 1.5 } : {}),
}));
// Git's own part of a note, its objects and its ref, takes one to seven milliseconds more on disks we have seen, and now one
// and now the other: what is ours is measured in memory, and what a person waits for on the machine's disk beside it.
const ON_DISK = ', on the disk';
const diskWithout = commit(`${without[2]!.name}${ON_DISK}`, 10, 'txt', false);
const diskWithLines = {
  ...commit(`${withLines[1]!.name}${ON_DISK}`, 10, 'txt', true),
  beyond: diskWithout.name,
};
// Where an editor is open, or an agent says beforehand what it will write, the regions have been looked for by then.
const unseen = {
  ...commit('git commit of 10 TypeScript files with AI lines, not looked at before', 10, 'ts', true),
  beyond: without[2]!.name,
};

// What no hook in Node can go below, whatever it does: its start, the three hooks' shells and git's writing of a note.
const FLOOR = 'git commit of 10 files, hooks that do nothing but start Node and write a note';
const floor = { ...commit(FLOOR, 10, 'txt', false), beyond: without[2]!.name };
const diskFloor = { ...commit(`${FLOOR}${ON_DISK}`, 10, 'txt', false), beyond: diskWithout.name };
const EMPTY_HOOKS = {
  'prepare-commit-msg': `timeout 30 "${process.execPath}" -e 0`,
  'commit-msg': ':',
  'post-commit': 'git notes add -f -m note HEAD',
};

function emptyHooks(repo: TestRepo): void {
  for (const [name, body] of Object.entries(EMPTY_HOOKS))
    fs.writeFileSync(repo.file(`.git/hooks/${name}`), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

export const benchmark: Benchmark = {
  about:
    'What our hooks add to git commit, against the start of an empty Node program (DESIGN 11: nothing recorded 10 ms, AI lines in ten files 1.5).',
  rounds: 15,
  async prepare() {
    const { TMPDIR } = process.env;
    const create = (cases: readonly Case[], hooks: boolean) => {
      for (const { name } of cases) repositories.set(name, TestRepo.create({ hooks }));
    };
    create([diskWithout, diskFloor], false);
    create([diskWithLines], true);
    temporaryInMemory();
    create([...without, floor], false);
    create([...nothing, ...withLines, unseen], true);
    for (const { name } of [floor, diskFloor]) emptyHooks(repositories.get(name)!);
    return () => {
      for (const repo of repositories.values()) repo.dispose();
      if (TMPDIR === undefined) delete process.env.TMPDIR;
    };
  },
  baseline: { name: 'an empty Node program', run: () => void spawnSync(process.execPath, ['-e', '0']) },
  cases: [...without, diskWithout, ...nothing, floor, ...withLines, unseen, diskFloor, diskWithLines],
};
