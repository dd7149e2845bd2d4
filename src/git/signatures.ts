import { runGit } from './runGit.ts';

/** What git says about a commit's signature (`%G?`). */
export type SignatureStatus = 'good' | 'untrusted' | 'expired' | 'revoked' | 'unverifiable' | 'bad' | 'none';

export interface Signature {
  readonly status: SignatureStatus;
  /** Who signed and with which key, as git names them; absent without a signature. */
  readonly signer?: string;
  readonly key?: string;
}

const STATUS: Readonly<Record<string, SignatureStatus>> = {
  G: 'good',
  U: 'untrusted',
  X: 'expired',
  Y: 'expired',
  R: 'revoked',
  E: 'unverifiable',
  B: 'bad',
  N: 'none',
};

/** Signature of each commit, with one process (git itself starts gpg or ssh-keygen for the signed ones). */
export function signatures(cwd: string, commits: readonly string[]): Map<string, Signature> {
  if (commits.length === 0) return new Map();
  const out = runGit(
    ['log', '--no-walk=unsorted', '--stdin', '--no-show-signature', '--format=%H%x00%G?%x00%GS%x00%GK%x01'],
    {
      cwd,
      input: `${commits.join('\n')}\n`,
    },
  );
  return new Map(
    out.split('\x01').flatMap((entry) => {
      const [commit = '', letter = 'N', signer, key] = entry.trim().split('\0');
      if (commit === '') return [];
      const status = STATUS[letter] ?? 'unverifiable';
      return [[commit, { status, ...(signer ? { signer } : {}), ...(key ? { key } : {}) }]];
    }),
  );
}
