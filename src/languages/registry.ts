import type { LanguagePack, TextPack } from './languagePack.ts';
import { LANGUAGE_PATHS, type LanguageId, languageIdOfPath } from './languagePaths.ts';

export interface LanguageEntry {
  readonly id: LanguageId;
  /** Name of the wasm file without `tree-sitter-` and `.wasm`; absent for a text pack. */
  readonly grammar?: string;
  /** Of a text pack: the grammar that a team's own queries are written for, named as `grammar` is. */
  readonly queryGrammar?: string;
  readonly load: () => Promise<{ readonly pack: LanguagePack } | { readonly textPack: TextPack }>;
}

/** What reads each language; infrastructure and configuration have readers of our own, and a grammar only for a team's queries. */
const READERS: Readonly<Record<LanguageId, Omit<LanguageEntry, 'id'>>> = {
  typescript: { grammar: 'typescript', load: () => import('./typescript/typescript.ts') },
  tsx: { grammar: 'tsx', load: () => import('./typescript/tsx.ts') },
  javascript: { grammar: 'javascript', load: () => import('./typescript/javascript.ts') },
  vue: { load: () => import('./typescript/typescript.ts') },
  svelte: { load: () => import('./typescript/typescript.ts') },
  python: { grammar: 'python', load: () => import('./python/python.ts') },
  go: { grammar: 'go', load: () => import('./go/go.ts') },
  java: { grammar: 'java', load: () => import('./java/java.ts') },
  csharp: { grammar: 'c_sharp', load: () => import('./csharp/csharp.ts') },
  kotlin: { grammar: 'kotlin', load: () => import('./kotlin/kotlin.ts') },
  scala: { grammar: 'scala', load: () => import('./scala/scala.ts') },
  rust: { grammar: 'rust', load: () => import('./rust/rust.ts') },
  swift: { grammar: 'swift', load: () => import('./swift/swift.ts') },
  ruby: { grammar: 'ruby', load: () => import('./ruby/ruby.ts') },
  php: { grammar: 'php', load: () => import('./php/php.ts') },
  c: { grammar: 'c', load: () => import('./c/c.ts') },
  cpp: { grammar: 'cpp', load: () => import('./cpp/cpp.ts') },
  hcl: { queryGrammar: 'hcl', load: () => import('./hcl/hcl.ts') },
  shell: { queryGrammar: 'bash', load: () => import('./shell/shell.ts') },
  yaml: { queryGrammar: 'yaml', load: () => import('./yaml/yaml.ts') },
  json: { queryGrammar: 'json', load: () => import('./json/json.ts') },
  config: { load: () => import('./config/config.ts') },
  sql: { load: () => import('./sql/sql.ts') },
  dockerfile: { load: () => import('./dockerfile/dockerfile.ts') },
};

/** Every language the engine knows: a line here and in languagePaths.ts, a folder beside them (docs/add-a-language.md). */
export const LANGUAGES: readonly LanguageEntry[] = LANGUAGE_PATHS.map(({ id }) => ({ id, ...READERS[id] }));

/** The language of a path by name alone; `undefined` when no detector knows it. Case-insensitive. */
export function languageOfPath(path: string): LanguageEntry | undefined {
  const id = languageIdOfPath(path);
  return id === undefined ? undefined : { id, ...READERS[id] };
}

export function languageById(id: string): LanguageEntry | undefined {
  return LANGUAGES.find((entry) => entry.id === id);
}
