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

// A lone CR and U+2028 end a line for a regular expression, not for git: `.` does not match them, so such a line is no key.
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
  const out: RawTrailer[] = [];
  let line = 0;
  let next = 0;
  for (let at = 0; at < message.length; at = next + 1) {
    line++;
    next = lineEnd(message, at);
    const match = mayBeKey(message, at) ? KEY.exec(withoutCr(message.slice(at, next))) : null;
    if (!match) continue;
    const [, indent = '', name = '', first = ''] = match;
    const key = name.toLowerCase();
    const startLine = line;
    let value = first;
    // A continuation is indented deeper than its key and is no key of its own.
    while (next < message.length && message.startsWith(indent, next + 1)) {
      const to = lineEnd(message, next + 1);
      const text = withoutCr(message.slice(next + 1, to));
      const rest = text.slice(indent.length);
      if (!/^[ \t]+\S/.test(rest) && !isBrokenOff(key, value, rest)) break;
      if (KEY.test(text)) break;
      value += `\n${text}`;
      next = to;
      line++;
    }
    out.push({ key, value, indent, startLine, endLine: line });
  }
  return out;
}

/** Whether the line that starts there may hold a key of ours: most are told apart by that, without cutting them out. */
function mayBeKey(text: string, start: number): boolean {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return (text[at] === 'A' || text[at] === 'a') && text[at + 2] === '-';
}

const withoutCr = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** Index of the LF that ends the line, or of the end of the text. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
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
    const params = new Params(trailer, problems);
    const { head } = params;
    if (trailer.key === 'ai-provenance') {
      if (head !== 'v1')
        problems.push(`line ${trailer.startLine}: this version reads v1, the block says '${head}'`);
      const id = unescapeValue(params.get('id') ?? '');
      if (id === '') problems.push(`line ${trailer.startLine}: 'id' is missing`);
      const graded = params.get('grade');
      const grade = graded === undefined ? undefined : params.oneOf<Grade>('grade', GRADES, graded);
      const policy = params.get('policy');
      provenance = {
        version: 1,
        id,
        ai: params.number('ai'),
        human: params.number('human'),
        unknown: params.number('unknown'),
        ...(grade ? { grade } : {}),
        ...(policy ? { policy: unescapeValue(policy) } : {}),
      };
    } else if (trailer.key === 'ai-assistant') {
      const mode = params.oneOf<Mode>('mode', MODES);
      const slash = head.indexOf('/');
      const session = params.get('session');
      if (mode)
        assistants.push({
          tool: unescapeValue(slash < 0 ? head : head.slice(0, slash)),
          ...(slash < 0 ? {} : { model: unescapeValue(head.slice(slash + 1)) }),
          mode,
          lines: params.number('lines'),
          ...(session === undefined ? {} : { session: unescapeValue(session) }),
        });
    } else if (trailer.key === 'ai-region') {
      const more = /^\+(\d{1,9})more$/.exec(head);
      if (more) {
        moreRegions += Number(more[1]);
        continue;
      }
      const category = params.oneOf<Category>('category', CATEGORIES, head);
      const status = params.oneOf<RegionStatus>('status', STATUSES);
      if (category && status)
        regions.push({
          category,
          path: unescapeValue(params.get('path') ?? ''),
          symbol: unescapeValue(params.get('symbol') ?? ''),
          lines: params.number('lines'),
          status,
        });
    } else {
      const digest = /^sha256:[0-9a-f]{64}$/i.test(head) ? head.slice(7).toLowerCase() : undefined;
      if (digest === undefined) problems.push(`line ${trailer.startLine}: AI-Record is no sha256 digest`);
      else if (record !== undefined && record !== digest)
        problems.push(`line ${trailer.startLine}: the block names two records`);
      else record = digest;
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
class Params {
  readonly head: string;
  readonly #text: string;
  /** The same in lower case, of the same length: looking for a name in it is cheaper than cutting out all of them. */
  #lower: string | undefined;
  readonly #line: number;
  readonly #problems: string[];

  /** @param problems gets what is wrong with the values asked for. */
  constructor({ value, startLine }: RawTrailer, problems: string[]) {
    this.#text = value.replace(/\s+/g, '');
    const end = this.#text.indexOf(';');
    this.head = end < 0 ? this.#text : this.#text.slice(0, end);
    this.#line = startLine;
    this.#problems = problems;
  }

  get(name: string): string | undefined {
    this.#lower ??= lowerCase(this.#text);
    const at = this.#lower.indexOf(`;${name}=`);
    if (at < 0) return undefined;
    const from = at + name.length + 2;
    const end = this.#text.indexOf(';', from);
    return this.#text.slice(from, end < 0 ? undefined : end);
  }

  number(name: string): number {
    const text = this.get(name);
    if (text !== undefined && /^\d{1,15}$/.test(text)) return Number(text);
    this.#problems.push(`line ${this.#line}: '${name}' is not a number`);
    return 0;
  }

  /** One of the known words. @param text the value, where no parameter of that name has it. */
  oneOf<T extends string>(name: string, known: readonly string[], text = this.get(name)): T | undefined {
    if (text !== undefined && known.includes(text)) return text as T;
    this.#problems.push(`line ${this.#line}: '${name}' is not one of ${known.join(', ')}`);
    return undefined;
  }
}

/** Like `toLowerCase`, which makes two characters of one of Unicode's. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('\u0130', '?').toLowerCase();
}
