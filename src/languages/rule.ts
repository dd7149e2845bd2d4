import type { Category } from '../core/regions/region.ts';

/**
 * How much one match is worth. `strong` makes a region alone. `weak` needs company: another kind of weak match in
 * the same construct, or a file that is about the same thing (what it imports, where it lies, what encloses it).
 * `hint` counts only where the file is clearly about it: it imports a library of the category or already has a
 * strong match. A lone `token` in a lexer is at most a hint, and lexers import no auth library.
 */
export type Strength = 'strong' | 'weak' | 'hint';

/**
 * One line of meaning. Every list of matchers is an alternative: the rule matches when any of them does.
 * Names are compared after resolution: import aliases replaced by module and name, receivers by what made them,
 * separators (`::`, `->`, `\`, `?.`) by dots, arguments dropped (`a.b(x).c` reads `a.b().c`).
 */
export interface Rule {
  /** `<language or common>/<what>`; the id of its entry in docs/rules.md. */
  readonly id: string;
  /** Several when one construct is both, as password hashing is authentication and cryptography. */
  readonly category: Category | readonly Category[];
  readonly strength: Strength;
  /** One sentence for people; `{name}` becomes the matched name. */
  readonly why: string;

  /**
   * Module or package prefixes, cut at a separator: `@noble/hashes`, `cryptography.hazmat`, `crypto/sha256`,
   * `javax.crypto`. A call, construction, annotation or base class that resolves into one matches. The import
   * itself is no region, but tells what the file is about.
   */
  readonly uses?: readonly string[];
  /**
   * Called or constructed names, matched as a dotted suffix of the resolved name: `sign` matches `jwt.sign()` and
   * `sign()`; `jwt.sign` only the former; `=sign` only a bare `sign()`. `*` stands for any run of characters in a segment.
   */
  readonly calls?: readonly string[];
  /** With `calls`: their names are only what people call such things, as all of `common` is, so that tests say nothing by them. */
  readonly lexical?: true;
  /** With `calls` and `uses`: the argument text (clipped) must match too. */
  readonly args?: RegExp;
  /** Type names (last segment; `*` allowed): of typed variables, parameters and fields, bases of classes, constructions. */
  readonly types?: readonly string[];
  /** Decorators, annotations, attributes: matched like `calls`; `args` applies. */
  readonly annotations?: readonly string[];
  /** Declared functions, methods: tested on the name split into lower-case words (`verify_password` and `verifyPassword` read `verify password`). */
  readonly functions?: RegExp;
  /** With `functions`: the text of the parameters must match too; without it the rule needs none. Where a language's structure captures them. */
  readonly params?: RegExp;
  /** Declared classes, structs, traits, interfaces: tested like `functions`. */
  readonly classes?: RegExp;
  /** With `classes`: the text of the members (clipped) must match too; never true where a language's structure captures none. */
  readonly members?: RegExp;
  /** Names of calls whose receiver is unknown, tested like `functions`: for vocabulary that is telling wherever it stands. */
  readonly callWords?: RegExp;
  /** Keys of objects, keyword arguments, configuration entries, as written. `value` applies. */
  readonly entries?: RegExp;
  /** Targets of assignments, as written (last segment included). `value` applies. */
  readonly assigns?: RegExp;
  /** With `entries` and `assigns`: the text of the value must match too. */
  readonly value?: RegExp;
  /** Contents of string literals. */
  readonly strings?: RegExp;
  /** Conditions of an `if`, as written; `body` is what happens then. */
  readonly guards?: RegExp;
  /** What a `switch`, `match` or `when` chooses by, as written; `body` is the cases. */
  readonly choices?: RegExp;
  /** With `guards` and `choices`: the text of the consequence (clipped) must match too. */
  readonly body?: RegExp;
}

export function categoriesOf(rule: Rule): readonly Category[] {
  return typeof rule.category === 'string' ? [rule.category] : rule.category;
}
