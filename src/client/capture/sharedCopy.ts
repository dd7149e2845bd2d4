import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { canonicalText } from '../../core/provenance/canonicalText.ts';
import { adaptPart, type CopiedPart, joinParts } from '../../core/provenance/copiedText.ts';
import { UNKNOWN } from '../../core/provenance/origin.ts';
import type { Span } from '../../core/provenance/span.ts';
import { spansLength } from '../../core/provenance/spanList.ts';
import type { WireSpans } from '../../protocol/messages.ts';
import { fromWire, toWire } from '../../protocol/wireSpans.ts';

/** The last copy, as another window finds it: no text, only what proves that a text is the one that was copied. */
interface Shared {
  readonly version: 1;
  /** Keyed digest of the text on the clipboard, LF only. */
  readonly text: string;
  /** One for every selection, in units of the LF text. */
  readonly parts: readonly WireSpans[];
}

/** A copy older than this is not believed: the clipboard has had time to get the same text from somewhere else. */
const BELIEVED_MS = 12 * 3_600_000;
const MAX_BYTES = 4_000_000;

/**
 * The last copy made in any window of this machine and user. The editor hands paste metadata on only inside one window,
 * so the origins of a copy lie in a file in the extension's own storage, signed with a key that lies beside it: what some other program
 * puts on the clipboard is never believed, and a file that was tampered with says nothing.
 */
export class SharedCopy {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Best effort: a storage that cannot be written costs the origins of pastes into other windows, nothing else. */
  write(parts: readonly CopiedPart[]): void {
    try {
      fs.mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      const key = this.#key();
      const plain = parts.map((part) => {
        const text = canonicalText(part.text);
        return { text, spans: adaptPart(part, text) };
      });
      const shared: Shared = {
        version: 1,
        text: mac(key, joinParts(plain).text),
        // What history would answer here, it would not answer in another repository.
        parts: plain.map(({ spans }) =>
          toWire(spans.map((span) => (span.origin === 'base' ? { ...span, origin: UNKNOWN } : span))),
        ),
      };
      const body = JSON.stringify(shared);
      if (body.length > MAX_BYTES) return;
      const file = path.join(this.#folder, `copy-${process.pid}.tmp`);
      fs.writeFileSync(file, `${mac(key, body)}\n${body}`, { mode: 0o600 });
      fs.renameSync(file, this.#file);
    } catch {
      // See above.
    }
  }

  /** The parts of the last copy, when this is exactly its text. */
  read(clipboard: string): readonly CopiedPart[] | undefined {
    try {
      const { mtimeMs, size } = fs.statSync(this.#file);
      if (size > 2 * MAX_BYTES || Date.now() - mtimeMs > BELIEVED_MS) return undefined;
      const [signature = '', body = ''] = fs.readFileSync(this.#file, 'utf8').split('\n');
      const key = this.#key();
      if (!equal(signature, mac(key, body))) return undefined;
      const shared = JSON.parse(body) as Shared;
      const text = canonicalText(clipboard);
      if (shared.version !== 1 || !equal(shared.text, mac(key, text))) return undefined;
      let at = 0;
      const parts = shared.parts.map((wire): CopiedPart => {
        const spans: Span[] = fromWire(wire);
        const length = spansLength(spans);
        const part = { text: text.slice(at, at + length), spans };
        at += length + 1;
        return part;
      });
      return at === text.length + 1 ? parts : undefined;
    } catch {
      return undefined;
    }
  }

  get #file(): string {
    return path.join(this.#folder, 'copy');
  }

  /** Made once for this user and machine; of two windows that make it at once, the first one's counts. */
  #key(): Buffer {
    const file = path.join(this.#folder, 'key');
    try {
      fs.writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
    } catch {
      // It is there.
    }
    const key = fs.readFileSync(file);
    if (key.length !== 32) throw new Error('the key is damaged');
    return key;
  }
}

const mac = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('hex');

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
