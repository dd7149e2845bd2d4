import { type ConfigNode, child, childLike, pathOf, scalarOf, walk } from './configNode.ts';
import type { Findings } from './findings.ts';

/** A setting recognised by its key or its path; `shape` says what it must hold to count. */
interface Setting {
  readonly rule: string;
  /** Tested on the keys from the root, joined by dots, lower-case, `-` and `_` left out. */
  readonly path: RegExp;
  readonly shape?: (node: ConfigNode) => boolean;
}

const filled = (node: ConfigNode) => node.children.length > 0;
const has =
  (...keys: readonly RegExp[]) =>
  (node: ConfigNode) =>
    keys.some((key) => childLike(node, key) !== undefined);

const SETTINGS: readonly Setting[] = [
  // OpenAPI
  {
    rule: 'config/authentication',
    path: /(?:^|\.)(?:components\.securityschemes|securitydefinitions)$/,
    shape: filled,
  },
  // Spring, Quarkus, Micronaut, JHipster
  {
    rule: 'config/authentication',
    path: /^(?:.*\.)?spring\.(?:security|ldap|cloud\.vault)$|^security\.(?:oauth2|jwt|basic|user|sessions|oidc)$|^(?:.*\.)?quarkus\.(?:oidc|security|http\.auth|elytron\w*|smallryejwt|keycloak)$|^micronaut\.security$|^jhipster\.(?:security|cors)$|^mp\.jwt$|^keycloak$|^shiro$|^satoken$|^management\.security$/,
    shape: filled,
  },
  {
    rule: 'config/tls',
    path: /^(?:.*\.)?(?:server\.ssl|spring\.ssl|management\.server\.ssl|quarkus\.http\.ssl|quarkus\.tls|micronaut\.(?:server\.)?ssl)$/,
    shape: filled,
  },
  {
    rule: 'config/session',
    path: /^(?:.*\.)?server\.(?:reactive\.)?(?:servlet\.)?session(?:\.cookie)?$|^spring\.session$/,
    shape: filled,
  },
  { rule: 'config/encryption', path: /^(?:jasypt|encrypt|.*\.jasypt\.encryptor)$/, shape: filled },
  // Applications' own token settings: a secret beside a lifetime or an issuer.
  {
    rule: 'config/session',
    path: /(?:^|\.)\w*(?:jwt|jsonwebtoken|accesstoken|refreshtoken|tokensettings|tokenoptions|bearertoken)\w*$/,
    shape: has(/secret|key$|^key|issuer|audience|expir|algorithm|validfor|lifetime|ttl|public|private/i),
  },
  {
    rule: 'config/authentication',
    path: /(?:^|\.)(?:oauth2?|oidc|openid\w*|saml2?|ldap|azuread\w*|identityserver\d*|auth0|okta|keycloak|authentik|cognito|duende|msal|googleauth|passport|authelia|webauthn|totp|mfa|twofactor|sso)$/,
    shape: has(
      /client|secret|issuer|authority|domain|tenant|url|host|scope|realm|audience|enabled|provider|server|bind|metadata|entity|callback|redirect/i,
    ),
  },
  {
    rule: 'config/authentication',
    path: /(?:^|\.)(?:authentication|authn|auth|authenticators?|authenticationbackend|authproviders?|identityproviders?|usermanagement)$/,
    shape: has(
      /^(?:enabled|type|method|mode|provider|providers|schemes|default\w*|google|facebook|github|jwt|basic|users?|passwords?|username|secret|secretName|existingSecret|token|tokens|ldap|oauth2?|oidc|saml|apikeys?|rootPassword|postgresPassword|realm|cookie|session|strategy|strategies|file|password_policy|guards|backends|enable_?\w*|anonymous\w*|clientProtocol|sasl|acls?|tls|issuer|clientId|jwks\w*)$/i,
    ),
  },
  {
    rule: 'config/authentication',
    path: /(?:^|\.)(?:basicauth|digestauth|forwardauth|bearerauth|httpbasic|clientauth|authmiddleware|apikeyauth|jwtauth\w*|jwtauthn|sasl|extauthz|requestauthentication)$/,
    shape: filled,
  },
  { rule: 'config/authentication', path: /^(?:staticclients|staticpasswords|connectors|enablepassworddb)$/ },
  {
    rule: 'config/authentication',
    path: /(?:^|\.)(?:passwordpolicy|passwordoptions|identityoptions|identity\.(?:password|lockout|signin|user)|passwordhash(?:ing|er)s?|passwordencoders?|lockoutoptions|lockout|bruteforceprotection)$/,
    shape: filled,
  },
  {
    rule: 'config/session',
    path: /(?:^|\.)(?:session|sessions|cookies?|sessioncookie|cookiesettings|authcookie)$/,
    shape: has(
      /^(?:secret|secure|cookie_secure|cookie_httponly|httpOnly|http_only|same_?site|cookie_samesite|cookie_lifetime|secrets|signed|encryption_key|csrf|remember_me\w*|inactivity)$/i,
    ),
  },
  // Symfony
  {
    rule: 'config/authentication',
    path: /^(?:.*\.)?security\.(?:firewalls|providers|encoders|passwordhashers|enableauthenticatormanager|hidusernotfound)$/,
  },
  {
    rule: 'config/authorization',
    path: /^(?:.*\.)?security\.(?:accesscontrol|rolehierarchy|accessdecisionmanager|acl)$/,
  },
  {
    rule: 'config/authentication',
    path: /^(?:lexikjwtauthentication|schebtwofactor|knpuoauth2client|hwioauth|symfonycastsresetpassword|nelmiosecurity|fosoauthserver|trikoderoauth2|leagueoauth2server)$/,
  },
  {
    rule: 'config/cors',
    path: /(?:^|\.)(?:cors|nelmiocors|corspolicy|corsorigins|allowedorigins|corsallowedorigins|corssettings|corsoptions|alloworigins|accesscontrolalloworigin)$/,
    shape: (node) => node.children.length > 0 || /true|\*|http/.test(node.value),
  },
  {
    rule: 'config/authorization',
    path: /(?:^|\.)csrf(?:protection)?$/,
    shape: (node) => node.children.length > 0 || /^(?:true|false)$/.test(node.value),
  },
  // Serverless
  {
    rule: 'config/cloud-access',
    path: /^(?:provider\.(?:iam|iamrolestatements|iammanagedpolicies|role|apigateway\.resourcepolicy|resourcepolicy)|functions\.\w+\.(?:iamrolestatements\w*|role))$/,
  },
  {
    rule: 'config/cloud-identity',
    path: /^(?:provider\.(?:httpapi\.authorizers|apigateway\.apikeys)|functions\..*\.(?:authorizer|private))$/,
  },
  { rule: 'config/cors', path: /^functions\..*\.cors$/ },
  // Secret access rules and permission tables
  {
    rule: 'config/authorization',
    path: /(?:^|\.)(?:select|insert|update|delete)permissions$/,
    shape: filled,
  },
  {
    rule: 'config/authorization',
    path: /(?:^|\.)(?:accesscontrol|authorization|authz|acl|acls|rbac|abac|permissions|rolepermissions|rolemapping|rolemappings|rolesmapping|accessrules|accesspolicies|authorizationpolicy|authorizationpolicies|roledefinitions|rolebindings|clusterrolebindings|globalroles|accesslist|allowedips|ipwhitelist|ipallowlist|ipblocklist|adminusers|adminroles|roleassignments)$/,
    shape: (node) => permissionShape(node),
  },
  { rule: 'config/authorization', path: /^(?:creationrules)$/, shape: filled },
  // Helm values and workloads without a kind
  {
    rule: 'config/service-account',
    path: /(?:^|\.)(?:\w*serviceaccount|serviceaccounts)$/,
    shape: has(/^(?:create|name|annotations|automount\w*|enabled|server|controller)$/),
  },
  {
    rule: 'config/service-account',
    path: /(?:^|\.)(?:serviceaccountname|automountserviceaccounttoken)$/,
    shape: (node) => node.value !== '',
  },
  {
    rule: 'config/workload-rights',
    path: /(?:^|\.)(?:\w*securitycontext|podsecuritypolicy|podsecuritystandards?|podsecurity|securitycontextconstraints)$/,
    shape: filled,
  },
  {
    rule: 'config/workload-rights',
    path: /(?:^|\.)(?:hostnetwork|hostpid|privileged|allowprivilegeescalation|runasnonroot|readonlyrootfilesystem)$/,
    shape: (node) => /^(?:true|false)$/.test(node.value),
  },
  {
    rule: 'config/network-policy',
    path: /(?:^|\.)(?:networkpolic(?:y|ies)|loadbalancersourceranges|firewallrules|firewall|securitygroups?|securitygrouprules)$/,
    shape: filled,
  },
  {
    rule: 'config/tls',
    path: /(?:^|\.)(?:tls|mtls|ssl|tlsconfig|tlssettings|sslconfig|https|kestrel\.certificates|transportsocket|certificates|clienttls|servertls|peertls)$/,
    shape: has(
      /^(?:enabled|cert\w*|key|key_?\w*|ca|ca_?\w*|secretName|secret_?name|existingSecret|mode|insecure\w*|min_?\w*version|minVersion|protocols?|ciphers?|cipher\w*|verify\w*|client_?\w*|options|default|keystore\w*|key-store\w*|trust\w*|autoGenerated|auto|typed_config|certificate\w*|certResolver|rejectUnauthorized|server_?name)$/i,
    ),
  },
  {
    rule: 'config/encryption',
    path: /(?:^|\.)(?:encryption|encryptionatrest|sse|kms|encryptionconfig|encryptionkeys?|serversideencryption\w*|storageencryption|dataprotection)$/,
    shape: has(/key|enabled|type|algorithm|provider|kms|mode|arn|secret/i),
  },
  {
    rule: 'config/private-key',
    path: /(?:^|\.)(?:privatekey|signingkey|privatekeypem|encryptionkey|secretkeybase|appsecret|masterkey|cookiesecret|sessionsecret|jwtsecret|jwtkey|tokensecret|hmackey|hmacsecret|signingsecret)$/,
    shape: (node) => node.value.length > 0 || node.children.length > 0,
  },
  // mongod, Elasticsearch, Kafka, OpenSearch
  {
    rule: 'config/authentication',
    path: /^security\.(?:authorization|keyfile|clusterauthmode|authentication|sasl)$|^setparameter\.authenticationmechanisms$|^xpack\.security$|^opendistrosecurity|^pluginssecurity|^plugins\.security/,
  },
  { rule: 'config/tls', path: /^net\.(?:tls|ssl)$|^xpack\.security\..*ssl$/ },
  // Cloud-init
  {
    rule: 'config/authentication',
    path: /^(?:chpasswd|sshpwauth|sshauthorizedkeys|disableroot|sshkeys|sshimportid|sshdeletekeys)$/,
  },
  // appsettings.json
  {
    rule: 'config/authentication',
    path: /^(?:authentication|azuread|azureadb2c|identityserver|identity|jwt\w*|jwtsettings|jwtbearer|openiddict|tokenmanagement|apikey\w*)$/,
    shape: (node) => node.children.length > 0 && !node.children.every(({ item }) => item),
  },
];

