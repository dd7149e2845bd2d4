import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ToolState } from '../protocol/messages.ts';
import { findAiTools } from './findAiTools.ts';
import { type ProductContext, runCli } from './productContext.ts';

/** Files that name AI tools, tell them what they may not read, or judge them. */
const WATCHED =
  '**/{.countersign/policy.yaml,.mcp.json,.vscode/mcp.json,.cursor/mcp.json,.claude/settings.json,.gemini/settings.json,.kiro/settings/mcp.json,.roo/mcp.json,.amazonq/mcp.json,.aiexclude,.*ignore}';
const POLICY = '.countersign/policy.yaml';
const QUIET_MS = 500;

interface ContextState {
  readonly files: readonly { readonly tool: string; readonly file: string; readonly inLine: boolean }[];
}

/**
 * Findings about the workspace rather than its code: tools the policy does not approve, and ignore files of AI tools
 * that are not in line with the policy's `context` section.
 */
export function checkWorkspace(product: ProductContext): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('countersign-workspace');
  let timer: NodeJS.Timeout | undefined;
  const check = async () => {
    if (!vscode.workspace.isTrusted) return;
    const found = new Map<string, vscode.Diagnostic[]>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? [])
      for (const { file, diagnostic } of await checkFolder(product, uri)) {
        const place = vscode.Uri.joinPath(uri, file).toString();
        found.set(place, [...(found.get(place) ?? []), diagnostic]);
      }
    shown.clear();
    for (const [uri, diagnostics] of found) shown.set(vscode.Uri.parse(uri), diagnostics);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check().catch(() => shown.clear()), QUIET_MS);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
  void product.ready.then(soon);
  return vscode.Disposable.from(
    shown,
    watcher,
    watcher.onDidChange(soon),
    watcher.onDidCreate(soon),
    watcher.onDidDelete(soon),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith(`/${POLICY}`) && soon()),
    vscode.workspace.onDidChangeWorkspaceFolders(soon),
    vscode.workspace.onDidGrantWorkspaceTrust(soon),
    vscode.extensions.onDidChange(soon),
    vscode.lm?.onDidChangeChatModels(soon) ?? { dispose() {} },
    vscode.languages.registerCodeActionsProvider(
      { scheme: 'file' },
      { provideCodeActions: (_document, _range, { diagnostics }) => diagnostics.flatMap(fixesOf) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    { dispose: () => clearTimeout(timer) },
  );
}

async function checkFolder(product: ProductContext, folder: vscode.Uri) {
  const tools = await findAiTools(product, folder.fsPath);
  const { out } = await runCli(product, folder.fsPath, 'context', 'check', '--json');
  const context = out.startsWith('{') ? (JSON.parse(out) as ContextState) : { files: [] };
  return [
    ...(await Promise.all(
      tools.filter(({ state }) => state === 'unapproved').map((tool) => unapproved(folder, tool)),
    )),
    ...(await Promise.all(context.files.filter(({ inLine }) => !inLine).map((file) => drift(folder, file)))),
  ];
}

/** At the file that brings the tool in; at the policy's list of tools for what the editor has installed. */
async function unapproved(folder: vscode.Uri, { kind, tool, where }: ToolState) {
  const isFile = (kind === 'configuration' || kind === 'mcp-server') && path.extname(where) !== '';
  const file = isFile ? where : POLICY;
  const word = isFile ? tool.replace(/^mcp:/, '') : 'tools:';
  const range = await lineWith(folder, file, kind === 'configuration' ? undefined : word);
  const message = `${tool} (${where}) is not an approved tool here. Remove it or switch it off, or have it approved in the policy (tools.approved).`;
  return { file, diagnostic: diagnosticOf(range, message, 'unapproved-tool') };
}

async function drift(folder: vscode.Uri, { tool, file }: ContextState['files'][number]) {
  const there = await textOf(folder, file);
  const at = there === undefined ? POLICY : file;
  const range = await lineWith(folder, at, there === undefined ? 'context:' : undefined);
  const message = `${file} is not in line with the policy: ${tool} may read what the policy's context section denies.`;
  return { file: at, diagnostic: diagnosticOf(range, message, 'context-drift') };
}

function diagnosticOf(range: vscode.Range, message: string, code: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'Countersign';
  diagnostic.code = code;
  return diagnostic;
}

function fixesOf(diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  if (diagnostic.source !== 'Countersign') return [];
  const fix = (title: string, command: string) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.command = { title, command };
    return [action];
  };
  if (diagnostic.code === 'context-drift')
    return fix("Bring the AI tools' ignore files in line", 'countersign.writeContextFiles');
  return diagnostic.code === 'unapproved-tool' ? fix('Open the policy', 'countersign.openPolicy') : [];
}

/** The first line that holds a word, or the first line. */
async function lineWith(folder: vscode.Uri, file: string, word: string | undefined): Promise<vscode.Range> {
  const lines = ((await textOf(folder, file)) ?? '').split(/\r?\n/);
  const line = Math.max(0, word === undefined ? 0 : lines.findIndex((text) => text.includes(word)));
  return new vscode.Range(line, 0, line, lines[line]?.length ?? 0);
}

async function textOf(folder: vscode.Uri, file: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file)));
  } catch {
    return undefined;
  }
}
