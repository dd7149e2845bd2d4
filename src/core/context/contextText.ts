import { appendJson, checkJson, cutJson, jsonValue } from '../json/jsonText.ts';

const BEGIN =
  '# countersign context: from .countersign/policy.yaml, rewritten by `countersign context write`';
const END = '# countersign context end';
const BLOCK = /^# countersign context:[^\n]*\n(?:[^\n]*\n)*?# countersign context end[^\n]*\n?/m;
const MAX_FORMS = 256;

/** An ignore file whose block of ours says `globs`; the rest stays. `undefined`: there is nothing to say and no file. */
export function ignoreText(text: string | undefined, globs: readonly string[]): string | undefined {
  const source = (text ?? '').replaceAll('\r\n', '\n');
  const rest = source.replace(BLOCK, '');
  const eol = text?.includes('\r\n') ? '\r\n' : '\n';
  const lines = ignoreLines(globs);
  if (lines.length === 0)
    return rest.trim() === '' && rest !== source ? undefined : text && rest.replaceAll('\n', eol);
  const block = `${[BEGIN, ...lines, END].join('\n')}\n`;
  const at = source.search(BLOCK);
  if (at >= 0) return source.replace(BLOCK, () => block).replaceAll('\n', eol);
  const gap = source === '' || source.endsWith('\n') ? source : `${source}\n`;
  return `${gap}${block}`.replaceAll('\n', eol);
}

/**
 * Claude Code's settings whose `permissions.deny` holds a `Read` and an `Edit` rule for each glob. Rules there are
 * added and never taken away: whose a rule is cannot be told afterwards.
 */
export function claudeText(text: string | undefined, globs: readonly string[]): string | undefined {
  const rules = ignoreLines(globs).map(
    (line) => `Read(${line.startsWith('/') ? line : `./${line.includes('/') ? '' : '**/'}${line}`})`,
  );
  if (rules.length === 0) return text;
  let out = text?.trim() ? text : '{}\n';
  checkJson(out);
  if (!isObject(jsonValue(out, ['permissions']))) {
    if (jsonValue(out, ['permissions']) !== undefined) out = cutJson(out, ['permissions']);
    out = appendJson(out, [], {}, 'permissions');
  }
  if (!Array.isArray(jsonValue(out, ['permissions', 'deny']))) {
    if (jsonValue(out, ['permissions', 'deny']) !== undefined) out = cutJson(out, ['permissions', 'deny']);
    out = appendJson(out, ['permissions'], [], 'deny');
  }
  for (const rule of rules)
    if (!(jsonValue(out, ['permissions', 'deny']) as unknown[]).includes(rule))
      out = appendJson(out, ['permissions', 'deny'], rule);
  return out;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The policy's globs as .gitignore writes them, which knows no braces. */
export function ignoreLines(globs: readonly string[]): string[] {
  const lines = globs.flatMap((glob) => withoutBraces(glob.startsWith('./') ? glob.slice(2) : glob));
  return [...new Set(lines.map((line) => (/^[#!]/.test(line) ? `\\${line}` : line)))];
}

function withoutBraces(glob: string): string[] {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(glob);
  if (!match) return [glob];
  const forms = match[1]!
    .split(',')
    .flatMap((part) =>
      withoutBraces(glob.slice(0, match.index) + part + glob.slice(match.index + match[0].length)),
    );
  return forms.slice(0, MAX_FORMS);
}
