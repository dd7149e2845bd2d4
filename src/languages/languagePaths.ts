/** How a language's files are called. Apart from the registry, so that who only asks for the name loads no language. */
export interface LanguagePaths {
  readonly id: string;
  /** Lower-case, with the dot. */
  readonly extensions: readonly string[];
  /** Exact base names or path tails (`.github/CODEOWNERS`), for files without a telling extension. */
  readonly names?: readonly RegExp[];
}

export const LANGUAGE_PATHS = [
  {
    id: 'typescript',
    extensions: ['.ts', '.mts', '.cts'],
  },
  { id: 'tsx', extensions: ['.tsx'] },
  {
    id: 'javascript',
    extensions: ['.js', '.mjs', '.cjs', '.jsx'],
  },
  // Single-file components: their scripts, as TypeScript or JavaScript.
  { id: 'vue', extensions: ['.vue'] },
  { id: 'svelte', extensions: ['.svelte'] },
  {
    id: 'python',
    extensions: ['.py', '.pyi', '.pyw'],
  },
  { id: 'go', extensions: ['.go'] },
  { id: 'java', extensions: ['.java'] },
  { id: 'csharp', extensions: ['.cs', '.csx'] },
  { id: 'kotlin', extensions: ['.kt', '.kts'] },
  {
    id: 'scala',
    extensions: ['.scala', '.sc', '.sbt'],
  },
  { id: 'rust', extensions: ['.rs'] },
  { id: 'swift', extensions: ['.swift'] },
  {
    id: 'ruby',
    extensions: ['.rb', '.rake', '.gemspec', '.ru'],
    names: [/(?:^|\/)(?:Gemfile|Rakefile)$/],
  },
  { id: 'php', extensions: ['.php', '.phtml', '.inc'] },
  { id: 'c', extensions: ['.c'] },
  // A header may be either: the C++ grammar reads both.
  {
    id: 'cpp',
    extensions: ['.cpp', '.cc', '.cxx', '.c++', '.hpp', '.hh', '.hxx', '.h', '.ipp', '.mm'],
  },
  // Infrastructure and configuration: readers of our own, no grammar.
  {
    id: 'hcl',
    extensions: ['.tf', '.hcl', '.tfvars', '.nomad', '.tofu'],
  },
  {
    id: 'shell',
    extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bats', '.ash', '.dash', '.envrc'],
    names: [
      /(?:^|\/)\.?(?:bashrc|zshrc|profile|bash_profile|zprofile|kshrc|envrc)$/i,
      /(?:^|\/)(?:configure|entrypoint|docker-entrypoint|bootstrap|PKGBUILD|APKBUILD)$/,
      /(?:^|\/)\.(?:husky|githooks)\/[^./]+$/,
    ],
  },
  {
    id: 'yaml',
    extensions: ['.yaml', '.yml'],
  },
  {
    id: 'json',
    extensions: ['.json', '.jsonc', '.json5'],
    names: [/(?:^|\/)\.dockerconfigjson$/],
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
  },
  {
    id: 'sql',
    extensions: ['.sql', '.psql', '.pgsql', '.ddl', '.plsql', '.pls', '.pkb', '.pks', '.tsql'],
  },
  {
    id: 'dockerfile',
    extensions: ['.dockerfile', '.containerfile'],
    names: [
      /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.(?!(?:[cm]?[jt]s|py|go|rb|md|php|java|json|ya?ml|txt|rs|cs)$)[\w.-]+|-[\w-]+)?$/,
    ],
  },
] as const satisfies readonly LanguagePaths[];

export type LanguageId = (typeof LANGUAGE_PATHS)[number]['id'];

/** The language of a path by name alone; `undefined` when no detector knows it. Case-insensitive. */
export function languageIdOfPath(path: string): LanguageId | undefined {
  const all: readonly (LanguagePaths & { readonly id: LanguageId })[] = LANGUAGE_PATHS;
  for (const { id, names } of all) if (names?.some((name) => name.test(path))) return id;
  const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = base.lastIndexOf('.');
  if (dot < 0) return undefined;
  const extension = base.slice(dot);
  return all.find(({ extensions }) => extensions.includes(extension))?.id;
}
