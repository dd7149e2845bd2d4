import type { Category } from '../core/regions/region.ts';
import { categoriesOf, type Rule } from './rule.ts';
import type { RuleIndex } from './ruleIndex.ts';
import { wordsOf } from './words.ts';

/** In a file named after a scheme (`authorization_code.js`, `jwt.strategy.ts`, `HmacSigner.java`) every function is at least a hint. */
export const FILE_RULES: Readonly<Record<'auth' | 'crypto' | 'access-control', Rule>> = {
  auth: {
    id: 'common/auth-file',
    category: 'auth',
    strength: 'hint',
    why: '{name} stands in a file named after an authentication scheme.',
  },
  crypto: {
    id: 'common/crypto-file',
    category: 'crypto',
    strength: 'hint',
    why: '{name} stands in a file named after a cryptographic scheme.',
  },
  'access-control': {
    id: 'common/access-file',
    category: 'access-control',
    strength: 'hint',
    why: '{name} stands in a file named after an access-control scheme.',
  },
};

/** What shows, names or words things, rather than deciding them. */
const SHOWS =
  /\b(?:form|button|page|pages|view|list|modal|dialog|icon|label|mock|mocks|fixture|style|styles|type|types|constant|constants|error|errors|exception|message|messages|i18n|locale|docs?|example|demo|component|screen|panel|menu|table|card|input|field|widget|dto|enum|schema|migration|lexer|parser|highlight|index|urls|apps|ui|ux|wrapper|prompt|ask)\b/;

/** Rules that the base name of a file switches on for everything in it. */
export function fileRulesOf(path: string, index: RuleIndex): readonly Rule[] {
  if (/\.(?:tsx|jsx|vue|svelte)$/i.test(path)) return [];
  const words = wordsOf(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  if (words === '' || SHOWS.test(words)) return [];
  const categories = new Set<Category>();
  for (const rule of index.classes)
    if (rule.strength === 'strong' && rule.id.startsWith('common/') && rule.classes!.test(words))
      for (const category of categoriesOf(rule)) categories.add(category);
  return Object.values(FILE_RULES).filter((rule) =>
    categoriesOf(rule).some((category) => categories.has(category)),
  );
}
