import { expect } from 'vitest';
import type { Ran } from '../../git/lib/testRepo.ts';

export type Meaning = 'allow' | 'ask' | 'deny';

/** What an answer says, whichever protocol it is in; a reason must come with a refusal. */
export function meaningOf(ran: Ran): Meaning {
  const answer = JSON.parse(ran.out || '{}') as {
    readonly ok?: boolean;
    readonly ask?: boolean;
    readonly reason?: string;
    readonly cancel?: boolean;
    readonly errorMessage?: string;
    readonly agent_message?: string;
    readonly permission?: string;
    readonly decision?: string;
    readonly permissionDecision?: string;
    readonly permissionDecisionReason?: string;
    readonly hookSpecificOutput?: {
      readonly permissionDecision?: string;
      readonly permissionDecisionReason?: string;
    };
  };
  const { permissionDecision, permissionDecisionReason } = answer.hookSpecificOutput ?? answer;
  const word = permissionDecision ?? answer.permission ?? answer.decision;
  const denied = ran.code === 2 || answer.ok === false || answer.cancel === true || word === 'deny';
  const asks = answer.ask === true || word === 'ask';
  if (denied || asks)
    expect(
      permissionDecisionReason ?? answer.reason ?? answer.errorMessage ?? answer.agent_message ?? ran.err,
    ).toMatch(/\w{3}/);
  return denied ? 'deny' : asks ? 'ask' : 'allow';
}
