import type { Category } from '../core/regions/region.ts';
import type { Fact } from './facts.ts';
import { FILE_RULES, fileRulesOf } from './fileRules.ts';
import type { Match } from './matches.ts';
import { categoriesOf } from './rule.ts';
import type { RuleIndex } from './ruleIndex.ts';
import { DECLARATIONS, type Unit, unitAt } from './units.ts';

/** How much a file is about a category: 0 nothing, 1 its path, an import or one strong match says so, 2 several of these, or strong matches everywhere. */
export type Ambience = Readonly<Partial<Record<Category, number>>>;

const PATHS: readonly (readonly [Category, RegExp])[] = [
  [
    'auth',
    /(?:^|[/_.-])(?:auth(?!or(?:s|ed|ing|ship|ity|ities|i[sz]ation(?![-_](?:code|server|request|response|endpoint|grant|header)\b))?(?:[/_.-]|$))\w*|oauth\w*|oidc|openid\w*|sso|saml\w*|jwt\w*|jws|jwe|jose|login|logins|logout|signin|sign-in|signup|(?<!(?:fetch|db|sql|query|jms|spark|hibernate|cassandra|debug|game|media|audio|video|capture|camera|recording|recorder|streaming|playback|terminal|shell|edit|editor|editing|chat|training|workout|study|drag|undo|inference|onnx|test)[_.-])sessions?|passport|passwords?|credentials?|identity-?(?:provider|server|service|manager)|ldap\w*|kerberos|totp|otp|mfa|2fa|webauthn|passkeys?|api[-_]?keys?|(?:access|auth|refresh|id|jwt)[-_]?tokens?)(?:[/_.-]|$)/i,
  ],
  [
    'access-control',
    /(?:^|[/_.-])(?:(?<!(?:mem|memory|page|segment|section)[_.-])permissions?|perms|rbac|abac|acl|acls|access-?control|authz|authori[sz]ation|access-?polic(?:y|ies)|abilit(?:y|ies)|user-?roles?|roles-?guard|casbin|casl|entitlements?|privileges?|cors|csrf|tenan(?:t|cy))(?:[/_.-]|$)/i,
  ],
  [
    'crypto',
    /(?:^|[/_.-])(?:crypto\w*|cipher\w*|encrypt\w*|decrypt\w*|hashing|hasher|sha\d*|sha[123]?-\d+|md5|hmac|aes\w*|rsa|ecdsa|ecc|ed25519|curve\w*|x25519|chacha\w*|poly1305|kdf|pbkdf2|scrypt|argon2\w*|bcrypt\w*|tls|ssl|x509|certs?|certificates?|pgp|gpg|signing|keystore|keyring|vault|kyber|dilithium)(?:[/_.-]|$)/i,
  ],
];

export const TEST_PATH =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|testdata|fixtures|e2e|cypress)\/|[._-](?:test|tests|spec|specs|stories|story|e2e)\.[a-z]+$|(?:^|\/)test_[^/]*$|_test\.[a-z]+$|(?:^|\/)conftest\.py$|(?:Test|Tests|Spec|IT|TestCase)\.[a-z]+$/;

/** Libraries whose sessions are of games, devices and databases: a file named after a session that imports one has such. */
const OTHER_SESSIONS =
  /^(?:WatchConnectivity|MultipeerConnectivity|AVF\w+|ARKit|GameKit|HealthKit|NearbyInteraction|CoreNFC|UnityEngine|Unity\.Netcode|DotNetty|SuperSocket|QuickFix|Unity\.Services\.(?:Multiplayer|Lobbies|Relay)|Photon|Fusion|Mirror|NHibernate|Raven\.Client|Marten|Microsoft\.ML|sqlalchemy\.(?:\w+\.)*(?:async_sessionmaker|sessionmaker|scoped_session|create_(?:async_)?engine)|sqlmodel\.create_engine|requests|aiohttp\.ClientSession|boto3|onnxruntime|tensorflow|openai|anthropic|ollama|litellm|langchain\w*|langgraph\w*|google\.(?:genai|generativeai)|playwright|(?:.*\/)?(?:Online(?:Subsystem|Session)|(?:Game|Packet|Tcp|Udp|Net|Network|Iocp|Rtp|Rtsp|Sip|Replay|Capture|Camera)_?Session)\w*\.h|(?:javax|jakarta)\.(?:jms|jcr|mail\.Session)|org\.(?:hibernate|neo4j\.driver|openqa\.selenium|apache\.(?:mina|activemq|spark|tomcat\.websocket)|kie\.api)|com\.datastax|ai\.onnxruntime|quickfix|android(?:x)?\.media3?)\b/;

/** Libraries that read source: the access, the signatures and the tokens they speak of are those of declarations. */
const OF_SOURCE = /^(?:Swift(?:Syntax|Parser)|Microsoft\.CodeAnalysis|Mono\.Cecil|clang\/|llvm\/)/;

/** Libraries of pages, rows and papers: without one of TLS beside them, a certificate is what a course ends with. */
const OF_PAPERS =
  /^(?:django|rest_framework|flask|fastapi|sqlalchemy|frappe|odoo|reportlab|fpdf|weasyprint|PIL|docx|pptx|QuestPDF|iText|PdfSharp\w*|MigraDoc|com\.itextpdf|com\.lowagie|org\.apache\.pdfbox|pdfkit|jspdf|pdf-lib)\b/;
