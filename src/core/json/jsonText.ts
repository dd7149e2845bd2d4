import {
  createScanner,
  findNodeAtLocation,
  type JSONPath,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** A configuration file is not what its tool would read; the message says where (1-based line). */
export class JsonFileError extends Error {}

/** Puts a value in place of another; nothing around it is touched. */
export function putJson(text: string, path: JSONPath, value: unknown): string {
  const node = nodeAt(text, path)!;
  return splice(text, node.offset, node.length, written(text, value, depthOf(path)));
}

/** Adds a value as the last one of an array, or as the last property of an object; the rest keeps its form. */
export function appendJson(text: string, path: JSONPath, value: unknown, key?: string): string {
  const parent = nodeAt(text, path)!;
  const close = parent.offset + parent.length - 1;
  const eol = eolOf(text);
  const depth = depthOf(path) + 1;
  const name = key === undefined ? '' : `${JSON.stringify(key)}: `;
  const last = parent.children?.at(-1);
  const end = last ? last.offset + last.length : parent.offset + 1;
  const trailing = last !== undefined && commaAfter(text, end, close) !== undefined;
  const line = `${eol}${indentOf(text).repeat(depth)}${name}${written(text, value, depth)}${trailing ? ',' : ''}`;
  // What stands before the bracket on its own line is its indentation: we go to the end of the line before.
  const [gap] = /\r?\n[ \t]*$/.exec(text.slice(end, close)) ?? [];
  const at = gap === undefined ? close : close - gap.length;
  const out = splice(
    text,
    at,
    0,
    gap === undefined ? `${line}${eol}${indentOf(text).repeat(depth - 1)}` : line,
  );
  return last && !trailing ? splice(out, end, 0, ',') : out;
}

/** Takes an array's item or an object's property out, with one comma; comments around it stay. */
export function cutJson(text: string, path: JSONPath): string {
  const value = nodeAt(text, path)!;
  const node = value.parent?.type === 'property' ? value.parent : value;
  const siblings = node.parent?.children ?? [];
  const previous = siblings[siblings.indexOf(node) - 1];
  const close = node.parent!.offset + node.parent!.length - 1;
  const end = node.offset + node.length;
  const after = commaAfter(text, end, close);
  const blank = /\s*$/.exec(text.slice(0, node.offset))![0].length;
  const from = node.offset - blank;
  const out = splice(text, from, (after ?? end - 1) + 1 - from, '');
  if (after !== undefined || !previous) return out;
  const comma = commaAfter(text, previous.offset + previous.length, node.offset)!;
  return splice(out, comma, 1, '');
}

function commaAfter(text: string, from: number, to: number): number | undefined {
  const scanner = createScanner(text.slice(from, to), true);
  // A comma of ours is the first thing that is no comment.
  return scanner.scan() === COMMA ? from + scanner.getTokenOffset() : undefined;
}

/** `SyntaxKind.CommaToken`, a const enum that is not there at run time. */
const COMMA = 5;

const splice = (text: string, at: number, length: number, fresh: string) =>
  text.slice(0, at) + fresh + text.slice(at + length);

const depthOf = (path: JSONPath) => path.length;
const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');
const indentOf = (text: string) => /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';

function written(text: string, value: unknown, depth: number): string {
  const indent = indentOf(text);
  return JSON.stringify(value, null, indent).replaceAll('\n', `${eolOf(text)}${indent.repeat(depth)}`);
}

const LENIENT = { allowTrailingComma: true, disallowComments: false };

function nodeAt(text: string, path: JSONPath): ReturnType<typeof parseTree> {
  const root = parseTree(text, [], LENIENT);
  return root && (path.length === 0 ? root : findNodeAtLocation(root, path));
}

/** Value at a path, `undefined` where there is none. */
export function jsonValue(text: string, path: JSONPath): unknown {
  const node = nodeAt(text, path);
  return node && toValue(node);
}

function toValue(node: NonNullable<ReturnType<typeof parseTree>>): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [
      children?.[0]?.value,
      children?.[1] && toValue(children[1]),
    ]),
  );
}

/** Throws `JsonFileError` for what is not JSON with comments, or not an object. */
export function checkJson(text: string): void {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, LENIENT);
  const [first] = errors;
  if (first)
    throw new JsonFileError(
      `line ${text.slice(0, first.offset).split('\n').length}: ${printParseErrorCode(first.error)}`,
    );
  if (root?.type !== 'object') throw new JsonFileError('line 1: it is not a JSON object');
}
