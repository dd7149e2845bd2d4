import type { StatementKind } from '../core/verification/statement.ts';
import { printStatement } from '../core/verification/statementJson.ts';
import { EvidenceContext } from '../node/evidenceContext.ts';
import { type Identity, identityOf, seal, signingKeyOf } from '../node/signing.ts';
import { storeStatement } from '../node/statementStore.ts';
import { type StatementTarget, targetsAt } from '../node/statementTargets.ts';
import { CannotError, type CommandIo, UsageError } from './command.ts';
import { placeOf, repositoryAt } from './repositoryAt.ts';

export interface Chosen {
  readonly context: EvidenceContext;
  readonly who: Identity;
  readonly targets: readonly StatementTarget[];
}

/** The regions that `FILE:LINE` arguments name, and who is speaking. */
export async function chooseTargets(
  places: readonly string[],
  rev: string | undefined,
  io: CommandIo,
): Promise<Chosen> {
  if (places.length === 0) throw new UsageError('name a place: FILE:LINE');
  const repository = repositoryAt(io);
  const context = await EvidenceContext.open(repository);
  const who = identityOf(repository.root, io.env);
  if (!who)
    throw new CannotError(
      "git does not know who you are; run 'git config user.name' and 'git config user.email'",
    );
  const targets: StatementTarget[] = [];
  for (const argument of places) {
    const found = await targetsAt(context, placeOf(argument, repository, io.cwd), rev);
    if (!found)
      throw new CannotError(`${argument} is no text file${rev ? ` in ${rev}` : ''}; check the path`);
    targets.push(...found);
  }
  return { context, who, targets };
}

export interface Said {
  readonly kind: StatementKind;
  readonly confirmed?: readonly string[];
  readonly fingerprint?: string;
  readonly reason?: string;
  readonly until?: string;
}

/** Signs (with the person's git signing key, or the one given) and keeps one statement. Says what was kept where. */
export function makeStatement(
  { context, who }: Pick<Chosen, 'context' | 'who'>,
  target: Omit<StatementTarget, 'text' | 'startLine' | 'endLine'>,
  said: Said,
  signing: { readonly key?: string | undefined; readonly required: boolean },
  io: CommandIo,
): { readonly line: string; readonly signed: boolean } {
  const key = signingKeyOf(context.repository.root, signing.key);
  if (!key && signing.required)
    throw new CannotError(
      "there is no signing key; run 'git config gpg.format ssh' and 'git config user.signingkey ~/.ssh/id_ed25519.pub', or give --key FILE",
    );
  const { path, category, symbol, contentHash, commit } = target;
  const payload = printStatement({
    ...said,
    confirmed: said.confirmed ?? [],
    ...(category === undefined ? {} : { category }),
    contentHash,
    path,
    symbol,
    ...(commit === undefined ? {} : { commit }),
    ...who,
    time: io.now().toISOString(),
  });
  const line = JSON.stringify(seal(payload, key));
  storeStatement(context.repository, line, commit);
  return { line, signed: key !== undefined };
}

/** How a target is named in output. */
export function targetName({ path, startLine, endLine, symbol, category }: StatementTarget): string {
  return `${path}:${startLine}-${endLine} ${symbol}${category ? ` (${category})` : ''}`;
}
