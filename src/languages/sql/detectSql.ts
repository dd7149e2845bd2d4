import { Findings } from '../infra/findings.ts';
import type { FoundRegion } from '../languagePack.ts';
import { type SqlStatement, splitSql } from './splitSql.ts';
import { sqlRules } from './sqlRules.ts';

type Pattern = readonly [RegExp, string];

/** How a statement begins, comments and string contents blanked. */
const LEADS: readonly Pattern[] = [
  [/^(?:grant|revoke|deny)\s/i, 'sql/grant'],
  [/^alter\s+default\s+privileges\b/i, 'sql/grant'],
  [
    /^(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:(?:database|application|server|account)\s+)?role\b/i,
    'sql/role',
  ],
  [
    /^(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:user|login)\b(?!\s+mapping\b.*\boptions\b(?!.*password))/i,
    'sql/user',
  ],
  [/^(?:create|alter|drop)\s+group\s+\w+/i, 'sql/role'],
  [/^(?:create|alter|drop)\s+(?:or\s+replace\s+)?profile\b/i, 'sql/password'],
  [
    /^(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:(?:masking|row\s+access|network|session|projection|aggregation|security|column\s+masking)\s+policy|security\s+policy|network\s+rule|row\s+policy|mask\b|quota\b)/i,
    'sql/policy',
  ],
  [
    /^(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:password|authentication)\s+policy|^(?:create|alter)\s+(?:or\s+replace\s+)?security\s+integration|^(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:database\s+scoped\s+)?credential/i,
    'sql/password',
  ],
  [/^(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:row\s+access\s+)?policy\b/i, 'sql/row-security'],
  [
    /^alter\s+table\b[\s\S]*\b(?:row\s+level\s+security|row\s+access\s+policy|masking\s+policy|add\s+masked)\b/i,
    'sql/row-security',
  ],
  [
    /^(?:set\s+(?:local\s+|session\s+)?(?:role|session\s+authorization)|reset\s+(?:role|session\s+authorization)|set\s+default\s+role|execute\s+as|revert\s*;?$|setuser\b|use\s+(?:secondary\s+)?roles?\b)/i,
    'sql/become',
  ],
  [
    /^update\s+(?:only\s+)?(?:["`[]?\w+["`\]]?\.)?["`[]?\w*(?:user|account|member|admin|login|customer|staff)\w*["`\]]?\s+(?:(?:as\s+)?\w+\s+)?set\b[\s\S]{0,200}?\b(?:password|passwd|pwd|password_?hash|encrypted_password)["`\]]?\s*=/i,
    'sql/password',
  ],
  [/^flush\s+privileges\b/i, 'sql/grant'],
  [/^set\s+password\b|^alter\s+system\s+set\s+password_encryption/i, 'sql/password'],
  [
    /^alter\s+authorization\b|^add\s+(?:counter\s+)?signature\b|^reassign\s+owned\b|^drop\s+owned\b/i,
    'sql/grant',
  ],
  [
    /^(?:exec(?:ute)?\s+)?(?:\w+\.)*sp_(?:addrolemember|droprolemember|addsrvrolemember|dropsrvrolemember|addrole|droprole|addapprole|setapprole|grantdbaccess|revokedbaccess|change_users_login|addextendedproc)\b/i,
    'sql/grant',
  ],
  [
    /^(?:exec(?:ute)?\s+)?(?:\w+\.)*sp_(?:addlogin|adduser|droplogin|dropuser|password|grantlogin|revokelogin|defaultdb)\b/i,
    'sql/user',
  ],
  [
    /^(?:create|alter|drop|open|close|backup|restore)\s+(?:all\s+)?(?:master\s+key|certificate|(?:a)?symmetric\s+keys?|column\s+(?:master|encryption)\s+key|database\s+encryption\s+key|service\s+master\s+key|cryptographic\s+provider)\b|^administer\s+key\s+management\b/i,
    'sql/key',
  ],
  [
    /^(?:create|alter)\s+(?:database|table|tablespace|system)\b[\s\S]*(?:\bset\s+encryption\s+(?:on|off)|\bencryption\s*=|\bencrypted\s+(?:with|using)|\bencrypt\b|\bencryption\s+(?:using|online|offline)|\bset\s+ssl\w*\s*(?:=|to)|\bpage_compressed.*encrypted)/i,
    'sql/encryption',
  ],
  [
    /^set\s+(?:global\s+|@@global\.)?(?:require_secure_transport|ssl_\w+|tls_version|default_password_lifetime|validate_password\S*|password_encryption|block_encryption_mode)\b/i,
    'sql/encryption',
  ],
  [
    /^create\s+extension\s+(?:if\s+not\s+exists\s+)?["']?(?:pgcrypto|pgsodium|pgjwt|supabase_vault)\b/i,
    'sql/hash',
  ],
];

/** Anywhere in a statement that defines or runs code, comments and string contents blanked (dollar-quoted bodies kept). */
const BODIES: readonly Pattern[] = [
  [
    /\bsecurity\s+definer\b|\bsql\s+security\s+definer\b|\bauthid\s+(?:definer|current_user)\b|\bsecurity_invoker\b|\bsecurity_barrier\b|\bwith\s+execute\s+as\s+(?:owner|self|')|\bexecute\s+as\s+(?:owner|self|caller|user|login)\b/i,
    'sql/definer',
  ],
  [
    /\bauth\.(?:uid|role|jwt|email)\s*\(|\brequest\.jwt\b|\b(?:pg_)?has_(?:\w+_)?privilege\s*\(|\bpg_has_role\s*\(|\bis_(?:rolemember|srvrolemember|member)\s*\(|\bhas_perms_by_name\s*\(|\bhas_role\s*\(|\bcurrent_role\s*\(\)|\bis_role_in_session\s*\(/i,
    'sql/caller-check',
  ],
  [/\bdbms_rls\.|\bdbms_redact\.|\bdbms_xs_|\bdbms_network_acl_admin\./i, 'sql/policy'],
];
const CRYPTO: readonly Pattern[] = [
  [
    /\bgen_salt\s*\(|\bcrypt\s*\(\s*[^)]*,|\bpassword\s*\(\s*['@\w]|\bpwdcompare\s*\(|\bpwdencrypt\s*\(/i,
    'sql/password-hash',
  ],
  [
    /\b(?:pgp_(?:sym|pub)_(?:en|de)crypt(?:_bytea)?|aes_(?:en|de)crypt|des_(?:en|de)crypt|(?:en|de)cryptby\w+|hashbytes|signbycert|verifysignedbycert|verifysignedbyasymkey|signbyasymkey|dbms_crypto\.\w+|dbms_obfuscation_toolkit\.\w+|standard_hash|sha2|sha2_hex|gen_random_bytes|random_bytes|crypt_gen_random|encrypt_iv|decrypt_iv|aead\.\w+|keys\.new_keyset|kms\.\w+|pgsodium\.\w+|vault\.(?:create_secret|update_secret)|asymmetric_(?:sign|verify|encrypt|decrypt)|create_(?:digest|asymmetric_\w+|dh_parameters)|hmac)\s*\(/i,
    'sql/hash',
  ],
  [
    /\b(?:encrypt|decrypt|digest)\s*\(\s*[^()]*(?:\([^()]*\)[^()]*)*,\s*(?:'|[\w.]*(?:key|secret|algo))/i,
    'sql/hash',
  ],
  [
    /\b(?:sha1|sha|sha256|sha512|md5|sha224|sha384)\s*\(\s*[^)]*(?:passw|salt|secret|pwd|token)/i,
    'sql/password-hash',
  ],
];
const TENANT = /\bcurrent_setting\s*\(\s*'(?:[^']*)'/i;
const TENANT_NAME =
  /current_setting\s*\(\s*'(?:app|request|jwt|rls|my|session|auth|tenant|hasura|myapp)[\w.]*(?:tenant|user|org|role|claim|account|jwt)[\w.]*'/i;
const DYNAMIC_GRANT =
  /\b(?:grant|revoke)\s+[a-z][\w, "%()]*?\s+(?:on|to|from)\s|\b(?:create|alter|drop)\s+(?:role|policy)\s+|\brow\s+level\s+security\b/i;
const DYNAMIC_USER = /\b(?:create|alter|drop)\s+(?:user|login)\s+|\bidentified\s+by\b/i;
const ROUTINE_NAME =
  /^(?:create|alter)\s+(?:or\s+(?:replace|alter)\s+)?(?:definer\s*=\s*\S+\s+)?(?:function|procedure|proc)\s+(?:if\s+not\s+exists\s+)?["`[]?(?:\w+["`\]]?\.["`[]?)?(\w+)/i;
const LOGIN_ROUTINE =
  /^(?:\w*_)?(?:login|log_in|authenticate|sign_?in|sign_?up|verify_(?:password|token|otp|login)|check_password|hash_password|reset_password|change_password|set_password|validate_(?:user|login|token|session|password|credentials)|create_session|generate_(?:token|api_key|otp)|revoke_(?:token|session)|register_user|usp?_?login\w*|refresh_token)(?:_\w+)?$/i;
const ACCESS_ROUTINE =
  /^(?:\w*_)?(?:(?:has|check|require|assert|can|get|user_has|is)_(?:\w+_)?(?:permissions?|access|privileges?|role|roles|admin|owner|member)|authorize|is_(?:admin|owner|superuser|member_of)|can_(?:access|view|edit|read|write|delete|manage)|custom_access_token_hook|grant_\w+|revoke_\w+)(?:_\w+)?$/i;
const PERMISSION_TABLE =
  /^(?:insert\s+into|update|delete\s+from|merge\s+into|replace\s+into|insert\s+ignore\s+into)\s+(?:only\s+)?["`[]?(?:\w+["`\]]?\.["`[]?)*(?:\w+_)?(?:(?:role|user|group|member|account|admin)s?_(?:permissions?|roles?|privileges?|grants?|authorit(?:y|ies))|permissions?|privileges|acls?|access_(?:rights|rules|control)|(?:sys_)?role_menu|casbin_rules?|user_authorities|authorities)["`\]]?(?:\s|\(|$)/i;

/** Finds security regions in SQL: whole statements. Dialects: PostgreSQL, MySQL, T-SQL, Oracle, Snowflake, BigQuery. Never throws. */
export function detectSql(text: string): readonly FoundRegion[] {
  const findings = new Findings(sqlRules);
  for (const statement of splitSql(text)) inspect(statement, findings);
  return findings.all();
}

function inspect(statement: SqlStatement, findings: Findings): void {
  const code = statement.text.trimStart();
  const head = code.slice(0, 3_000);
  const lines = { start: statement.startLine, end: statement.endLine };
  const symbol = head.split(/[\s(]+/, 4).join(' ');
  const add = (rule: string) => findings.add(rule, lines, symbol);
  for (const [pattern, rule] of LEADS) if (pattern.test(head)) add(rule);
  if (
    /^(?:create|alter)\s+(?:or\s+replace\s+)?(?:role|user|login)\b/i.test(head) &&
    /\b(?:password|identified\s+(?:by|with)|login)\b/i.test(head)
  )
    add('sql/password');
  const defines =
    /^(?:create|alter)\s+(?:or\s+(?:replace|alter)\s+)?(?:definer\s*=\s*\S+\s+)?(?:(?:non)?editionable\s+|secure\s+|materialized\s+|recursive\s+|temp\w*\s+|force\s+|algorithm\s*=\s*\w+\s+|sql\s+security\s+\w+\s+)*(?:function|procedure|proc|trigger|view|package|event)\b/i.test(
      head,
    ) || /^(?:do|begin|declare|execute|exec|prepare|call|if|set\s+@)\b/i.test(head);
  const body = code.length > 200_000 ? code.slice(0, 200_000) : code;
  const runs = defines || /^(?:select|update|delete|with|merge|insert)\b/i.test(head);
  if (runs || /^alter\s+view/i.test(head))
    for (const [pattern, rule] of BODIES) if (pattern.test(body)) add(rule);
  const routine = ROUTINE_NAME.exec(head)?.[1];
  if (routine && LOGIN_ROUTINE.test(routine)) add('sql/login-routine');
  if (routine && ACCESS_ROUTINE.test(routine)) add('sql/caller-check');
  if (defines || /^select\b/i.test(head)) {
    const raw = statement.raw.slice(0, 200_000);
    const uncommented = raw.replace(/--[^\n]*/g, '');
    if (defines && !/^create[\s\S]{0,60}\bview\b/i.test(head)) {
      if (DYNAMIC_GRANT.test(uncommented)) add('sql/grant');
      if (DYNAMIC_USER.test(uncommented)) add('sql/user');
    }
    if (TENANT.test(code) && TENANT_NAME.test(uncommented)) add('sql/caller-check');
    if (
      /^select[\s\S]*set_config\s*\(/i.test(head) &&
      /set_config\s*\(\s*'(?:role|request\.jwt[\w.]*|app\.(?:current_)?(?:tenant|user)\w*)'/i.test(raw)
    )
      add('sql/become');
  }
  if (!/^comment\b/i.test(head) && !/^insert\b[\s\S]{50000}/i.test(body))
    for (const [pattern, rule] of CRYPTO) if (pattern.test(body)) add(rule);
  if (PERMISSION_TABLE.test(head)) add('sql/permission-data');
}
