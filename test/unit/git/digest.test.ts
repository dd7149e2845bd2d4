import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { digest as Digest } from '../../../src/git/digest.ts';

const ALGORITHMS = ['sha1', 'sha256'] as const;
const byOpenSsl = (algorithm: string, ...parts: (string | Uint8Array)[]) => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

// Afresh, so that nothing has been digested yet and the own module is what answers.
let digest: typeof Digest;
beforeEach(async () => {
  vi.resetModules();
  ({ digest } = await import('../../../src/git/digest.ts'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(ALGORITHMS)('%s of every length around a block is what OpenSSL says', (algorithm) => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Buffer.alloc(length, length);
    expect([length, digest(algorithm, bytes)]).toEqual([length, byOpenSsl(algorithm, bytes)]);
  }
});

test.each(ALGORITHMS)('%s of texts and bytes together is what OpenSSL says', (algorithm) => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 300 })), { maxLength: 4 }),
      (parts) => {
        expect(digest(algorithm, ...parts)).toBe(byOpenSsl(algorithm, ...parts));
      },
    ),
  );
});

test.each(ALGORITHMS)('%s of what fills the memory, of more, and of much in all', (algorithm) => {
  for (const length of [129_900, 129_976, 129_977, 131_072, 300_000, 100, 129_976]) {
    const bytes = Buffer.alloc(length, 'x');
    expect([length, digest(algorithm, bytes)]).toEqual([length, byOpenSsl(algorithm, bytes)]);
  }
});

test('OpenSSL is not asked for little, and is for much', () => {
  const asked = vi.spyOn(process, 'getBuiltinModule');
  digest('sha256', 'little');
  expect(asked).not.toHaveBeenCalled();
  digest('sha256', Buffer.alloc(600_000));
  expect(asked).toHaveBeenCalledWith('node:crypto');
  asked.mockRestore();
});

test('without WebAssembly (node --jitless) OpenSSL answers', () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(digest('sha256', 'a', 'b')).toBe(byOpenSsl('sha256', 'ab'));
});
