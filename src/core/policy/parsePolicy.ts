import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Category } from '../regions/region.ts';
import { combine, EMPTY_POLICY } from './combinePolicies.ts';
import { builtinDefaults } from './defaultPolicy.ts';
import type { Policy, PolicyLayer } from './policy.ts';
import { type PolicyFile, policySchema } from './policySchema.ts';
import { closest, keysAt, wordsFor } from './schemaHelp.ts';

export interface PolicyProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  /** The way out, one sentence. */
  readonly fix: string;
}

export interface ParsedPolicy {
  /** What the valid sections say. A section with a problem is left out, and the built-in default takes its place. */
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
  /** As written: paths relative to the file, or `REVISION:path`. */
  readonly extends: readonly string[];
  /** 1-based line of each statement of the file, by its path: `scope[2]`, `defaults.auth`, `tools`. */
  readonly lines: Readonly<Record<string, number>>;
}

type Path = readonly (string | number)[];

/**
 * Reads one policy file. Never throws: what is wrong comes back as problems.
 *
 * @param fileName for messages only
 */
export function parsePolicy(text: string, fileName: string): ParsedPolicy {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const problems: PolicyProblem[] = [];
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const error of document.errors)
    problems.push({
      ...at(error.pos[0]),
      message: `${fileName} is not valid YAML here: ${error.message.split('\n')[0]}`,
      fix: 'Correct the YAML; indentation is two spaces and lists start with "- ".',
    });
  const nothing: ParsedPolicy = {
    policy: combine([{ ...EMPTY_POLICY, layers: [{ defaults: builtinDefaults, scope: [] }] }]),
    problems,
    extends: [],
    lines: {},
  };
  if (document.errors.length > 0) return nothing;
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problems.push({
      line: 1,
      column: 1,
      message: (error as Error).message,
      fix: 'Write the values out instead of using so many aliases.',
    });
    return nothing;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({
      line: 1,
      column: 1,
      message: `${fileName} holds no policy.`,
      fix: "Start it with 'version: 1', or run 'countersign init' for a commented one.",
    });
    return nothing;
  }
  const checked = policySchema.safeParse(value);
  const bad = new Set<string>();
  if (!checked.success)
    for (const issue of checked.error.issues) {
      if (issue.path[0] !== undefined) bad.add(String(issue.path[0]));
      for (const problem of problemsOf(issue, value)) {
        const node = nodeAt(document.contents as Node | null, problem.path, problem.onKey);
        problems.push({
          ...at(node?.range?.[0] ?? 0),
          message: problem.message,
          fix: problem.fix,
        });
      }
    }
  const known = Object.keys(policySchema.shape);
  const sound = Object.fromEntries(
    Object.entries(value).filter(([key]) => known.includes(key) && !bad.has(key)),
  ) as Partial<PolicyFile>;
  return {
    policy: policyOf(sound),
    problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
    extends: sound.extends ?? [],
    lines: linesOf(document.contents as Node | null, (offset) => at(offset).line),
  };
}

/** Drops members that are absent: the types say "absent", not "undefined". */
const given = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

