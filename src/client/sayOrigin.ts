import * as vscode from 'vscode';
import type { PasteSource } from '../core/classify/declaredOrigin.ts';
import { isOutsidePaste } from '../core/classify/outsidePaste.ts';
import type { Capture } from './capture/startCapture.ts';
import type { ProductContext } from './productContext.ts';

const REMEMBERED = 'pasteSources';
const REMEMBER = 4;

/**
 * Asks where pasted text came from. Called from the hint or the finding with its lines (1-based, inclusive), from the
 * palette for the selection, and by other extensions and tests with the answer.
 */
export async function sayOrigin(
  { capture, extension }: ProductContext,
  uri?: string,
  lines?: { readonly startLine: number; readonly endLine: number },
  answer?: PasteSource,
): Promise<number> {
  const editor = vscode.window.activeTextEditor;
  const document = uri
    ? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
    : vscode.window.activeTextEditor?.document;
  if (!document) return 0;
  const range = lines
    ? document.validateRange(
        new vscode.Range(lines.startLine - 1, 0, lines.endLine - 1, Number.MAX_SAFE_INTEGER),
      )
    : pasteAround(capture, document, editor?.selection);
  if (!range) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Nothing here was pasted from outside, or somebody has said where it came from.'),
      6_000,
    );
    return 0;
  }
  const recent = extension.globalState.get<readonly PasteSource[]>(REMEMBERED, []);
  const source = answer ?? (await ask(recent, capture.tools()));
  if (!source) return 0;
  const length = capture.declare(document, range, source);
  if (length > 0) {
    const others = recent.filter((known) => JSON.stringify(known) !== JSON.stringify(source));
    await extension.globalState.update(REMEMBERED, [source, ...others].slice(0, REMEMBER));
    capture.flush();
  }
  return length;
}

/** What was said last is offered first; the rest follows in a fixed order. */
async function ask(
  recent: readonly PasteSource[],
  tools: readonly string[],
): Promise<PasteSource | undefined> {
  const all: PasteSource[] = [
    { kind: 'own-code' },
    { kind: 'documentation' },
    ...tools.map((tool): PasteSource => ({ kind: 'ai-chat', tool })),
    { kind: 'ai-chat', tool: 'unnamed-assistant' },
  ];
  const key = (source: PasteSource) => JSON.stringify(source);
  const rest = all.filter((source) => !recent.some((known) => key(known) === key(source)));
  const separator = { label: '', kind: vscode.QuickPickItemKind.Separator, source: undefined };
  const picked = await vscode.window.showQuickPick(
    [...recent.map(itemOf), ...(recent.length > 0 ? [separator] : []), ...rest.map(itemOf)],
    {
      title: vscode.l10n.t('Where did this come from?'),
      placeHolder: vscode.l10n.t('What you say is recorded as your word, not as an observation'),
    },
  );
  return picked?.source;
}

function itemOf(source: PasteSource): vscode.QuickPickItem & { readonly source: PasteSource } {
  const label =
    source.kind === 'own-code'
      ? vscode.l10n.t('My own code, from another place')
      : source.kind === 'documentation'
        ? vscode.l10n.t('Documentation, an example, somebody else')
        : source.tool === 'unnamed-assistant'
          ? vscode.l10n.t('Another AI chat')
          : vscode.l10n.t('AI chat: {0}', source.tool);
  return { label, source };
}

/** The paste from outside at the selection; with nothing there, the first of the document that nobody has explained. */
function pasteAround(
  capture: Capture,
  document: vscode.TextDocument,
  selection: vscode.Range | undefined,
): vscode.Range | undefined {
  const pastes: vscode.Range[] = [];
  let at = 0;
  for (const { length, origin } of capture.spansOf(document.uri) ?? []) {
    if (origin !== 'base' && isOutsidePaste(origin.rule))
      pastes.push(new vscode.Range(document.positionAt(at), document.positionAt(at + length)));
    at += length;
  }
  const here = pastes.filter((paste) => selection && paste.intersection(selection));
  if (selection && !selection.isEmpty && here.length > 0) return selection;
  return here[0] ?? pastes[0];
}
