/** How a language's files are called. Apart from the registry, so that who only asks for the name loads no language. */
export interface LanguagePaths {
  readonly id: string;
  /** Lower-case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Tells files without a telling extension by base name and folder, both lower-case. No regular expression unless the name
   * is like it: compiling the dozen takes most of a millisecond, and git waits.
   */
  readonly named?: (base: string, folder: string) => boolean;
}

const PROFILES = ['bashrc', 'zshrc', 'profile', 'bash_profile', 'zprofile', 'kshrc', 'envrc'];
const SCRIPTS = ['configure', 'entrypoint', 'docker-entrypoint', 'bootstrap', 'pkgbuild', 'apkbuild'];
const SERVER_FILES = ['codeowners', 'sudoers', 'ssh_config', 'sshd_config', '.htaccess'];
/** What may follow the name; an extension of another language says that it is that. */
const DOCKERFILE_TAIL =
  /^(?:\.(?!(?:[cm]?[jt]s|py|go|rb|md|php|java|json|ya?ml|txt|rs|cs)$)[\w.-]+|-[\w-]+)?$/;

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
    named: (base) => base === 'gemfile' || base === 'rakefile',
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
    named: (base, folder) =>
      PROFILES.includes(base.startsWith('.') ? base.slice(1) : base) ||
      SCRIPTS.includes(base) ||
      ((folder === '.husky' || folder === '.githooks') && !base.includes('.')),
  },
  {
    id: 'yaml',
    extensions: ['.yaml', '.yml'],
  },
  {
    id: 'json',
    extensions: ['.json', '.jsonc', '.json5'],
    named: (base) => base === '.dockerconfigjson',
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
    named: (base, folder) =>
      SERVER_FILES.includes(base) ||
      (base.startsWith('nginx.conf.') && /^\w+$/.test(base.slice('nginx.conf.'.length))) ||
      folder === 'sudoers.d' ||
      folder === 'pam.d',
  },
  {
    id: 'sql',
    extensions: ['.sql', '.psql', '.pgsql', '.ddl', '.plsql', '.pls', '.pkb', '.pks', '.tsql'],
  },
  {
    id: 'dockerfile',
    extensions: ['.dockerfile', '.containerfile'],
    named: (base) => {
      const name = ['dockerfile', 'containerfile'].find((name) => base.startsWith(name));
      return name !== undefined && DOCKERFILE_TAIL.test(base.slice(name.length));
    },
  },
] as const satisfies readonly LanguagePaths[];

export type LanguageId = (typeof LANGUAGE_PATHS)[number]['id'];

/** The language of a path by name alone; `undefined` when no detector knows it. Case-insensitive. */
export function languageIdOfPath(path: string): LanguageId | undefined {
  const all: readonly (LanguagePaths & { readonly id: LanguageId })[] = LANGUAGE_PATHS;
  const [base = '', folder = ''] = path.toLowerCase().split('/').reverse();
  for (const { id, named } of all) if (named?.(base, folder)) return id;
  const dot = base.lastIndexOf('.');
  if (dot < 0) return undefined;
  const extension = base.slice(dot);
  return all.find(({ extensions }) => extensions.includes(extension))?.id;
}