const OF_TLS = /^(?:ssl|OpenSSL|cryptography|asn1crypto|Crypto|certbot|acme|josepy|certifi|x509)\b/;
const PAPER = /[cC]ert(?:ificate)?s?(?![a-z])/;
const TLS_WORDS =
  /ssl|tls|x509|pem|pkcs|csr|chain|authority|client|server|root|sign|revo|key|trust|peer|expir/i;

const OF_SESSIONS: ReadonlySet<string> = new Set([
  'common/token-class',
  'common/auth-pair',
  'common/api-key',
  'common/login',
]);

/** Libraries of clusters, whose members have roles. */
const OF_CLUSTERS = /^(?:akka|org\.apache\.pekko)\.cluster\b/;

const ASKS_DEVICE =
  /(?:^|\.)_?[pP]ermissions?\.(?:RequestAsync|CheckStatusAsync)\b|(?:^|\.)(?:[cC]heckSelfPermission|[rR]equestPermissions(?:Async)?|RequestUserPermission|shouldShowRequestPermissionRationale)$/;

/** Whether a call asks the owner of a device, as a phone does before it looks around. */
export function asksDevice({ kind, name }: Fact): boolean {
  return kind === 'call' && name.includes('ermission') && ASKS_DEVICE.test(name.replace(/[<(].*$/s, ''));
}

/** What names say in a file: nothing of logins and rights where its libraries mean other sessions, tokens, roles, permissions and certificates by the same words. */
export function tellingMatches(
  matches: readonly Match[],
  modules: readonly string[],
  device: boolean,
): readonly Match[] {
  if (matches.length === 0) return matches;
  const sessions = modules.some((module) => OTHER_SESSIONS.test(module));
  const source = modules.some((module) => OF_SOURCE.test(module));
  const clusters = modules.some((module) => OF_CLUSTERS.test(module));
  const papers =
    modules.some((module) => OF_PAPERS.test(module)) && !modules.some((module) => OF_TLS.test(module));
  if (!sessions && !source && !device && !clusters && !papers) return matches;
  return matches.filter(({ rule, kind, category, fact }) => {
    if (sessions && OF_SESSIONS.has(rule.id) && /session/i.test(fact.name)) return false;
    if (clusters && category === 'access-control' && /role/i.test(`${fact.name} ${fact.detail}`))
      return false;
    if (!rule.id.startsWith('common/')) return true;
    const said = `${fact.name} ${fact.detail}`;
    if (papers && category === 'crypto' && PAPER.test(said) && !TLS_WORDS.test(said)) return false;
    if (kind !== 'function' && kind !== 'class' && kind !== 'callWords') return true;
    if (device && category === 'access-control')
      return rule !== FILE_RULES['access-control'] && !/permission/i.test(fact.name);
    if (!source) return true;
    return category === 'crypto'
      ? !/signature/i.test(fact.name)
      : category === 'auth' && !/token/i.test(fact.name);
  });
}

/** What the file as a whole is about, before any construct of it is judged. */
export function ambienceOf(
  path: string,
  modules: readonly string[],
  index: RuleIndex,
  matches: readonly Match[],
  units: readonly Unit[],
): Ambience {
  const split = path.replace(/([a-z0-9])([A-Z])/g, '$1-$2');
  const camelSplit = modules.some((module) => OTHER_SESSIONS.test(module))
    ? split.replace(/sessions?/gi, '')
    : split;
  const named = new Set(
    PATHS.filter(([, pattern]) => pattern.test(camelSplit)).map(([category]) => category),
  );
  const imported = new Set<Category>();
  for (const module of modules)
    for (const rule of index.using(module))
      if (rule.strength === 'strong') for (const category of categoriesOf(rule)) imported.add(category);
  const strong = new Map<Category, Set<Unit | undefined>>();
  for (const match of matches) {
    if (match.strength !== 'strong' || match.kind === 'owner' || DECLARATIONS.has(match.fact.kind)) continue;
    const where = strong.get(match.category) ?? new Set();
    strong.set(match.category, where.add(unitAt(units, match.fact.start)));
  }
  const functions = units.filter((unit) => unit.kind !== 'class').length;
  const spoken = vocabularyOf(matches, units, functions);
  const ambience: Partial<Record<Category, number>> = {};
  const whole = new Set(fileRulesOf(path, index).flatMap((rule) => categoriesOf(rule)));
  for (const category of new Set([...named, ...imported, ...whole, ...strong.keys(), ...spoken])) {
    const places = strong.get(category)?.size ?? 0;
    const dense = places >= 2 && places * DENSE >= functions;
    const certain = named.has(category) && (imported.has(category) || places > 0);
    ambience[category] = dense || certain || whole.has(category) ? 2 : 1;
  }
  return ambience;
}

/** Names that speak of one thing only when most of a file speaks so: `createRole`, `updateRole`, `getRolePermissions`. */
const VOCABULARY: ReadonlySet<string> = new Set(['common/role-handling', 'common/can-do', 'common/login']);

function vocabularyOf(
  matches: readonly Match[],
  units: readonly Unit[],
  functions: number,
): ReadonlySet<Category> {
  const places = new Map<Category, Map<Unit | undefined, string>>();
  for (const match of matches) {
    if (match.kind !== 'function' || !VOCABULARY.has(match.rule.id)) continue;
    const where = places.get(match.category) ?? new Map();
    places.set(match.category, where.set(unitAt(units, match.fact.start), match.fact.name));
  }
  // Overloads of one name say it once.
  return new Set(
    [...places]
      .filter(([, where]) => new Set(where.values()).size >= 3 && where.size * 2 >= functions)
      .map(([one]) => one),
  );
}

/** A file is in the thick of it when at least one in so many of its functions has a strong match. */
const DENSE = 4;
