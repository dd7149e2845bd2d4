import type { Fact } from './facts.ts';
import type { Binding, LanguagePack } from './languagePack.ts';
import { dottedName } from './names.ts';

/**
 * What the names of a file stand for: imports with their aliases, and variables by what made them or how they are
 * typed. One flat table a file: shadowing is rare, and a wrong guess only ever happens in a file that uses the library.
 */
export class Bindings {
  readonly #names = new Map<string, string>();
  /** Every module the file mentions in an import, bound or not. */
  readonly modules: readonly string[];

  constructor(facts: readonly Fact[], pack: LanguagePack) {
    const modules = new Set<string>();
    const binders: Binder[] = [];
    const assigned: Binder[] = [];
    const bind = (imports: readonly Binding[]) => {
      for (const { local, qualified } of imports) {
        modules.add(qualified);
        if (local !== '') this.#names.set(local, qualified);
      }
    };
    for (const fact of facts) {
      const binder = binderOf(fact, pack);
      if (binder === undefined) continue;
      binders.push(binder);
      if (fact.kind === 'import') bind(binder.imports!);
      else if (binder.imports) assigned.push(binder);
    }
    for (const { imports } of assigned) bind(imports!);
    this.modules = [...modules];
    // Only what leads to an import or a type of its own is worth knowing.
    const learn = (local: string, qualified: string) => {
      if ((/[./A-Z]/.test(qualified) || modules.has(qualified)) && !qualified.startsWith(`${local}.`))
        this.#names.set(local, qualified);
    };
    // What is bound first stays. Two passes, so that `const key = factory(); const box = key.seal()` resolves whatever the
    // order of declarations.
    for (let pass = 0; pass < 2; pass++)
      for (const { local, type, other, made } of binders) {
        if (local === '' || this.#names.has(local)) continue;
        if (type !== undefined) learn(local, this.resolve(type));
        else if (made !== undefined) learn(local, `${this.resolve(made)}()`);
        else if (other !== undefined && this.knows(other)) learn(local, this.resolve(other));
      }
  }

  /** Local names that stand for something else here than in another table, or for something in one of them only. */
  changedFrom(other: Bindings): string[] {
    const changed = [...this.#names].flatMap(([name, qualified]) =>
      other.#names.get(name) === qualified ? [] : [name],
    );
    for (const name of other.#names.keys()) if (!this.#names.has(name)) changed.push(name);
    return changed;
  }

  /** Whether the head of a dotted name is bound. */
  knows(name: string): boolean {
    return this.#names.has(headOf(name));
  }

  /** A dotted name with its head replaced by what it stands for. */
  resolve(name: string): string {
    let head = headOf(name);
    let rest = name.slice(head.length);
    let qualified = this.#names.get(head);
    if (qualified === undefined && rest.startsWith('.')) {
      // `this.jwt.sign` and `ctx.jwt.sign`: the field may be the one that is known.
      const second = headOf(rest.slice(1));
      const field = this.#names.get(second);
      if (field !== undefined && /^(?:[a-z]+)$/.test(head) === false) {
        head = second;
        rest = rest.slice(1 + second.length);
        qualified = field;
      }
    }
    return qualified === undefined ? name : `${qualified}${rest}`;
  }
}

/** Whether a candidate can bind a name at all: most assignments of a file cannot. */
export function mayBind(fact: Fact, pack: LanguagePack): boolean {
  const binder = binderOf(fact, pack);
  return (
    binder?.type !== undefined ||
    binder?.other !== undefined ||
    binder?.made !== undefined ||
    binder?.imports !== undefined
  );
}

/** What a candidate calls by a name: something of a type, something known by another name, what a call makes, or an import. */
interface Binder {
  /** The last segment of what is named; empty for an import. */
  readonly local: string;
  readonly type?: string | undefined;
  readonly other?: string | undefined;
  readonly made?: string | undefined;
  readonly imports?: readonly Binding[] | undefined;
}

/** Read once: an open document binds the same candidates again at every keystroke that binds something. */
const read = new WeakMap<Fact, Binder>();

function binderOf(fact: Fact, pack: LanguagePack): Binder | undefined {
  if (fact.kind !== 'typed' && fact.kind !== 'assign' && fact.kind !== 'import') return undefined;
  let binder = read.get(fact);
  if (binder === undefined) {
    binder = fact.kind === 'import' ? { local: '', imports: pack.imports(fact.name) } : namedBy(fact, pack);
    read.set(fact, binder);
  }
  return binder;
}

function namedBy({ kind, name, detail }: Fact, pack: LanguagePack): Binder {
  const dotted = dottedName(name);
  const local = dotted.slice(dotted.lastIndexOf('.') + 1);
  if (kind === 'typed') return { local, type: baseType(detail) };
  const made = (pack.constructed ?? constructedBy)(detail);
  const imports = pack.assignedImports?.(name, detail);
  return made
    ? { local, made: dottedName(made), imports }
    : { local, other: ALIAS.exec(detail)?.[0], imports };
}

function headOf(name: string): string {
  for (let at = 0; at < name.length; at++) {
    const c = name.charCodeAt(at);
    if (c === 0x2e || c === 0x28 || c === 0x5b) return name.slice(0, at); // . ( [
  }
  return name;
}

/** `const b = box`, `self.jwt = jwt`: another name for what is known. */
const ALIAS = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/;

const CONSTRUCTED =
  /^(?:await\s+|yield\s+|try\s+|try!\s*|try\?\s*|&|\*)*(?:new\s+)?([A-Za-z_$\\][\w$]*(?:\s*(?:\.|::|->|\?\.|\\)\s*[A-Za-z_$][\w$]*!?)*)\s*(?:::)?(?:<[^()]*>)?\s*[({!]/;

function constructedBy(value: string): string | undefined {
  return CONSTRUCTED.exec(value)?.[1];
}

/** `Optional<PasswordEncoder>` and `*jwt.Token` lead to the type a reader thinks of. */
function baseType(type: string): string {
  const bare = type.replace(/^[:\s]*(?:readonly\s+|const\s+|final\s+|mut\s+|&|\*|\[\]|\?)*\s*/, '');
  const inner =
    /^(?:Optional|Option|Box|Rc|Arc|Promise|Awaitable|Annotated|List|list|Sequence|Provider|Lazy|unique_ptr|shared_ptr|std::unique_ptr|std::shared_ptr)\s*[<[]\s*([^,\]>]+)/.exec(
      bare,
    )?.[1];
  return dottedName((inner ?? bare).replace(/[<[{|&(,=;].*$/s, '').trim());
}
