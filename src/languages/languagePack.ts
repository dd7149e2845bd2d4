import type { Node } from 'web-tree-sitter';
import type { Category } from '../core/regions/region.ts';
import type { Rule } from './rule.ts';

/** A name a file brings in. `from fs import chmod as c` binds `c` to `fs.chmod`; `import x` binds `x` to `x`. */
export interface Binding {
  readonly local: string;
  /** Module, package or header, followed by `.name` for a member of it. */
  readonly qualified: string;
}

/** What a language must tell the engine; everything else is shared. See docs/add-a-language.md. */
export interface LanguagePack {
  /** Text of `structure.scm`: candidates only, no meaning, no predicates. */
  readonly structure: string;
  /** The language's own rules; the common vocabulary (src/languages/common) is added by the engine. */
  readonly rules: readonly Rule[];
  /** Bindings of one `@import` node, from its text. Modules matched by `Rule.uses` should also be named when nothing is bound (`local: ''`). */
  imports(text: string): readonly Binding[];
  /** Bindings made by an assignment (`const { a: b } = require('m')`); `undefined` when it is none. */
  assignedImports?(target: string, value: string): readonly Binding[] | undefined;
  /** A call that constructs: the type or factory whose result the variable holds. Default: the callee of a leading call or `new`. */
  constructed?(value: string): string | undefined;
  /**
   * Whether a `@statement` (a call with a function literal among its arguments) is a construct of its own, as a route or a
   * middleware is, and how to call it. `undefined`: it belongs to what encloses it.
   */
  statementSymbol?(callee: string, args: string): string | undefined;
  /** Last look at a file by code, for what neither queries nor rules can say. */
  inspect?(file: InspectedFile): readonly FoundRegion[];
  /** Node types that carry block structure by indentation alone (Python): they count in the content hash. */
  readonly indentBlocks?: readonly string[];
  /** Capitalised functions are classes in all but syntax (JavaScript before 2015). */
  readonly constructorFunctions?: boolean;
  /** Arguments may stand without parentheses (Ruby); rules read them as if they stood in some. */
  readonly bareArguments?: boolean;
  /** Calls that say nothing to the common vocabulary: here its words mean something else, or rules of the language judge them. */
  readonly harmlessCalls?: RegExp;
  /** The type that a function belongs to or makes where it stands outside of it, from its name and what `@args` holds (Go). */
  owner?(name: string, args: string): string | undefined;
  /** Whether a called name, as written, begins with a module that needs no import (`ring::digest` in Rust). */
  pathed?(name: string): boolean;
  /** Semicolons carry no meaning between statements, so a formatter may add or drop them. */
  readonly optionalSemicolons?: boolean;
}

export interface InspectedFile {
  readonly path: string;
  readonly text: string;
  readonly root: Node;
}

/** A region found by code instead of by rules. Lines are 1-based and inclusive. */
export interface FoundRegion {
  readonly category: Category;
  readonly startLine: number;
  readonly endLine: number;
  readonly symbol: string;
  readonly evidence: readonly { readonly line: number; readonly rule: string; readonly why: string }[];
}

/** A language without a grammar (Dockerfile, CODEOWNERS): lines in, regions out. */
export interface TextPack {
  /** Indentation carries structure, so that it counts for the hash of a region's content. */
  readonly indented?: true;
  detect(file: { readonly path: string; readonly text: string }): readonly FoundRegion[];
  /** Rules `detect` may name, for the documentation and the meta-tests. */
  readonly rules: readonly Pick<Rule, 'id' | 'category' | 'strength' | 'why'>[];
}
