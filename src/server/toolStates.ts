import { approvalOf } from '../core/policy/approvalOf.ts';
import { decideToolUse } from '../core/policy/decide.ts';
import type { Policy } from '../core/policy/policy.ts';
import { configuredTools, knownAssistants } from '../node/findTools.ts';
import type { ToolState, ToolsParams } from '../protocol/messages.ts';

/** Vendors of language models that are another name of a tool. */
const VENDORS: Readonly<Record<string, string>> = {
  copilot: 'github-copilot',
  copilotcli: 'copilot-cli',
  'claude-code': 'claude-code',
};

/** What the editor runs and what the worktree configures, each against the policy. */
export function toolStates(root: string, policy: Policy, { extensions, models }: ToolsParams): ToolState[] {
  const known = knownAssistants(policy.assistants);
  const installed = extensions.flatMap(({ id, version, active }): ToolState[] => {
    const tool = known.get(id.toLowerCase());
    if (tool === undefined) return [];
    const where = `${id} ${version}, ${active ? 'active' : 'not active'}`;
    return [{ kind: 'extension', tool, where, ...approvalOf(policy, tool) }];
  });
  const configured = configuredTools(root).map(
    (found): ToolState => ({ ...found, ...approvalOf(policy, found.tool) }),
  );
  const registered = models.map(({ vendor, family, id }): ToolState => {
    const tool = VENDORS[vendor.toLowerCase()] ?? vendor;
    const approval = approvalOf(policy, tool);
    const refused = [family, id].every((model) => decideToolUse(policy, { tool, model }).action !== 'allow');
    const state = approval.state === 'limited' ? (refused ? 'unapproved' : 'approved') : approval.state;
    return { kind: 'language-model', tool, where: `${vendor}/${family} (${id})`, ...approval, state };
  });
  return [...installed, ...configured, ...registered];
}
