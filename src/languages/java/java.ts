import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports, pathed };

/** A call on the full name of a class, which needs no import: `javax.crypto.Cipher.getInstance`. */
export function pathed(name: string): boolean {
  return /^(?:new\s+)?(?:javax?|jakarta|androidx?|org|com|io|net|akka|play|cats|zio)\.[a-z]\w*\./.test(name);
}

/** `import a.b.C;`, `import static a.b.C.d;`, `import a.b.*;` */
function imports(text: string): readonly Binding[] {
  const name = /^import\s+(?:static\s+)?([\w.]+?)(\.\*)?\s*;?\s*$/.exec(text.trim());
  if (!name?.[1]) return [];
  const qualified = name[1];
  if (name[2]) return [{ local: '', qualified }];
  return [{ local: qualified.slice(qualified.lastIndexOf('.') + 1), qualified }];
}
