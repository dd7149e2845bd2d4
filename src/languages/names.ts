import { ownText } from './ownText.ts';

const CLEAN = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/;
const SELF = /^(?:(?:this|self|cls|super|static|parent|Self|crate|\$this)\.|@@?)(?=[A-Za-z_$])/;
const MAX = 400;
/** Names read lately: a file says the same ones again and again, and so does the next version of it. */
const known = new Map<string, string>();
const MAX_KNOWN = 20_000;

/**
 * The dotted form of a name as written: `crypto?.subtle!.digest`, `Crypt::encrypt`, `$this->hasher->make`, `a.b(x).c<T>`
 * read `crypto.subtle.digest`, `Crypt.encrypt`, `hasher.make`, `a.b().c`. Leading self references are dropped.
 * Very long chains keep their tail, after `?.`.
 */
export function dottedName(raw: string): string {
  let name = known.get(raw);
  if (name === undefined) {
    const own = ownText(raw);
    name = readName(own);
    if (known.size >= MAX_KNOWN) known.clear();
    if (raw.length <= MAX) known.set(own, name);
  }
  return name;
}

function readName(raw: string): string {
  if (CLEAN.test(raw)) return raw.replace(SELF, '');
  let text = raw;
  if (text.length > MAX) {
    const cut = text.indexOf('.', text.length - MAX / 2);
    text = cut < 0 ? text.slice(-MAX / 2) : `?${text.slice(cut)}`;
  }
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '(' || c === '[' || c === '{' || (c === '<' && /[\w$:.]/.test(out.at(-1) ?? ''))) {
      const end = closing(text, i);
      if (c === '(' && out !== '') out += '()';
      else if (c === '[') out += '[]';
      // `(await x).y`, and what compilers write for a bare call of an import: `(0, m.f)(…)`.
      else if (c === '(' && out === '') out += dottedName(text.slice(i + 1, end).replace(/^0\s*,\s*/, ''));
      i = end;
    } else if (c === ':' || c === '\\') {
      while (text[i + 1] === c) i++;
      if (out !== '' && !out.endsWith('.')) out += '.';
    } else if (c === '-' && text[i + 1] === '>') {
      i++;
      if (!out.endsWith('.')) out += '.';
    } else if (
      c === '?' ||
      c === '!' ||
      c === '&' ||
      c === '*' ||
      c === ' ' ||
      c === '\n' ||
      c === '\t' ||
      c === '\r'
    ) {
      if (c === ' ' && /^(?:new|await|return|yield|typeof|not)$/.test(out)) out = '';
    } else out += c;
  }
  // Ruby's predicates: `user.admin?` asks what `user.admin` does not.
  if (/\w\?$/.test(raw)) out += '?';
  return out.replace(/\.\.+/g, '.').replace(SELF, '').replace(/^\$/, '');
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const c = text[i]!;
    if (c === '"' || c === "'" || c === '`') {
      let j = i + 1;
      while (j < text.length && text[j] !== c && text[j] !== '\n') j += text[j] === '\\' ? 2 : 1;
      if (text[j] === c) i = j;
    } else if (c === '(' || c === '[' || c === '{' || c === '<') depth++;
    else if (
      c === ')' ||
      c === ']' ||
      c === '}' ||
      (c === '>' && text[i - 1] !== '=' && text[i - 1] !== '-')
    ) {
      if (--depth <= 0) return i;
    }
  }
  return text.length;
}

/** Last segment of a dotted name, without the marks of calls and subscripts. */
export function lastSegment(name: string): string {
  const bare = withoutMarks(name);
  return bare.slice(bare.lastIndexOf('.') + 1);
}

/** A name without what calls and indexes it at its end. */
export function withoutMarks(name: string): string {
  let end = name.length;
  while (name.endsWith('()', end) || name.endsWith('[]', end)) end -= 2;
  return name.slice(0, end);
}
