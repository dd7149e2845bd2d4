import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports, statementSymbol };

/** `using A.B;`, `using X = A.B.C;`, `using static A.B;`. Namespaces bind no names, but tell what the file is about. */
function imports(text: string): readonly Binding[] {
  const match = /^(?:global\s+)?using\s+(?:static\s+)?(?:(\w+)\s*=\s*)?([\w.]+)\s*;?\s*$/.exec(text.trim());
  if (!match?.[2]) return [];
  return [{ local: match[1] ?? '', qualified: match[2] }];
}

/** Every top-level call of a minimal program is a construct of its own. */
function statementSymbol(callee: string): string {
  return callee.replace(/\(\)/g, '');
}
