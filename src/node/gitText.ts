import { canonicalText } from '../core/provenance/canonicalText.ts';
import type { LineRange } from '../core/record/lineRanges.ts';
import { sha256 } from './sha256.ts';

/** A file's content as git counts its lines and as snapshots see its text. */
export interface GitText {
  /** Canonical text (LF only, no byte-order mark). */
  readonly text: string;
  /** Offsets in `text` of each of git's lines; index 0 is line 1. */
  readonly ranges: readonly LineRange[];
  /** Bytes of each of git's lines, without LF. */
  readonly lines: readonly Buffer[];
}

/** `undefined` for binary content, which has no lines. */
export function gitText(bytes: Buffer): GitText | undefined {
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
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
  // A lone CR inside one of git's lines is a line end of the canonical text: so each line is taken by itself.
  lines.forEach((line, index) => {
    const start = text.length;
    const decoded = decode(line);
    const whole = index < lines.length - 1 || ends ? `${decoded}\n` : decoded;
    text += index === 0 ? canonicalText(whole) : whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
    ranges.push({ start, end: text.length });
  });
  return { text, ranges, lines };
}

// The same decision as textOfBytes: the whole file is UTF-8, or none of it.
function decoderOf(bytes: Buffer): (line: Buffer) => string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return (line) => line.toString('utf8');
  } catch {
    const decoder = new TextDecoder('windows-1252');
    return (line) => decoder.decode(line);
  }
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** First 16 hex digits of SHA-256 of a line's bytes without its line ending and byte-order mark. */
export function lineHash(line: Buffer): string {
  const from = line.subarray(0, 3).equals(BOM) ? 3 : 0;
  const to = line.at(-1) === 13 ? line.length - 1 : line.length;
  return sha256(line.subarray(from, to)).slice(0, 16);
}
