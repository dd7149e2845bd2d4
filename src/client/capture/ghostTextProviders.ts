import * as vscode from 'vscode';

/** What an extension must call to show ghost text; it stands in the code of every extension that does. */
const REGISTER = /registerInlineCompletionItemProvider|registerInlineEditProvider/;
const OURS_AND_BUILT_IN = /^(?:vscode\.|countersign\.countersign$)/;
const MAX_FILES = 400;
const MAX_BYTES = 64_000_000;

/**
 * Which running extensions could show ghost text: read from their code, once for each. One too large to read counts as
 * able to.
 */
export class GhostTextProviders {
  readonly #able = new Map<string, Promise<boolean>>();

  /** Whether something other than the listed assistants could have shown ghost text: an extension, or IntelliSense itself. */
  async others(assistants: Readonly<Record<string, string>>): Promise<boolean> {
    if (intelliSenseAsGhostText()) return true;
    for (const extension of vscode.extensions.all) {
      const id = extension.id.toLowerCase();
      // What comes with VS Code itself shows no ghost text; Copilot is no `vscode.*` extension.
      if (!extension.isActive || assistants[id] !== undefined || OURS_AND_BUILT_IN.test(id)) continue;
      let able = this.#able.get(id);
      if (!able) {
        able = isAble(extension);
        this.#able.set(id, able);
      }
      if (await able) return true;
    }
    return false;
  }
}

/** `editor.quickSuggestions` can show IntelliSense as ghost text. */
function intelliSenseAsGhostText(): boolean {
  const setting = vscode.workspace.getConfiguration('editor').get<unknown>('quickSuggestions');
  return JSON.stringify(setting ?? '').includes('"inline"');
}

async function isAble(extension: vscode.Extension<unknown>): Promise<boolean> {
  const budget = { files: MAX_FILES, bytes: MAX_BYTES };
  try {
    return await mentions(extension.extensionUri, budget);
  } catch {
    return true;
  }
}

async function mentions(folder: vscode.Uri, budget: { files: number; bytes: number }): Promise<boolean> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) {
      if (await mentions(uri, budget)) return true;
      continue;
    }
    if (!/\.[cm]?js$/.test(name)) continue;
    const { size } = await vscode.workspace.fs.stat(uri);
    budget.files--;
    budget.bytes -= size;
    if (budget.files < 0 || budget.bytes < 0) return true;
    if (REGISTER.test(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)))) return true;
  }
  return false;
}
