/**
 * What really happened to a character: the answer key. `neither`: an extension, a program, a paste from outside. `start`: it
 * stood there before the scenario began.
 */
export type Truth = 'ai' | 'human' | 'neither' | 'start';
/** `keep`: a formatter or a command that reprints; what it reprints to the letter is whose it was. */
export type Actor = Truth | 'keep';
export type Said = 'ai' | 'human' | 'unknown' | 'base';

/** Whose each UTF-16 unit of an insertion is. A reprint of the same visible characters is whose they were. */
export function wroteBy(
  actor: Actor,
  old: string,
  oldTruth: readonly Truth[],
  inserted: string,
): readonly Truth[] {
  if (actor !== 'keep') return Array.from({ length: inserted.length }, () => actor);
  const visible = [...old.matchAll(/\S/g)].map(({ index }) => index);
  const same = old.replaceAll(/\s/g, '') === inserted.replaceAll(/\s/g, '');
  let next = 0;
  return Array.from({ length: inserted.length }, (_, at) =>
    same && /\S/.test(inserted.charAt(at)) ? oldTruth[visible[next++]!]! : 'neither',
  );
}
