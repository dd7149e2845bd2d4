import * as vscode from 'vscode';
import type { CaptureSelfTest } from '../../core/provenance/captureSelfTest.ts';
import type { Capture } from './startCapture.ts';

/** Scheme of the document the self-test writes to; no editor shows it and nothing records it. */
export const SELF_TEST_SCHEME = 'countersign-self-test';
const TEXT = 'countersign self-test';
const TOOL = 'countersign-self-test';
const PATIENCE_MS = 15_000;

/**
 * Makes one edit in a document nobody sees, announces it as another extension would, and looks whether it arrives
 * with that origin: through the editor's own events, the recorder and the spans. It takes what an edit takes.
 */
export async function testCapture(capture: Capture, version: string): Promise<CaptureSelfTest> {
  const result = async (problem?: string): Promise<CaptureSelfTest> => ({
    version: 1,
    time: new Date().toISOString(),
    channel: capture.health().channel,
    result: problem === undefined ? 'ok' : 'failed',
    ...(problem === undefined ? {} : { problem }),
    extension: version,
    editor: `${vscode.env.appName} ${vscode.version}`,
  });
  let content = '';
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SELF_TEST_SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => content,
  });
  try {
    const uri = vscode.Uri.from({ scheme: SELF_TEST_SCHEME, path: `/${Date.now()}` });
    const document = await vscode.workspace.openTextDocument(uri);
    const arrived = edited(document);
    capture.claim(uri, TEXT, { tool: TOOL, mode: 'completion' });
    content = TEXT;
    changed.fire(uri);
    if (!(await arrived)) return await result('an edit was made and no event of it arrived');
    const [span, ...more] = capture.spansOf(uri) ?? [];
    if (!span) return await result('the edit arrived and was not tracked');
    const { origin } = span;
    const right =
      more.length === 0 &&
      span.length === TEXT.length &&
      origin !== 'base' &&
      origin.grade === 'reported' &&
      origin.assistant?.tool === TOOL;
    return await result(right ? undefined : 'the edit arrived with another origin than was announced');
  } catch (error) {
    return await result(error instanceof Error ? error.message : String(error));
  } finally {
    provider.dispose();
    changed.dispose();
  }
}

/** Whether the text arrived; listens after capture does, so capture has seen it by then. */
async function edited(document: vscode.TextDocument): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (arrived: boolean) => {
      clearTimeout(timer);
      listening.dispose();
      resolve(arrived);
    };
    const timer = setTimeout(() => done(false), PATIENCE_MS);
    const listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && document.getText() === TEXT) done(true);
    });
  });
}
