/** What a policy wants for AI text somewhere, mildest first; several rules combine by the strictest. */
export const ACTIONS = ['allow', 'warn', 'require-review', 'require-verification', 'deny'] as const;
export type Action = (typeof ACTIONS)[number];

/** From which action on `agents.ask` has an agent's person asked, mildest first. */
export const ASKABLE = ['warn', 'require-review', 'require-verification'] as const;
export type Askable = (typeof ASKABLE)[number];

export function strictest(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) >= ACTIONS.indexOf(b) ? a : b;
}
