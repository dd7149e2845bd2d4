/** A text and what was done to it. */
export interface Variant {
  readonly name: string;
  readonly text: string;
}

const BRACKET = /[()[\]{}]/g;
const WORD = /[A-Za-z]{4,}/g;

/** A file as it is, while somebody types in it, saved on Windows, with characters of two UTF-16 units. Always the same ones. */
export function variantsOf(text: string): readonly Variant[] {
  const brackets = [...text.matchAll(BRACKET)].map(({ index }) => index);
  const lost = brackets[text.length % Math.max(1, brackets.length)];
  return [
    { name: 'as it is', text },
    { name: 'first half', text: text.slice(0, text.length >> 1) },
    { name: 'CRLF', text: text.replaceAll(/\r?\n/g, '\r\n') },
    // A character no grammar allows in a name: into names, keywords, strings and comments.
    { name: 'emoji', text: everyThird(text, (word) => `\u{1F600}${word}`) },
    { name: 'letters beyond the BMP', text: everyThird(text, (word) => `${word}\u{1D4B3}`) },
    ...(lost === undefined
      ? []
      : [{ name: `bracket at ${lost} deleted`, text: text.slice(0, lost) + text.slice(lost + 1) }]),
  ];
}

function everyThird(text: string, change: (word: string) => string): string {
  let count = 0;
  return text.replaceAll(WORD, (word) => (++count % 3 === 0 ? change(word) : word));
}
