import * as fs from 'node:fs';
import * as path from 'node:path';
import { linesOf, type TestRepo, type Who } from '../lib/testRepo.ts';
import type { Model } from './model.ts';

export interface World {
  readonly repo: TestRepo;
  readonly model: Model;
  readonly random: () => number;
}

const pick = <T>({ random }: World, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];
const chance = ({ random }: World, p: number): boolean => random() < p;
const WHO: readonly Who[] = ['ai', 'ai', 'human', 'human', 'unknown'];
const whoever = (world: World): Who => pick(world, WHO)!;

/** Text files of the worktree that git knows or would add. */
export function filesOf({ repo }: World): string[] {
  return repo
    .git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at && repo.exists(name));
}

const branches = ({ repo }: World): string[] =>
  repo.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n').filter(Boolean);
const commits = ({ repo }: World, range = '--branches'): string[] =>
  repo.git('rev-list', '--no-merges', '-n', '30', range).split('\n').filter(Boolean);
const count = ({ repo }: World): number => Number(repo.git('rev-list', '--count', '--first-parent', 'HEAD'));
const dirty = ({ repo }: World): boolean => repo.git('status', '--porcelain').trim() !== '';

/** Leaves nothing half done: conflicts are resolved line by line or the operation is given up. */
function settle(world: World, kind: 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'none'): void {
  const { repo } = world;
  for (let round = 0; round < 12; round++) {
    const conflicted = [
      ...new Set(repo.git('diff', '-z', '--name-only', '--diff-filter=U').split('\0').filter(Boolean)),
    ];
    const busy = inProgress(repo);
    if (conflicted.length === 0 && !busy) return;
    if (chance(world, 0.25) && kind !== 'none') {
      if (repo.tryGit(kind, '--abort').code === 0) return;
    }
    for (const name of conflicted) resolve(world, name);
    repo.git('add', '-A');
    if (kind === 'none') return;
    const next =
      kind === 'merge' ? repo.tryGit('commit', '-q', '--no-edit') : repo.tryGit(kind, '--continue');
    if (next.code !== 0 && !inProgress(repo)) return;
    if (
      next.code !== 0 &&
      kind !== 'merge' &&
      conflicted.length === 0 &&
      repo.tryGit(kind, '--skip').code === 0
    )
      continue;
  }
  repo.tryGit(kind, '--abort');
}

function inProgress(repo: TestRepo): boolean {
  const dir = repo.repository.gitDir;
  return ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply', 'sequencer'].some(
    (name) => fs.existsSync(path.join(dir, name)),
  );
}

/** Keeps both sides, one of them, or puts a new line in place of the marks. */
function resolve(world: World, name: string): void {
  const { repo, model, random } = world;
  if (!repo.exists(name)) return;
  const who = whoever(world);
  const keep = Math.floor(random() * 3);
  const before = repo.read(name);
  let side = 0;
  const out: string[] = [];
  const seen = new Set<string>();
  for (const line of linesOf(before)) {
    if (/^<<<<<<< /.test(line)) side = 1;
    else if (/^\|\|\|\|\|\|\| /.test(line)) side = 3;
    else if (/^=======$/.test(line.trimEnd()) && side > 0) side = 2;
    else if (/^>>>>>>> /.test(line) && side > 0) {
      side = 0;
      if (chance(world, 0.3)) out.push(`${model.fresh(who, random)}\n`);
    } else if (side === 3 || (side === 1 && keep === 1) || (side === 2 && keep === 2)) continue;
    else if (!seen.has(line)) {
      // A line must stay unique, also when both sides have it.
      seen.add(line);
      out.push(line);
    }
  }
  repo.edit(name, out.join(''), who);
}

function editLines(
  world: World,
  who: Who,
  change: (lines: string[], world: World) => string[] | undefined,
): void {
  const { repo } = world;
  const name = pick(world, filesOf(world));
  if (name === undefined) return;
  const next = change(linesOf(repo.read(name)), world);
  if (next) repo.edit(name, next.join(''), who);
}

