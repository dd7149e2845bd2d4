import * as fs from 'node:fs';
import * as path from 'node:path';
import { EXTENSION_FOLDERS, MCP_PLACES, TOOL_PLACES } from '../agents/toolPlaces.ts';
import { ASSISTANTS } from '../core/classify/assistants.ts';
import { jsonValue } from '../core/json/jsonText.ts';

/** An AI tool or MCP server that is installed for a person or configured in a repository. */
export interface FoundTool {
  readonly kind: 'extension' | 'configuration' | 'mcp-server';
  /** As the policy names it; MCP servers as `mcp:NAME`. */
  readonly tool: string;
  /** Extension id with version, file or folder: where it was found. */
  readonly where: string;
}

/**
 * What the disk shows: extensions in the person's home folder, agents' files and MCP servers in the worktree. Whether
 * an extension is switched on only the editor knows.
 *
 * @param assistants of the policy: extension id -> tool, besides those we know.
 */
export function findTools(
  root: string,
  home: string,
  assistants: Readonly<Record<string, string>>,
): FoundTool[] {
  const known = knownAssistants(assistants);
  const found: FoundTool[] = [];
  for (const folder of EXTENSION_FOLDERS)
    for (const name of namesIn(path.join(home, folder))) {
      const id = /^(.+?)-\d+\.\d+\.\d+/.exec(name)?.[1]?.toLowerCase();
      const tool = id === undefined ? undefined : known.get(id);
      if (tool !== undefined) found.push({ kind: 'extension', tool, where: `~/${folder}/${name}` });
    }
  return [...found, ...configuredTools(root)];
}

/** Extension id in lower case -> tool: ours and those of the policy. */
export function knownAssistants(assistants: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    [...Object.entries(ASSISTANTS), ...Object.entries(assistants)].map(([id, tool]) => [
      id.toLowerCase(),
      tool,
    ]),
  );
}

/** Agents' files and MCP servers in the worktree. */
export function configuredTools(
  root: string,
): (FoundTool & { readonly kind: 'configuration' | 'mcp-server' })[] {
  const found: ReturnType<typeof configuredTools> = [];
  for (const [tool, places] of Object.entries(TOOL_PLACES))
    for (const place of places)
      if (fs.existsSync(path.join(root, place))) found.push({ kind: 'configuration', tool, where: place });
  for (const { file, key } of MCP_PLACES) {
    const servers = jsonValue(textOf(path.join(root, file)), [key]);
    if (typeof servers !== 'object' || servers === null) continue;
    for (const name of Object.keys(servers))
      found.push({ kind: 'mcp-server', tool: `mcp:${name}`, where: file });
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
