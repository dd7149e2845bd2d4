import type { Category } from '../regions/region.ts';
import type { JudgedStatement } from '../verification/statement.ts';

/** What the statements that count say about one region at its present content. */
export interface RegionConfirmation {
  /** Distinct people, in order of time. */
  readonly reviews: readonly JudgedStatement[];
  readonly verifications: readonly JudgedStatement[];
  /** Statements about this content that do not count, with the reason. */
  readonly rejected: readonly JudgedStatement[];
}

export function confirmationOf(
  region: { readonly category?: Category; readonly contentHash: string },
  statements: readonly JudgedStatement[],
): RegionConfirmation {
  const about = statements
    .filter(
      ({ statement }) =>
        statement.kind !== 'waiver' &&
        statement.contentHash === region.contentHash &&
        statement.category === region.category,
    )
    .sort((a, b) => (a.statement.time < b.statement.time ? -1 : a.statement.time > b.statement.time ? 1 : 0));
  const people = new Set<string>();
  const once = (list: JudgedStatement[]) =>
    list.filter(({ statement }) => {
      const key = `${statement.kind} ${statement.email.toLowerCase()}`;
      return people.has(key) ? false : people.add(key) !== undefined;
    });
  const counting = once(about.filter(({ counts }) => counts));
  return {
    reviews: counting.filter(({ statement }) => statement.kind === 'review'),
    verifications: counting.filter(({ statement }) => statement.kind === 'verification'),
    rejected: about.filter(({ counts }) => !counts),
  };
}
