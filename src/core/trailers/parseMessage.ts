import type { Grade, Mode } from '../provenance/origin.ts';
import type { RegionStatus } from '../record/commitRecord.ts';
import type { Category } from '../regions/region.ts';
import { unescapeValue } from './escapeValue.ts';
import type { AssistantTrailer, Provenance, ProvenanceBlock, RegionTrailer } from './provenanceBlock.ts';

/** A block of ours with the place where it stands. */
export interface PlacedBlock extends ProvenanceBlock {
  /** 1-based, inclusive lines of the message. */
  readonly startLine: number;
  readonly endLine: number;
  /** Every 1-based line that belongs to the block (a foreign trailer may stand between). */
  readonly lines: readonly number[];
  /** What is wrong with it, for people; a block with problems is read as far as it goes. */
  readonly problems: readonly string[];
}

interface RawTrailer {
  readonly key: string;
  readonly value: string;
  readonly indent: string;
  readonly startLine: number;
  readonly endLine: number;
}

const KEY = /^([ \t]*)(ai-provenance|ai-assistant|ai-region|ai-record)[ \t]*:(.*)$/i;
const GRADES: readonly string[] = ['reported', 'observed', 'inferred'] satisfies Grade[];
const MODES: readonly string[] = ['completion', 'next-edit', 'chat', 'agent', 'paste'] satisfies Mode[];
const STATUSES: readonly string[] = ['unverified', 'reviewed', 'verified', 'waived'] satisfies RegionStatus[];
const CATEGORIES: readonly string[] = [
  'auth',
  'crypto',
  'access-control',
  'secrets',
  'sensitive-data',
  'operations',
] satisfies Category[];

/**
 * Every block of ours in a commit message, in order, wherever it stands: last paragraph, buried by a squash
 * merge, or indented by `git merge --squash`. A block starts at its `AI-Provenance` line; the other keys belong
 * to the block above them with the same indentation.
 */
export function parseMessage(message: string): PlacedBlock[] {
  // Most messages of most histories have none: say so without looking at every line.
  if (!/ai-provenance/i.test(message)) return [];
  const blocks: PlacedBlock[] = [];
  let open: RawTrailer[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(readBlock(open));
    open = [];
  };
  for (const trailer of rawTrailers(message)) {
    if (trailer.key === 'ai-provenance') {
      close();
      open = [trailer];
    } else if (open[0]?.indent === trailer.indent) open.push(trailer);
  }
  close();
  return blocks;
}

function rawTrailers(message: string): RawTrailer[] {
  const lines = message.split('\n').map((line) => line.replace(/\r$/, ''));
  const out: RawTrailer[] = [];
  for (let at = 0; at < lines.length; at++) {
    const match = KEY.exec(lines[at]!);
    if (!match) continue;
    const [, indent = '', key = '', first = ''] = match;
    const startLine = at + 1;
    let value = first;
    // A continuation is indented deeper than its key and is no key of its own.
    while (at + 1 < lines.length) {
      const next = lines[at + 1]!;
      if (!next.startsWith(indent) || KEY.test(next)) break;
      const rest = next.slice(indent.length);
      if (!/^[ \t]+\S/.test(rest) && !isBrokenOff(key.toLowerCase(), value, rest)) break;
      value += `\n${next}`;
      at++;
    }
    out.push({ key: key.toLowerCase(), value, indent, startLine, endLine: at + 1 });
  }
  return out;
}

/**
 * Whether an unindented line is the rest of a value that a host broke at white space (GitHub: after at most 72 columns).
 * Only where the value cannot end: it is empty, or ends with `;`, and the line is nothing but what must follow there.
 */
function isBrokenOff(key: string, value: string, rest: string): boolean {
  const last = value.trimEnd();
  if (key === 'ai-record') return last === '' && /^sha256:[0-9a-f]{64}[ \t]*$/i.test(rest);
  const open = last === '' ? /^(?:[^\s;]+;|[^\s;]{73,}$)/.exec(rest) : last.endsWith(';') ? [''] : null;
  return (
    open !== null && /^(?:(?:^|[ \t]+)[a-z]+=[^\s;]*;?)*[ \t]*$/i.test(rest.slice((open[0] ?? '').length))
  );
}

