import * as vscode from 'vscode';
import { currentFolder, type ProductContext, runCli } from './productContext.ts';

/** What the next commit would say, visible in the Source Control view before it is made. */
export function showComingCommit(product: ProductContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<string>('countersign.comingCommit', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row === undefined ? lines(product) : []),
      getTreeItem: (line) => {
        const cut = line.indexOf(':');
        const item = new vscode.TreeItem(line.slice(cut + 1).trim());
        item.iconPath = new vscode.ThemeIcon(ICONS[line.slice(0, cut)] ?? 'note');
        item.tooltip = line;
        return item;
      },
    },
  });
  let timer: NodeJS.Timeout | undefined;
  const refresh = () => {
    if (!view.visible) return;
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), 400);
  };
  return vscode.Disposable.from(
    view,
    changed,
    product.onDidChange(refresh),
    view.onDidChangeVisibility(refresh),
    vscode.workspace.onDidSaveTextDocument(refresh),
  );
}

const ICONS: Readonly<Record<string, string>> = {
  'AI-Provenance': 'verified',
  'AI-Assistant': 'sparkle',
  'AI-Region': 'shield',
  'AI-Record': 'file-binary',
};

async function lines(product: ProductContext): Promise<string[]> {
  const folder = currentFolder();
  if (!folder || !vscode.workspace.isTrusted) return [];
  product.capture.flush();
  const { out } = await runCli(product, folder, 'trailers', 'preview');
  return out
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Za-z-]+:/.test(line));
}
