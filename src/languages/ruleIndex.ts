import { lastSegment } from './names.ts';
import type { Rule } from './rule.ts';
import { isHarmlessCall, wordsOf } from './words.ts';

/** Names remembered per table: files, and projects, repeat themselves. */
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
  readonly entries: readonly Rule[];
  readonly assigns: readonly Rule[];
  readonly strings: readonly Rule[];
  readonly guards: readonly Rule[];
  readonly choices: readonly Rule[];
  readonly #callWords: readonly Rule[];
  readonly #wordMemo = new Map<string, readonly Rule[]>();
  readonly #used = new Map<string, readonly Rule[]>();
  readonly #declared = {
    functions: new Map<string, readonly Rule[]>(),
    classes: new Map<string, readonly Rule[]>(),
  };

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
    this.entries = rules.filter((rule) => rule.entries);
    this.assigns = rules.filter((rule) => rule.assigns);
    this.strings = rules.filter((rule) => rule.strings);
    this.guards = rules.filter((rule) => rule.guards);
    this.choices = rules.filter((rule) => rule.choices);
    this.#callWords = rules.filter((rule) => rule.callWords);
  }

  /** Rules whose vocabulary the name of a declared function or class speaks. */
  declaring(kind: 'functions' | 'classes', words: string): readonly Rule[] {
    const memo = this.#declared[kind];
    let found = memo.get(words);
    if (found === undefined) {
      found = this[kind].filter((rule) => rule[kind]!.test(words));
      if (memo.size > MEMO) memo.clear();
      memo.set(words, found);
    }
    return found;
  }

  /** Rules whose `uses` covers a resolved name or module. The longest prefix decides. */
  using(qualified: string): readonly Rule[] {
    let found = this.#used.get(qualified);
    if (found === undefined) {
      found = this.#lookUp(qualified);
      if (this.#used.size > MEMO) this.#used.clear();
      this.#used.set(qualified, found);
    }
    return found;
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

  /** Rules whose vocabulary the last segment of a call speaks. Memoised by name: files repeat themselves. */
  callWords(name: string): readonly Rule[] {
    if (isHarmlessCall(name) || this.#harmlessCalls?.test(name)) return [];
    const last = lastSegment(name);
    let found = this.#wordMemo.get(last);
    if (found === undefined) {
      const words = wordsOf(last);
      found = this.#callWords.filter((rule) => rule.callWords!.test(words));
      if (this.#wordMemo.size > 20_000) this.#wordMemo.clear();
      this.#wordMemo.set(last, found);
    }
    return found;
  }
}

/** Patterns of dotted suffixes, by last segment. */
class NameTable {
  readonly #exact = new Map<string, NamePattern[]>();
  readonly #wild: NamePattern[] = [];
  readonly #memo = new Map<string, readonly Rule[]>();
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
        const segments = (whole ? source.slice(1) : source)
          .replace(/!$/, '')
          .split('.')
          .reverse()
          .map((segment) => (segment.includes('*') ? globOf(segment) : segment));
        const [last] = segments;
        if (typeof last === 'string') {
          const list = this.#exact.get(last) ?? [];
          list.push({ rule, segments, whole });
          this.#exact.set(last, list);
        } else this.#wild.push({ rule, segments, whole });
      }
    }
  }

  matching(name: string): readonly Rule[] {
    const known = this.#memo.get(name);
    if (known) return known;
    const segments = name
      .split(/[./#]/)
      .reverse()
      .map((segment) => segment.replace(/(?:\(\)|\[\])+$/, ''));
    const found = new Set<Rule>();
    if (!this.#harmless(name)) {
      for (const pattern of this.#exact.get(segments[0] ?? '') ?? [])
        if (fits(pattern, segments)) found.add(pattern.rule);
      for (const pattern of this.#wild) if (fits(pattern, segments)) found.add(pattern.rule);
    }
    if (this.#memo.size > 20_000) this.#memo.clear();
    this.#memo.set(name, [...found]);
    return this.#memo.get(name)!;
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
