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
  // Single-file components: their scripts, as TypeScript or JavaScript.
  { id: 'vue', extensions: ['.vue'], load: () => import('./typescript/typescript.ts') },
  { id: 'svelte', extensions: ['.svelte'], load: () => import('./typescript/typescript.ts') },
  {
    id: 'python',
    extensions: ['.py', '.pyi', '.pyw'],
    grammar: 'python',
    load: () => import('./python/python.ts'),
  },
  { id: 'go', extensions: ['.go'], grammar: 'go', load: () => import('./go/go.ts') },
  { id: 'java', extensions: ['.java'], grammar: 'java', load: () => import('./java/java.ts') },
  { id: 'csharp', extensions: ['.cs', '.csx'], grammar: 'c_sharp', load: () => import('./csharp/csharp.ts') },
  { id: 'kotlin', extensions: ['.kt', '.kts'], grammar: 'kotlin', load: () => import('./kotlin/kotlin.ts') },
  {
    id: 'scala',
    extensions: ['.scala', '.sc', '.sbt'],
    grammar: 'scala',
    load: () => import('./scala/scala.ts'),
  },
  { id: 'rust', extensions: ['.rs'], grammar: 'rust', load: () => import('./rust/rust.ts') },
  { id: 'swift', extensions: ['.swift'], grammar: 'swift', load: () => import('./swift/swift.ts') },
  {
    id: 'ruby',
    extensions: ['.rb', '.rake', '.gemspec', '.ru'],
    names: [/(?:^|\/)(?:Gemfile|Rakefile)$/],
    grammar: 'ruby',
    load: () => import('./ruby/ruby.ts'),
  },
  { id: 'php', extensions: ['.php', '.phtml', '.inc'], grammar: 'php', load: () => import('./php/php.ts') },
  { id: 'c', extensions: ['.c'], grammar: 'c', load: () => import('./c/c.ts') },
  // A header may be either: the C++ grammar reads both.
  {
    id: 'cpp',
    extensions: ['.cpp', '.cc', '.cxx', '.c++', '.hpp', '.hh', '.hxx', '.h', '.ipp', '.mm'],
    grammar: 'cpp',
    load: () => import('./cpp/cpp.ts'),
  },
  // Infrastructure and configuration: readers of our own, no grammar.
  {
    id: 'hcl',
    extensions: ['.tf', '.hcl', '.tfvars', '.nomad', '.tofu'],
    load: () => import('./hcl/hcl.ts'),
  },
  {
    id: 'shell',
    extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bats', '.ash', '.dash', '.envrc'],
    names: [
      /(?:^|\/)\.?(?:bashrc|zshrc|profile|bash_profile|zprofile|kshrc|envrc)$/i,
      /(?:^|\/)(?:configure|entrypoint|docker-entrypoint|bootstrap|PKGBUILD|APKBUILD)$/,
      /(?:^|\/)\.(?:husky|githooks)\/[^./]+$/,
    ],
    load: () => import('./shell/shell.ts'),
  },
  {
    id: 'yaml',
    extensions: ['.yaml', '.yml'],
    load: () => import('./yaml/yaml.ts'),
  },
  {
    id: 'json',
    extensions: ['.json', '.jsonc', '.json5'],
    names: [/(?:^|\/)\.dockerconfigjson$/],
    load: () => import('./json/json.ts'),
  },
  // The small languages of servers and policies; which one a file is, the pack sees by its name and content.
  {
    id: 'config',
    extensions: [
      '.rules',
      '.rego',
      '.cedar',
      '.conf',
      '.ini',
      '.properties',
      '.toml',
      '.cnf',
      '.htaccess',
      '.nginx',
      '.vhost',
    ],
    names: [
      /(?:^|\/)CODEOWNERS$/,
      /(?:^|\/)(?:sudoers|sshd?_config|nginx\.conf\.\w+|\.htaccess)$/,
      /(?:^|\/)(?:sudoers|pam)\.d\/[^/]+$/,
    ],
    load: () => import('./config/config.ts'),
  },
  {
    id: 'sql',
    extensions: ['.sql', '.psql', '.pgsql', '.ddl', '.plsql', '.pls', '.pkb', '.pks', '.tsql'],
    load: () => import('./sql/sql.ts'),
  },
  {
    id: 'dockerfile',
    extensions: ['.dockerfile', '.containerfile'],
    names: [
      /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.(?!(?:[cm]?[jt]s|py|go|rb|md|php|java|json|ya?ml|txt|rs|cs)$)[\w.-]+|-[\w-]+)?$/,
    ],
    load: () => import('./dockerfile/dockerfile.ts'),
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