function permissionShape(node: ConfigNode): boolean {
  if (node.children.length === 0) return false;
  if (/^rbac$/i.test(node.key ?? '')) return true;
  if (
    has(
      /^(?:roles?|permissions?|rules|default_policy|policy|policies|allow|deny|users?|groups?|admin\w*|create|enabled|enable|grants?|subjects?|type|model|defaultRole|superusers?|read|write|delete|owner|member|editor|viewer)$/i,
    )(node)
  )
    return true;
  return node.children.every(
    (one) =>
      one.item &&
      (has(
        /^(?:path|role|roles|users?|groups?|permissions?|action|resource|policy|allow|deny|cidr|ip|method)$/i,
      )(one) ||
        /^(?:[\w*]+[:./][\w*:./{}-]+|\d+\.\d+\.\d+\.\d+(?:\/\d+)?|read|write|admin)$/.test(one.value)),
  );
}

const TRANSLATIONS =
  /(?:^|\/)(?:locales?|i18n|l10n|lang|langs|languages|translations?|messages|intl|strings?)(?:\/|[._-])|(?:^|\/)(?:messages|translations?|strings|locale)[.\w-]*\.(?:ya?ml|json)$|(?:^|\/)[a-z]{2}(?:[-_][A-Za-z]{2,4})?\.(?:ya?ml|json)$/i;
