import * as fs from 'node:fs';
import { gitCommandLine } from './gitCommandLine.ts';
import { inFolder } from './inFolder.ts';
import { headCommit, type Repository } from './repository.ts';
import { runGit } from './runGit.ts';

/** What git is in the middle of, read from its state files. Object ids are full. */
export interface CommitContext {
  /** `undefined` on an unborn branch. */
  readonly head: string | undefined;
  /** Parents that the coming commit will have. */
  readonly parents: readonly string[];
  readonly amend: boolean;
  /** Commits whose versions may explain lines of the coming one, most likely first. */
  readonly witnesses: readonly string[];
}

const OID = /\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b/g;
/** How far back undone commits are looked for in HEAD's own log. */
const REFLOG_DEPTH = 24;

/**
 * Reads the situation of a coming commit. `hookArgs` are those of `prepare-commit-msg`; `env` that of the hook.
 * An amend with `-m` tells the hook nothing, so its author date (git takes over the old one) and the command line count.
 */
export function commitContext(
  repository: Repository,
  hookArgs: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  message = '',
): CommitContext {
  const { root, gitDir, commonDir } = repository;
  const read = (name: string): string => {
    const file = inFolder(gitDir, name);
    try {
      // Most are not there, and an error costs more than a question.
      return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    } catch {
      return '';
    }
  };
  const oids = (text: string): string[] => text.match(OID) ?? [];
  // A reftable keeps these among its refs, and their logs.
  const inTable = fs.existsSync(inFolder(commonDir, 'reftable'));
  const ask = (...args: string[]) => runGit(args, { cwd: root, okCodes: [0, 1, 128] });
  const ref = (name: string) => oids(inTable ? ask('rev-parse', '-q', '--verify', name) : read(name));
  const head = headCommit(repository);
  const step = read('rebase-merge/done').trimEnd().split('\n').at(-1) ?? '';
  const amend = head !== undefined && isAmend(root, hookArgs, env, step);
  const mergeHeads = oids(read('MERGE_HEAD'));
  const parents =
    head === undefined
      ? []
      : amend
        ? runGit(['rev-list', '--parents', '-n1', head], { cwd: root }).trim().split(' ').slice(1)
        : [head, ...mergeHeads];
  const reverted = [...message.matchAll(/This reverts commit ([0-9a-f]{7,64})/g)].map(
    (match) => `${match[1]}^`,
  );
  const witnesses = [
    ...(amend && head ? [head] : []),
    ...ref('CHERRY_PICK_HEAD'),
    ...[...message.matchAll(/\(cherry picked from commit ([0-9a-f]{7,64})\)/g)].map((match) => match[1]!),
    ...ref('REVERT_HEAD').map((oid) => `${oid}^`),
    ...reverted,
    ...oids(step.replace(/^\S+/, '')).slice(0, 1),
    ...oids(read('rebase-merge/stopped-sha')),
    ...oids(read('rebase-apply/original-commit')),
    ...oids(read('SQUASH_MSG')).slice(0, 1),
    ...mergeHeads,
    ...(head ? [head] : []),
    ...ref('ORIG_HEAD'),
    ...(inTable
      ? oids(ask('log', '-g', '-n', String(REFLOG_DEPTH), '--format=%H', 'HEAD', '--'))
      : reflog(read('logs/HEAD'))),
  ];
  return { head, parents, amend, witnesses: [...new Set(witnesses)] };
}

function reflog(log: string): string[] {
  return log
    .trimEnd()
    .split('\n')
    .slice(-REFLOG_DEPTH)
    .reverse()
    .flatMap((line) => (line.match(OID) ?? []).slice(0, 2).reverse())
    .filter((oid) => !/^0+$/.test(oid));
}

function isAmend(
  cwd: string,
  hookArgs: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  step: string,
): boolean {
  const command = gitCommandLine(env.COUNTERSIGN_GIT_PID);
  // The sequencer commits by itself: what it is doing stands in its own list.
  if (env.GIT_AUTHOR_DATE === undefined) return /^(fixup|squash|f|s) /.test(step);
  const asked = command?.words.some((word) => /^--am(e(nd?)?)?$/.test(word));
  if (asked === false || command?.exact) return asked === true;
  if (hookArgs[1] === 'commit') return hookArgs[2] === 'HEAD';
  // The word may stand in the message. An amend has HEAD's author date, unless it is told another one.
  if (asked && command?.words.some((word) => /^--(date|reset-a)/.test(word))) return true;
  const seconds = /^@?(\d+)/.exec(env.GIT_AUTHOR_DATE)?.[1];
  return runGit(['log', '-1', '--format=%at'], { cwd }).trim() === seconds && hookArgs[1] !== 'merge';
}
