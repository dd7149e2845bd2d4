import * as vscode from 'vscode';
import { TOOLS, type ToolState, type ToolsParams, type ToolsResult } from '../protocol/messages.ts';
import type { ProductContext } from './productContext.ts';

/** AI extensions, language models, agents' configurations and MCP servers of a folder, each against its policy. */
export async function findAiTools(
  { client, ready }: ProductContext,
  folder: string,
): Promise<readonly ToolState[]> {
  await ready;
  const params: ToolsParams = {
    folder,
    extensions: vscode.extensions.all.map(({ id, packageJSON, isActive }) => ({
      id,
      version: String(packageJSON.version),
      active: isActive,
    })),
    models: await languageModels(),
  };
  return (await client.sendRequest<ToolsResult>(TOOLS, params)).tools;
}

/** Some forks of VS Code have no `vscode.lm`. */
async function languageModels(): Promise<ToolsParams['models']> {
  try {
    const models = await vscode.lm.selectChatModels();
    return models.map(({ vendor, family, id }) => ({ vendor, family, id }));
  } catch {
    return [];
  }
}
