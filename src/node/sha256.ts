import { sha256 as inScript } from '@noble/hashes/sha2.js';
import { crypto } from '../git/nodeLater.ts';

/** Bytes up to which a hash is made faster here than OpenSSL is loaded, and together, from which on it is loaded after all. */
const FEW_BYTES = 8_192;
let hashed = 0;

/** Hex SHA-256 of bytes, or of a text in UTF-8: the hash port of the pure code. */
export function sha256(content: string | Uint8Array): string {
  // A program that hashes little (a hook, an agent's event) never loads OpenSSL.
  if (hashed + content.length <= FEW_BYTES) {
    hashed += content.length;
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    return Buffer.from(inScript(bytes)).toString('hex');
  }
  const { hash, createHash } = crypto();
  // One call instead of three, where Node has it (20.12): the audit hashes every change.
  return typeof hash === 'function'
    ? hash('sha256', content)
    : createHash('sha256').update(content).digest('hex');
}
