import { crypto } from '../git/nodeLater.ts';

/** What an armoured OpenSSH signature says about itself (PROTOCOL.sshsig). */
export interface SshSignature {
  /** `ssh-ed25519 AAAA…`, the form of authorized_keys, without comment. */
  readonly key: string;
  readonly namespace: string;
  readonly hash: 'sha256' | 'sha512';
  readonly keyBlob: Buffer;
  readonly signature: Buffer;
}

/** Reads `-----BEGIN SSH SIGNATURE-----`; `undefined` when it is none. */
export function parseSshSignature(armoured: string): SshSignature | undefined {
  const body = /-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\s]+)-----END SSH SIGNATURE-----/.exec(armoured);
  if (!body) return undefined;
  try {
    const reader = new Reader(Buffer.from(body[1]!, 'base64'));
    if (reader.take(6).toString('latin1') !== 'SSHSIG' || reader.uint() !== 1) return undefined;
    const keyBlob = reader.string();
    const namespace = reader.string().toString('utf8');
    reader.string();
    const hash = reader.string().toString('latin1');
    const signature = reader.string();
    if (hash !== 'sha256' && hash !== 'sha512') return undefined;
    const type = new Reader(keyBlob).string().toString('latin1');
    return { key: `${type} ${keyBlob.toString('base64')}`, namespace, hash, keyBlob, signature };
  } catch {
    return undefined;
  }
}

/** Checks an Ed25519 signature without a process; `undefined` for other kinds of keys, which ssh-keygen must check. */
export function verifyEd25519(parsed: SshSignature, message: Uint8Array): boolean | undefined {
  try {
    const key = new Reader(parsed.keyBlob);
    if (key.string().toString('latin1') !== 'ssh-ed25519') return undefined;
    const raw = key.string();
    const signature = new Reader(parsed.signature);
    if (signature.string().toString('latin1') !== 'ssh-ed25519') return false;
    const signed = Buffer.concat([
      Buffer.from('SSHSIG'),
      ...[
        Buffer.from(parsed.namespace),
        Buffer.alloc(0),
        Buffer.from(parsed.hash),
        crypto().createHash(parsed.hash).update(message).digest(),
      ].flatMap((part) => [uint(part.length), part]),
    ]);
    const publicKey = crypto().createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
      format: 'jwk',
    });
    return crypto().verify(null, signed, publicKey, signature.string());
  } catch {
    return false;
  }
}

function uint(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(value);
  return out;
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  take(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) throw new RangeError('too short');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
  uint(): number {
    return this.take(4).readUInt32BE();
  }
  string(): Buffer {
    return this.take(this.uint());
  }
}
