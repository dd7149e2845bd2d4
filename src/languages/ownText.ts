/** The same text, held by itself: V8 keeps all of what a part was cut from for as long as the part is kept. */
export function ownText(part: string): string {
  return ` ${part}`.slice(1);
}
