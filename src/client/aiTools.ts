import * as vscode from 'vscode';
import { currentFolder, type ProductContext, runCli } from './productContext.ts';

interface Tool {
  readonly kind: string;
  readonly tool: string;
  readonly where: string;
  readonly state: 'approved' | 'approved-with-limits' | 'unapproved' | 'unknown';
  readonly access: readonly string[];
}

const ICONS = {
  approved: 'pass',
  'approved-with-limits': 'pass-filled',
  unapproved: 'error',
  unknown: 'question',
};

/** AI extensions, agent configurations and MCP servers found here, each against the policy. */
export function showAiTools(product: ProductContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Tool>('countersign.aiTools', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row ? [] : tools(product)),
      getTreeItem: ({ tool, kind, where, state, access }) => {
        const item = new vscode.TreeItem(tool);
        item.description = `${state} · ${kind}`;
        item.tooltip = [where, ...access].join('\n');
        item.iconPath = new vscode.ThemeIcon(ICONS[state] ?? 'question');
        item.accessibilityInformation = { label: `${tool}, ${kind}: ${state}` };
        return item;
      },
    },
  });
  return vscode.Disposable.from(
    view,
    changed,
    view.onDidChangeVisibility(({ visible }) => visible && changed.fire()),
    vscode.extensions.onDidChange(() => changed.fire()),
    vscode.workspace.onDidSaveTextDocument(() => view.visible && changed.fire()),
  );
}

async function tools(product: ProductContext): Promise<Tool[]> {
  const folder = currentFolder();
  if (!folder || !vscode.workspace.isTrusted) return [];
  const { out } = await runCli(product, folder, 'tools', '--json');
  try {
    return (JSON.parse(out) as { readonly tools: Tool[] }).tools;
  } catch {
    return [];
  }
}
