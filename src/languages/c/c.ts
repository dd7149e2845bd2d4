import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports: includes };

/** `#include <openssl/evp.h>`: a header binds no names, but tells what the file is about. */
export function includes(text: string): readonly Binding[] {
  const header = /[<"]([^>"]+)[>"]/.exec(text)?.[1];
  return header === undefined ? [] : [{ local: '', qualified: header }];
}
