import * as vscode from 'vscode';
import type { NotebookParams, NotebookResult, NotebookSavedParams } from '../../protocol/messages.ts';
import { fromWire, toWire } from '../../protocol/wireSpans.ts';
import type { Capture } from './startCapture.ts';

/** What notebooks ask and tell; the language client implements it. */
export interface NotebookSink {
  attribute(params: NotebookParams): Promise<NotebookResult>;
  saved(params: NotebookSavedParams): void;
}

/**
 * Cells are documents like others while they are open; the file they are saved in is written by the editor. So the file
 * gets the origins of its cells when it is saved, and the cells those of the file when it is opened.
 */
export function watchNotebooks(capture: Capture, sink: NotebookSink): vscode.Disposable {
  const opened = async (notebook: vscode.NotebookDocument) => {
    if (!isTracked(notebook)) return;
    try {
      const { cells } = await sink.attribute({ uri: notebook.uri.toString() });
      notebook.getCells().forEach(({ document }, at) => {
        const known = cells[at];
        if (known) capture.learn(document, known.text, fromWire(known.spans));
      });
    } catch {
      // The server is gone: what we do not know stays unknown.
    }
  };
  const saved = (notebook: vscode.NotebookDocument) => {
    if (!isTracked(notebook)) return;
    const cells = notebook.getCells().map(({ document }) => ({
      text: document.getText(),
      spans: toWire(capture.spansOf(document.uri) ?? []),
    }));
    sink.saved({ uri: notebook.uri.toString(), cells });
  };
  for (const notebook of vscode.workspace.notebookDocuments) void opened(notebook);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenNotebookDocument((notebook) => void opened(notebook)),
    vscode.workspace.onDidSaveNotebookDocument(saved),
  );
}

/** Files of Jupyter's format; other notebooks are stored as their extensions like. */
function isTracked({ uri, notebookType }: vscode.NotebookDocument): boolean {
  return uri.scheme === 'file' && notebookType === 'jupyter-notebook';
}
