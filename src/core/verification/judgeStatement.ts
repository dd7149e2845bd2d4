import type { Policy, PolicyLayer, Verifier } from '../policy/policy.ts';
import type { Category } from '../regions/region.ts';
import { checklistOf } from './checklist.ts';
import type { JudgedStatement, SignedStatement } from './statement.ts';

export interface JudgementContext {
  /** E-mails of the authors of the AI lines; for "not the author". */
  readonly authors?: readonly string[];
  /** E-mails of who committed the record: whose prompt it was, as far as git knows. */
  readonly prompters?: readonly string[];
}

/** Asks the policy whether a statement counts: who said it, with which key, qualified for what, on which day. */
export function judgeStatement(
  signed: SignedStatement,
  policy: Policy,
  context: JudgementContext = {},
): JudgedStatement {
  const no = (why: string): JudgedStatement => ({ ...signed, counts: false, why });
  const { statement, signature } = signed;
  const email = statement.email.toLowerCase();
  if (signature === 'invalid') return no('Its signature does not fit.');
  if (statement.kind === 'waiver') {
    const layers = policy.layers.filter(({ verifiers }) => verifiers);
    if (layers.length > 0 && signature !== 'valid')
      return no('The policy names keys, and this waiver is not signed.');
    for (const { verifiers = [] } of layers)
      if (!verifiers.some((verifier) => isSigner(verifier, signed)))
        return no(`${statement.email} with this key is no verifier of the policy.`);
    return { ...signed, counts: true };
  }
  if (policy.notAuthor && isOneOf(context.authors, email))
    return no('The policy does not count the author of the code.');
  if (policy.notPrompter && isOneOf(context.prompters, email))
    return no('The policy does not count the person who had the AI write it.');
  if (statement.kind === 'review') return { ...signed, counts: true };
  if (signature === 'unchecked') return no('Its signature could not be checked here.');
  if (signature !== 'valid') return no('A verification must be signed.');
  const missing = checklistOf(statement.category, policy).filter(
    (text) => !statement.confirmed.includes(text),
  );
  if (missing.length > 0) return no(`It does not confirm: ${missing[0]}`);
  const layers = policy.layers.filter((layer): layer is PolicyLayer & { verifiers: readonly Verifier[] } =>
    Boolean(layer.verifiers),
  );
  if (layers.length === 0) return no('The policy names no verifiers, so nobody is known to be qualified.');
  let verifier: string | undefined;
  for (const { verifiers } of layers) {
    const people = verifiers.filter((candidate) => isSigner(candidate, signed));
    if (people.length === 0) return no(`${statement.email} with this key is no verifier of the policy.`);
    const qualified = people.filter(
      ({ categories }) => !categories || (statement.category && categories.includes(statement.category)),
    );
    if (qualified.length === 0) return no(`${people[0]!.name} is not qualified for ${statement.category}.`);
    const trained = qualified.find((person) => trainedOn(person, statement.time.slice(0, 10)));
    if (!trained) return no(`${qualified[0]!.name} had no valid training on ${statement.time.slice(0, 10)}.`);
    verifier = trained.name;
  }
  return { ...signed, counts: true, ...(verifier === undefined ? {} : { verifier }) };
}

const isOneOf = (emails: readonly string[] = [], email: string): boolean =>
  emails.some((known) => known.toLowerCase() === email);

function isSigner({ emails, keys }: Verifier, { statement, key }: SignedStatement): boolean {
  return (
    key !== undefined &&
    emails.some((email) => email.toLowerCase() === statement.email.toLowerCase()) &&
    keys.some((known) => sameKey(known, key))
  );
}

/** Keys are compared without comment; a GPG fingerprint may be given by its last 16 digits or more. */
export function sameKey(a: string, b: string): boolean {
  if (a.startsWith('gpg:') || b.startsWith('gpg:')) {
    if (!(a.startsWith('gpg:') && b.startsWith('gpg:'))) return false;
    const [x, y] = [a.slice(4).toUpperCase(), b.slice(4).toUpperCase()];
    return Math.min(x.length, y.length) >= 16 && (x.endsWith(y) || y.endsWith(x));
  }
  const plain = (key: string) => key.trim().split(/\s+/).slice(0, 2).join(' ');
  return plain(a) === plain(b);
}

function trainedOn({ training }: Verifier, day: string): boolean {
  if (!training || training.length === 0) return true;
  return training.some(
    ({ completed, expires }) => completed <= day && (expires === undefined || day <= expires),
  );
}

/** Names of the people a policy knows as qualified for a category, for messages. */
export function verifiersFor(policy: Policy, category: Category | undefined): string[] {
  const names = policy.layers.flatMap(({ verifiers }) =>
    verifiers
      ? [
          verifiers
            .filter(({ categories }) => !category || !categories || categories.includes(category))
            .map(({ name }) => name),
        ]
      : [],
  );
  const [first = [], ...rest] = names;
  return first.filter((name) => rest.every((list) => list.includes(name)));
}
