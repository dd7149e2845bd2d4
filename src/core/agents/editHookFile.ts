import {
  createScanner,
  findNodeAtLocation,
  type JSONPath,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { hookCommand, isHookCommand, windowsHookCommand } from './hookCommand.ts';
import type { HookConfig } from './hookConfig.ts';

/** The file is not what the agent itself would read; the message says where (1-based line). */
export class HookFileError extends Error {}

/**
 * An agent's configuration with our hooks in it, everything else as it stood: comments, order, other hooks. Editing
 * again changes nothing. @param text of the file, `undefined` when there is none.
 */
export function installHooks(text: string | undefined, config: HookConfig): string {
  let out = text?.trim() ? text : '{}\n';
  check(out);
  const entry = config.entry(hookCommand(config.adapter), windowsHookCommand(config.adapter));
  if (config.version !== undefined && valueAt(out, ['version']) === undefined)
    out = append(out, [], config.version, 'version');
  for (const event of config.events) {
    const [first, ...others] = ours(out, config, event);
    for (const place of others.reverse()) out = cut(out, place);
    if (first) {
      if (JSON.stringify(valueAt(out, first)) !== JSON.stringify(entry)) out = put(out, first, entry);
      continue;
    }
    const value =
      config.shape === 'list'
        ? entry
        : { ...(config.matcher === undefined ? {} : { matcher: config.matcher }), hooks: [entry] };
    if (valueAt(out, ['hooks']) === undefined) out = append(out, [], {}, 'hooks');
    if (!Array.isArray(valueAt(out, ['hooks', event]))) out = append(out, ['hooks'], [], event);
    out = append(out, ['hooks', event], value);
  }
  return out;
}

/** The configuration without our hooks; `undefined` when nothing but what we wrote was in it. */
export function removeHooks(text: string, config: HookConfig): string | undefined {
  check(text);
  let out = text;
  for (const event of config.events) {
    const places = ours(out, config, event);
    for (const place of places.reverse()) out = prune(cut(out, place), place.slice(0, -1));
  }
  if (out === text) return text;
  const rest = valueAt(out, []) as Record<string, unknown>;
  const only = Object.keys(rest).every((key) => key === 'version' && rest[key] === config.version);
  return only && !out.includes('//') && !out.includes('/*') ? undefined : out;
}

/** How many of the agent's events call us. */
export function installedEvents(text: string, config: HookConfig): readonly string[] {
  check(text);
  return config.events.filter((event) => ours(text, config, event).length > 0);
}

/** Where our entries of an event stand. */
function ours(text: string, config: HookConfig, event: string): JSONPath[] {
  const list = valueAt(text, ['hooks', event]);
  if (!Array.isArray(list)) return [];
  const isOurs = (entry: unknown) =>
    isHookCommand((entry as { command?: unknown } | null)?.command, config.adapter);
  return list.flatMap((item, at): JSONPath[] => {
    if (config.shape === 'list') return isOurs(item) ? [['hooks', event, at]] : [];
    const entries = (item as { hooks?: unknown } | null)?.hooks;
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry, n): JSONPath[] =>
      isOurs(entry) ? [['hooks', event, at, 'hooks', n]] : [],
    );
  });
}

/** Takes away what our removal left empty, from the inside out, as far as it is empty. */
function prune(text: string, path: JSONPath): string {
  let out = text;
  for (let at = path; at.length > 0; at = at.slice(0, -1)) {
    const value = valueAt(out, at);
    const empty = Array.isArray(value)
      ? value.length === 0
      : typeof value === 'object' &&
        value !== null &&
        Object.keys(value).every((key) => typeof at.at(-1) === 'number' && key === 'matcher');
    if (!empty) return out;
    out = cut(out, at);
  }
  return out;
}

/** Puts a value in place of another; nothing around it is touched. */
function put(text: string, path: JSONPath, value: unknown): string {
  const node = nodeAt(text, path)!;
  return splice(text, node.offset, node.length, written(text, value, depthOf(path)));
}

/** Adds a value as the last one of an array, or as the last property of an object; the rest keeps its form. */
function append(text: string, path: JSONPath, value: unknown, key?: string): string {
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
function cut(text: string, path: JSONPath): string {
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

function valueAt(text: string, path: JSONPath): unknown {
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

function check(text: string): void {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, LENIENT);
  const [first] = errors;
  if (first)
    throw new HookFileError(
      `line ${text.slice(0, first.offset).split('\n').length}: ${printParseErrorCode(first.error)}`,
    );
  if (root?.type !== 'object') throw new HookFileError('line 1: it is not a JSON object');
  const hooks = findNodeAtLocation(root, ['hooks']);
  if (hooks && hooks.type !== 'object') throw new HookFileError("'hooks' is not an object");
}
