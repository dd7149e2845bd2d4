import type { JSONPath } from 'jsonc-parser';
import { appendJson, checkJson, cutJson, JsonFileError, jsonValue, putJson } from '../json/jsonText.ts';
import { hookCommand, isHookCommand, windowsHookCommand } from './hookCommand.ts';
import type { JsonHookConfig } from './hookConfig.ts';

/**
 * An agent's configuration with our hooks in it, everything else as it stood: comments, order, other hooks. Editing
 * again changes nothing. @param text of the file, `undefined` when there is none.
 */
export function installHooks(text: string | undefined, config: JsonHookConfig): string {
  let out = text?.trim() ? text : startOf(config);
  check(out, config);
  const root = rootOf(config);
  const entry = config.entry(hookCommand(config.adapter), windowsHookCommand(config.adapter));
  if (config.version !== undefined && jsonValue(out, ['version']) === undefined)
    out = appendJson(out, [], config.version, 'version');
  for (const event of config.events) {
    const [first, ...others] = ours(out, config, event);
    for (const place of others.reverse()) out = cutJson(out, place);
    if (first) {
      if (JSON.stringify(jsonValue(out, first)) !== JSON.stringify(entry)) out = putJson(out, first, entry);
      continue;
    }
    const value =
      config.shape === 'list'
        ? entry
        : { ...(config.matcher === undefined ? {} : { matcher: config.matcher }), hooks: [entry] };
    if (root[0] !== undefined && jsonValue(out, [...root]) === undefined)
      out = appendJson(out, [], {}, root[0]);
    if (!Array.isArray(jsonValue(out, [...root, event]))) out = appendJson(out, [...root], [], event);
    out = appendJson(out, [...root, event], value);
  }
  return out;
}

/** The configuration without our hooks; `undefined` when nothing but what we wrote was in it. */
export function removeHooks(text: string, config: JsonHookConfig): string | undefined {
  check(text, config);
  let out = text;
  for (const event of config.events) {
    const places = ours(out, config, event);
    for (const place of places.reverse()) out = prune(cutJson(out, place), place.slice(0, -1));
  }
  if (out === text) return text;
  const rest = jsonValue(out, []) as Record<string, unknown>;
  const initial: Readonly<Record<string, unknown>> = {
    ...config.initial,
    ...(config.version === undefined ? {} : { version: config.version }),
  };
  const only = Object.entries(rest).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(initial[key]),
  );
  const commented = out.includes('//') || out.includes('/*');
  return only && (!commented || out === startOf(config)) ? undefined : out;
}

/** How many of the agent's events call us. */
export function installedEvents(text: string, config: JsonHookConfig): readonly string[] {
  check(text, config);
  return config.events.filter((event) => ours(text, config, event).length > 0);
}

/** Where our entries of an event stand. */
function ours(text: string, config: JsonHookConfig, event: string): JSONPath[] {
  const root = rootOf(config);
  const list = jsonValue(text, [...root, event]);
  if (!Array.isArray(list)) return [];
  const isOurs = (entry: unknown) =>
    isHookCommand((entry as { command?: unknown } | null)?.command, config.adapter);
  return list.flatMap((item, at): JSONPath[] => {
    if (config.shape === 'list') return isOurs(item) ? [[...root, event, at]] : [];
    const entries = (item as { hooks?: unknown } | null)?.hooks;
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry, n): JSONPath[] =>
      isOurs(entry) ? [[...root, event, at, 'hooks', n]] : [],
    );
  });
}

/** Takes away what our removal left empty, from the inside out, as far as it is empty. */
function prune(text: string, path: JSONPath): string {
  let out = text;
  for (let at = path; at.length > 0; at = at.slice(0, -1)) {
    const value = jsonValue(out, at);
    const empty = Array.isArray(value)
      ? value.length === 0
      : typeof value === 'object' &&
        value !== null &&
        Object.keys(value).every((key) => typeof at.at(-1) === 'number' && key === 'matcher');
    if (!empty) return out;
    out = cutJson(out, at);
  }
  return out;
}

const startOf = ({ initial }: JsonHookConfig) => (initial ? `${JSON.stringify(initial, null, 2)}\n` : '{}\n');

const rootOf = ({ under = 'hooks' }: JsonHookConfig): readonly string[] => (under === null ? [] : [under]);

function check(text: string, config: JsonHookConfig): void {
  checkJson(text);
  const root = rootOf(config);
  const hooks = jsonValue(text, [...root]);
  if (hooks !== undefined && (typeof hooks !== 'object' || hooks === null || Array.isArray(hooks)))
    throw new JsonFileError(root.length > 0 ? `'${root[0]}' is not an object` : 'it is not an object');
}
