import type { Category } from '../core/regions/region.ts';
import type { Bindings } from './bindings.ts';
import type { Fact } from './facts.ts';
import type { LanguagePack } from './languagePack.ts';
import { dottedName, lastSegment } from './names.ts';
import { categoriesOf, type Rule, type Strength } from './rule.ts';
import type { RuleIndex } from './ruleIndex.ts';
import { isChecksum, wordsOf } from './words.ts';

/** What sort of thing matched: two weak matches count together only when they are of different sorts. */
export type MatchKind =
  | 'library'
  | 'call'
  | 'callWords'
  | 'type'
  | 'annotation'
  | 'function'
  | 'class'
  /** The class that a member defined elsewhere belongs to: lends its meaning, and is no evidence alone. */
  | 'owner'
  | 'entry'
  | 'assign'
  | 'string'
  | 'guard';

/** One rule that matched one fact, for one category. */
export interface Match {
  readonly rule: Rule;
  readonly category: Category;
  readonly strength: Strength;
  readonly kind: MatchKind;
  readonly fact: Fact;
  readonly why: string;
}

/**
 * The same field of two values of one class, as `equals` compares them: `password.equals(that.password)`, `owner == other.owner`.
 * That is nobody's credential and nobody's right.
 */
const SAME_FIELD =
  /\b(?:(?:this|self)(?:\.|->))?_*(\w+)(?:\(\))?\s*(?:[!=]==?\s*|(?:\.[eE]quals\(|,)\s*)(?:other|that|rhs|another|o)(?:\.|->)_*\1(?:\(\))?(?!\w)\)?/g;

/** What any object has and any file needs: the name of the file says nothing of it. */
const OF_ANYTHING =
  /^(?:to string|equals|hash code|compare(?: to)?|get name|fmt|debug|display|string|default|error|unwrap|(?:de)?serialize(?: (?!token|key|claims|secret)\w+)+|to \w+ error|close|clone|copy|iterator|size|repr|str|finalize|describe contents|write to parcel|[gs]et logger|on back pressed|(?:array|list|map|hex|hex string|bytes?|byte array|string) to(?: \w+){1,2})$/;

