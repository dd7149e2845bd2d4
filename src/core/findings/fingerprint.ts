import type { FindingRule } from './findingRules.ts';

export interface FingerprintParts {
  readonly rule: FindingRule;
  readonly category?: string | undefined;
  readonly path: string;
  readonly symbol?: string | undefined;
  readonly contentHash?: string | undefined;
  /** Tells apart what the other parts do not, e.g. a tool or a commit. */
  readonly extra?: string | undefined;
}

/** 24 hex digits; no line numbers go in, so moves and unrelated edits keep it. */
export function fingerprintOf(parts: FingerprintParts, sha256: (text: string) => string): string {
  const { rule, category, path, symbol, contentHash, extra } = parts;
  return sha256(
    JSON.stringify([
      'countersign.finding/1',
      rule,
      category ?? '',
      path,
      symbol ?? '',
      contentHash ?? '',
      extra ?? '',
    ]),
  ).slice(0, 24);
}
