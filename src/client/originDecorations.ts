import * as vscode from 'vscode';
import type { ProductContext } from './productContext.ts';

/** Marks AI and unknown text of the visible editors, when the setting asks for it: a line at the left, and the overview ruler. */
export function showOrigins({ capture }: ProductContext): vscode.Disposable {
  const style = (color: string, label: string) =>
    vscode.window.createTextEditorDecorationType({
      borderWidth: '0 0 0 2px',
      borderStyle: label === 'ai' ? 'solid' : 'dotted',
      borderColor: new vscode.ThemeColor(color),
      overviewRulerColor: new vscode.ThemeColor(color),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    });
  const styles = { ai: style('charts.purple', 'ai'), unknown: style('charts.yellow', 'unknown') };
  let timer: NodeJS.Timeout | undefined;
  const paint = () => {
    timer = undefined;
    const mode = vscode.workspace.getConfiguration('countersign').get<string>('origins.show', 'off');
    for (const editor of vscode.window.visibleTextEditors) {
      const ranges: { ai: vscode.DecorationOptions[]; unknown: vscode.DecorationOptions[] } = {
        ai: [],
        unknown: [],
      };
      let at = 0;
      for (const { length, origin } of mode === 'off' ? [] : (capture.spansOf(editor.document.uri) ?? [])) {
        const range = new vscode.Range(
          editor.document.positionAt(at),
          editor.document.positionAt(at + length),
        );
        at += length;
        if (origin === 'base' || origin.origin === 'human') continue;
        if (
          mode === 'line' &&
          !range.contains(new vscode.Position(editor.selection.active.line, 0)) &&
          range.start.line !== editor.selection.active.line
        )
          continue;
        ranges[origin.origin].push({ range });
      }
      editor.setDecorations(styles.ai, ranges.ai);
      editor.setDecorations(styles.unknown, ranges.unknown);
    }
  };
  const soon = () => {
    timer ??= setTimeout(paint, 150);
  };
  return vscode.Disposable.from(
    styles.ai,
    styles.unknown,
    capture.onDidRecord(soon),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.window.onDidChangeTextEditorSelection(soon),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('countersign') && soon()),
    { dispose: () => clearTimeout(timer) },
  );
}

/** The one persistent toggle: off, current line, everything. */
export async function toggleOrigins(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('countersign');
  const next = { off: 'line', line: 'all', all: 'off' }[settings.get<string>('origins.show', 'off')] ?? 'off';
  await settings.update('origins.show', next, vscode.ConfigurationTarget.Global);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Origins: {0}', next), 4_000);
}
