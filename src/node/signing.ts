import * as fs from 'node:fs';
import * as path from 'node:path';
import type { SignedStatement } from '../core/verification/statement.ts';
import { type Envelope, PAYLOAD_TYPE, parseStatement } from '../core/verification/statementJson.ts';
import { childProcess, os } from '../git/nodeLater.ts';
import { runGit } from '../git/runGit.ts';
import { parseSshSignature, verifyEd25519 } from './sshSignature.ts';

/** Keeps our signatures from being taken for git's, and git's for ours. */
export const SSH_NAMESPACE = 'countersign-statement';

export interface SigningKey {
  readonly format: 'ssh' | 'openpgp';
  /** As in `user.signingkey`: a key file, `ssh-ed25519 AAAA…`, `key::…`, or a GPG key id. */
  readonly key: string;
  readonly program: string;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Who is at the keyboard, as git sees it (`GIT_COMMITTER_*`, `user.*`). `undefined` when git has no identity. */
export function identityOf(cwd: string, env: Env): Identity | undefined {
  const out = runGit(['var', 'GIT_COMMITTER_IDENT'], { cwd, env: pick(env), okCodes: [0, 1, 128] });
  const match = /^(.*) <([^<>]*)> \d+ [+-]\d+$/.exec(out.trim());
  return match ? { name: match[1]!, email: match[2]! } : undefined;
}

/** The person's git signing key; `override` is a key given on the command line. */
export function signingKeyOf(cwd: string, override?: string): SigningKey | undefined {
  const get = (name: string) => runGit(['config', '--get', name], { cwd, okCodes: [0, 1] }).trim();
  const key = override ?? get('user.signingkey');
  if (!key) return undefined;
  const ssh = /^(key::|ssh-|ecdsa-|sk-|[~./])/.test(key) || fs.existsSync(expandHome(key, cwd));
  const format = ssh || get('gpg.format') === 'ssh' ? 'ssh' : 'openpgp';
  const program =
    format === 'ssh'
      ? get('gpg.ssh.program') || 'ssh-keygen'
      : get('gpg.openpgp.program') || get('gpg.program') || 'gpg';
  return { format, key: format === 'ssh' ? expandHome(key, cwd) : key, program };
}

/** DSSE pre-authentication encoding: what is really signed. */
export function preAuthEncoding(payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(PAYLOAD_TYPE)} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Puts a payload into an envelope, signed with the person's key where one is given. Throws with one line for people. */
export function seal(payload: string, key: SigningKey | undefined): Envelope {
  const bytes = Buffer.from(payload, 'utf8');
  const envelope = { payloadType: PAYLOAD_TYPE, payload: bytes.toString('base64') };
  if (!key) return { ...envelope, signatures: [] };
  const message = preAuthEncoding(bytes);
  const armoured = key.format === 'ssh' ? signSsh(message, key) : signGpg(message, key);
  const keyid = key.format === 'ssh' ? (parseSshSignature(armoured)?.key ?? '') : `gpg:${key.key}`;
  return { ...envelope, signatures: [{ keyid, sig: Buffer.from(armoured).toString('base64') }] };
}

/** Opens an envelope and checks its signature; `undefined` when it holds no statement of ours. */
export function unseal(envelope: Envelope): SignedStatement | undefined {
  const bytes = Buffer.from(envelope.payload, 'base64');
  const statement = parseStatement(bytes.toString('utf8'));
  if (!statement) return undefined;
  const [signature] = envelope.signatures;
  if (!signature) return { statement, signature: 'unsigned' };
  const message = preAuthEncoding(bytes);
  const armoured = Buffer.from(signature.sig, 'base64').toString('utf8');
  const ssh = parseSshSignature(armoured);
  if (ssh) {
    if (ssh.namespace !== SSH_NAMESPACE) return { statement, signature: 'invalid' };
    const result = verifyEd25519(ssh, message) ?? checkWithSshKeygen(armoured, message);
    if (result === undefined) return { statement, signature: 'unchecked' };
    return result ? { statement, signature: 'valid', key: ssh.key } : { statement, signature: 'invalid' };
  }
  if (armoured.includes('BEGIN PGP SIGNATURE')) return { statement, ...checkWithGpg(armoured, message) };
  return { statement, signature: 'invalid' };
}

function signSsh(message: Buffer, { key, program }: SigningKey): string {
  return inTemporaryFolder((folder) => {
    let file = key;
    // A literal public key: ssh-agent holds the private one.
    if (/^(key::|ssh-|ecdsa-|sk-)/.test(key)) {
      file = path.join(folder, 'key.pub');
      fs.writeFileSync(file, `${key.replace(/^key::/, '')}\n`);
    }
    const data = path.join(folder, 'statement');
    fs.writeFileSync(data, message);
    const agent = file.endsWith('.pub') && !fs.existsSync(file.slice(0, -4)) ? ['-U'] : [];
    const result = childProcess().spawnSync(
      program,
      ['-Y', 'sign', '-n', SSH_NAMESPACE, '-f', file, ...agent, data],
      {
        encoding: 'utf8',
        stdio: ['inherit', 'pipe', 'pipe'],
        windowsHide: true,
      },
    );
    if (result.error || result.status !== 0)
      throw new Error(
        `${program} could not sign with ${file}: ${firstLine(result.error?.message ?? result.stderr)}; check 'git config user.signingkey'`,
      );
    return fs.readFileSync(`${data}.sig`, 'utf8');
  });
}

function signGpg(message: Buffer, { key, program }: SigningKey): string {
  const result = childProcess().spawnSync(
    program,
    ['--armor', '--detach-sign', '--local-user', key, '--output', '-'],
    {
      input: message,
      encoding: 'utf8',
      windowsHide: true,
    },
  );
  if (result.error || result.status !== 0)
    throw new Error(
      `${program} could not sign with ${key}: ${firstLine(result.error?.message ?? result.stderr)}; check 'git config user.signingkey'`,
    );
  return result.stdout;
}

function checkWithSshKeygen(armoured: string, message: Buffer): boolean | undefined {
  return inTemporaryFolder((folder) => {
    const file = path.join(folder, 'statement.sig');
    fs.writeFileSync(file, armoured);
    const result = childProcess().spawnSync(
      'ssh-keygen',
      ['-Y', 'check-novalidate', '-n', SSH_NAMESPACE, '-s', file],
      {
        input: message,
        windowsHide: true,
      },
    );
    return result.error ? undefined : result.status === 0;
  });
}

function checkWithGpg(armoured: string, message: Buffer): Pick<SignedStatement, 'signature' | 'key'> {
  return inTemporaryFolder((folder) => {
    const file = path.join(folder, 'statement.asc');
    fs.writeFileSync(file, armoured);
    const result = childProcess().spawnSync('gpg', ['--batch', '--status-fd', '1', '--verify', file, '-'], {
      input: message,
      encoding: 'utf8',
      windowsHide: true,
    });
    if (result.error) return { signature: 'unchecked' };
    // VALIDSIG names the key that signed and, last, its primary key, which is the one people publish.
    const valid = /^\[GNUPG:\] VALIDSIG ([0-9A-F]+)(?: .*? ([0-9A-F]{40}))?$/m.exec(result.stdout);
    if (valid) return { signature: 'valid', key: `gpg:${valid[2] ?? valid[1]}` };
    return { signature: /^\[GNUPG:\] NO_PUBKEY /m.test(result.stdout) ? 'unchecked' : 'invalid' };
  });
}

function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os().tmpdir(), 'countersign-'));
  try {
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';

function expandHome(file: string, cwd: string): string {
  if (/^(key::|ssh-|ecdsa-|sk-)/.test(file)) return file;
  if (file.startsWith('~/')) return path.join(os().homedir(), file.slice(2));
  return path.isAbsolute(file) || !fs.existsSync(path.resolve(cwd, file)) ? file : path.resolve(cwd, file);
}

function pick(env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && /^(GIT_|EMAIL$|HOME$|XDG_)/.test(entry[0]),
    ),
  );
}
