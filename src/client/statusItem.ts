import * as vscode from 'vscode';
import { STATUS, type StatusParams } from '../protocol/messages.ts';
import type { ProductContext } from './productContext.ts';

const CHANNELS = {
  full: 'Capture: the editor names the reason of every change.',
  mark: "Capture: the editor's own AI mark answers (git.addAICoAuthor is 'all').",
  stable:
    "Capture: this editor does not say who wrote what. Typed text is known, completions are 'unknown'. See docs/capture.md.",
};

/** The one status item; everything else is in its tooltip. */
export function showStatus({ client, capture }: ProductContext): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('countersign.status', vscode.StatusBarAlignment.Left, 1);
  item.name = 'Countersign';
  item.command = 'countersign.doctor';
  const show = ({ findings, problem, assistants, pasteThreshold }: StatusParams) => {
    if (assistants) capture.setAssistants(assistants);
    if (pasteThreshold) capture.setPasteThreshold(pasteThreshold);
    item.text = problem ? '$(warning) Countersign' : findings > 0 ? `$(shield) ${findings}` : '$(verified)';
    const { channel, skipped } = capture.health();
    const lines = [
      problem,
      `Findings in open files: ${findings}.`,
      CHANNELS[channel],
      skipped.length > 0 ? `Too large to track: ${skipped.join(', ')}.` : undefined,
    ];
    item.tooltip = lines.filter((line) => line !== undefined).join('\n');
    item.accessibilityInformation = { label: `Countersign: ${problem ?? `${findings} findings`}` };
  };
  show({ findings: 0 });
  const toggle = () =>
    vscode.workspace.getConfiguration('countersign').get('statusItem.visible', true)
      ? item.show()
      : item.hide();
  toggle();
  return vscode.Disposable.from(
    item,
    client.onNotification(STATUS, show),
    vscode.workspace.onDidChangeConfiguration(toggle),
  );
}
