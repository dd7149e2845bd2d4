import type { LanguagePack, TextPack } from './languagePack.ts';

export interface LanguageEntry {
  readonly id: string;
  /** Lower-case, with the dot. */
  readonly extensions: readonly string[];
  /** Exact base names or path tails (`.github/CODEOWNERS`), for files without a telling extension. */
  readonly names?: readonly RegExp[];
  /** Name of the wasm file without `tree-sitter-` and `.wasm`; absent for a text pack. */
  readonly grammar?: string;
  readonly load: () => Promise<{ readonly pack: LanguagePack } | { readonly textPack: TextPack }>;
}

/** Every language the engine knows. A line here, a folder beside this file (docs/add-a-language.md). */
export const LANGUAGES: readonly LanguageEntry[] = [
  {
    id: 'typescript',
    extensions: ['.ts', '.mts', '.cts'],
    grammar: 'typescript',
    load: () => import('./typescript/typescript.ts'),
  },
  { id: 'tsx', extensions: ['.tsx'], grammar: 'tsx', load: () => import('./typescript/tsx.ts') },
  {
    id: 'javascript',
    extensions: ['.js', '.mjs', '.cjs', '.jsx'],
    grammar: 'javascript',
    load: () => import('./typescript/javascript.ts'),
  },
  {
    id: 'python',
    extensions: ['.py', '.pyi', '.pyw'],
    grammar: 'python',
    load: () => import('./python/python.ts'),
  },
];

/** The language of a path by name alone; `undefined` when no detector knows it. Case-insensitive. */
export function languageOfPath(path: string): LanguageEntry | undefined {
  const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  for (const entry of LANGUAGES) if (entry.names?.some((name) => name.test(path))) return entry;
  const dot = base.lastIndexOf('.');
  if (dot < 0) return undefined;
  const extension = base.slice(dot);
  return LANGUAGES.find((entry) => entry.extensions.includes(extension));
}

export function languageById(id: string): LanguageEntry | undefined {
  return LANGUAGES.find((entry) => entry.id === id);
}
