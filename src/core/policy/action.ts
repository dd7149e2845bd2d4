/** What a policy wants for AI text somewhere, mildest first; several rules combine by the strictest. */
export const ACTIONS = ['allow', 'warn', 'require-review', 'require-verification', 'deny'] as const;
export type Action = (typeof ACTIONS)[number];

export function strictest(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) >= ACTIONS.indexOf(b) ? a : b;
}
