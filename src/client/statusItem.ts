import * as vscode from 'vscode';
import type { CaptureSelfTest } from '../core/provenance/captureSelfTest.ts';
import { STATUS, type StatusParams } from '../protocol/messages.ts';
import type { ProductContext } from './productContext.ts';

const CHANNELS = {
  full: 'Capture: the editor names the reason of every change.',
  mark: "Capture: the editor's own AI mark answers (git.addAICoAuthor is 'all').",
  stable:
    "Capture: this editor does not say who wrote what. Typed text is known, completions are 'unknown'. See docs/capture.md.",
};

/** The one status item; everything else is in its tooltip. */
export function showStatus({ client, capture, selfTest }: ProductContext): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('countersign.status', vscode.StatusBarAlignment.Left, 1);
  item.name = 'Countersign';
  item.command = 'countersign.doctor';
  let tested: CaptureSelfTest | undefined;
  let last: StatusParams = { findings: 0 };
  const show = (status: StatusParams) => {
    last = status;
    const { findings, problem, assistants, pasteThreshold } = status;
    if (assistants) capture.setAssistants(assistants);
    if (pasteThreshold) capture.setPasteThreshold(pasteThreshold);
    const broken = tested?.result === 'failed';
    const { channel, skipped } = capture.health();
    const shown = vscode.window.activeTextEditor?.document.uri.fsPath;
    const tooLarge = shown !== undefined && skipped.includes(shown);
    const count = findings > 0 ? `$(shield) ${findings}` : '$(verified)';
    item.text =
      problem || broken ? '$(warning) Countersign' : tooLarge ? '$(circle-slash) not tracked' : count;
    const lines = [
      problem,
      tooLarge ? 'This file is too large to track: what is written in it will be unknown.' : undefined,
      `Findings in open files: ${findings}.`,
      CHANNELS[channel],
      tested && !broken ? 'Capture was tested at the start and works.' : undefined,
      broken
        ? `Capture does not work (${tested?.problem}): what is written now will be unknown. Reload the window.`
        : undefined,
      skipped.length > 0 ? `Too large to track: ${skipped.join(', ')}.` : undefined,
    ];
    item.tooltip = lines.filter((line) => line !== undefined).join('\n');
    const label = problem ?? (tooLarge ? 'this file is too large to track' : `${findings} findings`);
    item.accessibilityInformation = { label: `Countersign: ${label}` };
  };
  show(last);
  void selfTest.then((result) => {
    tested = result;
    show(last);
  });
  const toggle = () =>
    vscode.workspace.getConfiguration('countersign').get('statusItem.visible', true)
      ? item.show()
      : item.hide();
  toggle();
  return vscode.Disposable.from(
    item,
    client.onNotification(STATUS, show),
    vscode.window.onDidChangeActiveTextEditor(() => show(last)),
    capture.onDidChangeChannel(() => show(last)),
    vscode.workspace.onDidChangeConfiguration(toggle),
  );
}
