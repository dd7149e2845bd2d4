export type RetryPolicy = { readonly attempts: number; readonly delay: number };

export function applyPolicy(policy: RetryPolicy, attempt: number): number {
  return attempt > policy.attempts ? -1 : policy.delay * 2 ** attempt;
}
