import type { Binding, LanguagePack } from '../languagePack.ts';
import { accessControlRules } from './accessControl.ts';
import { authRules } from './auth.ts';
import { cryptoRules } from './crypto.ts';
import structure from './structure.scm';

export const pack: LanguagePack = {
  structure,
  rules: [...authRules, ...accessControlRules, ...cryptoRules],
  imports,
  indentBlocks: ['block'],
};

/** `import a.b as c`, `import a.b`, `from a.b import c as d, (e, f)`; relative modules keep their dots. */
function imports(text: string): readonly Binding[] {
  const flat = text
    .replace(/#[^\n]*/g, '')
    .replace(/[()\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const from = /^from (\S+) import (.*)$/.exec(flat);
  if (from) {
    const module = from[1]!;
    const bindings: Binding[] = [{ local: '', qualified: module }];
    for (const part of from[2]!.split(',')) {
      const name = /^\s*([\w*]+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
      if (name && name[1] !== '*')
        bindings.push({ local: name[2] ?? name[1]!, qualified: `${module}.${name[1]}` });
    }
    return bindings;
  }
  const bindings: Binding[] = [];
  for (const part of flat.replace(/^import /, '').split(',')) {
    const name = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
    if (!name) continue;
    if (name[2]) bindings.push({ local: name[2], qualified: name[1]! });
    else
      bindings.push(
        { local: name[1]!.split('.')[0]!, qualified: name[1]!.split('.')[0]! },
        { local: '', qualified: name[1]! },
      );
  }
  return bindings;
}
