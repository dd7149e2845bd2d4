import { matchesPath } from './globMatch.ts';
import type { Policy } from './policy.ts';

/** True for generated and vendored files: every layer that speaks about them must leave the file out. */
export function isLeftOut(policy: Policy, path: string): boolean {
  const lists = policy.layers.flatMap(({ leftOut }) => (leftOut ? [leftOut] : []));
  return lists.length > 0 && lists.every((globs) => globs.some((glob) => matchesPath(glob, path)));
}
