import type { Category } from '../regions/region.ts';
import type { Statement, StatementKind } from './statement.ts';

/** in-toto Statement v1 (https://in-toto.io/Statement/v1) inside a DSSE envelope; docs/spec/statements.md. */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'urn:countersign:statement:v1';
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** DSSE envelope; `signatures` is empty for an unsigned review. All byte strings in base64. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** The in-toto statement as text: the payload of the envelope. */
export function printStatement(statement: Statement): string {
  const { kind, category, contentHash, path, symbol, commit, name, email, time, confirmed } = statement;
  return JSON.stringify({
    _type: STATEMENT_TYPE,
    subject: [
      { name: `${path}#${symbol}`, digest: { sha256: contentHash } },
      ...(commit === undefined ? [] : [{ name: 'commit', digest: { gitCommit: commit } }]),
    ],
    predicateType: PREDICATE_TYPE,
    predicate: {
      kind,
      ...(category === undefined ? {} : { category }),
      path,
      symbol,
      by: { name, email },
      time,
      confirmed,
      ...(statement.fingerprint === undefined ? {} : { fingerprint: statement.fingerprint }),
      ...(statement.reason === undefined ? {} : { reason: statement.reason }),
      ...(statement.until === undefined ? {} : { until: statement.until }),
    },
  });
}

const KINDS: readonly StatementKind[] = ['review', 'verification', 'waiver'];

/** Reads a payload; `undefined` when it is none of ours. Unknown members are ignored. */
export function parseStatement(json: string): Statement | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const root = object(value);
  if (root._type !== STATEMENT_TYPE || root.predicateType !== PREDICATE_TYPE) return undefined;
  const predicate = object(root.predicate);
  const by = object(predicate.by);
  const subjects = Array.isArray(root.subject) ? root.subject.map(object) : [];
  const digest = (name: string) =>
    subjects.map((subject) => text(object(subject.digest)[name])).find((found) => found !== undefined);
  const kind = KINDS.find((known) => known === predicate.kind);
  const contentHash = digest('sha256');
  const [email, time] = [text(by.email), text(predicate.time)];
  if (!kind || contentHash === undefined || email === undefined || time === undefined) return undefined;
  if (Number.isNaN(Date.parse(time))) return undefined;
  const commit = digest('gitCommit');
  const optional = (name: 'category' | 'fingerprint' | 'reason' | 'until') => {
    const found = text(predicate[name]);
    return found === undefined ? {} : { [name]: found };
  };
  return {
    kind,
    ...(optional('category') as { category?: Category }),
    contentHash,
    path: text(predicate.path) ?? '',
    symbol: text(predicate.symbol) ?? '',
    ...(commit === undefined ? {} : { commit }),
    name: text(by.name) ?? email,
    email,
    time,
    confirmed: Array.isArray(predicate.confirmed)
      ? predicate.confirmed.filter((item): item is string => typeof item === 'string')
      : [],
    ...optional('fingerprint'),
    ...optional('reason'),
    ...optional('until'),
  };
}

/** Reads one line of a note; `undefined` when it is no envelope. */
export function parseEnvelope(line: string): Envelope | undefined {
  try {
    const value = object(JSON.parse(line));
    if (value.payloadType !== PAYLOAD_TYPE || typeof value.payload !== 'string') return undefined;
    const signatures = Array.isArray(value.signatures) ? value.signatures.map(object) : [];
    return {
      payloadType: PAYLOAD_TYPE,
      payload: value.payload,
      signatures: signatures.flatMap(({ keyid, sig }) =>
        typeof sig === 'string' ? [{ keyid: text(keyid) ?? '', sig }] : [],
      ),
    };
  } catch {
    return undefined;
  }
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
