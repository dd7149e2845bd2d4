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
        const item = new vscode.TreeItem(
          counts(line) ?? (line.startsWith('AI-') ? line.slice(cut + 1).trim() : line),
        );
        item.accessibilityInformation = { label: line };
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

/** The counts of an `AI-Provenance` trailer, in words. */
function counts(line: string): string | undefined {
  if (!line.startsWith('AI-Provenance:')) return undefined;
  const of = (origin: string) => new RegExp(` ${origin}=(\\d+)`).exec(line)?.[1] ?? '0';
  return vscode.l10n.t('Staged: {0} AI, {1} human, {2} unknown lines', of('ai'), of('human'), of('unknown'));
}

const ICONS: Readonly<Record<string, string>> = {
  Uncommitted: 'edit',
  Staged: 'git-commit',
  'AI-Provenance': 'verified',
  'AI-Assistant': 'sparkle',
  'AI-Region': 'shield',
  'AI-Record': 'file-binary',
};

interface Status {
  readonly counts: { readonly ai: number; readonly human: number; readonly unknown: number };
  readonly findings: readonly unknown[];
  readonly commit: { readonly trailers: readonly string[] };
}

async function lines(product: ProductContext): Promise<string[]> {
  const folder = currentFolder();
  if (!folder || !vscode.workspace.isTrusted) return [];
  product.capture.flush();
  const { out } = await runCli(product, folder, 'status', '--json');
  try {
    const { counts, findings, commit } = JSON.parse(out) as Status;
    const uncommitted = vscode.l10n.t(
      'Uncommitted: {0} AI, {1} human, {2} unknown lines; {3} findings',
      counts.ai,
      counts.human,
      counts.unknown,
      findings.length,
    );
    // Of an empty index the block says nothing that the line above does not.
    const staged = commit.trailers.some((line) => /^AI-Provenance:.*(?:ai|human|unknown)=[1-9]/.test(line));
    return [uncommitted, ...(staged ? commit.trailers : [vscode.l10n.t('Staged: nothing yet')])];
  } catch {
    return [];
  }
}
