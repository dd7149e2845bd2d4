import * as vscode from 'vscode';
import type { ToolState } from '../protocol/messages.ts';
import { findAiTools } from './findAiTools.ts';
import { currentFolder, type ProductContext } from './productContext.ts';

const ICONS: Readonly<Record<ToolState['state'], string>> = {
  approved: 'pass',
  limited: 'pass-filled',
  unapproved: 'error',
  unknown: 'question',
};
const WORDS: Readonly<Record<ToolState['state'], string>> = {
  approved: 'approved',
  limited: 'approved with limits',
  unapproved: 'not approved',
  unknown: 'the policy does not say',
};

/** AI extensions, language models, agent configurations and MCP servers found here, each against the policy. */
export function showAiTools(product: ProductContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<ToolState>('countersign.aiTools', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (row) => (row ? [] : [...(await tools(product))]),
      getTreeItem: ({ tool, kind, where, state, access }) => {
        const item = new vscode.TreeItem(tool);
        item.description = `${WORDS[state]} · ${kind}`;
        item.tooltip = [where, ...access].join('\n');
        item.iconPath = new vscode.ThemeIcon(ICONS[state]);
        item.accessibilityInformation = { label: `${tool}, ${kind}: ${WORDS[state]}` };
        return item;
      },
    },
  });
  const refresh = () => view.visible && changed.fire();
  return vscode.Disposable.from(
    view,
    changed,
    view.onDidChangeVisibility(refresh),
    vscode.extensions.onDidChange(refresh),
    vscode.lm?.onDidChangeChatModels(refresh) ?? { dispose() {} },
    vscode.workspace.onDidSaveTextDocument(refresh),
  );
}

async function tools(product: ProductContext): Promise<readonly ToolState[]> {
  const folder = currentFolder();
  return folder && vscode.workspace.isTrusted ? findAiTools(product, folder) : [];
}
