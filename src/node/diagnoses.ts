import * as fs from 'node:fs';
import * as path from 'node:path';
import { stateDir } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import { readCaptureHealth } from './captureHealth.ts';
import { checkRecord } from './checkRecord.ts';
import { fullFolder } from './diskRoom.ts';
import type { EvidenceContext } from './evidenceContext.ts';
import { hookSteps, hooksPlace } from './installHooks.ts';
import { POLICY_PATH } from './loadPolicy.ts';
import { fetchSteps } from './notesConfig.ts';
import { identityOf, signingKeyOf } from './signing.ts';

export interface Diagnosis {
  /** Stable id of the check. */
  readonly check: string;
  /** `problem` is worth an exit code, `advice` is not. */
  readonly state: 'ok' | 'advice' | 'problem';
  readonly message: string;
  /** The command that mends it. */
  readonly fix?: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Looks at everything that has to work for records to be made and kept. Changes nothing. */
export function diagnose(context: EvidenceContext, env: Env): Diagnosis[] {
  return [
    ...checkHooks(context),
    checkCommand(context, env),
    ...checkNotes(context),
    ...checkLedger(context),
    ...checkDisk(context),
    checkCapture(context),
    ...checkPolicy(context),
    ...checkStatements(context),
    checkIdentity(context, env),
    ...checkRecentCommits(context),
  ];
}

function checkHooks({ repository }: EvidenceContext): Diagnosis[] {
  const place = hooksPlace(repository);
  if ('problem' in place)
    return [{ check: 'hooks', state: 'problem', message: place.problem, fix: 'countersign init' }];
  const steps = hookSteps(place.dir);
  if (steps.length === 0)
    return [{ check: 'hooks', state: 'ok', message: `The hooks in ${place.dir} are ours and up to date.` }];
  return [
    {
      check: 'hooks',
      state: 'problem',
      message: `The hooks are not in place, so commits carry no records: ${steps.map(({ say }) => say).join('; ')}.`,
      fix: 'countersign init',
    },
  ];
}

/** The hooks look for the command in this order; without it they do nothing, silently. */
function checkCommand({ repository }: EvidenceContext, env: Env): Diagnosis {
  const runs = (file: string) => {
    try {
      fs.accessSync(file, fs.constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const own = path.join(repository.root, 'node_modules', '.bin', 'countersign');
  const names =
    process.platform === 'win32' ? ['countersign.cmd', 'countersign.exe', 'countersign'] : ['countersign'];
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find(runs);
  const pointer = path.join(repository.commonDir, 'countersign', 'cli');
  const [node = '', script = ''] = fs.existsSync(pointer) ? fs.readFileSync(pointer, 'utf8').split('\n') : [];
  const found = runs(own) ? own : (onPath ?? (runs(node) && fs.existsSync(script) ? script : undefined));
  if (found) return { check: 'command', state: 'ok', message: `The hooks run ${found}.` };
  return {
    check: 'command',
    state: 'problem',
    message:
      'The hooks find no countersign command: not in node_modules, not on PATH, and no editor extension left its own.',
    fix: 'npm install --save-dev countersign',
  };
}

function checkNotes({ repository }: EvidenceContext): Diagnosis[] {
  const steps = fetchSteps(repository);
  if (steps.length === 0)
    return [{ check: 'notes', state: 'ok', message: 'Every remote fetches the notes too.' }];
  return [
    {
      check: 'notes',
      state: 'problem',
      message: `Notes are not fetched, so records and reviews of others are missing here: ${steps.map(({ say }) => say).join('; ')}.`,
      fix: 'countersign init',
    },
  ];
}

function checkLedger(context: EvidenceContext): Diagnosis[] {
  const [ledger, archive] = context.ledgers();
  const problems = [...(ledger?.problems ?? []), ...(archive?.problems ?? [])];
  const out: Diagnosis[] = problems.slice(0, 20).map(({ file, line, message }) => ({
    check: 'ledger',
    state: 'problem',
    message: `${file}${line === undefined ? '' : `:${line}`}: ${message}. The next commit clears it away.`,
  }));
  const folder = stateDir(context.repository);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch {
    out.push({
      check: 'ledger',
      state: 'problem',
      message: `${folder} cannot be written, so nothing is recorded.`,
      fix: `chmod u+w ${JSON.stringify(path.dirname(folder))}`,
    });
  }
  if (out.length > 0) return out;
  const paths = ledger?.paths().length ?? 0;
  return [
    paths > 0
      ? {
          check: 'ledger',
          state: 'ok',
          message: `The ledger holds ${paths} ${paths === 1 ? 'file' : 'files'} and is sound.`,
        }
      : {
          check: 'ledger',
          state: 'advice',
          message:
            'The ledger is empty: nothing was captured since the last commit. Edit in VS Code with the extension, or install the hooks of your agent.',
          fix: 'countersign agents install',
        },
  ];
}

function checkDisk({ repository }: EvidenceContext): Diagnosis[] {
  const folder = fullFolder(repository);
  if (folder === undefined) return [];
  return [
    {
      check: 'disk',
      state: 'problem',
      message: `The disk of ${folder} is almost full: what is left is git's, so commits have no notes, and what their trailers do not say is unknown. Make room; the next commit writes what could be kept.`,
      fix: 'git gc',
    },
  ];
}

/** What the editor's own test said when it was started here last. */
function checkCapture({ repository }: EvidenceContext): Diagnosis {
  const check = 'capture';
  const health = readCaptureHealth(stateDir(repository));
  if (!health)
    return {
      check,
      state: 'advice',
      message:
        'No editor has tested its capture in this worktree: without the extension, what is written by hand or accepted in an editor is unknown.',
      fix: 'code .',
    };
  const where = `${health.editor}, extension ${health.extension}, ${health.time}`;
  if (health.result === 'failed')
    return {
      check,
      state: 'problem',
      message: `Capture failed its test (${where}): ${health.problem ?? 'no reason given'}. What is written there is unknown.`,
      fix: "run 'Developer: Reload Window' in the editor",
    };
  const says = {
    full: 'the editor names the reason of every change',
    mark: "the editor's AI mark answers",
    stable: 'the editor does not say who wrote what, so completions are unknown (docs/capture.md)',
  };
  return {
    check,
    state: health.channel === 'stable' ? 'advice' : 'ok',
    message: `Capture passed its test (${where}); channel ${health.channel}: ${says[health.channel]}.`,
  };
}

function checkPolicy({ loaded }: EvidenceContext): Diagnosis[] {
  if (!loaded.exists)
    return [
      {
        check: 'policy',
        state: 'advice',
        message: `There is no ${POLICY_PATH}; the built-in default holds (warn about AI code in auth, crypto and access-control regions).`,
        fix: 'countersign init',
      },
    ];
  if (loaded.problems.length === 0)
    return [
      { check: 'policy', state: 'ok', message: `The policy is valid, digest ${loaded.digest.slice(0, 12)}.` },
    ];
  return loaded.problems.map(({ file, line, message, fix }) => ({
    check: 'policy',
    state: 'problem',
    message: `${file}:${line}: ${message} ${fix}`,
    fix: 'countersign policy check',
  }));
}

function checkStatements(context: EvidenceContext): Diagnosis[] {
  const statements = context.statements();
  const invalid = statements.filter(({ signature }) => signature === 'invalid');
  const unchecked = statements.filter(({ signature }) => signature === 'unchecked');
  const out: Diagnosis[] = [];
  if (invalid.length > 0)
    out.push({
      check: 'statements',
      state: 'problem',
      message: `${invalid.length} reviews or verifications have a signature that does not fit; they count for nothing.`,
      fix: 'git log -p refs/notes/countersign-reviews',
    });
  if (unchecked.length > 0)
    out.push({
      check: 'statements',
      state: 'advice',
      message: `${unchecked.length} signatures could not be checked: gpg or the public key is missing here.`,
      fix: 'gpg --import KEYFILE',
    });
  if (out.length === 0)
    out.push({
      check: 'statements',
      state: 'ok',
      message: `${statements.length} reviews, verifications and waivers are sound.`,
    });
  return out;
}

function checkIdentity({ repository }: EvidenceContext, env: Env): Diagnosis {
  const who = identityOf(repository.root, env);
  if (!who)
    return {
      check: 'identity',
      state: 'problem',
      message: 'Git does not know who you are.',
      fix: 'git config user.email YOU@EXAMPLE.COM',
    };
  if (!signingKeyOf(repository.root))
    return {
      check: 'identity',
      state: 'advice',
      message: `You are ${who.email} and have no signing key, so you cannot verify regions.`,
      fix: 'git config gpg.format ssh && git config user.signingkey ~/.ssh/id_ed25519.pub',
    };
  return { check: 'identity', state: 'ok', message: `You are ${who.email} and can sign.` };
}

const RECENT = 20;

function checkRecentCommits({ repository, reader }: EvidenceContext): Diagnosis[] {
  const recent = runGit(['log', `-${RECENT}`, '--no-merges', '--format=%H', 'HEAD', '--'], {
    cwd: repository.root,
    okCodes: [0, 128],
  })
    .split('\n')
    .filter(Boolean);
  if (recent.length === 0) return [];
  reader.load(recent);
  reader.loadAdded(recent.map((commit) => reader.commit(commit)));
  const kinds = new Map<string, number>();
  for (const commit of recent)
    for (const { kind } of checkRecord(reader, commit).problems) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (kinds.size === 0)
    return [
      { check: 'records', state: 'ok', message: `The last ${recent.length} commits have records that hold.` },
    ];
  const fixes: Readonly<Record<string, string>> = {
    'no-capture': 'countersign init',
    'missing-note': "git fetch origin 'refs/notes/*:refs/notes/*'",
  };
  return [...kinds].map(([kind, count]) => ({
    check: 'records',
    state: kind === 'no-capture' ? 'advice' : 'problem',
    message: `${count} of the last ${recent.length} commits: ${kind.replace(/-/g, ' ')}.`,
    fix: fixes[kind] ?? 'countersign verify',
  }));
}
