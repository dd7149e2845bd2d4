import type { Fact } from './facts.ts';
import type { LanguagePack } from './languagePack.ts';
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
    const imported = new Set<string>();
    const bind = (local: string, qualified: string) => {
      modules.add(qualified);
      if (local !== '') {
        this.#names.set(local, qualified);
        imported.add(local);
      }
    };
    for (const fact of facts)
      if (fact.kind === 'import')
        for (const { local, qualified } of pack.imports(fact.name)) bind(local, qualified);
    for (const fact of facts) {
      if (fact.kind !== 'assign') continue;
      for (const { local, qualified } of pack.assignedImports?.(fact.name, fact.detail) ?? [])
        bind(local, qualified);
    }
    this.modules = [...modules];
    const learn = (name: string, qualified: string) => {
      const local = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : name;
      // Only what leads to an import or a type of its own is worth knowing.
      if (
        local === '' ||
        imported.has(local) ||
        (!/[./A-Z]/.test(qualified) && !modules.has(qualified)) ||
        qualified.startsWith(`${local}.`)
      )
        return;
      if (!this.#names.has(local)) this.#names.set(local, qualified);
    };
    // Two passes, so that `const key = factory(); const box = key.seal()` resolves whatever the order of declarations.
    const binders = facts.flatMap((fact) => binderOf(fact, pack) ?? []);
    for (let pass = 0; pass < 2; pass++)
      for (const { name, type, other, made } of binders) {
        if (type !== undefined) learn(name, this.resolve(type));
        if (other !== undefined && this.knows(other)) learn(name, this.resolve(other));
        if (made !== undefined) learn(name, `${this.resolve(made)}()`);
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
  if (fact.kind === 'import') return true;
  const binder = binderOf(fact, pack);
  if (binder?.type !== undefined || binder?.other !== undefined || binder?.made !== undefined) return true;
  return fact.kind === 'assign' && pack.assignedImports?.(fact.name, fact.detail) !== undefined;
}

/** What a candidate calls by a name: something of a type, something known by another name, or what a call makes. */
interface Binder {
  readonly name: string;
  readonly type?: string | undefined;
  readonly other?: string | undefined;
  readonly made?: string | undefined;
}

/** Read once: an open document binds the same candidates again at every keystroke that binds something. */
const read = new WeakMap<Fact, Binder>();

function binderOf(fact: Fact, pack: LanguagePack): Binder | undefined {
  if (fact.kind !== 'typed' && fact.kind !== 'assign') return undefined;
  const known = read.get(fact);
  if (known) return known;
  const name = dottedName(fact.name);
  const binder =
    fact.kind === 'typed' ? { name, type: baseType(fact.detail) } : assigned(name, fact.detail, pack);
  read.set(fact, binder);
  return binder;
}

function assigned(name: string, value: string, pack: LanguagePack): Binder {
  const made = (pack.constructed ?? constructedBy)(value);
  return made ? { name, made: dottedName(made) } : { name, other: ALIAS.exec(value)?.[0] };
}

function headOf(name: string): string {
  const end = name.search(/[.([]/);
  return end < 0 ? name : name.slice(0, end);
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
