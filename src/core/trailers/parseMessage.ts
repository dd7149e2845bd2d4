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

const KEYS = /^([ \t]*)(ai-provenance|ai-assistant|ai-region|ai-record)[ \t]*:(.*)$/gim;
const KEY = new RegExp(KEYS.source, 'i');
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
  const out: RawTrailer[] = [];
  const lines = new LineCounter(message);
  let read = 0;
  for (const match of message.matchAll(KEYS)) {
    const { index } = match;
    const [head, indent = '', name = '', first = ''] = match;
    let end = index + head.length;
    // To a regular expression a lone CR and U+2028 are line ends as well: to git they are not.
    if (index < read || (index > 0 && message[index - 1] !== '\n') || !isLineEnd(message, end)) continue;
    if (message[end] === '\r') end++;
    const key = name.toLowerCase();
    const startLine = lines.lineAt(index);
    let value = first;
    // A continuation is indented deeper than its key and is no key of its own.
    while (end < message.length && message.startsWith(indent, end + 1)) {
      const from = end + 1;
      const to = lineEnd(message, from);
      const next = withoutCr(message.slice(from, to));
      const rest = next.slice(indent.length);
      if (!/^[ \t]+\S/.test(rest) && !isBrokenOff(key, value, rest)) break;
      if (KEY.test(next)) break;
      value += `\n${next}`;
      end = to;
    }
    read = end;
    out.push({ key, value, indent, startLine, endLine: lines.lineAt(end) });
  }
  return out;
}

const withoutCr = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

const isLineEnd = (text: string, at: number): boolean =>
  at === text.length ||
  text[at] === '\n' ||
  (text[at] === '\r' && (at + 1 === text.length || text[at + 1] === '\n'));

/** Index of the LF that ends the line, or of the end of the text. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** 1-based line numbers of ascending places of a text. */
class LineCounter {
  readonly #text: string;
  #next: number;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
    this.#next = lineEnd(text, 0);
  }

  lineAt(index: number): number {
    for (; this.#next < index; this.#line++) this.#next = lineEnd(this.#text, this.#next + 1);
    return this.#line;
  }
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
  const lines: number[] = [];
  for (const trailer of trailers) {
    for (let line = trailer.startLine; line <= trailer.endLine; line++) lines.push(line);
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
      const graded = params.get('grade');
      const grade = graded === undefined ? undefined : oneOf<Grade>('grade', graded, GRADES);
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
    endLine: trailers.at(-1)!.endLine,
    lines,
    problems,
  };
}

/** `head; name=value; …` with all whitespace dropped; the first of two equal names counts. */
function segments(value: string): { head: string; params: Params } {
  const [head = '', ...rest] = value.split(';');
  return { head: bare(head), params: new Params(rest) };
}

/** The few parameters of one trailer: looking through them is cheaper than a map of them. */
class Params {
  readonly #names: string[] = [];
  readonly #values: string[] = [];

  constructor(segments: readonly string[]) {
    for (const segment of segments) {
      const part = bare(segment);
      const equals = part.indexOf('=');
      if (equals < 0) continue;
      this.#names.push(part.slice(0, equals).toLowerCase());
      this.#values.push(part.slice(equals + 1));
    }
  }

  get(name: string): string | undefined {
    return this.#values[this.#names.indexOf(name)];
  }
}

function bare(text: string): string {
  const trimmed = text.trim();
  return /\s/.test(trimmed) ? trimmed.replace(/\s+/g, '') : trimmed;
}