/** Applies the rules to the facts. `lexical: false` (test files) trusts only what resolves into a library. */
export function matchFacts(
  facts: readonly Fact[],
  bindings: Bindings,
  index: RuleIndex,
  options: {
    readonly lexical: boolean;
    readonly constructorFunctions?: boolean | undefined;
    readonly bareArguments?: boolean | undefined;
    /** Elsewhere than in a header a prototype only repeats what follows in the same file. */
    readonly header?: boolean;
    readonly owner?: LanguagePack['owner'];
    readonly pathed?: LanguagePack['pathed'];
    /** Rules for files whose own name says what everything in them is about. */
    readonly file?: readonly Rule[];
  },
): Match[] {
  const matches: Match[] = [];
  const add = (rule: Rule, kind: MatchKind, fact: Fact, name: string, strength: Strength = rule.strength) => {
    const why = rule.why.replace('{name}', `\`${shorten(name)}\``);
    for (const category of categoriesOf(rule)) matches.push({ rule, category, strength, kind, fact, why });
  };
  for (const fact of facts) {
    switch (fact.kind) {
      case 'call':
        matchCall(fact, bindings, index, options, add);
        break;
      case 'annotation': {
        if (/\.(?:setter|getter|deleter)$/.test(fact.name)) break; // A property of Python, no library.
        const resolved = bindings.resolve(dottedName(fact.name));
        for (const rule of index.annotated(resolved))
          if (!rule.args || rule.args.test(fact.detail)) add(rule, 'annotation', fact, fact.name);
        for (const rule of index.using(resolved))
          if (!rule.args || rule.args.test(fact.detail)) add(rule, 'library', fact, fact.name);
        break;
      }
      case 'function':
      case 'class': {
        const bare = lastSegment(dottedName(fact.name));
        const words = wordsOf(bare);
        // What a constructor or destructor is called (C++) says what its class is, and its class says so itself.
        const outside = fact.name.includes('::');
        const named = !outside || !/(\w+)\s*::\s*~?\1$/.test(fact.name);
        if (options.lexical && named) {
          for (const rule of index.declaring(fact.kind === 'class' ? 'classes' : 'functions', words))
            if (
              fact.kind === 'class'
                ? !rule.members || rule.members.test(fact.body)
                : !rule.params || rule.params.test(fact.detail)
            )
              add(rule, fact.kind, fact, bare);
          if (options.constructorFunctions && fact.kind === 'function' && /^[A-Z]/.test(bare))
            for (const rule of index.declaring('classes', words))
              if (!rule.members) add(rule, 'function', fact, bare);
          // `bool TokenVerifier::check(…) {…}`: a member defined outside its class.
          const outer = outside && fact.kind === 'function' && /(\w+)\s*::\s*\w+$/.exec(fact.name)?.[1];
          if (outer)
            for (const rule of index.declaring('classes', wordsOf(outer)))
              if (!rule.members) add(rule, 'owner', fact, outer);
          // `Cipher.prototype.update = function`: a member of a class before there were classes.
          const owner = fact.kind === 'function' && /([A-Z]\w*)\.prototype\.\w+$/.exec(fact.name)?.[1];
          if (owner)
            for (const rule of index.declaring('classes', wordsOf(owner)))
              if (!rule.members) add(rule, 'function', fact, owner);
          const type = fact.kind === 'function' && options.owner?.(bare, fact.detail);
          if (type)
            for (const rule of index.declaring('classes', wordsOf(type)))
              if (!rule.members)
                add(rule, 'function', fact, type, rule.strength === 'strong' ? 'weak' : 'hint');
        }
        if (options.lexical && named && fact.endRow - fact.row >= 2 && !OF_ANYTHING.test(words))
          for (const rule of options.file ?? []) add(rule, 'function', fact, bare);
        if (fact.kind === 'class' && fact.detail !== '' && !isChecksum(words))
          matchBases(fact, bindings, index, add);
        break;
      }
      case 'declared':
      case 'prototype':
        // Where something is named but not done, only a name that is telling alone counts.
        if (options.lexical && (fact.kind === 'declared' || options.header)) {
          const bare = lastSegment(dottedName(fact.name));
          for (const rule of index.declaring('functions', wordsOf(bare)))
            if (rule.strength === 'strong' && (!rule.params || rule.params.test(fact.detail)))
              add(rule, 'function', fact, bare);
        }
        break;
      case 'typed': {
        const type = bindings.resolve(
          dottedName(
            fact.detail
              .replace(/^(?:[:\s&*]|'\w+\s|(?:mut|dyn|impl|const|struct|class|enum|union)\s)+/, '')
              .replace(/[<[{|(&,=;].*$/s, ''),
          ),
        );
        for (const rule of index.typed(type)) add(rule, 'type', fact, lastSegment(type));
        for (const rule of index.using(type))
          if (!rule.args)
            add(rule, 'type', fact, lastSegment(type), rule.strength === 'strong' ? 'weak' : 'hint');
        break;
      }
      case 'entry':
        if (options.lexical) {
          const key = unquote(fact.name);
          for (const rule of index.entering(key))
            if (!rule.value || rule.value.test(fact.detail)) add(rule, 'entry', fact, key);
        }
        break;
      case 'assign':
        if (options.lexical)
          for (const rule of index.assigning(fact.name))
            if (!rule.value || rule.value.test(fact.detail)) add(rule, 'assign', fact, fact.name);
        break;
      case 'string':
        if (options.lexical)
          for (const rule of index.strings)
            if (rule.strings!.test(fact.name)) add(rule, 'string', fact, fact.name);
        break;
      case 'guard':
        if (options.lexical) {
          const condition = fact.detail.replace(SAME_FIELD, 'same');
          for (const rule of index.guarding(condition))
            if (!rule.body || rule.body.test(fact.body)) add(rule, 'guard', fact, fact.detail);
        }
        break;
      case 'names':
        if (options.lexical)
          for (const rule of index.declaring('classes', wordsOf(lastSegment(dottedName(fact.name)))))
            if (rule.members?.test(fact.body)) add(rule, 'class', fact, fact.name);
        break;
      case 'choice':
        if (options.lexical)
          for (const rule of index.choices)
            if (rule.choices!.test(fact.detail) && (!rule.body || rule.body.test(fact.body)))
              add(rule, 'guard', fact, fact.detail);
        break;
      default:
        break;
    }
  }
  return matches;
}

type Add = (rule: Rule, kind: MatchKind, fact: Fact, name: string, strength?: Strength) => void;

function matchCall(
  fact: Fact,
  bindings: Bindings,
  index: RuleIndex,
  { lexical, pathed, bareArguments }: Parameters<typeof matchFacts>[3],
  add: Add,
): void {
  const args = bareArguments && /^[^(]/.test(fact.detail) ? `(${fact.detail})` : fact.detail;
  const written = dottedName(fact.name);
  const resolved = bindings.resolve(written);
  const seen = new Set<Rule>();
  const take = (rule: Rule, kind: MatchKind, strength: Strength = rule.strength) => {
    if (seen.has(rule) || (rule.args && !rule.args.test(args))) return;
    seen.add(rule);
    add(rule, kind, fact, written, strength);
  };
  const known = bindings.knows(written) || resolved !== written;
  // What a plain function returned (`createHash()`, `wrap_socket()`) is often only data or a socket from there on. Ruby's `new` constructs.
  const derived = () =>
    /(?:^|[./])(?!new\(\))[a-z_]\w*\(\)\.[^(]*$/.test(resolved) && !written.includes('()');
  if (known || pathed?.(fact.name))
    for (const rule of index.using(resolved)) take(rule, 'library', derived() ? 'hint' : rule.strength);
  for (const rule of index.calling(resolved)) if (lexical || known || !isLexical(rule)) take(rule, 'call');
  if (resolved !== written)
    for (const rule of index.calling(written)) if (lexical || !isLexical(rule)) take(rule, 'call');
  for (const rule of index.typed(resolved)) take(rule, 'type');
  if (lexical) for (const rule of index.callWords(written)) take(rule, 'callWords');
}

/** Common vocabulary: telling in code, but tests are full of it. */
function isLexical(rule: Rule): boolean {
  return rule.lexical === true || rule.id.startsWith('common/');
}

function matchBases(fact: Fact, bindings: Bindings, index: RuleIndex, add: Add): void {
  for (const base of fact.detail.split(/[(),:{}\s]+|(?<![\w.])(?:extends|implements|with)\b/)) {
    const bare = base.replace(/[<[].*$/s, '');
    if (!/^[A-Za-z_\\$]/.test(bare)) continue;
    const resolved = bindings.resolve(dottedName(bare));
    for (const rule of index.typed(resolved)) add(rule, 'type', fact, bare);
    for (const rule of index.using(resolved)) if (!rule.args) add(rule, 'library', fact, bare);
  }
}

function unquote(text: string): string {
  return /^["'`].*["'`]$/s.test(text) ? text.slice(1, -1) : text.replace(/^:|:$/g, '');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57)}…`;
}
