import type { Category } from '../core/regions/region.ts';
import { categoriesOf, type Rule } from './rule.ts';
import type { RuleIndex } from './ruleIndex.ts';
import { wordsOf } from './words.ts';

/** In a file named after a scheme (`authorization_code.js`, `jwt.strategy.ts`, `HmacSigner.java`) every function is at least a hint. */
export const FILE_RULES: Readonly<Record<'auth' | 'crypto' | 'access-control', Rule>> = {
  auth: {
    id: 'common/auth-file',
    category: 'auth',
    strength: 'hint',
    why: '{name} stands in a file named after an authentication scheme.',
  },
  crypto: {
    id: 'common/crypto-file',
    category: 'crypto',
    strength: 'hint',
    why: '{name} stands in a file named after a cryptographic scheme.',
  },
  'access-control': {
    id: 'common/access-file',
    category: 'access-control',
    strength: 'hint',
    why: '{name} stands in a file named after an access-control scheme.',
  },
};

/** Folders that hold a scheme and little else. */
const FOLDERS =
  /^(?:sha\d+|md5|hmac|aes|des|rc4|rsa|dsa|ecdsa|ecdh|ed25519|chacha20\w*|poly1305|blake2\w|crypto|cipher|tls|x509|jwt|jws|jwe|jose|oauth2?|oauth2 server|oidc|openid|saml2?|webauthn|totp|rbac|abac|acl|casbin|authz|authori[sz]ation)$/;

/** What shows, names or words things, rather than deciding them. */
const SHOWS =
  /\b(?:mocks?|fixtures?|styles?|i18n|locale|docs?|example|demo|component|ui|ux|prompt|ask|lexer|migration|highlight|dto|wrapper)\b|\b(?:form|button|pages?|view|list|modal|dialog|icon|label|types?|constants?|errors?|exceptions?|messages?|screen|panel|menu|table|card|input|field|widget|enum|schema|parser|index|urls|apps|version)$/;

/** What a phone asks its owner's permission for; nothing that roles decide. */
const OF_THE_DEVICE =
  /\b(?:location|geolocation|camera|microphone|notifications?|bluetooth|contacts|photos?|gallery|calendar|sensors?|overlay)\b/;

const memo = new WeakMap<RuleIndex, { readonly path: string; readonly rules: readonly Rule[] }>();

/** Rules that the base name of a file switches on for everything in it. */
export function fileRulesOf(path: string, index: RuleIndex): readonly Rule[] {
  const last = memo.get(index);
  if (last?.path === path) return last.rules;
  const rules = judge(path, index);
  memo.set(index, { path, rules });
  return rules;
}

function judge(path: string, index: RuleIndex): readonly Rule[] {
  if (/\.(?:tsx|jsx|vue|svelte)$/i.test(path)) return [];
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  // `sha1block`, `aesctr`: an algorithm and more in one word.
  const words = wordsOf(
    base.replace(/^(sha\d+|md5|hmac|aes|rsa|ecdsa|ed25519|chacha20|poly1305)(?=[a-z])/i, '$1 '),
  );
  if (words === '' || SHOWS.test(words) || OF_THE_DEVICE.test(words)) return [];
  const categories = new Set<Category>();
  const folder = wordsOf(path.split('/').at(-2) ?? '');
  const telling = FOLDERS.test(folder) ? `${folder} ${words}` : words;
  for (const rule of index.classes)
    if (
      rule.strength === 'strong' &&
      !rule.members &&
      rule.id.startsWith('common/') &&
      rule.classes!.test(telling)
    )
      for (const category of categoriesOf(rule)) categories.add(category);
  return Object.values(FILE_RULES).filter((rule) =>
    categoriesOf(rule).some((category) => categories.has(category)),
  );
}
