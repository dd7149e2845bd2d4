import * as fs from 'node:fs';

export const OPERATIONS = [
  'create',
  'edit',
  'multi-edit',
  'patch',
  'rename',
  'delete',
  'shell',
  'sub-agent',
  'tab',
] as const;
export type Operation = (typeof OPERATIONS)[number];
export type Payload = Readonly<Record<string, unknown>>;

/** One agent's payloads in the words of its documentation; `[before, after]`, or `[after]` where nothing comes before. */
export type Fixture = Readonly<Partial<Record<Operation, readonly Payload[]>>> & {
  readonly tool: string;
  readonly documentation: string;
  /** Why an operation has no payload. */
  readonly cannot: Readonly<Partial<Record<Operation, string>>>;
};

const FOLDER = new URL('../fixtures/agents/', import.meta.url);
/** Every agent that has payloads in test/fixtures/agents, by the name `countersign record` knows. */
export const FIXTURES = fs
  .readdirSync(FOLDER)
  .map(
    (name) =>
      [
        name.replace('.json', ''),
        JSON.parse(fs.readFileSync(new URL(name, FOLDER), 'utf8')) as Fixture,
      ] as const,
  );

/** Puts values in the place of `{{names}}`, in every string of a payload. */
export function filled<T>(value: T, values: Readonly<Record<string, string>>): T {
  if (typeof value === 'string')
    return value.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '') as T;
  if (Array.isArray(value)) return value.map((one) => filled(one, values)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, values)])) as T;
}

/** What an agent sends around one edit of a file, without saying more of it than its name. */
export function aroundEdit(
  agent: string,
  root: string,
  name: string,
): { readonly before: Payload; readonly after: Payload } {
  const fixture = FIXTURES.find(([one]) => one === agent)?.[1];
  const [before, after] = (fixture?.edit ?? []).map((payload) =>
    filled(payload, { root, name, file: `${root}/${name}`, session: '5e55-0001', call: 'call-1' }),
  );
  if (!before || !after) throw new Error(`${agent} has no edit in test/fixtures/agents`);
  return { before, after };
}