function policyOf(file: Partial<PolicyFile>): Policy {
  const leftOut = [...(file.regions?.generated ?? []), ...(file.regions?.vendored ?? [])];
  const layer = given({
    // A file that builds on others leaves what it does not mention to them.
    defaults: given({ ...(file.extends?.length ? {} : builtinDefaults), ...file.defaults }),
    unknown: file.unknown,
    pastes: file.pastes,
    tools: file.tools && {
      unlisted: file.tools.unlisted ?? 'warn',
      approved: file.tools.approved.map(given),
    },
    scope: (file.scope ?? []).map(given),
    verifiers: file.verifiers?.map((verifier) =>
      given({ ...verifier, training: verifier.training?.map(given) }),
    ),
    leftOut: file.regions?.generated || file.regions?.vendored ? leftOut : undefined,
  }) as unknown as PolicyLayer;
  const policy = given({
    ...EMPTY_POLICY,
    layers: [layer],
    reviewers: file.review?.reviewers,
    notAuthor: file.review?.notAuthor,
    notPrompter: file.review?.notPrompter,
    contextDeny: file.context?.deny ?? [],
    checklists: (file.checklists ?? {}) as Partial<Record<Category, string[]>>,
    scanners: (file.scanners ?? []).map(given),
    tickets: file.tickets ? [file.tickets.pattern] : [],
    trailerStyle: file.trailers?.style,
    agentsOnError: file.agents?.onError,
    agentsAsk: file.agents?.ask,
    regionRules: (file.regions?.rules ?? []).map(given),
    regionQueries: (file.regions?.queries ?? []).map(given),
    assistants: file.assistants ?? {},
    periodicReviewDays: file.periodicReview?.days,
    waivers: file.waivers?.list ?? [],
    waiverMaxDays: file.waivers?.maxDays,
    pastesMustSay: file.outsidePastes?.mustSay,
    pasteLines: file.outsidePastes?.lines,
    pasteCharacters: file.outsidePastes?.characters,
  }) as unknown as Policy;
  // Through combine, so that one file and the same file twice give the same policy.
  return combine([policy]);
}

interface Placed {
  readonly path: Path;
  readonly onKey: boolean;
  readonly message: string;
  readonly fix: string;
}

function problemsOf(issue: z.core.$ZodIssue, root: unknown): Placed[] {
  const path = issue.path as Path;
  const where = path.length === 0 ? 'the policy' : `'${printPath(path)}'`;
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(policySchema, path);
    return issue.keys.map((key) => {
      const near = closest(key, keys);
      return {
        path: [...path, key],
        onKey: true,
        message: `There is no key '${key}' in ${where}.`,
        fix: near ? `Did you mean '${near}'?` : `Known keys: ${keys.join(', ')}.`,
      };
    });
  }
  const value = valueAt(root, path);
  if (value === undefined && path.length > 0) {
    const key = String(path.at(-1));
    return [
      {
        path: path.slice(0, -1),
        onKey: false,
        message: `'${printPath(path)}' is missing.`,
        fix: key === 'version' ? "Add the line 'version: 1'." : `Add '${key}:' ${wordsFor(issue)}.`,
      },
    ];
  }
  const near =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? closest(value, issue.values.map(String))
      : undefined;
  return [
    {
      path,
      onKey: false,
      message: `${where} cannot be ${shown(value)}: ${issue.code === 'custom' || issue.code === 'invalid_format' ? issue.message : `expected ${wordsFor(issue)}`}.`,
      fix: near ? `Did you mean '${near}'?` : `Give it ${wordsFor(issue)}.`,
    },
  ];
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of keys';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function printPath(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

function nodeAt(root: Node | null, path: Path, onKey: boolean): Node | undefined {
  let node: unknown = root;
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) return node as unknown as Node;
      const last = depth === path.length - 1;
      node = (last && onKey) || pair.value === null ? pair.key : pair.value;
    } else if (node && typeof node === 'object' && 'items' in node) {
      const next = (node as { items: unknown[] }).items[Number(part)];
      if (!next) return node as unknown as Node;
      node = next;
    } else break;
  }
  return (node as Node | null) ?? undefined;
}

function linesOf(root: Node | null, line: (offset: number) => number): Record<string, number> {
  const lines: Record<string, number> = {};
  const visit = (node: unknown, path: Path): void => {
    if (path.length > 3) return;
    if (isMap(node))
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const below = [...path, String(key.value)];
        lines[printPath(below)] = line(key.range?.[0] ?? 0);
        visit(value, below);
      }
    else if (node && typeof node === 'object' && 'items' in node)
      for (const [index, item] of (node as { items: Node[] }).items.entries()) {
        const below = [...path, index];
        lines[printPath(below)] = line(item.range?.[0] ?? 0);
        visit(item, below);
      }
  };
  visit(root, []);
  return lines;
}
