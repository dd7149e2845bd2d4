import { Findings } from '../infra/findings.ts';
import type { FoundRegion } from '../languagePack.ts';
import { COMMAND_RULES } from './commandRules.ts';
import { parseShell, type ShellCommand, type ShellFunction } from './parseShell.ts';
import { shellRules } from './shellRules.ts';

/** A rule that matched a command. */
export interface CommandMatch {
  readonly rule: string;
  readonly name: string;
}

/** A function up to this length is read as a whole when something in it matches. */
const FUNCTION_LINES = 60;

const WRAPPERS =
  /^(?:if|then|else|elif|while|until|do|!|time|exec|nohup|nice|ionice|env|command|builtin|eval|retry|try|run|xargs|timeout|flock|setsid|unbuffer|stdbuf|noglob|coproc|fakeroot|chronic|&|\{|\(|arch-chroot|proot|doas|sudo)$/;
const ROOT_CHECK =
  /\$\{?(?:EUID|UID)\}?["']?\s*(?:-(?:ne|eq|gt)|!?==?)|(?:-(?:ne|eq)|!?==?)\s*["']?\$\{?EUID\}?|(?:\$\(|`)\s*(?:\/usr\/bin\/)?(?:id\s+-(?:u|nu|un)|whoami)\s*(?:\)|`)["']?\s*(?:-(?:ne|eq|gt)|!?==?|\))|\(\(\s*(?:EUID|UID)\s*[!=]=/;
const SECRET_NAMED = /pass|secret|token|key|pwd?\b|salt|cookie|jwt|hmac|cred|auth|cert|pin\b/i;
const SECRET_COMPARED =
  /\[\[?\s.*\$\{?\w*(?:token|passw(?:or)?d|secret|signature|hmac|api_?key)\w*[^\s]*\s*(?:!=|==?)\s*["']?\$/i;
const CRYPT_CHECK_OFF =
  /\b(?:GIT_SSL_NO_VERIFY=["']?(?:1|true)|NODE_TLS_REJECT_UNAUTHORIZED=["']?0|PYTHONHTTPSVERIFY=["']?0|HTTPSVERIFY=["']?0|npm_config_strict_ssl=["']?false|CURL_INSECURE=|VAULT_SKIP_VERIFY=["']?(?:1|true))/i;
const SENSITIVE_FILES: readonly (readonly [RegExp, string])[] = [
  [
    /\/etc\/(?:sudoers(?:\.d\/\S*)?|polkit-1\/\S*|security\/\S*|selinux\/config|doas\.conf|login\.defs|cron\.(?:allow|deny)|hosts\.(?:allow|deny)|at\.(?:allow|deny))/,
    'shell/privilege',
  ],
  [
    /\/etc\/(?:pam\.d\/\S*|shadow\b|gshadow\b|passwd\b|ldap\S*|krb5\S*|nsswitch\.conf|sssd\/\S*|samba\/smb\.conf|nslcd\.conf)|\/etc\/ssh\/\S*|sshd_config\b|(?:~|\$\{?HOME\}?|\.|\/root|\/home\/\S+?)\/\.ssh\/\S+|\bauthorized_keys\b|\.netrc\b|\.htpasswd\b|\.pgpass\b|\.git-credentials\b|\.docker\/config\.json|\.aws\/credentials|\.my\.cnf\b|pg_hba\.conf/,
    'shell/ssh-trust',
  ],
  [
    /\/etc\/(?:ssl|pki|letsencrypt|crypto-policies|luks)\/\S*|\/usr\/local\/share\/ca-certificates\/\S*|\/etc\/crypttab|\.gnupg\/\S+|trusted\.gpg(?:\.d)?\b|\/etc\/apt\/keyrings\/\S*|\/usr\/share\/keyrings\/\S*/,
    'shell/certificate',
  ],
];
const WRITERS =
  /^(?:tee|sed|cp|mv|install|echo|printf|cat|perl|awk|ln|dd|rm|crudini|augtool|ed|grep|curl|wget|gpg|base64)$/;
const READ_ONLY = /^(?:cat|grep|awk|echo|printf|curl|wget)$/;
const SQL_GRANT =
  /\b(?:GRANT|REVOKE)\s+[A-Z, "'`*.\w()]+?\s+(?:ON|TO|FROM)\s|\bALTER\s+DEFAULT\s+PRIVILEGES\b|\bROW\s+LEVEL\s+SECURITY\b/i;
const SQL_USER =
  /\b(?:CREATE|ALTER|DROP)\s+(?:USER|ROLE|LOGIN)\s+(?!mapping)(?:IF\s+(?:NOT\s+)?EXISTS\s+)?["'`\\$\w:{]|\bIDENTIFIED\s+(?:BY|WITH)\b|\bSET\s+PASSWORD\b|\\password\b/i;
const SQL_CLIENT =
  /^(?:psql|mysql|mariadb|sqlcmd|sqlplus|cqlsh|mongo|mongosh|clickhouse-client|echo|printf|cat|sqlite3|su|sudo|docker|kubectl|gosu|runuser|influx|cockroach|snowsql|bq|impala-shell|beeline|isql|db2|tee|podman|docker-compose|mysql_exec|run_sql|exec_sql|mysql_query|docker_process_sql)$/;

/** Finds security regions in a shell script. Never throws. */
export function detectShell(text: string): readonly FoundRegion[] {
  const findings = new Findings(shellRules);
  detectCommands(text.split('\n'), 1, findings, {});
  return findings.all();
}

/**
 * Looks at the commands of some lines (a script, a CI step, a RUN instruction). `firstLine` is the 1-based line of the first;
 * `embedded` leaves out what is usual in images and CI steps and says little there.
 */
export function detectCommands(
  rows: readonly string[],
  firstLine: number,
  findings: Findings,
  options: { readonly embedded?: boolean; readonly symbol?: string },
): void {
  const script = parseShell(rows, firstLine);
  const functions = [...script.functions].sort((a, b) => a.startLine - b.startLine);
  for (const command of script.commands) {
    const matches = matchesOf(command);
    if (matches.length === 0) continue;
    const around = enclosing(functions, command.startLine);
    const block =
      around ??
      (matches.some(({ rule }) => rule === 'shell/root-check')
        ? ifBlock(script.commands, command)
        : undefined);
    for (const { rule, name } of matches) {
      if (options.embedded && rule === 'shell/root-check') continue;
      findings.add(
        rule,
        {
          start: block?.startLine ?? command.startLine,
          end: block ? Math.max(block.endLine, command.endLine) : command.endLine,
          at: command.startLine,
        },
        options.symbol ?? around?.name ?? '(top level)',
        name,
      );
    }
  }
  for (const { name, startLine, endLine } of functions)
    if (endLine - startLine < FUNCTION_LINES) {
      const rule = ruleOfFunction(name);
      if (rule) findings.add(rule, { start: startLine, end: endLine }, name);
    }
}

function ruleOfFunction(name: string): string | undefined {
  const words = name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  if (
    /^(?:\w*_)?(?:(?:check|require|ensure|must|verify|assert|is)_?(?:be_)?(?:root|sudo|permissions?|privileges?|admin)(?:_\w+)?)$/.test(
      words,
    )
  )
    return 'shell/root-check';
  if (
    /^(?:\w*_)?(?:generate|gen|make|create|random|set|change|reset|verify|check|rotate|prompt|get|ask)_(?:\w+_)?passw(?:or)?d$/.test(
      words,
    )
  )
    return 'shell/password';
  if (
    /^(?:\w*_)?(?:encrypt|decrypt|sign|generate_(?:cert|certs|certificate|key|keys|ca|keypair|ssl\w*|tls\w*)|gen_certs?|create_certs?|create_ca|verify_(?:signature|checksum|sha256|hash|gpg))(?:_\w+)?$/.test(
      words,
    )
  )
    return 'shell/crypto-tool';
  return undefined;
}

function enclosing(functions: readonly ShellFunction[], line: number): ShellFunction | undefined {
  let found: ShellFunction | undefined;
  for (const one of functions) {
    if (one.startLine > line) break;
    if (one.endLine >= line && one.endLine - one.startLine < FUNCTION_LINES) found ??= one;
  }
  return found;
}

/** The `if … fi` a check opens, when it is short. */
function ifBlock(
  commands: readonly ShellCommand[],
  command: ShellCommand,
): { readonly startLine: number; readonly endLine: number } | undefined {
  if (command.parts[0]?.[0] !== 'if') return undefined;
  let depth = 0;
  for (const one of commands.slice(commands.indexOf(command), commands.indexOf(command) + 40)) {
    for (const part of one.parts) {
      if (part[0] === 'if') depth++;
      else if (part[0] === 'fi') depth--;
    }
    if (depth <= 0) return { startLine: command.startLine, endLine: one.endLine };
  }
  return undefined;
}

/** Rules that a command line matches, each once. */
export function matchesOf(command: ShellCommand): readonly CommandMatch[] {
  const matches = new Map<string, CommandMatch>();
  const add = (rule: string, name: string) => {
    if (!matches.has(rule)) matches.set(rule, { rule, name });
  };
  const text = command.text.length > 20_000 ? command.text.slice(0, 20_000) : command.text;
  for (const part of command.parts) inspect(part, command, add, 0);
  if (ROOT_CHECK.test(text) && /\b(?:if|test|case|while|until)\b|\[|\(\(/.test(text))
    add('shell/root-check', 'check of the user');
  if (SECRET_COMPARED.test(text) && !/["']?\s*(?:!=|==?)\s*["']{2}/.test(text))
    add('shell/token-check', 'comparison of a secret');
  if (CRYPT_CHECK_OFF.test(text) && !/^\s*(?:echo|printf)\b/.test(text))
    add('shell/tls-off', 'environment variable');
  // Random bytes are a secret only where they are called one: suffixes and test data come from there too.
  if (!SECRET_NAMED.test(text)) matches.delete('shell/random-secret');
  return [...matches.values()];
}

type Add = (rule: string, name: string) => void;

function inspect(words: readonly string[], command: ShellCommand, add: Add, depth: number): void {
  let at = 0;
  let sudo = false;
  while (at < words.length && at < 40) {
    const word = words[at]!;
    if (/^[A-Za-z_]\w*\+?=/.test(word)) {
      const opened = /^[A-Za-z_]\w*\+?=["']?(?:\$\(|`)([\w./-]+)$/.exec(word);
      if (opened && depth < 3) {
        // A substitution that runs on over lines.
        inspect([opened[1]!, ...words.slice(at + 1)], command, add, depth + 1);
        return;
      }
      substitution(word, command, add, depth);
      at++;
      continue;
    }
    const bare = baseName(word);
    if (bare === 'sudo') {
      sudo = true;
      const rest = words.slice(at + 1).join(' ');
      for (const rule of COMMAND_RULES)
        if (rule.rule === 'shell/privilege' && rule.names.test('sudo') && rule.args?.test(rest))
          add(rule.rule, 'sudo');
      at++;
      while (at < words.length && words[at]!.startsWith('-')) at += /^-[ugUCprt]$/.test(words[at]!) ? 2 : 1;
      continue;
    }
    if (WRAPPERS.test(bare)) {
      at++;
      if (bare === 'xargs' || bare === 'env' || bare === 'timeout' || bare === 'nice' || bare === 'flock')
        while (at < words.length && /^(?:-|\d)/.test(words[at]!)) at++;
      if (bare === 'exec' && at >= words.length) return;
      continue;
    }
    break;
  }
  const first = words[at];
  if (first === undefined) return;
  const name = baseName(first);
  const rest = words.slice(at + 1);
  const args = rest.join(' ').slice(0, 10_000);
  for (const rule of COMMAND_RULES) {
    if (!rule.names.test(name)) continue;
    if (rule.args && !rule.args.test(args)) continue;
    if (rule.unless?.test(args)) continue;
    if (name === 'su' && /^-?\s*$/.test(args) && !sudo) continue;
    if (
      (name === 'pass' ||
        name === 'op' ||
        name === 'jwt' ||
        name === 'age' ||
        name === 'trust' ||
        name === 'step' ||
        name === 'pw' ||
        name === 'security') &&
      !(SUBCOMMANDS[name]?.test(args) ?? true)
    )
      continue;
    add(rule.rule, `${name} ${rest[0] ?? ''}`.trim());
  }
  for (const word of words)
    if (word.includes('$(') || word.includes('`')) substitution(word, command, add, depth);
  if (name === 'find') {
    const exec = rest.findIndex((word) => word === '-exec' || word === '-execdir');
    if (exec >= 0) inspect(rest.slice(exec + 1), command, add, depth + 1);
  }
  if (
    /^(?:bash|sh|zsh|ssh|docker|podman|kubectl|su|runuser|chroot|nsenter|vagrant|lxc|lxc-attach|incus|adb|docker-compose|execute|run_cmd|log_cmd|sudo)$/.test(
      name,
    ) &&
    depth < 3
  )
    nested(rest, command, add, depth);
  if (WRITERS.test(name)) sensitiveFiles(name, words, add);
  if (SQL_CLIENT.test(name) || command.heredoc !== '') {
    const sql = `${args}\n${command.heredoc.slice(0, 50_000)}`;
    if (/^(?:echo|printf|cat|tee)$/.test(name) && !/sql|psql|mysql|mariadb|cqlsh|[>|]/i.test(command.text))
      return;
    if (SQL_GRANT.test(sql)) add('shell/database-grant', name);
    if (SQL_USER.test(sql)) add('shell/database-user', name);
  }
  if (command.heredoc !== '' && depth === 0) {
    if (/"Effect"\s*:\s*"(?:Allow|Deny)"/.test(command.heredoc)) add('shell/cloud-iam', 'policy document');
    if (
      /^\s*kind:\s*(?:Cluster)?Role(?:Binding)?\b|^\s*kind:\s*(?:NetworkPolicy|PodSecurityPolicy)\b/m.test(
        command.heredoc,
      )
    )
      add('shell/cluster-rbac', 'manifest');
    if (/^\s*kind:\s*(?:ServiceAccount|Secret)\b/m.test(command.heredoc)) add('shell/secret', 'manifest');
    if (/\bNOPASSWD\b|ALL=\(ALL/.test(command.heredoc)) add('shell/privilege', 'sudoers');
    if (
      /^\s*(?:PermitRootLogin|PasswordAuthentication|PubkeyAuthentication|AllowUsers|AuthorizedKeysFile|StrictHostKeyChecking)\b/m.test(
        command.heredoc,
      )
    )
      add('shell/ssh-trust', 'SSH configuration');
  }
}

/** Tools whose names are also plain words. */
const SUBCOMMANDS: Readonly<Record<string, RegExp>> = {
  pass: /^(?:show|insert|generate|otp|init|git|rm|edit|-c)\b/,
  op: /^(?:item|get|read|run|inject|signin|document|vault)\b/,
  jwt: /^(?:encode|decode|sign|verify)\b/,
  age: /(?:^|\s)(?:-[derpiao]|--(?:encrypt|decrypt|recipient|identity|armor))/,
  trust: /^(?:anchor|extract|list)\b/,
  step: /^(?:ca|certificate|crypto|oauth|ssh)\b/,
  pw: /^(?:user|group)/,
  security:
    /^(?:\w+-keychain|\w+-(?:generic|internet)-password|import|cms|set-key-partition-list|find-(?:identity|certificate|key)|add-(?:certificates|trusted-cert)|verify-cert|list-keychains|default-keychain)\b/,
};

function substitution(word: string, command: ShellCommand, add: Add, depth: number): void {
  if (depth >= 3) return;
  const inner: string[] = [];
  for (const match of word.matchAll(/\$\(([\s\S]*)\)|`([^`]*)`/g)) inner.push(match[1] ?? match[2] ?? '');
  for (const one of inner)
    for (const nestedCommand of parseShell(one.slice(0, 5_000).split('\n')).commands)
      for (const part of nestedCommand.parts) inspect(part, { ...command, heredoc: '' }, add, depth + 1);
}

/** The command another command runs: `ssh host 'sudo chown …'`, `docker exec x psql -c …`, `bash -c "…"`. */
function nested(rest: readonly string[], command: ShellCommand, add: Add, depth: number): void {
  for (const word of rest) {
    const quoted = /^(["'])([\s\S]+)\1$/.exec(word);
    if (!quoted || !/\s/.test(quoted[2]!)) continue;
    for (const one of parseShell(quoted[2]!.slice(0, 5_000).split('\n')).commands)
      for (const part of one.parts) inspect(part, { ...command, heredoc: '' }, add, depth + 1);
  }
  const exec = rest.findIndex((word) => word === 'exec' || word === '--');
  if (exec >= 0) {
    const tail = rest.slice(exec + 1).filter((word) => !word.startsWith('-'));
    if (tail.length > 1) inspect(tail.slice(1), { ...command, heredoc: '' }, add, depth + 1);
    if (tail.length > 0) inspect(tail, { ...command, heredoc: '' }, add, depth + 1);
  }
}

function sensitiveFiles(name: string, words: readonly string[], add: Add): void {
  const text = words.join(' ');
  if (READ_ONLY.test(name) && !/>|\s-o\s|\s--output/.test(text)) return;
  if (name === 'grep' || (name === 'sed' && !/\s-\w*i|--in-place/.test(text) && !text.includes('>'))) return;
  if (name === 'rm' && !/sudoers|authorized_keys|pam\.d/.test(text)) return;
  const target = READ_ONLY.test(name)
    ? text.slice(Math.max(text.indexOf('>'), text.search(/\s(?:-o|--output)\s/), 0))
    : text;
  for (const [pattern, rule] of SENSITIVE_FILES)
    if (pattern.test(target)) add(rule, `${name} ${pattern.exec(target)![0]}`);
}

function baseName(word: string): string {
  const bare = word.replace(/^["']|["']$/g, '').replace(/^@/, '');
  const name = bare.slice(bare.lastIndexOf('/') + 1);
  // `${OPENSSL}` and friends name their tool.
  const variable = /^\$\{?([A-Z][A-Z0-9_]*)\}?$/.exec(name)?.[1];
  return variable ? variable.toLowerCase().replace(/^(?:cmd_|bin_)|_(?:cmd|bin)$/g, '') : name;
}
