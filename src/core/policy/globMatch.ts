/**
 * Globs of the policy: `*` within a folder, `**` across folders, `?`, `[a-z]`, `{a,b}`. As in .gitignore, a glob
 * without a slash matches the name anywhere, and one that ends with a slash matches everything below.
 * Matching is linear in pattern times text, so that a hostile policy cannot hang the editor.
 */
export function matchesPath(glob: string, path: string): boolean {
  let pattern = glob.startsWith('./') ? glob.slice(2) : glob;
  if (pattern.endsWith('/')) pattern += '**';
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  else if (!pattern.includes('/')) pattern = `**/${pattern}`;
  return alternatives(pattern).some((tokens) => run(tokens, path, true));
}

/** The same for names (symbols, tools, models), where a slash is a character like any other. */
export function matchesName(glob: string, name: string): boolean {
  return glob === name || alternatives(glob).some((tokens) => run(tokens, name, false));
}

type Token =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'star' }
  | { readonly kind: 'globstar' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'class'; readonly test: (char: string) => boolean };

const cache = new Map<string, readonly (readonly Token[])[]>();
const MAX_ALTERNATIVES = 256;

function alternatives(pattern: string): readonly (readonly Token[])[] {
  const known = cache.get(pattern);
  if (known) return known;
  const compiled = expandBraces(pattern).map(tokensOf);
  if (cache.size > 2000) cache.clear();
  cache.set(pattern, compiled);
  return compiled;
}

function expandBraces(pattern: string): string[] {
  let open: string[] = [pattern];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length < MAX_ALTERNATIVES) {
    const next: string[] = [];
    for (const item of open) {
      const match = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(item);
      if (!match) done.push(item);
      else for (const part of match[2]!.split(',')) next.push(`${match[1]}${part}${match[3]}`);
    }
    open = next;
  }
  return [...done, ...open].slice(0, MAX_ALTERNATIVES);
}

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === '*') {
      let stars = 1;
      while (pattern[at + 1] === '*') {
        stars++;
        at++;
      }
      if (stars === 1) tokens.push({ kind: 'star' });
      else if (pattern[at + 1] === '/') {
        tokens.push({ kind: 'folders' });
        at++;
      } else tokens.push({ kind: 'globstar' });
    } else if (char === '?') tokens.push({ kind: 'any' });
    else if (char === '[' && pattern.indexOf(']', at + 2) > 0) {
      const end = pattern.indexOf(']', at + 2);
      tokens.push({ kind: 'class', test: classOf(pattern.slice(at + 1, end)) });
      at = end;
    } else if (char === '\\' && at + 1 < pattern.length) tokens.push({ kind: 'char', char: pattern[++at]! });
    else tokens.push({ kind: 'char', char });
  }
  return tokens;
}

function classOf(body: string): (char: string) => boolean {
  const negated = body.startsWith('!') || body.startsWith('^');
  const members = negated ? body.slice(1) : body;
  const ranges: [string, string][] = [];
  for (let at = 0; at < members.length; at++) {
    if (members[at + 1] === '-' && at + 2 < members.length) {
      ranges.push([members[at]!, members[at + 2]!]);
      at += 2;
    } else ranges.push([members[at]!, members[at]!]);
  }
  return (char) => ranges.some(([from, to]) => char >= from && char <= to) !== negated;
}

/** Simulates all ways through the tokens at once: a set of token positions, advanced character by character. */
function run(tokens: readonly Token[], text: string, paths: boolean): boolean {
  let states = new Set<number>();
  // `folders` may be skipped, or be entered again only right after a slash.
  const add = (into: Set<number>, state: number): void => {
    if (into.has(state)) return;
    into.add(state);
    const token = tokens[state];
    if (token && (token.kind === 'star' || token.kind === 'globstar' || token.kind === 'folders'))
      add(into, state + 1);
  };
  add(states, 0);
  // Inside a folder name that `folders` is eating: separate from standing before it.
  let eating = new Set<number>();
  for (const char of text) {
    const next = new Set<number>();
    const nextEating = new Set<number>();
    for (const state of states) {
      const token = tokens[state];
      if (!token) continue;
      if (token.kind === 'star') {
        if (!paths || char !== '/') add(next, state);
      } else if (token.kind === 'globstar') add(next, state);
      else if (token.kind === 'folders') {
        if (char === '/') add(next, state);
        else nextEating.add(state);
      } else if (
        (token.kind === 'any' && (!paths || char !== '/')) ||
        (token.kind === 'class' && (!paths || char !== '/') && token.test(char)) ||
        (token.kind === 'char' && token.char === char)
      )
        add(next, state + 1);
    }
    for (const state of eating) {
      if (char === '/') add(next, state);
      else nextEating.add(state);
    }
    states = next;
    eating = nextEating;
    if (states.size === 0 && eating.size === 0) return false;
  }
  return states.has(tokens.length);
}
