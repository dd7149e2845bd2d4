import { digest } from '../git/digest.ts';

/** Hex SHA-256 of bytes, or of a text in UTF-8: the hash port of the pure code. */
export const sha256 = (content: string | Uint8Array): string => digest('sha256', content);
