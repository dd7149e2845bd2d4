import { pathed } from '../java/java.ts';
import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports, pathed };

/** `import a.b.C`, `import a.b.{C, D => E, F as G, _}`, `import a.b._`, several separated by commas. */
function imports(text: string): readonly Binding[] {
  const bindings: Binding[] = [];
  for (const clause of text.replace(/^import\s+/, '').match(/[\w.$*]+(?:\{[^}]*\})?/g) ?? []) {
    const brace = clause.indexOf('{');
    const prefix = (brace < 0 ? clause : clause.slice(0, brace)).replace(/\.?$/, '');
    if (brace < 0) {
      const cut = prefix.lastIndexOf('.');
      const last = prefix.slice(cut + 1);
      if (last === '_' || last === '*') bindings.push({ local: '', qualified: prefix.slice(0, cut) });
      else bindings.push({ local: last, qualified: prefix });
      continue;
    }
    bindings.push({ local: '', qualified: prefix });
    for (const part of clause.slice(brace + 1, -1).split(',')) {
      const match = /^\s*(\w+)(?:\s*(?:=>|as)\s*(\w+))?\s*$/.exec(part);
      if (match?.[1] && match[1] !== '_')
        bindings.push({ local: match[2] ?? match[1], qualified: `${prefix}.${match[1]}` });
    }
  }
  return bindings;
}
