/**
 * Makes any text safe inside a trailer value: printable ASCII without whitespace, `;` and `%`; everything else
 * becomes %XX of its UTF-8 bytes. So a hostile path cannot forge a trailer, hide behind bidirectional controls,
 * or break under `i18n.commitEncoding`, and whitespace in a value means nothing (it may be folded anywhere).
 *
 * @param also further ASCII characters to escape, e.g. `/` in a tool name.
 */
export function escapeValue(value: string, also = ''): string {
  let out = '';
  for (const char of value) {
    const code = char.codePointAt(0)!;
    if (code > 0x20 && code < 0x7f && char !== ';' && char !== '%' && !also.includes(char)) out += char;
    else for (const byte of utf8Bytes(code)) out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** The inverse; whitespace is dropped, a `%` that starts no escape stands for itself, bad UTF-8 becomes U+FFFD. */
export function unescapeValue(value: string): string {
  if (!/[\s%]/.test(value)) return value;
  return value.replace(/\s+/g, '').replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    decodeUtf8(
      run
        .split('%')
        .slice(1)
        .map((hex) => Number.parseInt(hex, 16)),
    ),
  );
}

// A lone surrogate has no UTF-8 form: it becomes U+FFFD, as every encoder does.
function utf8Bytes(codePoint: number): number[] {
  const code = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
}

// TextDecoder is no part of the pure language, so the core decodes its own escapes.
function decodeUtf8(bytes: readonly number[]): string {
  let out = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    const size =
      first < 0x80
        ? 1
        : first >= 0xf0 && first < 0xf5
          ? 4
          : first >= 0xe0 && first < 0xf0
            ? 3
            : first >= 0xc2 && first < 0xe0
              ? 2
              : 0;
    const rest = bytes.slice(at + 1, at + size);
    if (size === 0 || rest.length !== size - 1 || rest.some((byte) => (byte & 0xc0) !== 0x80)) {
      out += '\ufffd';
      at++;
      continue;
    }
    const code = rest.reduce(
      (sum, byte) => (sum << 6) | (byte & 63),
      size === 1 ? first : first & (0x7f >> size),
    );
    const shortest = size < 3 ? 0 : size === 3 ? 0x800 : 0x10000;
    out +=
      code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
        ? '\ufffd'
        : String.fromCodePoint(code);
    at += size;
  }
  return out;
}
