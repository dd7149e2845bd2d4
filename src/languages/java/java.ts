import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports };

/** `import a.b.C;`, `import static a.b.C.d;`, `import a.b.*;` */
function imports(text: string): readonly Binding[] {
  const name = /^import\s+(?:static\s+)?([\w.]+?)(\.\*)?\s*;?\s*$/.exec(text.trim());
  if (!name?.[1]) return [];
  const qualified = name[1];
  if (name[2]) return [{ local: '', qualified }];
  return [{ local: qualified.slice(qualified.lastIndexOf('.') + 1), qualified }];
}
