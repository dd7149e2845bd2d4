import { runGit } from './runGit.ts';

export interface RangeCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly authorName: string;
  readonly authorEmail: string;
  readonly committerEmail: string;
  /** RFC 3339. */
  readonly time: string;
  /** `%G?` of git: G U B E X Y R N. */
  readonly signature: string;
  readonly subject: string;
}

/** The commits of `base..head`, oldest first; `base` undefined: all of head's history. */
export function rangeCommits(cwd: string, base: string | undefined, head: string): RangeCommit[] {
  const format = '%H%x00%P%x00%an%x00%ae%x00%ce%x00%cI%x00%G?%x00%s%x00%x01';
  const out = runGit(
    [
      'log',
      '--reverse',
      '--topo-order',
      '--encoding=UTF-8',
      '--no-show-signature',
      `--format=${format}`,
      ...(base === undefined ? [] : [`^${base}`]),
      head,
      '--',
    ],
    { cwd },
  );
  return out
    .split('\x01')
    .map((entry) => entry.replace(/^\n/, '').split('\0'))
    .filter((fields) => fields.length >= 8)
    .map(
      ([
        commit = '',
        parents = '',
        authorName = '',
        authorEmail = '',
        committerEmail = '',
        time = '',
        signature = 'N',
        subject = '',
      ]) => ({
        commit,
        parents: parents.split(' ').filter(Boolean),
        authorName,
        authorEmail,
        committerEmail,
        time,
        signature,
        subject,
      }),
    );
}
