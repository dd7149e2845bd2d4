/** A block: `resource "aws_iam_role" "ci" { … }`. Lines are 1-based and inclusive. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly startLine: number;
  endLine: number;
  readonly attributes: HclAttribute[];
  readonly blocks: HclBlock[];
}

/** `name = value`, the value as written. Lines are 1-based and inclusive. */
export interface HclAttribute {
  readonly name: string;
  readonly value: string;
  readonly startLine: number;
  readonly endLine: number;
}

const NAME = /[A-Za-z_][\w-]*/y;
const MAX_DEPTH = 200;

/**
 * Reads blocks and attributes, tolerantly and in linear time: what is not one is stepped over, an unfinished block ends
 * with the file or where the next top-level block begins at the margin. Expressions are kept as text. Never throws.
 */
export function parseHcl(text: string): HclBlock {
  const root = block('', [], 1);
  const open: HclBlock[] = [root];
  let at = 0;
  let line = 1;

  const skipBlank = (alsoNewlines: boolean) => {
    while (at < text.length) {
      const char = text[at]!;
      if (char === '\n') {
        if (!alsoNewlines) return;
        line++;
        at++;
      } else if (char === ' ' || char === '\t' || char === '\r') at++;
      else if (char === '#' || (char === '/' && text[at + 1] === '/')) toLineEnd();
      else if (char === '/' && text[at + 1] === '*') {
        const end = text.indexOf('*/', at + 2);
        line += count(text, at, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end + 2;
      } else return;
    }
  };
  const toLineEnd = () => {
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end;
  };
  /** Steps over a quoted string with templates; a string never closed ends with its line. */
  const skipString = () => {
    at++;
    let depth = 0;
    while (at < text.length) {
      const char = text[at]!;
      if (char === '\n' && depth === 0) return;
      if (char === '\n') line++;
      if (char === '\\') at++;
      else if ((char === '$' || char === '%') && text[at + 1] === '{') {
        depth++;
        at++;
      } else if (char === '}' && depth > 0) depth--;
      else if (char === '"' && depth === 0) {
        at++;
        return;
      }
      at++;
    }
  };
  /** Steps over `<<EOF … EOF`; false when this is no heredoc. */
  const skipHeredoc = (): boolean => {
    const mark = /<<[-~]?\s*"?([A-Za-z_]\w*)"?[^\n]*(?:\n|$)/y;
    mark.lastIndex = at;
    const match = mark.exec(text);
    if (!match) return false;
    at = mark.lastIndex;
    line++;
    while (at < text.length) {
      const end = text.indexOf('\n', at);
      const row = text.slice(at, end < 0 ? text.length : end);
      if (row.trim() === match[1]) {
        at += row.length;
        return true;
      }
      if (end < 0) break;
      at = end + 1;
      line++;
    }
    at = text.length;
    return true;
  };
  const skipExpression = () => {
    let depth = 0;
    while (at < text.length) {
      const char = text[at]!;
      if (char === '"') {
        skipString();
        continue;
      }
      if (char === '<' && text[at + 1] === '<' && skipHeredoc()) continue;
      if (char === '#' || (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*'))) {
        skipBlank(false);
        continue;
      }
      if (char === '\n') {
        if (depth === 0) return;
        // An unfinished expression must not swallow the file.
        if (
          /\n(?:resource|data|module|variable|output|provider|locals|terraform)\b[^=\n]*\{/y.test(
            text.slice(at, at + 200),
          )
        )
          return;
        line++;
      } else if (char === '{' || char === '[' || char === '(') depth++;
      else if (char === '}' || char === ']' || char === ')') {
        if (depth === 0) return;
        depth--;
      } else if (char === ',' && depth === 0) return;
      at++;
    }
  };

  while (at < text.length) {
    skipBlank(true);
    if (at >= text.length) break;
    if (text[at] === '}') {
      if (open.length > 1) open.pop()!.endLine = line;
      at++;
      continue;
    }
    const quoted = /"([^"\\\n]*)"(?=[ \t]*[=:][^=])/y;
    NAME.lastIndex = at;
    quoted.lastIndex = at;
    const named = NAME.exec(text) ?? quoted.exec(text);
    if (!named) {
      if (text[at] === '"') skipString();
      else if (!(text[at] === '<' && skipHeredoc())) at++;
      continue;
    }
    const startLine = line;
    const atMargin = at === 0 || text[at - 1] === '\n';
    const name = named[1] ?? named[0];
    at += named[0].length;
    skipBlank(false);
    if ((text[at] === '=' && text[at + 1] !== '=') || text[at] === ':') {
      at++;
      skipBlank(false);
      const from = at;
      skipExpression();
      open.at(-1)!.attributes.push({ name, value: text.slice(from, at).trim(), startLine, endLine: line });
      if (text[at] === ',') at++;
      continue;
    }
    const labels: string[] = [];
    while (at < text.length && labels.length < 8) {
      if (text[at] === '"') {
        const from = at + 1;
        skipString();
        labels.push(text.slice(from, at - 1));
      } else {
        NAME.lastIndex = at;
        const label = NAME.exec(text);
        if (!label) break;
        labels.push(label[0]);
        at += label[0].length;
      }
      skipBlank(false);
    }
    if (text[at] !== '{') continue;
    at++;
    if (atMargin && /^(?:resource|data|module|variable|output|provider|locals|terraform)$/.test(name))
      while (open.length > 1) open.pop()!.endLine = startLine - 1;
    const made = block(name, labels, startLine);
    open.at(-1)!.blocks.push(made);
    if (open.length < MAX_DEPTH) open.push(made);
  }
  for (const left of open) left.endLine = line;
  return root;
}

function block(type: string, labels: readonly string[], startLine: number): HclBlock {
  return { type, labels, startLine, endLine: startLine, attributes: [], blocks: [] };
}

function count(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
