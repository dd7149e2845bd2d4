import { isUtf8 } from 'node:buffer';
import { canonicalText } from '../core/provenance/canonicalText.ts';
import { rangesOf } from '../core/record/explainLines.ts';
import type { LineRange } from '../core/record/lineRanges.ts';
import { sha256 } from './sha256.ts';

/** A file's content as git counts its lines and as snapshots see its text. */
export interface GitText {
  /** Canonical text (LF only, no byte-order mark). */
  readonly text: string;
  /** Offsets in `text` of each of git's lines; index 0 is line 1. */
  readonly ranges: readonly LineRange[];
  /** Bytes of one of git's lines, by index, without LF. */
  readonly line: (index: number) => Buffer;
}

/** `undefined` for binary content, which has no lines. */
export function gitText(bytes: Buffer): GitText | undefined {
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  const plain = isUtf8(bytes) && !bytes.includes(13) && !isMarked(bytes);
  return plain ? ofText(bytes.toString('utf8')) : ofLines(bytes);
}

function ofText(text: string): GitText {
  const ranges = rangesOf(text);
  const line = (index: number) => {
    const { start, end } = ranges[index]!;
    return Buffer.from(text.slice(start, text[end - 1] === '\n' ? end - 1 : end));
  };
  return { text, ranges, line };
}

/** By the line: a lone CR inside one of git's lines is a line end of the canonical text. */
function ofLines(bytes: Buffer): GitText {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    lines.push(bytes.subarray(at, end < 0 ? bytes.length : end));
    at = end < 0 ? bytes.length : end + 1;
  }
  const decode = decoderOf(bytes);
  const ends = bytes.at(-1) === 10;
  const ranges: LineRange[] = [];
  let text = '';
  lines.forEach((line, index) => {
    const start = text.length;
    const decoded = decode(line, index);
    const whole = index < lines.length - 1 || ends ? `${decoded}\n` : decoded;
    text += index === 0 ? canonicalText(whole) : whole.replace(/\r\n?/g, '\n');
    ranges.push({ start, end: text.length });
  });
  return { text, ranges, line: (index) => lines[index]! };
}

// The same decision as textOfBytes: the whole file is UTF-8, or none of it.
function decoderOf(bytes: Buffer): (line: Buffer, index: number) => string {
  if (isUtf8(bytes))
    return (line, index) => (index === 0 && isMarked(line) ? line.subarray(3) : line).toString('utf8');
  const decoder = new TextDecoder('windows-1252');
  return (line) => decoder.decode(line);
}

/** Begins with a byte-order mark of UTF-8. */
const isMarked = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** First 16 hex digits of SHA-256 of a line's bytes without its line ending and byte-order mark. */
export function lineHash(line: Buffer): string {
  const from = isMarked(line) ? 3 : 0;
  const to = line.at(-1) === 13 ? line.length - 1 : line.length;
  return sha256(line.subarray(from, to)).slice(0, 16);
}