const insertBy = (who: Who) => (world: World) =>
  editLines(world, who, (lines, { model, random }) => {
    const at = Math.floor(random() * (lines.length + 1));
    const fresh = Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${model.fresh(who, random)}\n`);
    return [...lines.slice(0, at), ...fresh, ...lines.slice(at)];
  });

const rebaseTodo = (world: World, script: string, n: number) => {
  const { repo } = world;
  if (dirty(world) || count(world) <= n) return;
  repo.run('git', ['rebase', '-q', '-i', `HEAD~${n}`], { env: { GIT_SEQUENCE_EDITOR: script } });
  settle(world, 'rebase');
};

/** A family of operations by name; each takes what it needs from the world's random numbers. */
export const OPERATIONS: Readonly<Record<string, (world: World) => void>> = {
  'insert by ai': insertBy('ai'),
  'insert by human': insertBy('human'),
  'insert unseen': insertBy('unknown'),
  'replace lines': (world) => {
    const who = whoever(world);
    editLines(world, who, (lines, { model, random }) => {
      if (lines.length === 0) return undefined;
      const at = Math.floor(random() * lines.length);
      const n = 1 + Math.floor(random() * 2);
      return [...lines.slice(0, at), `${model.fresh(who, random)}\n`, ...lines.slice(at + n)];
    });
  },
  'delete lines': (world) =>
    editLines(world, pick(world, ['ai', 'human', 'unknown'] as const)!, (lines, { random }) => {
      if (lines.length < 3) return undefined;
      const at = Math.floor(random() * lines.length);
      return lines.filter((_, index) => index < at || index > at + 1);
    }),
  'move lines': (world) =>
    editLines(world, 'human', (lines, { random }) => {
      if (lines.length < 4) return undefined;
      const at = Math.floor(random() * (lines.length - 1));
      const moved = lines.splice(at, 2);
      const to = Math.floor(random() * lines.length);
      return [...lines.slice(0, to), ...moved, ...lines.slice(to)];
    }),
  'edit inside a line': (world) => {
    const { repo, model, random } = world;
    const name = pick(world, filesOf(world));
    if (name === undefined) return;
    const lines = linesOf(repo.read(name));
    if (lines.length === 0) return;
    const at = Math.floor(random() * lines.length);
    const old = lines[at]!.replace(/\n$/, '');
    const who = whoever(world);
    repo.editInside(name, at, model.changed(old, old, who), old, who);
  },
  'new file': (world) => {
    const { repo, model, random } = world;
    const who = whoever(world);
    const folder = pick(world, ['', 'src/', 'a b/', 'ü/'])!;
    const lines = Array.from({ length: 2 + Math.floor(random() * 5) }, () => `${model.fresh(who, random)}\n`);
    if (filesOf(world).length < 7)
      repo.edit(`${folder}f${Math.floor(random() * 1e6)}.txt`, lines.join(''), who);
  },
  'delete a file': (world) => {
    const files = filesOf(world);
    const name = pick(world, files);
    if (name !== undefined && files.length > 3)
      world.repo.git('rm', '-q', '-f', '--ignore-unmatch', '--', name);
  },
  'git mv': (world) => {
    const { repo, random } = world;
    const name = pick(
      world,
      repo
        .git('ls-files', '-z')
        .split('\0')
        .filter((file) => file && repo.exists(file)),
    );
    if (name === undefined) return;
    const to = `m${Math.floor(random() * 1e6)}.txt`;
    repo.tryGit('mv', '--', name, to);
  },
  'commit all': ({ repo }) => {
    repo.git('add', '-A');
    repo.tryGit('commit', '-q', '-m', 'all');
  },
  'commit tracked': ({ repo }) => void repo.tryGit('commit', '-qam', 'tracked'),
  'commit one file': (world) => {
    const { repo } = world;
    const name = pick(world, filesOf(world));
    if (name === undefined) return;
    repo.git('add', '-N', '--', name);
    repo.tryGit('commit', '-q', '-m', 'one file', '--', name);
  },
  'commit a part': (world) => {
    const { repo, random } = world;
    const name = pick(world, filesOf(world));
    if (name === undefined) return;
    // Stages a content between HEAD and the worktree: some of the new lines only.
    const head = new Set(linesOf(repo.committed(name)));
    const whole = repo.read(name);
    const part = linesOf(whole).filter((line) => head.has(line) || random() < 0.5);
    fs.writeFileSync(repo.file(name), part.join(''));
    repo.git('add', '--', name);
    fs.writeFileSync(repo.file(name), whole);
    repo.tryGit('commit', '-q', '-m', 'part');
  },
  'commit with an editor': (world) => {
    world.repo.git('add', '-A');
    world.repo.run('git', ['commit', '-q', '-v'], { env: { GIT_EDITOR: "sed -i '1s/^/subject/'" } });
  },
  'commit --no-verify': ({ repo }) => {
    repo.git('add', '-A');
    repo.tryGit('commit', '-q', '--no-verify', '-m', 'unchecked');
  },
  'commit without hooks': ({ repo }) => {
    repo.git('add', '-A');
    repo.tryGit('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'hookless');
  },
  'amend -m': ({ repo }) => void repo.tryGit('commit', '-q', '--amend', '-m', 'amended'),
  'amend with changes': ({ repo }) => {
    repo.git('add', '-A');
    repo.tryGit('commit', '-q', '--amend', '--no-edit');
  },
  'new branch': (world) => {
    const at = pick(world, commits(world));
    if (at && !dirty(world) && branches(world).length < 6)
      world.repo.tryGit('checkout', '-q', '-b', `b${Math.floor(world.random() * 1e6)}`, at);
  },
  'switch branch': (world) => {
    const branch = pick(world, branches(world));
    if (branch) world.repo.tryGit('checkout', '-q', branch);
  },
  'switch with merge': (world) => {
    const branch = pick(world, branches(world));
    if (!branch) return;
    world.repo.tryGit('checkout', '-q', '-m', branch);
    settle(world, 'none');
  },
  'delete a branch': (world) => {
    const branch = pick(world, branches(world));
    if (branch && branches(world).length > 3) world.repo.tryGit('branch', '-q', '-D', branch);
  },
  merge: (world) => {
    const branch = pick(world, branches(world));
    if (!branch || dirty(world)) return;
    world.repo.tryGit('merge', '-q', '--no-edit', branch);
    settle(world, 'merge');
  },
  'merge --no-ff': (world) => {
    const branch = pick(world, branches(world));
    if (!branch || dirty(world)) return;
    world.repo.tryGit('merge', '-q', '--no-ff', '-m', 'merged', branch);
    settle(world, 'merge');
  },
  'merge --squash': (world) => {
    const { repo } = world;
    const branch = pick(world, branches(world));
    if (!branch || dirty(world)) return;
    repo.tryGit('merge', '-q', '--squash', branch);
    settle(world, 'none');
    repo.tryGit('commit', '-q', '--no-edit');
  },
  'cherry-pick': (world) => {
    const commit = pick(world, commits(world));
    if (!commit || dirty(world)) return;
    world.repo.tryGit('cherry-pick', ...(chance(world, 0.3) ? ['-x'] : []), commit);
    settle(world, 'cherry-pick');
  },
  'cherry-pick -n': (world) => {
    const commit = pick(world, commits(world));
    if (!commit || dirty(world)) return;
    world.repo.tryGit('cherry-pick', '-n', commit);
    settle(world, 'none');
    world.repo.tryGit('commit', '-q', '-m', 'picked');
  },
  revert: (world) => {
    const commit = pick(world, commits(world, 'HEAD'));
    if (!commit || dirty(world)) return;
    world.repo.tryGit('revert', '--no-edit', commit);
    settle(world, 'revert');
  },
  rebase: (world) => {
    const branch = pick(world, branches(world));
    if (!branch || dirty(world)) return;
    world.repo.tryGit('rebase', '-q', branch);
    settle(world, 'rebase');
  },
  'rebase --autostash': (world) => {
    const branch = pick(world, branches(world));
    if (!branch) return;
    world.repo.tryGit('rebase', '-q', '--autostash', branch);
    settle(world, 'rebase');
    settle(world, 'none');
  },
  'rebase --onto': (world) => {
    const branch = pick(world, branches(world));
    if (!branch || dirty(world) || count(world) < 3) return;
    world.repo.tryGit('rebase', '-q', '--onto', branch, 'HEAD~2');
    settle(world, 'rebase');
  },
  'rebase -i squash': (world) => rebaseTodo(world, 'sed -i 2s/^pick/squash/', 3),
  'rebase -i fixup': (world) => rebaseTodo(world, 'sed -i 2s/^pick/fixup/', 3),
  'rebase -i reword': (world) => rebaseTodo(world, 'sed -i 1s/^pick/reword/', 2),
  'rebase -i drop': (world) => rebaseTodo(world, 'sed -i 1s/^pick/drop/', 2),
  'rebase -i reorder': (world) => rebaseTodo(world, "sed -i -e '1{h;d}' -e '2{G}'", 2),
  'rebase -i edit and split': (world) => {
    const { repo } = world;
    if (dirty(world) || count(world) < 3) return;
    repo.run('git', ['rebase', '-q', '-i', 'HEAD~1'], {
      env: { GIT_SEQUENCE_EDITOR: 'sed -i s/^pick/edit/' },
    });
    if (!inProgress(repo)) return;
    repo.tryGit('reset', '-q', 'HEAD~1');
    const name = pick(world, filesOf(world));
    if (name !== undefined) {
      repo.git('add', '--', name);
      repo.tryGit('commit', '-q', '-m', 'split 1');
    }
    repo.git('add', '-A');
    repo.tryGit('commit', '-q', '-m', 'split 2');
    settle(world, 'rebase');
  },
  'fixup and autosquash': (world) => {
    const { repo } = world;
    if (count(world) < 4) return;
    repo.git('add', '-A');
    if (repo.tryGit('commit', '-q', '--fixup', 'HEAD~1').code !== 0 || dirty(world)) return;
    repo.tryGit('rebase', '-q', '-i', '--autosquash', 'HEAD~3');
    settle(world, 'rebase');
  },
  'reset --soft': (world) => {
    if (count(world) > 2) world.repo.tryGit('reset', '-q', '--soft', 'HEAD~1');
  },
  'reset --mixed': (world) => {
    if (count(world) > 2) world.repo.tryGit('reset', '-q', 'HEAD~1');
  },
  'reset --hard': (world) => {
    const to = pick(world, ['HEAD', 'HEAD~1', 'ORIG_HEAD', 'HEAD@{2}'])!;
    if (count(world) > 2) world.repo.tryGit('reset', '-q', '--hard', to);
  },
  'stash push': ({ repo }) => void repo.tryGit('stash', 'push', '-q', '-u'),
  'stash pop': (world) => {
    world.repo.tryGit('stash', 'pop', '-q');
    settle(world, 'none');
  },
  'stash apply': (world) => {
    if (dirty(world)) return;
    world.repo.tryGit('stash', 'apply', '-q');
    settle(world, 'none');
  },
  'format-patch and am': (world) => {
    const { repo } = world;
    const commit = pick(world, commits(world));
    if (!commit || dirty(world)) return;
    const patch = repo.git('format-patch', '-1', '--stdout', commit);
    repo.run('git', ['am', '-q', '-3'], { input: patch });
    if (inProgress(repo)) repo.tryGit('am', '--abort');
  },
  'restore one file from elsewhere': (world) => {
    const commit = pick(world, commits(world));
    const name =
      commit &&
      pick(world, world.repo.git('ls-tree', '-r', '-z', '--name-only', commit).split('\0').filter(Boolean));
    if (commit && name) world.repo.tryGit('checkout', '-q', commit, '--', name);
  },
  'pack and collect': ({ repo }) => {
    repo.git('pack-refs', '--all');
    repo.git('gc', '-q');
  },
};
