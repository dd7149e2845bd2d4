import * as fs from 'node:fs';
import * as path from 'node:path';
import { combine } from '../core/policy/combinePolicies.ts';
import { DEFAULT_POLICY } from '../core/policy/defaultPolicy.ts';
import type { ParsedPolicy, PolicyProblem } from '../core/policy/parsePolicy.ts';
import type { Policy } from '../core/policy/policy.ts';
import { policyDigest } from '../core/policy/policyDigest.ts';
import { runGit } from '../git/runGit.ts';
import { sha256 } from './sha256.ts';

export const POLICY_PATH = '.countersign/policy.yaml';

export interface PolicyLocation {
  /** Absolute path of the worktree's root. */
  readonly root: string;
  /** Read from this commit instead of the worktree. */
  readonly rev?: string;
  /**
   * Absolute paths of policies that hold besides, e.g. the organisation's from the user's settings. They only tighten.
   * Default: those that `COUNTERSIGN_POLICY` of the environment names, separated as in `PATH`.
   */
  readonly additional?: readonly string[];
  /** Folder for parsed policies, so that a hook need not parse again; e.g. `<git-dir>/countersign`. */
  readonly cacheDir?: string;
}

export interface PolicySource {
  /** As shown to people: `.countersign/policy.yaml`, `main:.countersign/policy.yaml`. */
  readonly name: string;
  readonly parsed: ParsedPolicy;
}

export interface LoadedPolicy {
  readonly policy: Policy;
  /** Hex SHA-256 of the effective policy; the built-in default has one too. */
  readonly digest: string;
  /** False: there is no policy file and the built-in default is in force. */
  readonly exists: boolean;
  readonly problems: readonly (PolicyProblem & { readonly file: string })[];
  /** The files it was made of, the repository's own first. */
  readonly sources: readonly PolicySource[];
}

const MAX_FILES = 50;
const MAX_BYTES = 1_000_000;

type Origin =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'rev'; readonly rev: string; readonly path: string };

/**
 * The effective policy of a repository: its file, what it extends (relative files, `REVISION:path`), and `additional`
 * ones, strictest wins. Never throws for what a file says: problems come back, and what they make unreadable is
 * replaced by the built-in default.
 */
export async function loadPolicy(location: PolicyLocation): Promise<LoadedPolicy> {
  const sources: PolicySource[] = [];
  const problems: (PolicyProblem & { file: string })[] = [];
  const seen = new Set<string>();
  const visit = async (origin: Origin, from?: { file: string; line: number }): Promise<void> => {
    const name = nameOf(location.root, origin);
    if (seen.has(name)) return;
    seen.add(name);
    if (seen.size > MAX_FILES) return;
    const text = readText(location.root, origin);
    if (text === undefined) {
      if (from)
        problems.push({
          file: from.file,
          line: from.line,
          column: 1,
          message: `The policy '${name}' cannot be read.`,
          fix: 'Correct the path under extends (relative to this file, or REVISION:path).',
        });
      return;
    }
    const parsed = await parseCached(text, name, location.cacheDir);
    sources.push({ name, parsed });
    for (const problem of parsed.problems) problems.push({ ...problem, file: name });
    for (const [index, target] of parsed.extends.entries()) {
      const line = parsed.lines[`extends[${index}]`] ?? 1;
      const next = resolveExtends(location.root, origin, target);
      if (typeof next === 'string')
        problems.push({
          file: name,
          line,
          column: 1,
          message: next,
          fix: 'Use a path inside the repository, or REVISION:path.',
        });
      else await visit(next, { file: name, line });
    }
  };
  await visit(
    location.rev === undefined
      ? { kind: 'file', file: path.join(location.root, POLICY_PATH) }
      : { kind: 'rev', rev: location.rev, path: POLICY_PATH },
  );
  const exists = sources.length > 0;
  for (const file of location.additional ?? organisationPolicies())
    await visit({ kind: 'file', file }, { file, line: 1 });
  const policies = sources.map(({ parsed }) => parsed.policy);
  const policy = combine(exists ? policies : [DEFAULT_POLICY, ...policies]);
  return { policy, digest: policyDigest(policy, sha256), exists, problems, sources };
}

function organisationPolicies(): string[] {
  return (process.env.COUNTERSIGN_POLICY ?? '').split(path.delimiter).filter((file) => path.isAbsolute(file));
}

function nameOf(root: string, origin: Origin): string {
  if (origin.kind === 'rev') return `${origin.rev}:${origin.path}`;
  const relative = path.relative(root, origin.file);
  return (relative.startsWith('..') ? origin.file : relative).split(path.sep).join('/');
}

function readText(root: string, origin: Origin): string | undefined {
  try {
    if (origin.kind === 'rev')
      return runGit(['cat-file', 'blob', `${origin.rev}:${origin.path}`], { cwd: root });
    if (fs.statSync(origin.file).size > MAX_BYTES) return undefined;
    return fs.readFileSync(origin.file, 'utf8');
  } catch {
    return undefined;
  }
}

function resolveExtends(root: string, from: Origin, target: string): Origin | string {
  const colon = /^([^\s:]{2,}):(.+)$/.exec(target);
  if (colon && !target.startsWith('.')) {
    // A name that git could take for an option is none.
    if (colon[1]!.startsWith('-')) return `'${target}' is no revision and path.`;
    return { kind: 'rev', rev: colon[1]!, path: colon[2]!.replace(/^\//, '') };
  }
  if (from.kind === 'rev') {
    const joined = path.posix.normalize(path.posix.join(path.posix.dirname(from.path), target));
    if (joined.startsWith('..') || path.posix.isAbsolute(target))
      return `'${target}' lies outside the repository.`;
    return { kind: 'rev', rev: from.rev, path: joined };
  }
  const file = path.resolve(path.dirname(from.file), target);
  // A repository must not make us read files elsewhere on the machine.
  const inside =
    path.relative(root, from.file).startsWith('..') || !path.relative(root, file).startsWith('..');
  return inside ? { kind: 'file', file } : `'${target}' lies outside the repository.`;
}

// Bump when parsePolicy reads the same text differently.
const CACHE_VERSION = 3;

async function parseCached(text: string, name: string, cacheDir: string | undefined): Promise<ParsedPolicy> {
  const key = sha256(`${CACHE_VERSION}\n${name}\n${text}`).slice(0, 32);
  const file = cacheDir && path.join(cacheDir, 'policies', `${key}.json`);
  if (file)
    try {
      const cached = JSON.parse(fs.readFileSync(file, 'utf8')) as { key: string; parsed: ParsedPolicy };
      if (cached.key === key) return cached.parsed;
    } catch {
      // Not cached, or damaged: parse.
    }
  const { parsePolicy } = await import('../core/policy/parsePolicy.ts');
  const parsed = parsePolicy(text, name);
  if (file)
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      const temporary = `${file}.${process.pid}`;
      fs.writeFileSync(temporary, JSON.stringify({ key, parsed }));
      fs.renameSync(temporary, file);
      prune(path.dirname(file));
    } catch {
      // A read-only folder costs time, nothing else.
    }
  return parsed;
}

const KEPT = 32;

/** Old versions of policies are of no use: the oldest go. */
function prune(folder: string): void {
  const names = fs.readdirSync(folder);
  if (names.length <= KEPT) return;
  const aged = names.map((name) => ({ name, at: fs.statSync(path.join(folder, name)).mtimeMs }));
  for (const { name } of aged.sort((a, b) => a.at - b.at).slice(0, names.length - KEPT))
    fs.rmSync(path.join(folder, name), { force: true });
}
