import type { Rule } from '../rule.ts';
import { REFUSALS } from './accessControl.ts';

/** A path that ends in a step of signing in, as the first argument of a route. */
const AUTH_ROUTE =
  /^\(\s*(?:path\s*=\s*|value\s*=\s*)?r?\[?["'`][\w/:.^{}()*-]*?(?:[/^]|["'`])(?:login|logout|log-?in|log-?out|signin|sign-in|signout|sign-out|signup|sign-up|register|forgot-?_?password|reset-?_?password|change-?_?password|refresh-?_?token|verify-?_?(?:otp|email|token)|oauth2?|sso|2fa|mfa|totp|authenticate|authorize)(?:\/[\w:{}<>*.-]*)*\/?\$?["'`]/;
const AUTH_ROUTE_BEGINS =
  /^\(\s*["'`]\/(?:[\w-]+\/)*(?:login|signin|sign-in|register|forgot-?password|reset-?password|oauth2?|sso)\b/;

/**
 * Authentication by vocabulary and behaviour, for every language. Names are tested as lower-case words, so one line covers
 * `verify_password`, `verifyPassword` and `VerifyPassword`. Strong lines need two words that together have one meaning.
 */
export const authRules: readonly Rule[] = [
  {
    id: 'common/password-check',
    category: 'auth',
    strength: 'strong',
    why: '{name} hashes, checks or resets a password.',
    functions:
      /\b(?:verify|verifies|check|checks|compare|hash|hashed|rehash|encrypt|crypt|salt|authenticate|match|matches|reset|forgot|forgotten|change|recover|needs rehash|is valid|test) ?(?:user|users|the|my|raw|plain|hashed|account|admin|login|master|current|old|a|with|and|encoded)? ?(?:password|passwd|pwd|passphrase|passcode|credentials?)\b|\b(?:random|generate|generated|temporary|temp|new|make) (?:password|passwd)\b|\b(?:password|passwd) (?:hash|hasher|verify|check|matches|match|correct|reset|digest|compare|is correct|is valid|valid for|needs rehash|to hash|verified|encoder|authenticate)\b/,
  },
  {
    id: 'common/password-call',
    category: 'auth',
    strength: 'strong',
    why: '{name} hashes, checks or resets a password.',
    callWords:
      /^(?:verify|check|compare|hash|rehash|encrypt|authenticate|validate) ?(?:user|users|the|raw|plain|hashed|account|is)? ?(?:password|passwd|pwd|passphrase|credentials?)(?: hash| sync| async)?$|^(?:password|passwd) (?:hash|verify|matches|needs rehash|is correct|correct)\b|^(?:is|has) (?:valid|correct) password$|^(?:make|set|generate|create) password (?:hash|digest|reset token)\b|^(?:reset|change) ?(?:user|my|account)? ?password$/,
  },
  {
    id: 'common/authenticate',
    category: 'auth',
    strength: 'strong',
    why: '{name} establishes who is calling.',
    functions:
      /^(?:do |on |pre |post |try |handle |perform |is |can |ensure |must be |require |requires |check |needs |validate |get |maybe |with |use |verify |http |token |basic |bearer |user |jwt |api |ldap |http basic |optional |custom |attempt |async )?(?:authenticate[sd]?|authentication|reauthenticate|unauthenticated|authenticator)(?: (?:now|user|users|request|token|client|by|with|via|account|credentials|header|password|api|key|session|jwt|connection|middleware|required|only|async|and|basic|bearer|ldap|failed|failure|success|handler|filter|entry|point|backend|provider|or|login|admin|customer|member|me|peer|host|device|agent|socket|oauth|google|github)\b.*)?$|\b(?:is|ensure|require|requires|must be|check|get) (?:logged in|signed in|authenticated|login|log in|sign in|authentication|auth)\b|\blogin required\b|\bauth(?:entication)? (?:middleware|required|guard|interceptor|filter|handler|callback|failed|callback)\b|^(?:logged in|signed in)(?: user)?$/,
  },
  {
    id: 'common/authenticate-call',
    category: 'auth',
    strength: 'strong',
    why: '{name} establishes who is calling.',
    callWords:
      /^(?:is |can |ensure |require |requires |must be |check |re ?)?(?:authenticate[d]?|authenticated)(?: (?:now|user|request|token|client|by|with|via|account|credentials|header|or|api key|async|basic)\b.*)?$|^(?:ensure|require|requires|must be) (?:logged in|signed in|login|auth|authentication|user|session|user id|user session|current user|anonymous)$|^login required$|^auth middleware$/,
  },
  {
    id: 'common/token-handling',
    category: 'auth',
    strength: 'strong',
    why: '{name} issues, checks or revokes a credential token.',
    functions:
      /\b(?:verify|validate|check|decode|sign|issue|generate|create|make|mint|revoke|refresh|rotate|blacklist|introspect|exchange|encode|parse|extract|get|set|store|save|invalidate|new|build|authenticate|retrieve|fetch|request|obtain|renew|delete|remove|find|load) ?(?:the|user|a|an|new|client|id|from|by|with|current)? ?(?:jwt|jwts|access token|access tokens|refresh token|refresh tokens|auth token|auth tokens|id token|bearer token|session token|api token|csrf token|reset token|login token|oauth token|security token|jwt token|jwt claims|personal access token|verification token|activation token|authorization code|auth code|device code|client credentials|user token|token claims|identity token)\b|\b(?:verify|validate|sign|issue|revoke|introspect|blacklist|invalidate) ?(?:the|user|a)? ?tokens?\b|\bjwt (?:verify|decode|encode|sign|required|auth|payload|token|claims|middleware|validator|parser|from)\b|^token (?:auth|authentication|verify|required|obtain|refresh|introspection|revocation|endpoint|is valid|is expired|expired)\b|\b(?:access|refresh|id|auth|bearer) token (?:is valid|valid|expired|is expired|for|from|validator|provider|response|request)\b/,
  },
  {
    id: 'common/token-call',
    category: 'auth',
    strength: 'strong',
    why: '{name} issues, checks or revokes a credential token.',
    callWords:
      /^(?:verify|validate|decode|sign|issue|generate|create|mint|revoke|refresh|introspect|exchange|parse|extract|encode|store|save|invalidate|blacklist) ?(?:the|user|a|new|id)? ?(?:jwt|access token|refresh token|auth token|id token|bearer token|session token|api token|oauth token|jwt token|reset token|authorization code|personal access token|password reset token|user token|auth tokens)(?: .*)?$|^(?:verify|sign|revoke|issue) token$/,
  },
  {
    id: 'common/login',
    category: 'auth',
    strength: 'weak',
    why: '{name} is named like a step of signing in or out.',
    functions:
      /^(?:do|handle|on|post|perform|process|user|admin|try|attempt|api|async|http|get|auth|force|auto|submit|show|web|basic|ldap|local|oauth|oauth2|social|google|facebook|github|twitter|apple)? ?(?:login|log in|signin|sign in|signup|sign up|logout|log out|signout|sign out|register|registration|log user in|sign user in|relogin)(?: (?:user|users|handler|action|post|view|callback|with|by|as|async|required|attempt|attempts|failed|success|account|admin|page|route|controller|request|redirect|cookie|session|and|or|token|in|out|password|email|endpoint|required|api|url|google|facebook|github|apple)\b.*)?$|\b(?:login|auth|signin) (?:attempts?|failures?|failed|throttle|lockout|limiter|token|callback|redirect|url|state)\b|^(?:remember me|remember token|forget me|current user|current account|current identity|get current user|get user from (?:token|session|request|cookie)|load user|user loader|find or create (?:user|by oauth)|from omniauth|serialize user|deserialize user)\b/,
  },
  {
    id: 'common/password-taken',
    category: 'auth',
    strength: 'strong',
    why: '{name} takes a password to let somebody in, or to make an account.',
    functions:
      /^(?:do |handle |on |try |attempt |perform |async |submit |user |admin |api |a |web )?(?:login|log in|signin|sign in|signup|sign up|register|sign on|logon|log on|authenticate|authorize|verify|validate|check|unlock)(?: (?:user|users|account|credentials|member|customer|admin|with .*|in|up|async|request|action|by .*|via .*))?$|^(?:create|add|new|insert|make|update|change|set|store) (?:new |admin |super )?(?:user|account|member|customer|admin|superuser|login)s?(?: (?:async|account|with .*))?$/,
    params: /\b\$?(?:\w*[_a-z])?(?:[pP]assword|[pP]asswd|\b[pP]wd|[pP]assphrase)\w*\b/,
  },
  {
    id: 'common/login-call',
    category: 'auth',
    strength: 'weak',
    why: '{name} is named like a step of signing in or out.',
    callWords:
      /^(?:do |force |user |auto |perform |attempt )?(?:login|log in|logout|log out|signin|sign in|signout|sign out|sign up|log user in|login user|logout user|sign in user|login as|login using id|current user|get current user)(?: (?:async|user|with .*|in|out|and remember))?$|^(?:get|find) user by (?:token|api key|session|access token|refresh token|reset token|password reset token)$/,
  },
  {
    id: 'common/second-factor',
    category: 'auth',
    strength: 'strong',
    why: '{name} handles a second factor or a passwordless sign-in.',
    functions:
      /\b(?:totp|hotp|mfa|2fa|tfa|two factor|second factor|multi factor|one time (?:password|passcode|code|token)|webauthn|passkeys?|fido2?|u2f|yubi ?key|magic link|magic links|passwordless|authenticator app|recovery codes?|backup codes?|otp secret|(?:verify|generate|create|begin|finish) (?:registration|authentication|attestation|assertion|credential) (?:response|options|challenge|creation|request)|verify otp|generate otp|send otp|check otp|validate otp|step up auth)\b/,
    classes:
      /\b(?:totp|hotp|mfa|2fa|two factor|multi factor|webauthn|passkey|fido2?|magic link|passwordless)\b/,
    callWords:
      /^(?:verify|validate|check|generate|enable|disable|send|setup|confirm) ?(?:user|the)? ?(?:totp|hotp|otp|mfa|2fa|two factor|two factor auth|two factor code|mfa code|otp code|magic link|passkey|webauthn|recovery code|backup code)\b/,
  },
  {
    id: 'common/federation',
    category: 'auth',
    strength: 'strong',
    why: '{name} is part of an OAuth, OpenID Connect, SAML, LDAP or Kerberos flow.',
    functions:
      /\b(?:oauth2?|oidc|openid|saml2?|ldap|kerberos|gssapi|spnego|ntlm|sso|pkce|code verifier|code challenge|authorization code|jwks|client credentials|client secret|redirect uri|token endpoint|authorization (?:url|endpoint|request|header)|device authorization|device code|device flow|dpop|identity provider|service account|id token|nonce check|acr values)\b/,
    classes:
      /\b(?:oauth2?|oidc|openid|saml2?|ldap|kerberos|gssapi|spnego|ntlm|sso|pkce|jwks?|jws|jwe|jwt|identity provider|authorization code|client credentials|authorization server|access token|refresh token|id token|bearer token|token endpoint|token introspection|grant type|password grant|device code|device flow|pushed authorization request|ciba|dpop)\b/,
  },
  {
    id: 'common/federation-call',
    category: 'auth',
    strength: 'weak',
    why: '{name} takes part in an OAuth, OpenID Connect, SAML, LDAP or Kerberos flow.',
    callWords:
      /\b(?:oauth2?|oidc|openid|saml2?|ldap|kerberos|pkce|code verifier|code challenge|jwks|jwt|userinfo (?:endpoint|request|response|claims)|client secret|redirect uri|id token|access token|refresh token|authorization (?:url|code|endpoint))\b/,
  },
  {
    id: 'common/auth-class',
    category: 'auth',
    strength: 'strong',
    why: '{name} is a class of an authentication scheme.',
    classes:
      /\b(?:authenticat(?:or|ion|e)|auth (?:service|controller|middleware|guard|provider|manager|handler|backend|filter|interceptor|strategy|config|module|client|repository|store|resolver|plugin|scheme|router|api|helper)|authentication .*|password (?:hasher|encoder|encryptor|service|manager|policy|validator|reset.*|hash|verifier|grant|util|utils|helper)|credentials? (?:store|provider|manager|service|validator|matcher|helper)|api key (?:auth.*|service|middleware|filter|handler|guard|validator|manager)|session (?:auth.*|guard|token|authenticator)|(?:user|login|client|account) credentials?|token (?:authenticator|authentication.*|blacklist|issuer|endpoint|introspect.*|verifier)|login (?:controller|service|handler|manager|request handler|view|servlet|filter|attempt|throttle|success handler|failure handler|guard|action|resource|endpoint|use case|command handler)|user details service.*|security (?:config|configuration|context|filter.*|token|interceptor)|sessions controller|jwt .*|basic auth.*|bearer auth.*|digest auth.*|http basic.*)\b/,
  },
  {
    id: 'common/token-class',
    category: 'auth',
    strength: 'weak',
    why: '{name} is named like a class that handles sessions or tokens.',
    classes:
      /\b(?:token (?:provider|service|manager|validator|generator|util|utils|helper|store|repository|filter)|session (?:store|manager|service|provider|handler|middleware|registry|repository)|login .*|user service|account (?:service|controller|manager)|register .*|registration .*|sign ?(?:in|up) .*)\b/,
    functions:
      /^(?:create|start|establish|renew|regenerate|destroy|revoke|end|invalidate|delete|get|load|save|find) (?:session|token)s?$/,
  },
  {
    id: 'common/api-key',
    category: 'auth',
    strength: 'strong',
    why: '{name} checks or issues an API key, a session or another credential.',
    functions:
      /\b(?:verify|validate|check|generate|create|authenticate|require|rotate|revoke|issue|is valid|get|hash|parse|find by|find user by|get user by|by) ?(?:the|user|a|new|by|with)? ?(?:api ?keys?|app key|access keys?|client secret|credentials?|basic auth|bearer|hmac signature|webhook signature|session cookie|auth header|auth cookie|authorization header|login session|user session|service token|auth session|session id)\b|\b(?:account|user|login|ip) (?:lockout|locked out|is locked)\b|\block ?out (?:user|account)\b|\bfailed (?:login|logins|auth|attempts?|password)\b|^(?:basic|bearer|digest|http basic|api key|hmac|signature) auth(?:entication|orization)?\b|^auth (?:token|user|header|code|check|required|request|basic|key)\b|\b(?:create|start|establish|renew|regenerate|destroy|revoke|end|invalidate|delete) (?:(?:user|login|auth) session|session (?:for user|cookie|token))\b/,
    callWords:
      /^(?:verify|validate|check|authenticate|require|rotate|revoke) ?(?:the|user|a)? ?(?:api ?key|client secret|credentials|basic auth|bearer token|webhook signature|session cookie|auth header|authorization header)$|^(?:regenerate|renew|rotate) session(?: id| token)?$|^(?:create|start|destroy) user session$|^(?:set|get|clear|create|destroy|delete|issue|remove|send|validate|parse) (?:auth|session|login|remember me|authentication) cookies?$/,
  },
  {
    id: 'common/deny-unauthenticated',
    category: 'auth',
    strength: 'strong',
    why: 'The condition {name} turns away whoever is not signed in.',
    guards:
      /token|session|user|auth|jwt|login|logged|cred|password|passw|principal|identity|account|api_?-?key|signature|bearer|claims|cookie|secret|verified|member|uid\b/i,
    body: /\b401\b|unauthori[sz]ed|unauthenticated|not_?authenticated|not logged in|login required|invalid (?:username|password|credentials|api key|login|email or password|user or password)|(?:incorrect|wrong|bad) (?:password|credentials|username|login|email)|invalid_?credentials|bad_?credentials|authentication ?(?:error|failed|exception|required|failure)|authentication_?failed|notauthenticated|redirect[^;\n]{0,40}\b(?:(?:login|log_in|signin|sign-in|sign_in|new_session|new_user_session)(?:\b|_)|auth\b)|\b(?:next|push|replace|navigate|Navigate|goto|href)\b[^;\n]{0,40}\b(?:login|log-in|signin|sign-in|sign_in)\b|WWW-Authenticate|expired ?token|token ?(?:has )?expired|invalid_?grant|invalid_?client/i,
  },
  {
    id: 'common/authentication-exception',
    category: 'auth',
    strength: 'strong',
    why: '{name} turns away whoever is not signed in.',
    calls: [
      '*UnauthenticatedException',
      '*UnauthenticatedError',
      '*AuthenticationException',
      '*BadCredentials*',
      '*InvalidCredentials*',
      '*InvalidPassword*Exception',
      '*InvalidPasswordError',
      '*NotLoggedIn*',
      '*InvalidTokenException',
      '*TokenExpired*',
      '*ExpiredToken*',
      '*LoginRequired*',
      '*SessionExpired*',
      'UnauthorizedHttpException',
    ],
  },
  {
    id: 'common/refusal-unauthenticated',
    category: 'auth',
    strength: 'strong',
    why: '{name} refuses with the words of a failed sign-in.',
    calls: REFUSALS,
    args: /(?:invalid|incorrect|wrong|bad)[- _](?:(?:user ?name|e-?mail(?: address)?|login|user|account|identifier|credentials?)(?: or | and |\/)password|(?:login )?credentials|password\b(?! (?:format|length|hash))|api[- _]?key|(?:auth|access|refresh|bearer|jwt|session|authentication)[- _]?token)|\bnot[- _]?logged[- _]?in\b|\b(?:login|authentication|sign[- ]?in)[- _]?(?:is )?(?:required|failed)\b|\bunauthenticated\b|(?:must|need to|have to|please) (?:be )?(?:log(?:ged)?|sign(?:ed)?) in\b|(?:token|session) (?:has |is )?expired|(?:missing|no) (?:auth\w*|access|bearer) (?:token|header|credentials)/i,
  },
  {
    id: 'common/redirect-to-login',
    category: 'auth',
    strength: 'strong',
    why: '{name} sends whoever is not signed in to the sign-in page.',
    calls: [
      'Redirect',
      'redirect',
      'RedirectResponse',
      'sendRedirect',
      'Redirect.to',
      'Redirect.temporary',
      'redirectTo',
      'respondRedirect',
      'http.Redirect',
      'newRedirectionResponse',
      'HttpResponse.Found',
    ],
    args: /^\([^()]{0,40}["'`][^"'`\s]*\/(?:login|log-in|log_in|signin|sign-in|sign_in)(?:[/?"'`#]|$)/,
  },
  {
    id: 'common/credential-compare',
    category: 'auth',
    strength: 'strong',
    why: 'The condition {name} compares a credential.',
    guards:
      /(?:api[-_]?key|auth[-_]?token|access[-_]?token|bearer[-_]?token|(?:client|shared|webhook|hook|app|cron|api)[-_]?secret)['")\]]*\)?\s*(?:[!=]==?)(?!=|\s*(?:null|undefined|None|nil|''|""|0\b|true|false|typeof))|headers?(?:\.get\(|->get\(|\[|\.)[^=\n]{0,30}(?:key|token|auth|secret)['")\]]*\s*[!=]==?\s*(?!null|undefined|None|nil|''|"")/i,
    body: /return|throw|raise|abort|exit|die|res\.|status|deny|reject|fail|halt|render|head |error/i,
  },
  {
    id: 'common/refusal-entry',
    category: 'auth',
    strength: 'weak',
    why: '{name} words a failed sign-in.',
    entries: /^['"]?(?:error|message|msg|detail|reason|statusMessage)['"]?$/,
    value:
      /(?:invalid|incorrect|wrong|bad)[- _](?:(?:user ?name|e-?mail|login|user) (?:or|and) password|(?:login )?credentials|password\b)|\bnot[- _]?logged[- _]?in\b|\bunauthenticated\b/i,
  },
  {
    id: 'common/password-argument',
    category: 'auth',
    strength: 'strong',
    why: '{name} hashes a password or compares it with what is stored.',
    calls: [
      'compare',
      'verify',
      'matches',
      'hash',
      'compareSync',
      'hashSync',
      'verifySync',
      'hashpw',
      'checkpw',
      'compareAsync',
      'hashAsync',
      'verifyAsync',
    ],
    args: /^\((?:[^()]|\([^()]*\)){0,80}?\b\w*(?:[pP]assword|[pP]asswd|[pP]assphrase)\b(?!\s*,\s*\w*(?:[cC]onfirm|[rR]epeat))/,
  },
  {
    id: 'common/auth-route',
    category: 'auth',
    strength: 'strong',
    why: '{name} is a route of signing in or out.',
    calls: [
      'post',
      'put',
      'route',
      'path',
      're_path',
      'add_url_rule',
      'HandleFunc',
      'Post',
      'POST',
      'MapPost',
      'all',
    ],
    annotations: [
      'route',
      'post',
      'get',
      'put',
      'Post',
      'Get',
      'PostMapping',
      'GetMapping',
      'RequestMapping',
      'HttpPost',
      'HttpGet',
      'Route',
      'POST',
      'GET',
      'Path',
    ],
    args: AUTH_ROUTE,
  },
  {
    id: 'common/guarded-route',
    category: 'auth',
    strength: 'strong',
    why: '{name} puts something in front of signing in.',
    calls: ['use'],
    args: AUTH_ROUTE_BEGINS,
  },
  {
    id: 'common/password-query',
    category: 'auth',
    strength: 'strong',
    why: '{name} looks up or stores a password.',
    calls: [
      'execute',
      'query',
      'prepare',
      'exec',
      'raw',
      'run',
      'one',
      'get',
      'fetchone',
      'fetch_one',
      'QueryRow',
      'Query',
      'Exec',
      'mysqli_query',
      'mysql_query',
      'pg_query',
      'find_by_sql',
      'prepareStatement',
      'createQuery',
    ],
    args: /["'`][^"'`]*\b(?:SELECT|UPDATE|INSERT|select|update|insert)\b[^"'`]*\b(?:password\w*|passwd|pass_hash|pwd_hash|password_hash)\b\s*(?:=|,|\))/,
  },
  {
    id: 'common/user-statement',
    category: 'auth',
    strength: 'strong',
    why: '{name} makes or changes a database login.',
    calls: [
      'execute',
      'exec',
      'query',
      'raw',
      'run',
      'executeUpdate',
      'Exec',
      'ExecContext',
      'op.execute',
      'sql',
      'text',
    ],
    args: /["'`]\s*(?:CREATE|ALTER|DROP) (?:USER|LOGIN)\b|["'`]\s*(?:CREATE|ALTER) ROLE [^"'`]*(?:LOGIN|PASSWORD)\b|IDENTIFIED BY/,
  },
  {
    id: 'common/password-field',
    category: 'auth',
    strength: 'strong',
    why: '{name} keeps what a password or a reset is checked against.',
    assigns:
      /(?:\.|->|^)(?:password_?(?:reset|hash|digest)\w*|reset_?password\w*|hashed_?password|encrypted_?password|remember_?token|(?:verification|confirmation|activation|reset)_?token)(?:_?(?:hash|expires|expiry|sent)\w*)?$/i,
    value: /\w\(/,
  },
  {
    id: 'common/password-changed',
    category: 'auth',
    strength: 'strong',
    why: '{name} acts when a password changes.',
    calls: ['isModified', 'isDirty', 'changed', 'wasChanged'],
    args: /^\(\s*["'`]password/,
  },
  {
    id: 'common/password-digest',
    category: 'auth',
    strength: 'strong',
    why: '{name} digests a password.',
    calls: [
      'DigestUtils.*',
      'digest',
      'HashData',
      'ComputeHash',
      'Sum256',
      'Sum512',
      'md5.Sum',
      'sha1.Sum',
      'doFinal',
      'PBEKeySpec',
      'deriveKeyFromPassword',
      'SHA256.hash',
      'SHA512.hash',
      'QCryptographicHash.hash',
      'QPasswordDigestor.*',
      'Sha256.digest',
      'Sha512.digest',
      'hash_password_into',
      'PKCS5_PBKDF2_HMAC*',
      'CCKeyDerivationPBKDF',
      'crypto_pwhash*',
    ],
    args: /(?<![\w.]*(?:keystore|key_?store|trust_?store|keystore_?pass)\w*)\b(?:\w+\.)*(?:raw|plain|user|new|old|given|input|clear)?_?(?:passw(?:or)?d|pwd)\b/i,
  },
  {
    id: 'common/password-compare',
    category: 'auth',
    strength: 'strong',
    why: 'The condition {name} compares a password.',
    guards:
      /(?<!typeof )(?:password|passwd|passwordhash|password_hash|(?<!Dir\.)\bpwd|\bpass_?hash|passphrase|hashedpassword)(?!_?char)\w*\)?\s*(?:[=!]==?(?!=)|\.equals|\.eql)(?!\s*\(?\s*(?:["'`]{2}|null|undefined|:\w|None|nil|nullptr|NULL|0\b|true|false|[$@\w.]*(?:confirm|repeat|again|2\b)))|(?:compare|verify|check|match|equals?|strcmp|memcmp)\w*\(\s*[^()]*(?:password|passwd|\bpwd)/i,
  },
  {
    id: 'common/auth-string',
    category: 'auth',
    strength: 'hint',
    why: '{name} is text of an authentication protocol.',
    strings:
      /^["'`](?:Bearer |Basic |Authorization|WWW-Authenticate|X-API-Key|grant_type|authorization_code|refresh_token|access_token|client_secret|id_token|code_verifier)/i,
  },
  {
    id: 'common/auth-pair',
    category: 'auth',
    strength: 'weak',
    why: '{name} is named like a step in establishing who somebody is.',
    functions:
      /^(?=.*\b(?:token|tokens|session|sessions|password|passwords|credential|credentials|auth|identity|principal|claims|jwt|challenge|secret|grant|nonce|signin|otp|cookie|bearer|client(?! (?:view|type|name|memory|peer|sock|sockname|eviction|output|buffer|count|rect|size|area|width|height|socket|connection|version|info|state|list|side|angle|reply|query|flags?|mode)\b)|user|assertion|login|account)\b)(?=.*\b(?:verify|validate|check|create|generate|issue|revoke|refresh|expire|expires|expired|save|store|load|deserialize|serialize|destroy|regenerate|sign|exchange|extract|decode|encode|invalidate|attach|logout|hash|compare|parse|resolve|find|get|set)\b)(?:\w+ ){1,3}\w+$/,
  },
  {
    id: 'common/auth-hint',
    category: 'auth',
    strength: 'hint',
    why: '{name} handles what identifies a user.',
    functions:
      /\b(?:token|tokens|session|sessions|login|logout|password|passwords|credential|credentials|auth|user|identity|principal|claims|jwt|scope|challenge|secret|grant|nonce|signin|signup|register|otp|account|issuer|audience|cookie|remember|bearer|authorize|authorization|subject|verify|validate|sign|payload|expiry|expired|expires)\b/,
    classes:
      /\b(?:token|tokens|session|login|password|credential|credentials|auth|identity|principal|claims|jwt|grant|challenge|otp|account|strategy|user|scope|authorize|authorization|client|assertion)\b/,
  },
];
