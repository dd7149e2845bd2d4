import type { ConfigNode } from '../infra/configNode.ts';

interface Mutable extends ConfigNode {
  children: ConfigNode[];
}

/**
 * Reads JSON with comments, trailing commas and unquoted or single-quoted keys into nodes with lines. What does not fit is stepped over,
 * an unfinished document keeps what it has. Iterative and linear; never throws. `startLine` is the line of the first character.
 */
export function parseJson(text: string, startLine = 1, lineAt?: (offset: number) => number): ConfigNode {
  const blank = /^\s*/.exec(text)![0].split('\n').length - 1;
  const root = make(undefined, false, startLine + blank, undefined);
  const open: { node: Mutable; array: boolean }[] = [];
  let line = startLine;
  let at = 0;
  let key: string | undefined;
  let keyLine = line;
  const here = () => (lineAt ? lineAt(at) : line);
  const place = (): Mutable => {
    const top = open.at(-1);
    if (!top) return root;
    const node = make(top.array ? undefined : (key ?? ''), top.array, top.array ? here() : keyLine, top.node);
    top.node.children.push(node);
    key = undefined;
    return node;
  };
  const scalar = (value: string, endLine: number, startedAt: number) => {
    const top = open.at(-1);
    if (!top) return;
    const node = make(
      top.array ? undefined : (key ?? ''),
      top.array,
      top.array ? startedAt : keyLine,
      top.node,
    );
    node.value = value;
    node.endLine = endLine;
    top.node.children.push(node);
    key = undefined;
  };
  while (at < text.length) {
    const char = text[at]!;
    if (char === '\n') {
      line++;
      at++;
    } else if (char === '{' || char === '[') {
      const node = place();
      if (open.length < 2_000) open.push({ node, array: char === '[' });
      at++;
    } else if (char === '}' || char === ']') {
      const closed = open.pop();
      if (closed) closed.node.endLine = here();
      key = undefined;
      at++;
    } else if (char === '"' || char === "'") {
      const from = here();
      const start = ++at;
      while (at < text.length && text[at] !== char) {
        if (text[at] === '\\') at++;
        else if (text[at] === '\n') {
          if (!lineAt) break;
          line++;
        }
        at++;
      }
      const value = text.slice(start, at);
      if (text[at] === char) at++;
      const colon = /[ \t\r\n]*:/y;
      colon.lastIndex = at;
      const top = open.at(-1);
      if (top && !top.array && key === undefined && colon.test(text)) {
        key = value;
        keyLine = from;
        for (; at < colon.lastIndex; at++) if (text[at] === '\n') line++;
      } else scalar(value, here(), from);
    } else if (char === '/' && text[at + 1] === '/') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      const stop = end < 0 ? text.length : end + 2;
      for (; at < stop; at++) if (text[at] === '\n') line++;
    } else if (/[^\s,:]/.test(char)) {
      const word = /[^\s,:{}[\]"']+/y;
      word.lastIndex = at;
      const match = word.exec(text);
      if (!match) {
        at++;
        continue;
      }
      const from = here();
      at = word.lastIndex;
      const colon = /[ \t]*:/y;
      colon.lastIndex = at;
      const top = open.at(-1);
      if (top && !top.array && key === undefined && colon.test(text)) {
        key = match[0];
        keyLine = from;
        at = colon.lastIndex;
      } else scalar(match[0], from, from);
    } else at++;
  }
  const last = here();
  while (open.length > 0) open.pop()!.node.endLine = last;
  root.endLine = last;
  return root;
}

function make(key: string | undefined, item: boolean, line: number, parent: ConfigNode | undefined): Mutable {
  return {
    key,
    item,
    startLine: line,
    endLine: line,
    value: '',
    blockLine: undefined,
    children: [],
    parent,
    tag: '',
  };
}
