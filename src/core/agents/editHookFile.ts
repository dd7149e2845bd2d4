import type { JSONPath } from 'jsonc-parser';
import { appendJson, checkJson, cutJson, JsonFileError, jsonValue, putJson } from '../json/jsonText.ts';
import { hookCommand, isHookCommand, windowsHookCommand } from './hookCommand.ts';
import type { HookConfig } from './hookConfig.ts';

/**
 * An agent's configuration with our hooks in it, everything else as it stood: comments, order, other hooks. Editing
 * again changes nothing. @param text of the file, `undefined` when there is none.
 */
export function installHooks(text: string | undefined, config: HookConfig): string {
  let out = text?.trim() ? text : '{}\n';
  check(out);
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
    if (jsonValue(out, ['hooks']) === undefined) out = appendJson(out, [], {}, 'hooks');
    if (!Array.isArray(jsonValue(out, ['hooks', event]))) out = appendJson(out, ['hooks'], [], event);
    out = appendJson(out, ['hooks', event], value);
  }
  return out;
}

/** The configuration without our hooks; `undefined` when nothing but what we wrote was in it. */
export function removeHooks(text: string, config: HookConfig): string | undefined {
  check(text);
  let out = text;
  for (const event of config.events) {
    const places = ours(out, config, event);
    for (const place of places.reverse()) out = prune(cutJson(out, place), place.slice(0, -1));
  }
  if (out === text) return text;
  const rest = jsonValue(out, []) as Record<string, unknown>;
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
  const list = jsonValue(text, ['hooks', event]);
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

function check(text: string): void {
  checkJson(text);
  const hooks = jsonValue(text, ['hooks']);
  if (hooks !== undefined && (typeof hooks !== 'object' || hooks === null || Array.isArray(hooks)))
    throw new JsonFileError("'hooks' is not an object");
}
