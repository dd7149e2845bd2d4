import type { ConfigNode } from '../infra/configNode.ts';
import { parseJson } from '../json/parseJson.ts';

interface Frame {
  readonly indent: number;
  readonly node: ConfigNode;
}

const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#\-?:,[\]{}"'&*!|>%@`{][^:#]*?(?::[^\s:#][^:#]*?)*|[-?:][^\s:][^:#]*?|\{\{.*?\}\}[^:\s]*|<<|[*&!][\w./-]+)\s*:(?:\s+|$)/;
const MAX_DEPTH = 400;

/**
 * Reads YAML by its indentation into one tree per document, tolerantly: Helm control lines are left out, templates are text,
 * lines that fit nothing are text of what is above. Linear; never throws. Anchors and aliases are not resolved.
 */
export function parseYaml(text: string): ConfigNode[] {
  const rows = text.split('\n');
  const documents: ConfigNode[] = [];
  let root = node(undefined, false, 1, undefined);
  let stack: Frame[] = [{ indent: -1, node: root }];
  const close = (endLine: number) => {
    if (root.children.length === 0) return;
    root.endLine = Math.max(root.startLine, endLine);
    documents.push({ ...root, startLine: root.children[0]!.startLine });
  };
  let last = 0;
  let inTemplateComment = false;
  for (let row = 0; row < rows.length; row++) {
    const raw = rows[row]!.replace(/\r$/, '');
    const line = row + 1;
    if (/^---(?:\s|$)/.test(raw) || /^\.\.\.\s*$/.test(raw)) {
      close(last === 0 ? row : last);
      root = node(undefined, false, line + 1, undefined);
      stack = [{ indent: -1, node: root }];
      continue;
    }
    let body = raw.trimStart();
    if (inTemplateComment) {
      if (/\*\/\s*-?\}\}/.test(body)) inTemplateComment = false;
      continue;
    }
    if (body === '' || body.startsWith('#') || (body.startsWith('%') && raw.startsWith('%'))) continue;
    if (/^\{\{-?\s*\/\*/.test(body)) {
      if (!/\*\/\s*-?\}\}/.test(body)) inTemplateComment = true;
      continue;
    }
    // A line that is nothing but template or Jinja control.
    if (/^(?:\{\{-?[^}]*-?\}\}\s*)+$/.test(body) || /^\{%.*%\}\s*$/.test(body)) {
      last = line;
      extend(stack, line);
      continue;
    }
    let indent = raw.length - body.length;
    // Dashes first: each opens an item at its own column.
    let dashed = false;
    for (let dashes = 0; /^-(?:\s|$)/.test(body) && dashes < 20; dashes++) {
      pop(stack, indent, true);
      const above = stack.at(-1)!;
      const item = node(undefined, true, line, above.node);
      above.node.children.push(item);
      if (stack.length < MAX_DEPTH) stack.push({ indent: indent + 0.5, node: item });
      const rest = body.slice(1);
      const trimmed = rest.trimStart();
      indent += 1 + (rest.length - trimmed.length);
      body = trimmed;
      dashed = true;
    }
    last = line;
    if (body === '' || body.startsWith('#')) {
      extend(stack, line);
      continue;
    }
    const match = body.length < 20_000 ? KEY.exec(body) : null;
    let target: ConfigNode;
    let value: string;
    if (match) {
      if (!dashed) pop(stack, indent, false);
      const above = stack.at(-1)!;
      target = node(unquote(match[1]!.trim()), false, line, above.node);
      above.node.children.push(target);
      if (stack.length < MAX_DEPTH) stack.push({ indent, node: target });
      value = body.slice(match[0].length).trim();
    } else {
      if (!dashed) {
        // Continuation of a plain scalar, or something broken: text of what is above.
        extend(stack, line);
        continue;
      }
      target = stack.at(-1)!.node;
      value = body;
    }
    extend(stack, line);
    const tagged = /^(?:(![^\s]*)|&\S+)\s*(.*)$/s.exec(value);
    if (tagged) {
      target.tag = tagged[1] ?? '';
      value = tagged[2] ?? '';
      const again = /^(?:(![^\s]*)|&\S+)\s*(.*)$/s.exec(value);
      if (again) {
        target.tag ||= again[1] ?? '';
        value = again[2] ?? '';
      }
    }
    if (/^[|>][-+0-9]*\s*(?:#.*)?$/.test(value)) {
      const limit = match && !dashed ? indent : Math.floor(stack.at(dashed && match ? -2 : -1)!.indent);
      const end = blockEnd(
        rows,
        row + 1,
        match ? Math.min(indent, Math.max(limit, 0)) : Math.floor(stack.at(-1)!.indent),
      );
      target.blockLine = line + 1;
      target.value = rows.slice(row + 1, end).join('\n');
      row = end - 1;
      last = Math.max(line, lastFilled(rows, line, end));
      extend(stack, last);
      continue;
    }
    if (/^[{[]/.test(value) && !/^\{\{|^\{%/.test(value)) {
      const flow = flowEnd(rows, row, rows[row]!.length - rows[row]!.trimStart().length, value);
      const parsed = parseJson(flow.text, line);
      target.children.push(...adopt(parsed.children, target));
      if (target.children.length === 0) target.value = stripComment(flow.text).trim();
      row = flow.row;
      last = row + 1;
      extend(stack, last);
      continue;
    }
    target.value = unquote(stripComment(value));
  }
  close(last);
  return documents;
}

function adopt(children: readonly ConfigNode[], parent: ConfigNode): ConfigNode[] {
  return children.map((one) => Object.assign(one, { parent }));
}

function extend(stack: readonly Frame[], line: number): void {
  for (const { node: open } of stack) open.endLine = Math.max(open.endLine, line);
}

function pop(stack: Frame[], indent: number, dash: boolean): void {
  while (stack.length > 1) {
    const top = stack.at(-1)!;
    // A dash may stand in the column of its key (`key:\n- item`), never of another item.
    if (dash ? top.indent > indent || (top.indent === indent && top.node.item) : top.indent >= indent)
      stack.pop();
    else return;
  }
}

/** First row that is not part of a block scalar under a key at `indent`. */
function blockEnd(rows: readonly string[], from: number, indent: number): number {
  let row = from;
  for (; row < rows.length; row++) {
    const raw = rows[row]!;
    const body = raw.trimStart();
    if (body === '' || body === '\r') continue;
    if (raw.length - body.length <= indent && !(/^\{\{-?/.test(body) && row + 1 < rows.length)) break;
  }
  return row;
}

function lastFilled(rows: readonly string[], from: number, end: number): number {
  for (let row = end; row > from; row--) if (rows[row - 1]!.trim() !== '') return row;
  return from;
}

/** A flow collection may run over lines; it ends where its brackets balance, at most 2,000 lines further down. */
function flowEnd(
  rows: readonly string[],
  row: number,
  indent: number,
  value: string,
): { readonly text: string; readonly row: number } {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  for (let at = row; at < rows.length && at < row + 2_000; at++) {
    const raw = at === row ? value : rows[at]!.replace(/\r$/, '');
    if (
      at > row &&
      quote === '' &&
      raw.trim() !== '' &&
      raw.length - raw.trimStart().length <= indent &&
      !/^\s*[\]}]/.test(raw)
    )
      break;
    let cut = raw.length;
    for (let index = 0; index < raw.length; index++) {
      const char = raw[index]!;
      if (quote !== '') {
        if (char === '\\' && quote === '"') index++;
        else if (char === quote) quote = '';
      } else if (char === '"' || char === "'") quote = char;
      else if (char === '#' && (index === 0 || /\s/.test(raw[index - 1]!))) {
        cut = index;
        break;
      } else if (char === '{' || char === '[') depth++;
      else if (char === '}' || char === ']') {
        depth--;
        if (depth === 0) return { text: [...parts, raw.slice(0, index + 1)].join('\n'), row: at };
      }
    }
    parts.push(raw.slice(0, cut));
    if (quote !== '' && at > row + 20) break;
  }
  return { text: value, row };
}

function stripComment(value: string): string {
  if (value.startsWith('"')) return /^"(?:[^"\\]|\\.)*"/.exec(value)?.[0] ?? value;
  if (value.startsWith("'")) return /^'(?:[^']|'')*'/.exec(value)?.[0] ?? value;
  const comment = value.search(/\s#|^#/);
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}

function unquote(value: string): string {
  return /^(?:"[\s\S]*"|'[\s\S]*')$/.test(value) && value.length >= 2 ? value.slice(1, -1) : value;
}

function node(
  key: string | undefined,
  item: boolean,
  line: number,
  parent: ConfigNode | undefined,
): ConfigNode {
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
