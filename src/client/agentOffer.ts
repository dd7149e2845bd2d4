import * as vscode from 'vscode';
import { currentFolder, type ProductContext, runCli } from './productContext.ts';

interface Agent {
  readonly name: string;
  readonly title: string;
  readonly inUse: boolean;
  readonly project: { readonly state: string };
  readonly user: { readonly state: string };
}

/**
 * Says once a workspace that an agent in use here does not report to us, and offers its hook. Backed by a visible setting:
 * "Don't show again" switches it off.
 */
export async function offerAgentHooks(product: ProductContext): Promise<void> {
  const settings = vscode.workspace.getConfiguration('countersign');
  const folder = currentFolder();
  const { workspaceState } = product.extension;
  if (!folder || !vscode.workspace.isTrusted || !settings.get('agents.offerHooks', true)) return;
  if (workspaceState.get('agents.offered')) return;
  const agents = await silentAgents(product, folder);
  if (agents.length === 0) return;
  await workspaceState.update('agents.offered', true);
  const titles = agents.map(({ title }) => title).join(', ');
  const install = vscode.l10n.t('Install its hook');
  const never = vscode.l10n.t("Don't show again");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{0} is in use here but does not report to Countersign: what it writes is unknown.',
      titles,
    ),
    install,
    never,
  );
  if (choice === never) await settings.update('agents.offerHooks', false, vscode.ConfigurationTarget.Global);
  if (choice !== install) return;
  const { out, err } = await runCli(product, folder, 'agents', 'install', ...agents.map(({ name }) => name));
  product.output.appendLine(`> countersign agents install\n${out}${err}`);
  product.output.show(true);
}

async function silentAgents(product: ProductContext, folder: string): Promise<Agent[]> {
  const { out } = await runCli(product, folder, 'agents', 'status', '--json');
  try {
    const { agents } = JSON.parse(out) as { readonly agents: Agent[] };
    return agents.filter(
      ({ inUse, project, user }) => inUse && project.state === 'absent' && user.state === 'absent',
    );
  } catch {
    return [];
  }
}
