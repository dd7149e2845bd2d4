import { canonicalText } from '../core/provenance/canonicalText.ts';
import { sha256 } from './sha256.ts';

/** Hex SHA-256 of a canonical text in UTF-8: the `contentHash` of snapshots. */
export function contentHashOf(canonical: string): string {
  return sha256(canonical);
}

/** Canonical text of a file's bytes; `undefined` for binary content (a NUL byte in the first 8,000, as git decides). */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return canonicalText(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return canonicalText(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  try {
    return canonicalText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return canonicalText(new TextDecoder('windows-1252').decode(bytes));
  }
}
