import type { z } from 'zod';

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Record<string, z.ZodType>;
}

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** Looks through `optional()` and friends. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType } = defOf(schema);
  return innerType ? unwrap(innerType) : schema;
}

/** Keys the schema knows at a place of the file. */
export function keysAt(root: z.ZodType, path: readonly (string | number)[]): string[] {
  let schema: z.ZodType | undefined = root;
  for (const part of path) {
    const def: Def = defOf(unwrap(schema));
    schema = typeof part === 'number' ? def.element : (def.shape?.[part] ?? def.valueType);
    if (!schema) return [];
  }
  return Object.keys(defOf(unwrap(schema)).shape ?? {});
}

/** The known word nearest to a mistyped one, when it is near enough to be meant. */
export function closest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(plain(word), plain(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

const plain = (word: string) => word.toLowerCase().replace(/[-_ ]/g, '').slice(0, 40);

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** What a value should have been, for people. */
export function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return (
        {
          array: 'a list',
          object: 'a group of keys',
          string: 'text',
          number: 'a number',
          int: 'a whole number',
          boolean: 'true or false',
          record: 'a group of keys',
        }[issue.expected as string] ?? String(issue.expected)
      );
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'at least one'
        : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_key':
      return 'a known category';
    default:
      return 'a valid value';
  }
}
