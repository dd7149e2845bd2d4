import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports, pathed };

/** `ring::digest::digest`: crates are at hand without an import. */
function pathed(name: string): boolean {
  return /^(?:::)?(?!crate\b|self\b|super\b)[a-z]\w*::/.test(name);
}

/** `use a::b::C as D;`, `use a::{b, c::{D, E}};`, `use a::*;`, `extern crate a as b;`: every leaf binds its last name. */
function imports(text: string): readonly Binding[] {
  // `mod ring;` is the file's own, not the crate of that name.
  const own = /^(?:pub(?:\([^)]*\))?\s+)?mod\s+(\w+)/.exec(text.trim())?.[1];
  if (own) return [{ local: own, qualified: `crate.${own}` }];
  const body = text
    .trim()
    .replace(/^(?:pub(?:\([^)]*\))?\s+)?(?:use|extern\s+crate)\s+/, '')
    .replace(/;\s*$/, '');
  const bindings: Binding[] = [];
  expand(body, '', bindings, 0);
  return bindings;
}

function expand(tree: string, prefix: string, out: Binding[], depth: number): void {
  if (depth > 8) return;
  const brace = tree.indexOf('{');
  if (brace >= 0) {
    const head = join(prefix, tree.slice(0, brace));
    if (head !== '') out.push({ local: '', qualified: head });
    for (const part of splitTop(tree.slice(brace + 1, tree.lastIndexOf('}'))))
      expand(part, head, out, depth + 1);
    return;
  }
  const match = /^\s*([\w:*]+)(?:\s+as\s+(\w+))?\s*$/.exec(tree);
  if (!match?.[1]) return;
  const path = join(prefix, match[1]);
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (last === '*') out.push({ local: '', qualified: path.slice(0, -2) });
  else if (last === 'self')
    out.push({ local: match[2] ?? prefix.slice(prefix.lastIndexOf('.') + 1), qualified: prefix });
  else out.push({ local: match[2] === '_' ? '' : (match[2] ?? last), qualified: path });
}

function join(prefix: string, path: string): string {
  const dotted = path.replace(/\s/g, '').replace(/^::/, '').replace(/::/g, '.').replace(/\.$/, '');
  return prefix === '' ? dotted : `${prefix}.${dotted}`;
}

function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
