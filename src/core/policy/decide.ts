import type { Mode } from '../provenance/origin.ts';
import type { Category } from '../regions/region.ts';
import type { Action } from './action.ts';

/** What AI text would touch; the question every control asks (editor, agent hook, verify). */
export interface Question {
  /** Worktree-relative, forward slashes. */
  readonly path: string;
  /** Categories of the regions touched or created; empty when the code guards nothing. */
  readonly categories: readonly Category[];
  readonly symbols?: readonly string[];
  readonly tool?: string;
  readonly model?: string;
  readonly mode?: Mode;
}

export interface Decision {
  readonly action: Action;
  /** The policy's own reason, or ours when the policy gives none. One sentence. */
  readonly reason: string;
  /** Which rule of the policy decided, e.g. `scope[2]`; `default` when none did. */
  readonly rule: string;
}
