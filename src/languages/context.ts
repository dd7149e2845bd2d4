import type { Category } from '../core/regions/region.ts';
import type { Match } from './matches.ts';
import { categoriesOf } from './rule.ts';
import type { RuleIndex } from './ruleIndex.ts';

/** How much a file is about a category: 0 nothing, 1 its path says so, 2 it imports a library of it or has a strong match. */
export type Ambience = Readonly<Partial<Record<Category, number>>>;

const PATHS: readonly (readonly [Category, RegExp])[] = [
  [
    'auth',
    /(?:^|[/_.-])(?:auth\w*|oauth\w*|oidc|openid\w*|sso|saml\w*|jwt\w*|jws|jwe|jose|login|logins|logout|signin|sign-in|signup|sessions?|passport|passwords?|credentials?|identity|ldap\w*|kerberos|totp|otp|mfa|2fa|webauthn|passkeys?|api-?keys?|tokens?|accounts?)(?:[/_.-]|$)/i,
  ],
  [
    'access-control',
    /(?:^|[/_.-])(?:permissions?|perms|rbac|abac|acl|acls|access|access-?control|authz|authori[sz]ation|polic(?:y|ies)|guards?|abilit(?:y|ies)|roles?|casbin|casl|scopes?|entitlements?|privileges?|cors|csrf|tenan(?:t|cy))(?:[/_.-]|$)/i,
  ],
  [
    'crypto',
    /(?:^|[/_.-])(?:crypto\w*|cipher\w*|encrypt\w*|decrypt\w*|hash(?:es|ing|er)?|sha\d*|sha[123]?-\d+|md5|hmac|aes\w*|rsa|ecdsa|ecc|ed25519|curve\w*|x25519|chacha\w*|poly1305|kdf|pbkdf2|scrypt|argon2\w*|bcrypt\w*|tls|ssl|x509|certs?|certificates?|pgp|gpg|signatures?|signing|keystore|keyring|vault|digest|kyber|dilithium|secrets?)(?:[/_.-]|$)/i,
  ],
];

export const TEST_PATH =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|testdata|fixtures|e2e|cypress)\/|[._-](?:test|tests|spec|specs|stories|story|e2e)\.[a-z]+$|(?:^|\/)test_[^/]*$|_test\.[a-z]+$|(?:^|\/)conftest\.py$|(?:Test|Tests|Spec|IT|TestCase)\.[a-z]+$/;

/** What the file as a whole is about, before any construct of it is judged. */
export function ambienceOf(
  path: string,
  modules: readonly string[],
  index: RuleIndex,
  matches: readonly Match[],
): Ambience {
  const ambience: Partial<Record<Category, number>> = {};
  const raise = (category: Category, by: number) => {
    ambience[category] = Math.max(ambience[category] ?? 0, by);
  };
  const camelSplit = path.replace(/([a-z0-9])([A-Z])/g, '$1-$2');
  for (const [category, pattern] of PATHS) if (pattern.test(camelSplit)) raise(category, 1);
  for (const module of modules)
    for (const rule of index.using(module))
      if (rule.strength === 'strong') for (const category of categoriesOf(rule)) raise(category, 2);
  for (const match of matches) if (match.strength === 'strong') raise(match.category, 2);
  return ambience;
}
