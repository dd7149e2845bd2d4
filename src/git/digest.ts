import { DIGEST_WASM } from './digestWasm.ts';
import { crypto } from './nodeLater.ts';

interface Sha {
  readonly memory: Buffer;
  readonly sha1: (end: number) => void;
  readonly sha256: (end: number) => void;
}

/** Where the digest and the message stand in the module's memory, and what fits there with its padding. See digest.wat. */
const DIGEST = 576;
const MESSAGE = 1024;
const MAX_LENGTH = 2 * 65_536 - MESSAGE - 72;
/** Bytes after which Node's own, which takes four milliseconds to load, would have been the quicker. */
const WORTHWHILE = 500_000;

/** `null`: this Node runs no WebAssembly. */
let module: Sha | null | undefined;
let digested = 0;

/**
 * Hex digest of what the parts make up together: bytes, or text in UTF-8. Git and agents wait for us at every commit and every
 * edit, which have little to digest; OpenSSL is for more.
 */
export function digest(algorithm: 'sha1' | 'sha256', ...parts: readonly (string | Uint8Array)[]): string {
  if (digested > WORTHWHILE) return byOpenSsl(algorithm, parts);
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part));
  const length = bytes.reduce((sum, part) => sum + part.length, 0);
  digested += length;
  if (module === undefined) module = load();
  return module && length <= MAX_LENGTH
    ? digestOf(module, algorithm, bytes, length)
    : byOpenSsl(algorithm, bytes);
}

function byOpenSsl(algorithm: string, parts: readonly (string | Uint8Array)[]): string {
  const { hash, createHash } = crypto();
  // One call instead of three, where Node has it (20.12): the audit digests every change.
  if (parts.length === 1 && typeof hash === 'function') return hash(algorithm, parts[0]!);
  const all = createHash(algorithm);
  for (const part of parts) all.update(part);
  return all.digest('hex');
}

function digestOf(
  module: Sha,
  algorithm: 'sha1' | 'sha256',
  bytes: readonly Uint8Array[],
  length: number,
): string {
  const { memory } = module;
  let at = MESSAGE;
  for (const part of bytes) {
    memory.set(part, at);
    at += part.length;
  }
  // FIPS 180-4, 5.1.1: one bit, zeros to the end of a block, and the message's length in bits as its last 8 bytes.
  const end = (at + 9 + 63) & ~63;
  memory.fill(0, at, end);
  memory[at] = 0x80;
  memory.writeUInt32BE(length * 8, end - 4);
  module[algorithm](end);
  return memory.toString('hex', DIGEST, DIGEST + (algorithm === 'sha1' ? 20 : 32));
}

// Types of the browser's library, which a part of the code that runs in Node alone does not see.
interface WasmApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => {
    readonly exports: Pick<Sha, 'sha1' | 'sha256'> & { readonly memory: { readonly buffer: ArrayBuffer } };
  };
}

function load(): Sha | null {
  const { WebAssembly } = globalThis as unknown as { WebAssembly?: WasmApi };
  if (!WebAssembly) return null;
  const module = new WebAssembly.Module(Buffer.from(DIGEST_WASM, 'base64'));
  const { memory, sha1, sha256 } = new WebAssembly.Instance(module).exports;
  return { memory: Buffer.from(memory.buffer), sha1, sha256 };
}
