import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = {
  structure,
  rules,
  imports,
  statementSymbol,
  harmlessCalls: /^(?:is_admin|md5|sha1)$/,
};

/** `use A\B\C;`, `use A\B as C;`, `use A\B\{C, D as E};`, `use function A\b;`. Backslashes read as dots. */
function imports(text: string): readonly Binding[] {
  const body = text
    .trim()
    .replace(/^use\s+(?:function\s+|const\s+)?/, '')
    .replace(/;\s*$/, '');
  const brace = body.indexOf('{');
  const prefix = brace < 0 ? '' : dotted(body.slice(0, brace));
  const list = brace < 0 ? body : body.slice(brace + 1, body.lastIndexOf('}'));
  const bindings: Binding[] = [];
  for (const part of list.split(',')) {
    const match = /^\s*([\w\\]+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
    if (!match?.[1]) continue;
    const qualified = prefix === '' ? dotted(match[1]) : `${prefix}.${dotted(match[1])}`;
    bindings.push({ local: match[2] ?? qualified.slice(qualified.lastIndexOf('.') + 1), qualified });
  }
  return bindings;
}

function dotted(name: string): string {
  return name.replace(/\\+/g, '.').replace(/^\.|\.$/g, '');
}

/** Routes of a routes file are constructs of their own. */
function statementSymbol(callee: string, args: string): string {
  const first = /^\(\s*["']([^"'\n]{1,60})["']/.exec(args)?.[1];
  const bare = callee.replace(/\(\)/g, '');
  return first === undefined ? bare : `${bare} ${first}`;
}
