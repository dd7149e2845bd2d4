import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports };

/** `import CryptoKit`, `import struct Foundation.Data`: a module binds no names, but tells what the file is about. */
function imports(text: string): readonly Binding[] {
  const module = /import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?([\w.]+)/.exec(
    text,
  )?.[1];
  return module === undefined ? [] : [{ local: '', qualified: module }];
}
