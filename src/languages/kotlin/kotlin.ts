import { pathed } from '../java/java.ts';
import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports, pathed };

/** `import a.b.C`, `import a.b.C as D`, `import a.b.*`. */
function imports(text: string): readonly Binding[] {
  const match = /^import\s+([\w.]+?)(\.\*)?(?:\s+as\s+(\w+))?\s*;?\s*$/.exec(text.trim());
  if (!match?.[1]) return [];
  const qualified = match[1];
  if (match[2]) return [{ local: '', qualified }];
  return [{ local: match[3] ?? qualified.slice(qualified.lastIndexOf('.') + 1), qualified }];
}
