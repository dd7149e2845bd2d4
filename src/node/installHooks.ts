import * as fs from 'node:fs';
import * as path from 'node:path';
import {
  HOOK_MARK,
  HOOK_NAMES,
  hookScript,
  PREVIOUS_SUFFIX,
  SHARED_NAME,
  SHARED_SCRIPT,
} from '../git/hookScript.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';

/** One thing `init` or `deinit` does, said in one line; `apply` does it. */
export interface Step {
  readonly say: string;
  apply(): void;
}

/** Where git looks for the hooks of this repository, or why we cannot put ours there. */
export type HooksPlace = { readonly dir: string } | { readonly problem: string };

export function hooksPlace(repository: Repository): HooksPlace {
  const { root, commonDir } = repository;
  const [scope = '', configured = ''] = runGit(['config', '--show-scope', '--get', 'core.hooksPath'], {
    cwd: root,
    okCodes: [0, 1],
  })
    .trimEnd()
    .split('\t');
  if (scope === '') return { dir: path.join(commonDir, 'hooks') };
  const dir = path.resolve(root, configured.replace(/^~(?=\/)/, process.env.HOME ?? '~'));
  const inside = (parent: string) =>
    !path.relative(parent, dir).startsWith('..') && !path.isAbsolute(path.relative(parent, dir));
  if (scope !== 'local' && scope !== 'worktree')
    return {
      problem: `core.hooksPath is set for all repositories (${scope}: ${configured}), and we never touch that folder; call 'countersign hook NAME "$@"' from its hooks, or set core.hooksPath in this repository`,
    };
  if (!inside(root) && !inside(commonDir))
    return {
      problem: `core.hooksPath (${configured}) lies outside the repository; call 'countersign hook NAME "$@"' from its hooks`,
    };
  // husky regenerates `.husky/_` at every install; what a person writes stands one level up.
  if (path.basename(dir) === '_') return { dir: path.dirname(dir) };
  return { dir };
}

/** The steps that put our hooks in place. Idempotent: what is already right is no step. */
export function hookSteps(dir: string): Step[] {
  const steps: Step[] = [];
  const husky = path.basename(dir) === '.husky';
  const put = (name: string, text: string) => {
    const file = path.join(dir, name);
    if (readText(file) === text) return;
    const previous = `${file}${PREVIOUS_SUFFIX}`;
    const chained = fs.existsSync(file) && !isOurs(file);
    steps.push({
      say: chained
        ? `hook ${name}: keep the one there as ${path.basename(previous)} and chain it`
        : `hook ${name}: install`,
      apply: () => {
        fs.mkdirSync(dir, { recursive: true });
        if (chained) {
          fs.renameSync(file, previous);
          // husky's own scripts need no executable bit; ours chains by it.
          if (husky) fs.chmodSync(previous, 0o755);
        }
        fs.writeFileSync(file, text);
        fs.chmodSync(file, 0o755);
      },
    });
  };
  put(SHARED_NAME, SHARED_SCRIPT);
  for (const name of HOOK_NAMES) put(name, hookScript(name));
  return steps;
}

/** The steps that take our hooks out again and put back what stood there. */
export function unhookSteps(dir: string): Step[] {
  return [SHARED_NAME, ...HOOK_NAMES].flatMap((name) => {
    const file = path.join(dir, name);
    if (!isOurs(file)) return [];
    const previous = `${file}${PREVIOUS_SUFFIX}`;
    const back = fs.existsSync(previous);
    return [
      {
        say: back ? `hook ${name}: put the earlier one back` : `hook ${name}: remove`,
        apply: () => {
          fs.rmSync(file, { force: true });
          if (back) fs.renameSync(previous, file);
        },
      },
    ];
  });
}

const readText = (file: string): string | undefined => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const isOurs = (file: string): boolean =>
  (readText(file) ?? '').split('\n', 2).some((line) => line.startsWith(HOOK_MARK));
