import * as vscode from 'vscode';
import { REGIONS, type RegionsParams, type RegionsResult } from '../protocol/messages.ts';
import type { ProductContext } from './productContext.ts';

/** Highlights the security regions of the visible editors, whoever wrote them, when the setting asks for it. */
export function highlightRegions({ client, ready, onDidChange }: ProductContext): vscode.Disposable {
  const color = new vscode.ThemeColor('charts.orange');
  const style = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.wordHighlightBackground'),
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  let timer: NodeJS.Timeout | undefined;
  let shown = false;
  const paint = async () => {
    timer = undefined;
    const wanted = vscode.workspace.getConfiguration('countersign').get('regions.highlight', false);
    if (!wanted && !shown) return;
    shown = wanted;
    await ready;
    await Promise.all(
      vscode.window.visibleTextEditors.map(async (editor) => {
        const { document } = editor;
        const params: RegionsParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
        const found = wanted ? await client.sendRequest<RegionsResult>(REGIONS, params) : { regions: [] };
        // What is said of an older text is painted anew when the newer one has been analysed.
        editor.setDecorations(
          style,
          found.regions
            .filter(({ endLine }) => endLine <= document.lineCount)
            .map(({ startLine, endLine, category, symbol, why }) => ({
              range: new vscode.Range(startLine - 1, 0, endLine - 1, 0),
              hoverMessage: vscode.l10n.t('{0} region {1}: {2}', category, symbol, why),
            })),
        );
      }),
    );
  };
  const soon = () => {
    timer ??= setTimeout(() => void paint().catch(() => {}), 150);
  };
  soon();
  return vscode.Disposable.from(
    style,
    onDidChange(soon),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('countersign') && soon()),
    { dispose: () => clearTimeout(timer) },
  );
}