function readBlock(trailers: readonly RawTrailer[]): PlacedBlock {
  const problems: string[] = [];
  const assistants: AssistantTrailer[] = [];
  const regions: RegionTrailer[] = [];
  let provenance: Provenance = { version: 1, id: '', ai: 0, human: 0, unknown: 0 };
  let moreRegions = 0;
  let record: string | undefined;
  for (const trailer of trailers) {
    const { head, params } = segments(trailer.value);
    const number = (name: string): number => {
      const text = params.get(name);
      if (text !== undefined && /^\d{1,15}$/.test(text)) return Number(text);
      problems.push(`line ${trailer.startLine}: '${name}' is not a number`);
      return 0;
    };
    const oneOf = <T extends string>(
      name: string,
      text: string | undefined,
      known: readonly string[],
    ): T | undefined => {
      if (text !== undefined && known.includes(text)) return text as T;
      problems.push(`line ${trailer.startLine}: '${name}' is not one of ${known.join(', ')}`);
      return undefined;
    };
    if (trailer.key === 'ai-provenance') {
      if (head !== 'v1')
        problems.push(`line ${trailer.startLine}: this version reads v1, the block says '${head}'`);
      const id = unescapeValue(params.get('id') ?? '');
      if (id === '') problems.push(`line ${trailer.startLine}: 'id' is missing`);
      const grade = params.has('grade') ? oneOf<Grade>('grade', params.get('grade'), GRADES) : undefined;
      const policy = params.get('policy');
      provenance = {
        version: 1,
        id,
        ai: number('ai'),
        human: number('human'),
        unknown: number('unknown'),
        ...(grade ? { grade } : {}),
        ...(policy ? { policy: unescapeValue(policy) } : {}),
      };
    } else if (trailer.key === 'ai-assistant') {
      const mode = oneOf<Mode>('mode', params.get('mode'), MODES);
      const slash = head.indexOf('/');
      const session = params.get('session');
      if (mode)
        assistants.push({
          tool: unescapeValue(slash < 0 ? head : head.slice(0, slash)),
          ...(slash < 0 ? {} : { model: unescapeValue(head.slice(slash + 1)) }),
          mode,
          lines: number('lines'),
          ...(session === undefined ? {} : { session: unescapeValue(session) }),
        });
    } else if (trailer.key === 'ai-region') {
      const more = /^\+(\d{1,9})more$/.exec(head);
      if (more) {
        moreRegions += Number(more[1]);
        continue;
      }
      const category = oneOf<Category>('category', head, CATEGORIES);
      const status = oneOf<RegionStatus>('status', params.get('status'), STATUSES);
      if (category && status)
        regions.push({
          category,
          path: unescapeValue(params.get('path') ?? ''),
          symbol: unescapeValue(params.get('symbol') ?? ''),
          lines: number('lines'),
          status,
        });
    } else {
      const match = /^sha256:([0-9a-f]{64})$/i.exec(head);
      if (!match) problems.push(`line ${trailer.startLine}: AI-Record is no sha256 digest`);
      else if (record !== undefined && record !== match[1]!.toLowerCase())
        problems.push(`line ${trailer.startLine}: the block names two records`);
      else record = match[1]!.toLowerCase();
    }
  }
  return {
    provenance,
    assistants,
    regions,
    moreRegions,
    ...(record === undefined ? {} : { record }),
    startLine: trailers[0]!.startLine,
    endLine: Math.max(...trailers.map((trailer) => trailer.endLine)),
    lines: trailers.flatMap((t) =>
      Array.from({ length: t.endLine - t.startLine + 1 }, (_, i) => t.startLine + i),
    ),
    problems,
  };
}

/** `head; name=value; …` with all whitespace dropped; the first of two equal names counts. */
function segments(value: string): { head: string; params: ReadonlyMap<string, string> } {
  const [head = '', ...rest] = value.replace(/\s+/g, '').split(';');
  const params = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).toLowerCase();
    if (!params.has(name)) params.set(name, part.slice(equals + 1));
  }
  return { head, params };
}
