import { type OriginRecord, sameOrigin } from '../provenance/origin.ts';

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
  /** When it was recorded, in milliseconds since 1970, where it says so. */
  readonly time?: number;
  readonly lines: readonly ForeignLines[];
  /** Set where entries for one line add up; else the later one replaces the earlier. */
  readonly addsUp?: true;
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

/** Who a note says wrote lines of a path (1-based); lines it says nothing of are absent. */
export function writersOf(
  note: ForeignNote,
  path: string,
  lines: readonly number[],
): Map<number, readonly OriginRecord[]> {
  const asked = new Set(lines);
  const writers = new Map<number, readonly OriginRecord[]>();
  for (const claim of note.lines)
    if (claim.path === path)
      for (const [start, end] of claim.ranges)
        for (const line of within(asked, lines, start, end)) {
          const known = note.addsUp ? (writers.get(line) ?? []) : [];
          const added = claim.by.filter((record) => !known.some((other) => sameOrigin(other, record)));
          writers.set(line, [...known, ...added]);
        }
  return writers;
}

// A range may be the whole file or one line, or a number somebody made up: never more steps than lines are asked for.
function within(asked: ReadonlySet<number>, lines: readonly number[], start: number, end: number): number[] {
  if (end - start >= lines.length) return lines.filter((line) => line >= start && line <= end);
  return Array.from({ length: end - start + 1 }, (_, at) => start + at).filter((line) => asked.has(line));
}

const TOOLS: ReadonlyMap<string, string> = new Map([
  ['claude', 'claude-code'],
  ['claudecode', 'claude-code'],
  ['copilot', 'github-copilot'],
  ['gemini', 'gemini-cli'],
]);

/** Tool names as we write them. */
export function toolName(name: string): string {
  const kebab = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return TOOLS.get(kebab) ?? (kebab || 'unnamed');
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
          assistant: {
            tool: toolName(tool ?? ''),
            ...(model && model !== 'unknown' ? { model: model.slice(0, 250) } : {}),
          },
          mode: 'agent' as const,
          ...(session ? { session: session.slice(0, 16) } : {}),
        }
      : {}),
  };
}

/** An object's member that is an object itself; anything else is an empty one. Foreign JSON is never trusted. */
export function objectAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const member = memberOf(value, key);
  return typeof member === 'object' && member !== null && !Array.isArray(member)
    ? (member as Record<string, unknown>)
    : {};
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const member = memberOf(value, key);
  return Array.isArray(member) ? member : [];
}

export function textAt(value: unknown, key: string): string | undefined {
  const member = memberOf(value, key);
  return typeof member === 'string' && member !== '' ? member : undefined;
}

export function numberAt(value: unknown, key: string): number | undefined {
  const member = memberOf(value, key);
  return typeof member === 'number' && Number.isSafeInteger(member) && member >= 0 ? member : undefined;
}

/** An own member: `constructor` and what else every object inherits is none. */
function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
