import * as vscode from 'vscode';
import type { Finding } from '../core/findings/finding.ts';
import type { ProductContext } from './productContext.ts';

interface Row {
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}

/** AI text in security regions that waits for a person, of all files that are open. */
export function showReviewQueue({ onDidChange }: ProductContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const rows = (): Row[] =>
    vscode.languages
      .getDiagnostics()
      .flatMap(([uri, list]) =>
        list.filter(({ source }) => source === 'Countersign').map((diagnostic): Row => ({ uri, diagnostic })),
      );
  const view = vscode.window.createTreeView<Row>('countersign.reviewQueue', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row ? [] : rows()),
      getTreeItem: ({ uri, diagnostic }) => {
        const finding = (diagnostic as { readonly data?: Finding }).data;
        const item = new vscode.TreeItem(finding?.symbol ?? vscode.workspace.asRelativePath(uri));
        item.description = `${vscode.workspace.asRelativePath(uri)}:${diagnostic.range.start.line + 1}`;
        item.tooltip = diagnostic.message;
        item.iconPath = new vscode.ThemeIcon(
          diagnostic.severity === vscode.DiagnosticSeverity.Error ? 'error' : 'warning',
        );
        item.command = {
          command: 'vscode.open',
          title: 'Open',
          arguments: [uri, { selection: diagnostic.range }],
        };
        item.accessibilityInformation = { label: `${diagnostic.message} ${item.description}` };
        return item;
      },
    },
  });
  const refresh = () => {
    changed.fire();
    const badge = vscode.workspace.getConfiguration('countersign').get('reviewQueue.badge', true);
    const count = badge ? rows().length : 0;
    view.badge = count > 0 ? { value: count, tooltip: `${count} regions wait for a person` } : undefined;
  };
  return vscode.Disposable.from(
    view,
    changed,
    onDidChange(refresh),
    vscode.languages.onDidChangeDiagnostics(refresh),
  );
}
