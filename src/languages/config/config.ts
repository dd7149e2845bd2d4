import { Findings } from '../infra/findings.ts';
import type { FoundRegion, TextPack } from '../languagePack.ts';
import { configFileRules } from './configFileRules.ts';

export const textPack: TextPack = {
  detect: ({ path, text }) => detectConfig(path, text),
  rules: configFileRules,
};

type Lines = readonly string[];
const MAX_LINE = 5_000;

/** Finds security regions in the small languages of servers and policies, by file name and content. Never throws. */
export function detectConfig(path: string, text: string): readonly FoundRegion[] {
  const findings = new Findings(configFileRules);
  const rows = text.split('\n').map((row) => (row.length > MAX_LINE ? '' : row.replace(/\r$/, '')));
  const base = path.slice(path.lastIndexOf('/') + 1);
  if (/^CODEOWNERS$/i.test(base)) codeowners(rows, findings);
  else if (/\.rules$/.test(base)) {
    if (/service\s+(?:cloud\.firestore|firebase\.storage)/.test(text)) firestore(rows, findings);
  } else if (/\.rego$/.test(base)) rego(rows, findings);
  else if (/\.cedar$/.test(base))
    statements(rows, findings, /^\s*(?:@\w+.*|permit\s*\(|forbid\s*\()/, /;\s*$/, 'cedar/policy');
  else if (/(?:^|\/)(?:sudoers$|sudoers\.d\/)/.test(path))
    eachRow(
      rows,
      /^\s*(?![#]|$)(?:[\w%+@.-]+\s+\S+\s*=|Defaults|(?:User|Runas|Host|Cmnd)_Alias|@include)/,
      findings,
      'sudoers/rule',
    );
  else if (/(?:^|\/)pam\.d\//.test(path))
    eachRow(rows, /^\s*-?(?:auth|account|password|session)\s/, findings, 'pam/rule');
  else if (/pg_hba[\w.]*\.conf/.test(base))
    eachRow(rows, /^\s*(?:local|host(?:no)?(?:ssl|gssenc)?)\s/, findings, 'pg-hba/rule');
  else if (/sshd?_config/.test(base)) sshd(rows, findings);
  else if (
    /^\.ht(?:access|passwd)$|httpd|apache/i.test(path) ||
    /^\s*<(?:VirtualHost|Directory|Location|IfModule|Files)/m.test(text)
  )
    apache(rows, findings);
  else if (
    /nginx|sites-(?:available|enabled)|conf\.d\//i.test(path) ||
    /^\s*(?:server|upstream|location\s+\S+|http)\s*\{/m.test(text)
  )
    nginx(rows, findings);
  else if (/^\[(?:request_definition|policy_definition|role_definition|matchers)\]/m.test(text))
    eachRow(rows, /^\s*(?:\[\w+\]|\S+\s*=)/, findings, 'casbin/model');
  else if (/\.(?:toml|ini|properties|cfg|conf|cnf)$/i.test(base)) keyValues(rows, findings);
  return joined(findings.all());
}

/** Lines of one rule that follow each other are read as one. */
function joined(found: readonly FoundRegion[]): readonly FoundRegion[] {
  const result: FoundRegion[] = [];
  for (const next of [...found].sort(
    (a, b) => a.category.localeCompare(b.category) || a.startLine - b.startLine,
  )) {
    const last = result.at(-1);
    if (
      last &&
      last.category === next.category &&
      last.evidence[0]?.rule === next.evidence[0]?.rule &&
      last.endLine + 1 === next.startLine
    )
      result[result.length - 1] = {
        ...last,
        endLine: next.endLine,
        evidence: [...last.evidence, ...next.evidence],
      };
    else result.push(next);
  }
  return result;
}

function eachRow(rows: Lines, pattern: RegExp, findings: Findings, rule: string): void {
  rows.forEach((row, index) => {
    if (pattern.test(row))
      findings.add(rule, { start: index + 1, end: index + 1 }, row.trim().split(/\s+/, 2).join(' '));
  });
}

function codeowners(rows: Lines, findings: Findings): void {
  eachRow(rows, /^\s*(?![#\s]|$)\S/, findings, 'codeowners/owner');
}

/** Statements from a line that opens one to the line that ends it. */
function statements(rows: Lines, findings: Findings, opens: RegExp, ends: RegExp, rule: string): void {
  for (let row = 0; row < rows.length; row++) {
    if (!opens.test(rows[row]!)) continue;
    const start = row;
    while (row < rows.length - 1 && !ends.test(rows[row]!)) row++;
    findings.add(rule, { start: start + 1, end: row + 1 }, rows[start]!.trim());
  }
}

/** The innermost `match` block that allows something, and functions that rules call. */
function firestore(rows: Lines, findings: Findings): void {
  const open: { start: number; name: string; allows: boolean; counts: boolean }[] = [];
  rows.forEach((raw, index) => {
    const row = raw.replace(/\/\/.*$/, '');
    if (/\ballow\s+[\w,\s]+(?::|;)/.test(row)) {
      const around = open.findLast(({ counts }) => counts);
      if (around) around.allows = true;
      else findings.add('firestore/rule', { start: index + 1, end: index + 1 }, 'allow');
    }
    const path = row.replace(/\{\w+(?:=\*\*)?\}/g, 'x');
    const counts = /^\s*(?:match\s+\/|function\s+\w+)/.test(row);
    const opened = (path.match(/\{/g) ?? []).length;
    const closed = (path.match(/\}/g) ?? []).length;
    for (let count = 0; count < opened; count++)
      open.push({
        start: index + 1,
        name: row.trim().replace(/\s*\{$/, ''),
        allows: /function/.test(row),
        counts,
      });
    for (let count = 0; count < closed; count++) {
      const block = open.pop();
      if (block?.counts && block.allows)
        findings.add('firestore/rule', { start: block.start, end: index + 1 }, block.name);
    }
  });
}

/** Rules of a policy package: those that decide, and everything in a package about authorisation. */
function rego(rows: Lines, findings: Findings): void {
  const named =
    /^\s*package\s+\S*(?:auth|access|polic|rbac|abac|admission|permission|deny|allow|kubernetes|main|security|violation|k8s|terraform|rules|iam)/i;
  if (
    !rows.some((row) => named.test(row)) &&
    !rows.some((row) => /^(?:default\s+)?(?:allow|deny|violation)\b/.test(row))
  )
    return;
  for (let row = 0; row < rows.length; row++) {
    if (
      !/^(?:default\s+)?[a-zA-Z_]\w*(?:\[|\(|\s|\.|$)/.test(rows[row]!) ||
      /^(?:package|import)\b|^test_/.test(rows[row]!)
    )
      continue;
    const start = row;
    let depth = 0;
    for (; row < rows.length; row++) {
      for (const char of rows[row]!.replace(/#.*$/, '').replace(/"(?:[^"\\]|\\.)*"/g, '')) {
        if (char === '{' || char === '[' || char === '(') depth++;
        else if (char === '}' || char === ']' || char === ')') depth--;
      }
      if (depth <= 0) break;
    }
    findings.add(
      'rego/rule',
      { start: start + 1, end: Math.min(row, rows.length - 1) + 1 },
      rows[start]!.trim().split(/[\s{[(]/, 1)[0]!,
    );
  }
}

function nginx(rows: Lines, findings: Findings): void {
  rows.forEach((row, index) => {
    const name = /^\s*([a-z_0-9]+)\b/.exec(row)?.[1] ?? '';
    const lines = { start: index + 1, end: index + 1 };
    if (
      /^(?:auth_basic(?:_user_file)?|auth_request(?:_set)?|auth_jwt\w*|auth_oidc\w*|userid\w*|secure_link\w*|proxy_ssl_verify|ssl_verify_client)$/.test(
        name,
      )
    )
      findings.add('nginx/auth', lines, name);
    else if (/^(?:allow|deny)$/.test(name) && /\s(?:all|[\da-f.:/]+|unix:|\$\w+)\s*;/.test(row))
      findings.add('nginx/access', lines, name);
    else if (
      /^(?:satisfy|limit_except|valid_referers|geoip_country|modsecurity\w*)$/.test(name) &&
      /[;{]/.test(row)
    )
      findings.add('nginx/access', lines, name);
    else if (/^(?:ssl(?:_\w+)?|proxy_ssl_\w+|grpc_ssl_\w+|ssl_stapling\w*)$/.test(name) && /;/.test(row))
      findings.add('nginx/tls', lines, name);
    else if (/^\s*add_header\s+["']?Access-Control-Allow/i.test(row))
      findings.add('nginx/access', lines, 'Access-Control-Allow');
    else if (/^\s*add_header\s+["']?Strict-Transport-Security/i.test(row))
      findings.add('nginx/tls', lines, 'Strict-Transport-Security');
    else if (/^\s*listen\s+[^;]*\bssl\b/.test(row)) findings.add('nginx/tls', lines, 'listen ssl');
    else if (/^\s*proxy_set_header\s+Authorization\b/i.test(row))
      findings.add('nginx/auth', lines, 'Authorization');
  });
}

function apache(rows: Lines, findings: Findings): void {
  rows.forEach((row, index) => {
    const name = /^\s*<?\/?([A-Za-z]+)/.exec(row)?.[1] ?? '';
    const lines = { start: index + 1, end: index + 1 };
    if (
      /^(?:Auth(?!or)\w+|OIDC\w+|Mellon\w+|Krb\w+|ShibRequest\w*|SessionCrypto\w+|SSLVerify\w+)$/i.test(name)
    )
      findings.add('apache/auth', lines, name);
    else if (
      /^(?:Require(?:Any|All|None)?|Satisfy|Limit|LimitExcept)$/i.test(name) ||
      /^\s*(?:Order\s+(?:allow|deny)|(?:Allow|Deny)\s+from)\b/i.test(row)
    )
      findings.add('apache/access', lines, name);
    else if (/^SSL\w+$/.test(name)) findings.add('apache/tls', lines, name);
    else if (/^\s*Header\s+.*Access-Control-Allow/i.test(row))
      findings.add('apache/access', lines, 'Access-Control-Allow');
    else if (/^\s*Header\s+.*Strict-Transport-Security/i.test(row))
      findings.add('apache/tls', lines, 'Strict-Transport-Security');
  });
}

function sshd(rows: Lines, findings: Findings): void {
  rows.forEach((row, index) => {
    const name = /^\s*([A-Za-z0-9]+)\s/.exec(row)?.[1] ?? '';
    const lines = { start: index + 1, end: index + 1 };
    if (
      /^(?:Ciphers|MACs|KexAlgorithms|HostKey\w*|PubkeyAccepted\w+|CASignatureAlgorithms|RekeyLimit|FingerprintHash)$/i.test(
        name,
      )
    )
      findings.add('sshd/crypto', lines, name);
    else if (
      /^(?:Permit\w+|\w*Authentication\w*|AuthorizedKeys\w*|AuthorizedPrincipals\w*|(?:Allow|Deny)(?:Users|Groups|TcpForwarding|AgentForwarding|StreamLocalForwarding)|UsePAM|MaxAuthTries|LoginGraceTime|StrictModes|TrustedUserCAKeys|Match|ChrootDirectory|ForceCommand|IdentityFile|IdentitiesOnly|StrictHostKeyChecking|UserKnownHostsFile|ForwardAgent|GSSAPI\w*|IdentityAgent|CertificateFile)$/i.test(
        name,
      )
    )
      findings.add('sshd/setting', lines, name);
  });
}

/** INI, TOML and properties: sections and keys whose names leave no doubt. */
function keyValues(rows: Lines, findings: Findings): void {
  let section = '';
  rows.forEach((row, index) => {
    const head = /^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}/.exec(row);
    if (head) {
      section = head[1]!.toLowerCase();
      return;
    }
    const pair = /^\s*["']?([\w.:-]+)["']?\s*[=:]\s*(.+)$/.exec(row);
    if (!pair || /^\s*[#;]/.test(row)) return;
    const key = pair[1]!.toLowerCase();
    const lines = { start: index + 1, end: index + 1 };
    if (
      /(?:^|\.)jwt\.\S*(?:secret|key|expir|issuer|audience|lifetime|ttl)|^(?:spring\.security|spring\.ldap|security\.(?:oauth2|jwt|basic|user)|quarkus\.(?:oidc|security)|keycloak\.|mp\.jwt|micronaut\.security|sasl\.|jwt\.|app\.jwt|oauth2?\.|server\.servlet\.session\.cookie|grails\.plugin\.springsecurity)/.test(
        key,
      ) ||
      /^(?:auth(?:\.\w+)?|authentication|ldap(?:\.\w+)?|oauth2?(?:\.\w+)?|oidc|saml2?|jwt|security\.authentication|http\.auth|basic_auth)$/.test(
        section,
      )
    )
      findings.add('settings/auth', lines, pair[1]!);
    else if (
      /^(?:server\.ssl|spring\.ssl|quarkus\.(?:tls|http\.ssl)|ssl\.|jasypt\.|encrypt\.key)/.test(key) ||
      /^(?:ssl|tls|crypto|encryption|security\.tls)(?:\.\w+)?$/.test(section)
    )
      findings.add('settings/crypto', lines, pair[1]!);
    else if (
      /^(?:authorizer\.|super\.users|acl\.)|(?:^|\.)cors\.\S*(?:allow|origin|method|header|credential)/.test(
        key,
      ) ||
      /^(?:acl|rbac|authorization|permissions|roles|access_control|urls-shiro)$/.test(section)
    )
      findings.add('settings/access', lines, pair[1]!);
  });
}
