import * as vscode from 'vscode';
import { COMPLETION_SETTINGS, type CompletionSetting } from './completionSettings.ts';
import type { ProductContext } from './productContext.ts';

/** What stood in the folder's (or the workspace's) settings before we turned them. */
interface Turned {
  readonly key: string;
  readonly before: unknown;
  readonly target: vscode.ConfigurationTarget;
}

const stateOf = (folder: vscode.Uri) => `completionsOff ${folder.toString()}`;

/**
 * Turns the completions of the known assistants off in one folder, through their own settings; called again, puts back
 * exactly what stood there.
 */
export async function toggleCompletions({ extension }: ProductContext): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage(vscode.l10n.t('This needs a trusted workspace.'));
    return;
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  const { workspaceState } = extension;
  const turned = workspaceState.get<readonly Turned[]>(stateOf(folder.uri));
  if (turned) {
    const settings = vscode.workspace.getConfiguration(undefined, folder.uri);
    for (const { key, before, target } of turned)
      if (settings.inspect(key)) await settings.update(key, before, target);
    await workspaceState.update(stateOf(folder.uri), undefined);
    say(vscode.l10n.t('AI completions are as they were in {0}.', folder.name));
    return;
  }
  const done: Turned[] = [];
  const tools = new Set<string>();
  for (const setting of COMPLETION_SETTINGS) {
    const one = await turnOff(setting, folder.uri);
    if (!one) continue;
    done.push(one);
    tools.add(setting.tool);
  }
  if (done.length === 0)
    return say(
      vscode.l10n.t(
        'No assistant with a setting for its completions is installed. Where the policy forbids AI text, Countersign dismisses it.',
      ),
    );
  await workspaceState.update(stateOf(folder.uri), done);
  say(vscode.l10n.t('AI completions are off in {0}: {1}.', folder.name, [...tools].join(', ')));
}

/** @returns what stood there, or nothing when no installed extension contributes the setting. */
async function turnOff({ key, off }: CompletionSetting, folder: vscode.Uri): Promise<Turned | undefined> {
  const settings = vscode.workspace.getConfiguration(undefined, folder);
  const known = settings.inspect(key);
  if (known?.defaultValue === undefined) return undefined;
  const value = off === 'per-language' ? everyLanguageOff(settings.get(key)) : off;
  try {
    await settings.update(key, value, vscode.ConfigurationTarget.WorkspaceFolder);
    return { key, before: known.workspaceFolderValue, target: vscode.ConfigurationTarget.WorkspaceFolder };
  } catch {
    // A setting of the window cannot be set for one folder; the workspace is the nearest that can.
    await settings.update(key, value, vscode.ConfigurationTarget.Workspace);
    return { key, before: known.workspaceValue, target: vscode.ConfigurationTarget.Workspace };
  }
}

function everyLanguageOff(now: unknown): Readonly<Record<string, boolean>> {
  const languages = typeof now === 'object' && now !== null ? Object.keys(now) : [];
  return Object.fromEntries(['*', ...languages].map((language) => [language, false]));
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(`$(circle-slash) ${message}`, 8_000);
}
