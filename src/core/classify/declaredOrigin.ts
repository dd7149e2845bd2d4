import type { OriginRecord } from '../provenance/origin.ts';

/** What a person may say about a paste. */
export type PasteSource =
  | { readonly kind: 'ai-chat'; readonly tool: string }
  | { readonly kind: 'own-code' }
  | { readonly kind: 'documentation' };

/**
 * The origin a person declared. The grade is the weakest there is: no tool and no editor saw it, the person remembers.
 * Documentation has an author whom nobody knows, so it stays `unknown`, and is not asked about again.
 */
export function declaredOrigin(source: PasteSource): OriginRecord {
  switch (source.kind) {
    case 'ai-chat':
      return {
        origin: 'ai',
        grade: 'inferred',
        rule: 'declared-ai-chat',
        assistant: { tool: source.tool },
        mode: 'paste',
      };
    case 'own-code':
      return { origin: 'human', grade: 'inferred', rule: 'declared-own-code' };
    case 'documentation':
      return { origin: 'unknown', grade: 'inferred', rule: 'declared-documentation' };
  }
}
