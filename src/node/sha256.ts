import { crypto } from '../git/nodeLater.ts';

/** Hex SHA-256 of bytes, or of a text in UTF-8: the hash port of the pure code. */
export function sha256(content: string | Uint8Array): string {
  const { hash, createHash } = crypto();
  // One call instead of three, where Node has it (20.12): the audit hashes every change.
  return typeof hash === 'function'
    ? hash('sha256', content)
    : createHash('sha256').update(content).digest('hex');
}
