import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { canonicalText } from './canonicalText.ts';
import type { SpanOrigin } from './origin.ts';
import type { Span } from './span.ts';
import { pushSpan } from './spanList.ts';

/** Text of one cell with its origins; canonical, UTF-16 lengths. */
export interface CellText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Source of one cell as it stands in a notebook file. */
interface CellSource {
  readonly text: string;
  /** Per UTF-16 unit of `text`: where its letter or escape begins in the file, and behind it. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Origins of a notebook file (`.ipynb`) from those of its cells. A line of the file that holds text of a cell is whose the
 * cell's text is, with its quotes and comma; outputs and the like have what `rest` says.
 *
 * @param file canonical text of the file. @param cells in the order of the notebook; one whose text is not the file's is
 * left to `rest`. @param rest covers `file`.
 * @returns spans covering `file`; `rest` itself when the file is no notebook.
 */
export function spansOfNotebook(
  file: string,
  cells: readonly CellText[],
  rest: readonly Span[],
): readonly Span[] {
  const sources = cellSources(file);
  if (!sources) return rest;
  const origins: (SpanOrigin | undefined)[] = new Array(file.length);
  cells.forEach(({ text, spans }, at) => {
    const source = sources[at];
    if (!source || source.text !== text) return;
    let unit = 0;
    for (const { length, origin } of spans)
      for (const end = unit + length; unit < end; unit++)
        origins.fill(origin, source.from[unit], source.to[unit]);
  });
  for (let start = 0; start < file.length; ) {
    const newline = file.indexOf('\n', start);
    const end = newline < 0 ? file.length : newline + 1;
    let last: SpanOrigin | undefined;
    for (let i = start; i < end && last === undefined; i++) last = origins[i];
    if (last !== undefined)
      for (let i = start; i < end; i++) {
        last = origins[i] ?? last;
        origins[i] = last;
      }
    start = end;
  }
  const out: Span[] = [];
  let at = 0;
  for (const { length, origin } of rest)
    for (const end = at + length; at < end; at++) pushSpan(out, 1, origins[at] ?? origin);
  return out;
}

/**
 * The other way round: the cells of a notebook file with the origins their text has there.
 *
 * @param file canonical. @param spans cover it. @returns `undefined` when it is no notebook.
 */
export function cellsOfNotebook(file: string, spans: readonly Span[]): readonly CellText[] | undefined {
  const starts: number[] = [];
  let length = 0;
  for (const span of spans) {
    starts.push(length);
    length += span.length;
  }
  let at = 0;
  return cellSources(file)?.map(({ text, from }) => {
    const own: Span[] = [];
    for (const place of from) {
      // Cells stand in the order of the file.
      while (at + 1 < starts.length && starts[at + 1]! <= place) at++;
      pushSpan(own, 1, spans[at]!.origin);
    }
    return { text, spans: own };
  });
}

function cellSources(file: string): CellSource[] | undefined {
  const root = parseTree(file);
  const cells = root && findNodeAtLocation(root, ['cells']);
  if (cells?.type !== 'array') return undefined;
  return (cells.children ?? []).map((cell) => {
    const source = findNodeAtLocation(cell, ['source']);
    const parts = source?.type === 'array' ? (source.children ?? []) : source ? [source] : [];
    const out = { text: '', from: [] as number[], to: [] as number[] };
    for (const part of parts) if (part.type === 'string') addString(file, part, out);
    return canonicalText(out.text) === out.text ? out : { text: '', from: [], to: [] };
  });
}

/** The units of a JSON string, each with its place in the file. */
function addString(file: string, node: Node, out: { text: string; from: number[]; to: number[] }): void {
  out.text += node.value as string;
  const end = node.offset + node.length - 1;
  for (let at = node.offset + 1; at < end; ) {
    const width = file[at] !== '\\' ? 1 : file[at + 1] === 'u' ? 6 : 2;
    out.from.push(at);
    at += width;
    out.to.push(at);
  }
}
