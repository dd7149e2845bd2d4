import * as fs from 'node:fs';
import { nanoid } from 'nanoid/non-secure';
import { shortDigest } from '../core/policy/policyDigest.ts';
import { STAGED_END } from '../git/diffPatch.ts';
import { findRepository, hookRepository, type Repository, stateDir } from '../git/repository.ts';
import type { StagedDiff } from '../node/commitAttribution.ts';
import { hasRoom } from '../node/diskRoom.ts';
import type { HookHost } from '../node/hooks/prepareCommitMsg.ts';
import { loadPolicy } from '../node/loadPolicy.ts';
import { regionsOfFiles } from '../node/regionsOfFiles.ts';
import { ledgersOf } from '../node/settleLedger.ts';
import { identityOf } from '../node/signing.ts';
import type { Command, CommandIo } from './command.ts';

export const command: Command = {
  summary: 'what the git hooks call; never fails a commit',
  usage: 'NAME [ARGUMENTS]',
  options: [['NAME', 'prepare-commit-msg, commit-msg, post-commit, post-rewrite, post-merge or pre-push']],
  example: 'countersign hook prepare-commit-msg .git/COMMIT_EDITMSG message',
  async run([name = '', ...args], io) {
    // A hook of ours must never stop git (DESIGN 3): whatever goes wrong here, the commit goes through, as `unknown`.
    try {
      // A partial clone would go to the network for what it lacks: a commit must not wait for that.
      process.env.GIT_NO_LAZY_FETCH ??= '1';
      const repository = hookRepository(io.cwd, io.env) ?? findRepository(io.cwd);
      if (repository) await runHook(repository, name, args, io);
    } catch (error) {
      if (io.env.COUNTERSIGN_DEBUG) io.err(`countersign hook ${name}: ${(error as Error).stack}\n`);
    }
    return 0;
  },
};

async function runHook(
  repository: Repository,
  name: string,
  args: readonly string[],
  io: CommandIo,
): Promise<void> {
  switch (name) {
    case 'prepare-commit-msg': {
      const { prepareCommitMsg } = await import('../node/hooks/prepareCommitMsg.ts');
      return prepareCommitMsg(hookHost(repository, io), args);
    }
    case 'commit-msg': {
      const { commitMsg } = await import('../node/hooks/commitMsg.ts');
      return commitMsg(hookHost(repository, io), args);
    }
    case 'post-commit': {
      // What is prepared stays prepared: a later commit writes its note when the disk has room again.
      if (!hasRoom(repository)) return;
      const { postCommit } = await import('../node/hooks/postCommit.ts');
      postCommit(repository);
      const { attachPendingStatements } = await import('../node/statementStore.ts');
      return attachPendingStatements(repository, 'HEAD');
    }
    case 'post-merge': {
      if (!hasRoom(repository)) return;
      const { postMerge } = await import('../node/hooks/postMerge.ts');
      return postMerge(repository);
    }
    case 'pre-push': {
      const { prePush } = await import('../node/hooks/prePush.ts');
      const { healPending } = await import('../node/healPending.ts');
      if (hasRoom(repository)) healPending(repository, undefined, io.now().getTime());
      const { gitCommandLine } = await import('../git/gitCommandLine.ts');
      const command = gitCommandLine(io.env.COUNTERSIGN_GIT_PID);
      const left = prePush(repository, args, (await io.stdin()).toString('utf8'), command);
      if (left) io.err(`${left}\n`);
      return;
    }
    case 'post-rewrite': {
      if (!hasRoom(repository)) return;
      const { postRewrite } = await import('../node/hooks/postRewrite.ts');
      return postRewrite(repository, (await io.stdin()).toString('utf8'));
    }
  }
}

/** The hooks' view of this process: ledger, policy, regions, identity. */
export function hookHost(repository: Repository, io: Pick<CommandIo, 'env'>): HookHost {
  return {
    repository,
    env: io.env,
    ledgers: ledgersOf(repository),
    staged: stagedOnInput(io.env.COUNTERSIGN_STAGED),
    now: () => Date.now(),
    newId: () => nanoid(10),
    policy: async () => {
      const { policy, digest } = await loadPolicy({ root: repository.root, cacheDir: stateDir(repository) });
      return { digest: shortDigest(digest), style: policy.trailerStyle ?? 'full' };
    },
    regions: async (files) => {
      const regions = await regionsOfFiles(repository, files);
      if (regions.length === 0) return regions;
      const { EvidenceContext } = await import('../node/evidenceContext.ts');
      const { withStatus } = await import('../node/hooks/recordedRegions.ts');
      const author = identityOf(repository.root, io.env)?.email;
      return withStatus(await EvidenceContext.open(repository), regions, author);
    },
  };
}

/** What the hook script pipes in: git's answer, and a last line that says that it is whole. */
function stagedOnInput(tree: string | undefined): StagedDiff | undefined {
  if (!tree) return undefined;
  return {
    tree,
    read: () => {
      const output = fs.readFileSync(0);
      const end = output.length - STAGED_END.length;
      return output.toString('latin1', Math.max(0, end)) === STAGED_END ? output.subarray(0, end) : undefined;
    },
  };
}
