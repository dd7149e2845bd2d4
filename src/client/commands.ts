import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Finding } from '../core/findings/finding.ts';
import { EXPLAIN } from '../protocol/messages.ts';
import { toggleCompletions } from './completionsSwitch.ts';
import { toggleOrigins } from './originDecorations.ts';
import { currentFolder, type ProductContext, runCli } from './productContext.ts';
import { sayOrigin } from './sayOrigin.ts';

type Handler = (product: ProductContext, ...args: never[]) => Promise<unknown>;

/** Every command, as package.json declares them (a meta-test holds the two together). */
export const COMMANDS: Readonly<Record<string, Handler>> = {
  'countersign.markReviewed': markReviewed,
  'countersign.requestVerification': requestVerification,
  'countersign.explainRegion': explainRegion,
  'countersign.revertInsertion': revertInsertion,
  'countersign.setUpRepository': setUpRepository,
  'countersign.previewTrailers': previewTrailers,
  'countersign.verify': (product) => report(product, 'verify'),
  'countersign.audit': audit,
  'countersign.doctor': (product) => report(product, 'doctor'),
  'countersign.openPolicy': openPolicy,
  'countersign.toggleOrigins': toggleOrigins,
  'countersign.toggleCompletions': toggleCompletions,
  'countersign.sayOrigin': sayOrigin,
  'countersign.writeContextFiles': (product) => report(product, 'context', 'write'),
};

async function markReviewed(product: ProductContext, uri: string, finding: Finding): Promise<void> {
  const place = await placeOf(uri, finding);
  if (!place) return;
  const result = await runCli(product, place.folder, 'review', place.at);
  say(result.code === 0 ? result.out.trim() : result.err.trim(), result.code === 0);
}

/** Puts the command for the verifier on the clipboard: signing happens with their own key, at their own desk. */
async function requestVerification(_: ProductContext, uri: string, finding: Finding): Promise<void> {
  const place = await placeOf(uri, finding);
  if (!place) return;
  await vscode.env.clipboard.writeText(`countersign attest ${place.at}`);
  say(vscode.l10n.t('Copied for the verifier: countersign attest {0}', place.at), true);
}

async function explainRegion({ client }: ProductContext, uri: string, finding: Finding): Promise<void> {
  const text = await client.sendRequest<string>(EXPLAIN, { uri, fingerprint: finding.fingerprint });
  await vscode.window.showInformationMessage(text);
}

/** Deletes exactly the AI text of a finding; one undo brings it back, origins included. */
async function revertInsertion({ capture }: ProductContext, uri: string, finding: Finding): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const edit = new vscode.WorkspaceEdit();
  let at = 0;
  for (const { length, origin } of capture.spansOf(document.uri) ?? []) {
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + length));
    at += length;
    if (origin === 'base' || origin.origin !== (finding.origin ?? 'ai')) continue;
    if (range.end.line + 1 < finding.startLine || range.start.line + 1 > finding.endLine) continue;
    edit.delete(document.uri, range);
  }
  await vscode.workspace.applyEdit(edit);
}

async function setUpRepository(product: ProductContext): Promise<void> {
  await report(product, 'init');
}

async function previewTrailers(product: ProductContext): Promise<void> {
  const folder = currentFolder();
  if (!folder) return;
  product.capture.flush();
  const { out, err } = await runCli(product, folder, 'trailers', 'preview');
  const document = await vscode.workspace.openTextDocument({ content: out || err, language: 'git-commit' });
  await vscode.window.showTextDocument(document, { preview: true });
}

async function audit(product: ProductContext): Promise<void> {
  const folder = currentFolder();
  if (!folder || !trusted()) return;
  const target = path.join(product.extension.globalStorageUri.fsPath, 'audit');
  const { code, err } = await runCli(product, folder, 'audit', '--format', 'html', '-o', target);
  if (code === 2) return say(err.trim(), false);
  await vscode.env.openExternal(vscode.Uri.file(target));
}

async function openPolicy(): Promise<void> {
  const folder = currentFolder();
  if (!folder) return;
  const file = vscode.Uri.file(path.join(folder, '.countersign', 'policy.yaml'));
  try {
    await vscode.window.showTextDocument(file);
  } catch {
    say(vscode.l10n.t("There is no policy yet. Run 'Countersign: Set Up Repository' to get one."), false);
  }
}

async function report(product: ProductContext, ...args: string[]): Promise<void> {
  const folder = currentFolder();
  if (!folder || !trusted()) return;
  const { out, err } = await runCli(product, folder, ...args);
  product.output.appendLine(`> countersign ${args.join(' ')}\n${out}${err}`);
  product.output.show(true);
}

/** Nothing of an untrusted workspace is run, and nothing is written into it. */
function trusted(): boolean {
  if (vscode.workspace.isTrusted) return true;
  say(vscode.l10n.t('This needs a trusted workspace.'), false);
  return false;
}

async function placeOf(uri: string, finding: Finding) {
  if (!trusted()) return undefined;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  // A review is of what stands on disk.
  if (document.isDirty) await document.save();
  const folder = path.dirname(document.uri.fsPath);
  return { folder, at: `${path.basename(document.uri.fsPath)}:${finding.lines?.[0] ?? finding.startLine}` };
}

function say(message: string, good: boolean): void {
  if (good) vscode.window.setStatusBarMessage(`$(verified) ${message}`, 8_000);
  else void vscode.window.showWarningMessage(message);
}
