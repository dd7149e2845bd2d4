import type { OriginRecord } from '../provenance/origin.ts';

/** What another tool's record says about lines of one file of a commit. */
export interface ForeignLines {
  readonly path: string;
  /** 1-based, inclusive, in the commit's version. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** Everybody the tool names; two for what it calls mixed. */
  readonly by: readonly OriginRecord[];
}

/** Another tool's record of one commit, in our words. `null` from a parser: this is none of that tool's. */
export interface ForeignNote {
  readonly format: ForeignFormat;
  /** Commit the record names itself, where it does. */
  readonly commit?: string;
  readonly lines: readonly ForeignLines[];
  /** Whole-commit counts of tools that keep no lines: a claim about the commit, never about a line. */
  readonly counts?: { readonly ai: number; readonly human: number };
}

export type ForeignFormat = 'git-ai' | 'agent-trace' | 'ai-attribution' | 'agentblame' | 'whogitit';

/** Notes refs in which tools keep their records. */
export const FOREIGN_REFS: Readonly<Partial<Record<ForeignFormat, string>>> = {
  'git-ai': 'refs/notes/ai',
  'ai-attribution': 'refs/notes/ai-attribution',
  agentblame: 'refs/notes/agentblame',
  whogitit: 'refs/notes/whogitit',
};

/** Tool names as we write them. */
export function toolName(name: string): string {
  const kebab = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const known: Readonly<Record<string, string>> = {
    claude: 'claude-code',
    copilot: 'github-copilot',
    gemini: 'gemini-cli',
  };
  return known[kebab] ?? (kebab || 'unnamed');
}

/** An origin that another tool reported; the rule says which. */
export function foreignOrigin(
  format: ForeignFormat,
  origin: 'ai' | 'human',
  tool?: string,
  model?: string | null,
  session?: string,
): OriginRecord {
  return {
    origin,
    grade: 'reported',
    rule: `imported:${format}`,
    ...(origin === 'ai'
      ? {
          assistant: { tool: toolName(tool ?? ''), ...(model && model !== 'unknown' ? { model } : {}) },
          mode: 'agent' as const,
          ...(session ? { session: session.slice(0, 16) } : {}),
        }
      : {}),
  };
}

/** An object's member that is an object itself; anything else is an empty one. Foreign JSON is never trusted. */
export function objectAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const member =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof member === 'object' && member !== null && !Array.isArray(member)
    ? (member as Record<string, unknown>)
    : {};
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const member =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(member) ? member : [];
}

export function textAt(value: unknown, key: string): string | undefined {
  const member =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof member === 'string' && member !== '' ? member : undefined;
}

export function numberAt(value: unknown, key: string): number | undefined {
  const member =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof member === 'number' && Number.isInteger(member) && member >= 0 ? member : undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