const TOOLING =
  /(?:^|\/)(?:package(?:-lock)?|composer|tsconfig[\w.-]*|jsconfig|\.eslintrc|\.prettierrc|nx|turbo|lerna|angular|bower|renovate|biome|deno|jest\.config|\.babelrc|vcpkg|global|launchSettings|pnpm-lock|yarn|mkdocs|\.pre-commit-config|\.rubocop(?:_todo)?|\.codecov|codecov|dependabot|pubspec|_config|\.golangci|mix|conda|environment|swagger-codegen|cspell|\.markdownlint|npm-shrinkwrap|manifest\.webmanifest|meta|galaxy|Chart|kustomization|\.clang-format|\.clang-tidy)\.(?:ya?ml|json|jsonc)$|\.(?:schema|code-snippets|tmlanguage|ipynb|geojson|topojson|lock|map|arb)(?:\.json)?$|(?:^|\/)\.?(?:eslintrc|babelrc|prettierrc)$/i;

/** Whether keys of the file are words for people or settings of tools, so that no key is evidence. */
export function isTextOrTooling(path: string): boolean {
  return TRANSLATIONS.test(path) || TOOLING.test(path);
}

/** Settings of frameworks and products, by path and shape. `openApi` looks at security alone: the rest is data models. */
export function inspectSettings(path: string, root: ConfigNode, findings: Findings): void {
  const openApi =
    child(root, 'openapi') !== undefined ||
    child(root, 'swagger') !== undefined ||
    child(root, 'asyncapi') !== undefined;
  if (looksLikeSchema(root)) return;
  // JSON is data far more often than settings: only what is named as settings is read as such.
  if (!openApi && /\.json[c5]?$/i.test(path) && !CONFIG_NAME.test(path)) return;
  walk(root, (node) => {
    if (node.key === undefined) return undefined;
    if (describesType(node)) return openApi ? undefined : false;
    const keys = pathOf(node);
    if (keys.length > 12) return false;
    const dotted = keys.map((key) => key.toLowerCase().replace(/[-_]/g, '')).join('.');
    const lines = { start: node.startLine, end: node.endLine };
    const symbol = keys.slice(0, 3).join('.');
    if (openApi) {
      if (SETTINGS[0]!.path.test(dotted) && filled(node)) {
        findings.add('config/authentication', lines, symbol, node.key);
        return false;
      }
      if (node.key === 'security' && (dotted === 'security' || dotted.startsWith('paths.'))) {
        findings.add('config/authentication', lines, symbol, 'security');
        return false;
      }
      return dotted.startsWith('components.schemas') || dotted.startsWith('definitions') ? false : undefined;
    }
    for (const { rule, path: pattern, shape } of SETTINGS)
      if (pattern.test(dotted) && (shape ? shape(node) : true)) {
        findings.add(rule, lines, symbol, node.key);
        return false;
      }
    if (
      /^(?:xpack\.security|opendistro_security|plugins\.security|spring\.security|server\.ssl|quarkus\.oidc|security\.(?:protocol|inter\.broker)|sasl\.|ssl\.|authorizer\.class|listener\.security|searchguard)[\w.-]*$/.test(
        node.key,
      )
    ) {
      findings.add(/ssl/.test(node.key) ? 'config/tls' : 'config/authentication', lines, node.key);
      return false;
    }
    // OpenStack's policy files: the rule is the value.
    if (
      /^(?:!|@|(?:\(?\s*(?:not\s+)?)(?:rule|role|is_admin|user_id|project_id|domain_id|tenant_id):[\w%().-]+)/.test(
        node.value,
      ) &&
      /^[\w:]+$/.test(node.key) &&
      /(?:rule|role|_id|is_admin):/.test(node.value)
    )
      findings.add('config/authorization', lines, node.key);
    return undefined;
  });
}

const CONFIG_NAME =
  /(?:^|\/)[^/]*(?:settings|config|conf|values|security|auth|serverless|options|parameters|policy|policies|permission|access|cors|oauth|oidc|session|server|acl|rbac|firewall|jwt|identity|keycloak|realm|params)[^/]*\.json[c5]?$|(?:^|\/)(?:config|conf|settings)\/[^/]+\.json[c5]?$|(?:^|\/)(?:default|production|development|local|staging|test|daemon|app|host)\.json[c5]?$/i;

/** A node of a schema (JSON Schema, OpenAPI, a data model): its name is a field's name, its content a type. */
function describesType(node: ConfigNode): boolean {
  return node.children.some(
    ({ key, value, children }) =>
      (key === 'type' && /^(?:object|string|array|boolean|integer|number|null)$/.test(value)) ||
      key === '$ref' ||
      ((key === 'properties' || key === 'anyOf' || key === 'allOf' || key === 'oneOf') &&
        children.length > 0),
  );
}

/** JSON Schema and its kin, ARM templates excepted. */
export function looksLikeSchema(root: ConfigNode): boolean {
  if (/deploymentTemplate/i.test(scalarOf(root, '$schema'))) return false;
  const named = child(root, '$schema') ?? child(root, 'typeName') ?? child(root, 'type');
  const body = child(root, 'properties') ?? child(root, 'definitions') ?? child(root, '$defs');
  return named !== undefined && body !== undefined;
}

/** Documents that say what they are at the top: keys, realms, rules. */
export function inspectWhole(root: ConfigNode, findings: Findings): boolean {
  const whole = { start: root.startLine, end: root.endLine };
  const add = (rule: string, name: string, node?: ConfigNode) => {
    findings.add(rule, node ? { start: node.startLine, end: node.endLine } : whole, name);
    return true;
  };
  if (scalarOf(root, 'type') === 'service_account' && child(root, 'private_key')) {
    add('config/private-key', 'service account key');
    return add('config/authentication', 'service account key');
  }
  const keys = child(root, 'keys');
  if (keys?.children.some((one) => child(one, 'kty')))
    return add('config/private-key', 'JSON web keys', keys);
  if (child(root, 'kty')) return add('config/private-key', 'JSON web key');
  if (child(root, 'sops') && child(root, 'sops', 'mac')) return add('config/sealed-secret', 'SOPS file');
  const rules = child(root, 'rules');
  if (
    rules?.children.some(
      ({ key }) => key !== undefined && /^(?:\.(?:read|write|validate|indexOn)|\$\w+)$/.test(key),
    ) ||
    (rules && hasRuleBelow(rules))
  )
    return add('config/authorization', 'Firebase rules', rules);
  if (
    child(root, 'realm') &&
    (child(root, 'clients') ?? child(root, 'roles') ?? child(root, 'users')) &&
    (child(root, 'enabled') ?? child(root, 'sslRequired'))
  )
    return add('config/authentication', 'Keycloak realm');
  if (
    child(root, 'clientId') &&
    child(root, 'protocol') &&
    (child(root, 'redirectUris') ?? child(root, 'publicClient'))
  )
    return add('config/authentication', 'Keycloak client');
  if (child(root, 'manifest_version')) {
    for (const key of [
      'permissions',
      'host_permissions',
      'optional_permissions',
      'content_security_policy',
      'externally_connectable',
      'optional_host_permissions',
    ]) {
      const part = child(root, key);
      if (part) add('config/authorization', key, part);
    }
    return true;
  }
  const path = child(root, 'path');
  if (path?.children.some((one) => child(one, 'capabilities') ?? child(one, 'policy')))
    return add('config/authorization', 'Vault policy', path);
  if (
    child(root, 'identifier') &&
    child(root, 'permissions') &&
    (child(root, 'windows') ?? child(root, 'webviews'))
  )
    return add('config/authorization', 'Tauri capability');
  const meta = scalarOf(root, '_meta', 'type');
  if (/^(?:roles|rolesmapping|actiongroups|tenants|allowlist|whitelist)$/.test(meta))
    return add('config/authorization', meta);
  if (/^(?:internalusers|config|nodesdn)$/.test(meta)) return add('config/authentication', meta);
  if (child(root, 'http-basic') ?? child(root, 'github-oauth') ?? child(root, 'gitlab-token'))
    return add('config/authentication', 'auth.json');
  if (child(root, 'auths')?.children.some((one) => child(one, 'auth')))
    return add('config/authentication', 'registry credentials');
  if (child(root, 'creation_rules'))
    return add('config/encryption', 'creation_rules', child(root, 'creation_rules'));
  if (child(root, 'resourcePolicy') && child(root, 'apiVersion'))
    return add('config/authorization', 'Cerbos policy');
  return false;
}

function hasRuleBelow(rules: ConfigNode): boolean {
  let found = false;
  walk(rules, ({ key }) => {
    if (key === '.read' || key === '.write' || key === '.validate') found = true;
    return !found;
  });
  return found;
}

/** Cloud-init users and files. */
export function inspectCloudInit(root: ConfigNode, findings: Findings): void {
  for (const node of root.children) {
    const lines = { start: node.startLine, end: node.endLine };
    if (
      /^(?:users|user|groups|chpasswd|password|ssh_authorized_keys|ssh_keys|ssh_pwauth|disable_root|ssh_import_id)$/.test(
        node.key ?? '',
      )
    )
      findings.add('config/account', lines, node.key ?? 'cloud-init');
    if (node.key === 'ca_certs' || node.key === 'ca-certs')
      findings.add('config/certificate', lines, node.key);
    if (node.key === 'write_files')
      for (const file of node.children) {
        const target = scalarOf(file, 'path');
        if (
          /sudoers|\.ssh|sshd_config|pam\.d|\/etc\/ssl|\.pem$|\.key$/.test(target) ||
          /^["']?0?[0-7]?[0-6]00/.test(scalarOf(file, 'permissions'))
        )
          findings.add('config/file-mode', { start: file.startLine, end: file.endLine }, target);
      }
  }
}
