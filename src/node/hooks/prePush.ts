import type { GitCommandLine } from '../../git/gitCommandLine.ts';
import { RECORDS_REF } from '../../git/notes.ts';
import type { Repository } from '../../git/repository.ts';
import { runGit } from '../../git/runGit.ts';
import { fetchSteps, trackedNotes } from '../notesConfig.ts';
import { STATEMENTS_REF } from '../statementStore.ts';
import { takeNotes } from './postMerge.ts';

/** `--dry-run`, also cut short, and `-n`, also among other letters; `-o` takes all behind it. */
const DRY = /^(--dr[a-z-]*|-[a-np-zA-Z46]*n.*)$/;

/** What makes git and ssh fail rather than ask: the push itself has asked already, and a hook must not wait for an answer. */
const QUIET = { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true', SSH_ASKPASS: 'true' };

/**
 * `pre-push`: what the remote's notes say is taken into ours, ours go with the branch, and from now on a fetch brings theirs. A push refspec would do that
 * too, but it would change what a plain `git push` pushes (docs/adr/023).
 *
 * @param args name and URL of the remote, as git gives them; a push to a bare URL takes no notes along.
 * @param pushed what git says on standard input, a line a ref: local ref, object, remote ref, object. A notes ref that is named
 *   there goes by itself: moved by us meanwhile, the remote would refuse it.
 * @param command the push itself, where the system tells: nothing goes with a dry run.
 * @returns one line for the person when notes stayed behind.
 */
export function prePush(
  repository: Repository,
  [remote = '']: readonly string[],
  pushed: string,
  command?: GitCommandLine,
): string | undefined {
  const cwd = repository.root;
  const remotes = runGit(['remote'], { cwd }).split('\n');
  if (!remotes.includes(remote)) return undefined;
  const wanted = runGit(['config', '--type=bool', '--get', 'countersign.pushNotes'], {
    cwd,
    okCodes: [0, 1],
  });
  if (wanted.trim() === 'false') return undefined;
  if (command?.words.some((word) => DRY.test(word))) return undefined;
  const named = new Set(pushed.split('\n').map((line) => line.split(' ')[2]));
  const own = [RECORDS_REF, STATEMENTS_REF].filter((ref) => !named.has(ref) && headOf(cwd, ref) !== '');
  if (own.length === 0) return undefined;
  const env = { ...QUIET, ...quietSsh(cwd) };
  try {
    // A remote that came after `init`: who sends notes there wants those of others, too.
    for (const step of fetchSteps(repository, [remote])) step.apply();
    runGit(['fetch', '-q', '--no-tags', '--no-write-fetch-head', remote, trackedNotes(remote)], { cwd, env });
    takeNotes(repository);
    takeStatements(cwd, remote);
    const ahead = own.filter((ref) => headOf(cwd, ref) !== headOf(cwd, trackingOf(remote, ref)));
    if (ahead.length > 0) runGit(['push', '-q', '--no-verify', remote, ...ahead], { cwd, env });
    return undefined;
  } catch {
    return `countersign: the notes did not go along; run: git push ${remote} ${own.join(' ')}`;
  }
}

/**
 * Makes ssh ask nothing, started as the push starts it: a repository may name another key or another program. Only OpenSSH's own
 * command is known to take the option.
 */
function quietSsh(cwd: string): Readonly<Record<string, string>> {
  const set =
    process.env.GIT_SSH_COMMAND ||
    runGit(['config', '--get', 'core.sshCommand'], { cwd, okCodes: [0, 1] }).trim() ||
    process.env.GIT_SSH ||
    'ssh';
  return /^(\S*\/)?ssh(\.exe)?(\s|$)/.test(set) ? { GIT_SSH_COMMAND: `${set} -o BatchMode=yes` } : {};
}

/** Statements are lines; both sides' lines stay. */
function takeStatements(cwd: string, remote: string): void {
  const theirs = trackingOf(remote, STATEMENTS_REF);
  if (headOf(cwd, theirs) === '' || headOf(cwd, STATEMENTS_REF) === '') return;
  if (runGit(['rev-list', '-n1', theirs, '--not', STATEMENTS_REF], { cwd }).trim() === '') return;
  runGit(['notes', `--ref=${STATEMENTS_REF}`, 'merge', '-q', '-s', 'cat_sort_uniq', theirs], { cwd });
}

const trackingOf = (remote: string, ref: string): string =>
  ref.replace('refs/notes/', `refs/notes/remotes/${remote}/`);

const headOf = (cwd: string, ref: string): string =>
  runGit(['rev-parse', '-q', '--verify', ref], { cwd, okCodes: [0, 1, 128] }).trim();
