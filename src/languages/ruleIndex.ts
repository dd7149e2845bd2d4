import { lastSegment, withoutMarks } from './names.ts';
import { ownText } from './ownText.ts';
import type { Rule } from './rule.ts';
import { isHarmlessCall, wordsOf } from './words.ts';

/** Names remembered per table. */
const MEMO = 20_000;

interface NamePattern {
  readonly rule: Rule;
  /** Segments, last one first; wildcards as regular expressions. */
  readonly segments: readonly (string | RegExp)[];
  readonly whole: boolean;
}

/** Rules by what they look for, so that a fact costs one look-up however many rules there are. */
export class RuleIndex {
  readonly rules: readonly Rule[];
  readonly #uses = new Map<string, Rule[]>();
  readonly #calls: NameTable;
  readonly #types: NameTable;
  readonly #annotations: NameTable;
  readonly functions: readonly Rule[];
  readonly classes: readonly Rule[];
  readonly #entries: readonly Rule[];
  readonly #assigns: readonly Rule[];
  readonly strings: readonly Rule[];
  readonly #guards: readonly Rule[];
  readonly choices: readonly Rule[];
  readonly #callWords: readonly Rule[];
  readonly #calledWords = new Memo();
  readonly #used = new Memo();
  readonly #entered = new Memo();
  readonly #assigned = new Memo();
  readonly #guarded = new Memo();
  readonly #declared = { functions: new Memo(), classes: new Memo() };

  readonly #harmlessCalls: RegExp | undefined;

  constructor(rules: readonly Rule[], harmlessCalls?: RegExp) {
    this.rules = rules;
    this.#harmlessCalls = harmlessCalls;
    for (const rule of rules)
      for (const module of rule.uses ?? []) this.#uses.set(module, [...(this.#uses.get(module) ?? []), rule]);
    this.#calls = new NameTable(rules, (rule) => rule.calls, isHarmlessCall);
    this.#types = new NameTable(rules, (rule) => rule.types);
    this.#annotations = new NameTable(rules, (rule) => rule.annotations);
    this.functions = rules.filter((rule) => rule.functions);
    this.classes = rules.filter((rule) => rule.classes);
    this.#entries = rules.filter((rule) => rule.entries);
    this.#assigns = rules.filter((rule) => rule.assigns);
    this.strings = rules.filter((rule) => rule.strings);
    this.#guards = rules.filter((rule) => rule.guards);
    this.choices = rules.filter((rule) => rule.choices);
    this.#callWords = rules.filter((rule) => rule.callWords);
  }

  /** Rules whose vocabulary the name of a declared function or class speaks. */
  declaring(kind: 'functions' | 'classes', words: string): readonly Rule[] {
    return this.#declared[kind].get(words, () => this[kind].filter((rule) => rule[kind]!.test(words)));
  }

  /** Rules that look for such a key of an entry. */
  entering(key: string): readonly Rule[] {
    return this.#entered.get(key, () => this.#entries.filter((rule) => rule.entries!.test(key)));
  }

  /** Rules that look for what is assigned to such a name. */
  assigning(name: string): readonly Rule[] {
    return this.#assigned.get(name, () => this.#assigns.filter((rule) => rule.assigns!.test(name)));
  }

  /** Rules that look for such a condition: `err != nil` is asked again and again. */
  guarding(condition: string): readonly Rule[] {
    return this.#guarded.get(condition, () => this.#guards.filter((rule) => rule.guards!.test(condition)));
  }

  /** Rules whose `uses` covers a resolved name or module. The longest prefix decides. */
  using(qualified: string): readonly Rule[] {
    return this.#used.get(qualified, () => this.#lookUp(qualified));
  }

  #lookUp(qualified: string): readonly Rule[] {
    for (let end = qualified.length; end > 0; end = previousCut(qualified, end)) {
      const found = this.#uses.get(qualified.slice(0, end));
      if (found) return found;
    }
    return [];
  }

  calling(name: string): readonly Rule[] {
    return this.#calls.matching(name);
  }

  typed(name: string): readonly Rule[] {
    return this.#types.matching(name);
  }

  annotated(name: string): readonly Rule[] {
    return this.#annotations.matching(name);
  }

  /** Rules whose vocabulary the last segment of a call speaks. */
  callWords(name: string): readonly Rule[] {
    return this.#calledWords.get(name, () => {
      if (isHarmlessCall(name) || this.#harmlessCalls?.test(name)) return [];
      const words = wordsOf(lastSegment(name));
      return this.#callWords.filter((rule) => rule.callWords!.test(words));
    });
  }
}

/** What was found for a name: files, and projects, repeat themselves. */
class Memo {
  readonly #known = new Map<string, readonly Rule[]>();

  get(name: string, find: () => readonly Rule[]): readonly Rule[] {
    let found = this.#known.get(name);
    if (found === undefined) {
      found = find();
      if (this.#known.size > MEMO) this.#known.clear();
      this.#known.set(ownText(name), found);
    }
    return found;
  }
}

/** Patterns of dotted suffixes, by last segment. */
class NameTable {
  readonly #exact = new Map<string, NamePattern[]>();
  /** Those whose last segment has a wildcard, by its first character. */
  readonly #wild = new Map<string, NamePattern[]>();
  readonly #memo = new Memo();
  readonly #harmless: (name: string) => boolean;

  constructor(
    rules: readonly Rule[],
    patternsOf: (rule: Rule) => readonly string[] | undefined,
    harmless: (name: string) => boolean = () => false,
  ) {
    this.#harmless = harmless;
    for (const rule of rules) {
      for (const source of patternsOf(rule) ?? []) {
        const whole = source.startsWith('=');
        const written = (whole ? source.slice(1) : source).replace(/!$/, '').split('.').reverse();
        const segments = written.map((segment) => (segment.includes('*') ? globOf(segment) : segment));
        const last = written[0]!;
        const [table, key] = last.includes('*') ? [this.#wild, last.charAt(0)] : [this.#exact, last];
        table.set(key, [...(table.get(key) ?? []), { rule, segments, whole }]);
      }
    }
  }

  matching(name: string): readonly Rule[] {
    return this.#memo.get(name, () => this.#find(name));
  }

  #find(name: string): readonly Rule[] {
    const last = withoutMarks(
      name.slice(Math.max(...['.', '/', '#'].map((cut) => name.lastIndexOf(cut))) + 1),
    );
    const patterns = [this.#exact.get(last), this.#wild.get(last.charAt(0)), this.#wild.get('*')].flatMap(
      (some) => some ?? [],
    );
    if (patterns.length === 0 || this.#harmless(name)) return [];
    const segments = name.split(/[./#]/).reverse().map(withoutMarks);
    const found = patterns.filter((pattern) => fits(pattern, segments));
    return [...new Set(found.map(({ rule }) => rule))];
  }
}

function fits({ segments, whole }: NamePattern, name: readonly string[]): boolean {
  if (name.length < segments.length || (whole && name.length !== segments.length)) return false;
  return segments.every((segment, i) =>
    typeof segment === 'string' ? segment === name[i] : segment.test(name[i]!),
  );
}

function globOf(segment: string): RegExp {
  return new RegExp(`^${segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

function previousCut(text: string, before: number): number {
  for (let i = before - 1; i > 0; i--) if (/[./:#\\([]/.test(text[i]!)) return i;
  return 0;
}
