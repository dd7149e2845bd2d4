import type { Rule } from '../rule.ts';

/** Whom roles are given to, as a receiver is named. */
const GRANTEES = [
  '*user',
  '*User',
  '*member',
  '*Member',
  '*account',
  '*principal',
  '*datastore',
  'member.roles',
  'roles',
];

/** How code says no with a message. */
export const REFUSALS: readonly string[] = [
  'Error',
  '*Error',
  '*Exception',
  'callback',
  'cb',
  'reject',
  'abort',
  'fail',
  'createError',
  'halt',
  'die',
  'exit',
  'wp_die',
  'errors.New',
  'fmt.Errorf',
  'panic',
];

/**
 * What is owned here is a lock, a task or memory, not a person's thing: the holder itself (`checkOwnership(owner)`), threads,
 * pointers, buffers.
 */
const NO_HOLDER =
  /^(?!\s*\(\s*(?:this|self|owner)\b[^,]*\)$)(?!.*\b(?:\w*[mM]utex\w*|\w*Lock|lock\w*|[tT]hread\w*|tid|std::thread|Rc|Arc|Weak|RefCell|void|\w*_?[pP]tr|\w*Scheduler|scheduler|\w*Coroutine\w*|continuation|fiber|[aA]llocator|arena|heap|\w*Buffer|buffer|slab|hwnd|HWND|MemoryBlock|chunk)\b)/s;

const OWNED =
  '(?:is|a|an|the|user|users|current|resource|object|model|project|org|team|group|file|page|tenant)';
const OWNER =
  '(?:owner|owner of|owners|ownership)(?: (?:user|required|only|or .*|by|of|for|to|in|on|access|middleware|check|guard)\\b.*)?';
const ASKS = '(?:is|check|checks|verify|validate|assert|am|are|was|check is|get is|has)';
/** Asked of nobody about nothing: `isOwner()` of a pointer reads like that of a post. */
const NOTHING = /^(?!\s*(?:\(\s*(?:void|&?(?:mut )?self|this)?\s*\))?\s*(?:const)?\s*$)/;

/** Access control by vocabulary and behaviour, for every language (names as lower-case words). */
export const accessControlRules: readonly Rule[] = [
  {
    id: 'common/permission-check',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides who may do what.',
    functions:
      /\b(?:has|have|check|checks|require|requires|required|ensure|verify|validate|assert|enforce|grant|revoke|deny|user has|missing|needs|lacks|assign|can|is in|must have|evaluate)(?! access (?:local|session|storage|system|clipboard|power|camera|network|file|internet|microphone|device))(?: (?:any|all|the|user|users|a|object|model|global|admin|project|org|team|on|group|role|file|page|resource|tenant|default|required|read|write|edit|django|one|of|space|to|module|object|add|change|delete|view|create|update|manage|publish|access|view or change))? (?:permissions?|perms?|roles?|privileges?|entitlements?|access|acls?|access (?:control|level|rights?|list|rule|rules|policy|policies)|authorities|admin rights)\b(?! (?:token|log|key|time|log|path|name|names|string|handle|code|modifier|method|mode|flag|pattern)\b)|\b(?:get|set|add|remove|load|list|update|create|delete|compute|resolve|apply|inherit|effective|fetch|find|sync|give|attach|detach|user|for|object|filter by|modify)(?: (?:any|all|the|user|users|a|object|model|group|role|team|effective|global))? (?:permissions|privileges?|entitlements|acls?|access (?:control|level|rights|rules|policies|policy)|user roles?|role permissions?)\b|\b(?:permissions?|perms?|roles?|privileges?) (?:required|checker|check|check failed|denied|allowed|granted|classes|policy|guard|middleware|voter|satisfied)\b|^(?:permission|role|scope|privilege|admin|owner|superuser|staff)s? (?:required|only|check|checker|denied|allowed|guard|middleware|restricted)|^access (?:denied|restricted|guard)\b/,
  },
  {
    id: 'common/role-handling',
    category: 'access-control',
    strength: 'weak',
    why: '{name} is named like a step in deciding who may do what.',
    functions:
      /\b(?:get|set|add|remove|load|list|update|create|delete|find|user|users|is|by|with|for) (?:roles?|perms?|permission|access(?! (?:time|count|order|date|stamp|point|queue|pattern|entry|log))|scopes|policies|policy|owner)\b|\broles? (?:for|of|mapping|hierarchy)\b/,
    callWords: /^(?:get|set|add|remove|assign) (?:user )?(?:roles?|permissions?)(?: .*)?$/,
  },
  {
    id: 'common/role-grant',
    category: 'access-control',
    strength: 'strong',
    why: '{name} gives somebody a role, or takes it away.',
    calls: GRANTEES.flatMap((who) =>
      [
        'addRole',
        'add_role',
        'removeRole',
        'remove_role',
        'addRoles',
        'add_roles',
        'remove_roles',
        'setRole',
        'set_role',
        'setRoles',
        'set_roles',
        'AddRole',
        'RemoveRole',
      ].map((verb) => `${who}.${verb}`),
    ),
    callWords: /^(?:add|remove) (?:users? (?:to|from) roles?|roles? (?:to|from) users?)(?: async)?$/,
  },
  {
    id: 'common/may-user',
    category: 'access-control',
    strength: 'strong',
    why: '{name} says whether somebody may do or see this.',
    functions:
      /^(?:is |are |attributes |fields? |object |page |_ ?)?(?:visible|editable|deletable|readable|writable|writeable|viewable|destroyable|manageable|updatable|accessible|removable|commentable|allowed|permitted|permissible)(?: (?:by|to|for|fields?|attributes|parents|projects|actions|target|async)\b.*)?$|^(?:can|cannot|may|able to|could) (?!(?:parse|read bytes|fit|be null|convert|handle event)\b)\w+(?: .*)?$/,
    params:
      /(?:^|[(,\s&*$@.])(?:\w*_)?(?:user|usr|currentUser|authUser|account|principal|viewer|caller|performer|requester|authority|loggedInUser|userId|user_id|uid|usuario)\b(?!\s*(?:Agent|agent))/,
  },
  {
    id: 'common/right-call',
    category: 'access-control',
    strength: 'strong',
    why: '{name} asks whether somebody may.',
    callWords:
      /^(?:quick |current )?(?:user|group|member|actor|viewer|anyone|everyone) (?:can|may|cannot)$|^(?:user|group|member|role|anyone|everyone|account) (?:has|have|is granted) (?:any |all |the )?(?:rights?|permissions?|access|privileges?|capabilit(?:y|ies)|roles?)(?: (?:to|for|on|in|or) .*)?$|^(?:probably|definitely|authorize) (?:can|read|write|view)$|^(?:check|require|assert|verify|ensure|has|validate|authorize) \w+(?: \w+)? (?:permissions|privileges|rights)(?: (?:errors?|status|on|for|or) ?.*)?$|^(?:get|throw|raise|show|display) (?:user )?(?:permissions?|restriction|access) (?:errors?|denied)(?: page)?$/,
  },
  {
    id: 'common/denial-exception',
    category: 'access-control',
    strength: 'strong',
    why: '{name} refuses whoever may not.',
    calls: [
      '*ForbiddenException',
      '*ForbiddenHttpException',
      '*AccessDeniedException',
      '*AccessDeniedHttpException',
      '*NotAuthorizedException',
      '*NotAuthorizedError',
      '*UnauthorizedAccess*',
      '*PermissionDenied*Exception',
      '*PermissionsError',
      'NoPermissionError',
      '*MissingPermission*',
      '*InsufficientScope*',
      '*InsufficientPermission*',
      '*InsufficientPrivilege*',
      'AuthorizationException',
      'AuthorizationError',
      '*UserNotAllowed*',
    ],
  },
  {
    id: 'common/permission-call',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides who may do what.',
    callWords:
      /^(?:user |users |current user |self |req |ctx )?(?:has|have|check|checks|require|requires|ensure|verify|validate|assert|enforce|grant|revoke|deny|is|lacks|assign|give|evaluate|must have|(?:add|remove)(?! roles?\b))(?: (?:any|all|the|user|users|a|object|model|admin|project|org|team|group|resource|tenant|required|module|course|global|one|of|page|sitewide|add|change|delete|view|create|update|edit|manage|publish|read|write|view or change))? (?:permissions?|perms?|roles?|privileges?|entitlements?|access control|access rights?|access policy|authority|authorities|any role|any authority|capability)(?: (?:for|to|on|in|or|async|by|of|with|granted|denied|and|from)\b.*)?$|^(?:has|check|require|ensure|verify|can|validate|assert|grant|deny|revoke) (?:user |admin |object |read |write |edit |view |project |file |page )?access(?: (?:to|for|or|on|control|rights|level|async)\b.*)?$|^(?:user )?(?:permission|role|scope)s? (?:required|check|denied|allowed)$/,
  },
  {
    id: 'common/authorize',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides whether an action is allowed.',
    functions:
      /^(?:is|do|check|ensure|require|must be|verify|pre|skip|handle|try|user|can|assert|validate|async|on|batch|perform|default|not|get|evaluate)? ?(?:authori[sz]e[sd]?|authori[sz]er|unauthori[sz]ed|authori[sz]ation)(?: (?:user|users|request|action|access|resource|for|by|roles?|admin|policy|policies|middleware|filter|handler|check|interceptor|rules?|any|all|failed|bang|via|to|on|scope|scopes|context|decision|owner|and|or|operation|attribute|params|project|query|required|async|team|org|with|subject|method|route|api|manager|current|result|failure|success|level|service|exception|denied)\b.*)?$|^(?:is|check|ensure|require|requires|must be|user is|current user is|verify|assert|only|am|are|was|check is|get is|make|set(?! owner\b)) (?:is |a |an |the )?(?:admin|administrator|super ?user|super ?admin|staff|moderator|site admin|org admin|global admin|tenant admin|root user|admin user|team admin|project owner|author or admin|self or admin|owner or admin|admin or owner|allowed to|permitted|privileged)(?: (?:user|required|only|or .*|by|of|for|to|in|access|middleware|check|guard|role)\b.*)?$|^(?:super ?user|admin|staff|owner|moderator|login or admin) (?:required|only|guard|middleware|check)$|^(?:user can|can user|current user can|user may) \w+.*|^(?:is )?(?:allowed|permitted) to(?: .*)?$|^(?:can|cannot|could) (?:user |be |they )?(?!access (?:local|session|storage|system|clipboard|power|camera|network|file|internet|microphone|device))(?:access|manage|administer|moderate|impersonate|perform action|do action|approve)(?: .*)?$/,
  },
  {
    id: 'common/owner-required',
    category: 'access-control',
    strength: 'strong',
    why: '{name} lets only the owner on.',
    functions: new RegExp(
      `^(?:ensure|require|requires|must be|only|enforce|(?:current )?user is)(?: ${OWNED})* ${OWNER}$`,
    ),
    params: NO_HOLDER,
  },
  {
    id: 'common/owner-question',
    category: 'access-control',
    strength: 'strong',
    why: '{name} asks whose something is.',
    functions: new RegExp(`^${ASKS}(?: ${OWNED})* ${OWNER}$`),
    params: new RegExp(`${NOTHING.source}${NO_HOLDER.source}`, 's'),
  },
  {
    id: 'common/owner-question-bare',
    category: 'access-control',
    strength: 'weak',
    why: '{name} asks whose something is.',
    functions: new RegExp(`^${ASKS}(?: ${OWNED})* ${OWNER}$`),
    params: NO_HOLDER,
  },
  {
    id: 'common/owner-required-call',
    category: 'access-control',
    strength: 'strong',
    why: '{name} lets only the owner on.',
    callWords: new RegExp(
      `^(?:ensure|require|requires|must be|enforce|user is)(?: ${OWNED})* (?:owner of|ownership)(?: (?:user|of|by|for|to|on|or .*)\\b.*)?$`,
    ),
    args: NO_HOLDER,
  },
  {
    id: 'common/owner-question-call',
    category: 'access-control',
    strength: 'strong',
    why: '{name} asks whose something is.',
    callWords: new RegExp(
      `^${ASKS}(?: ${OWNED})* (?:owner of|ownership)(?: (?:user|of|by|for|to|on|or .*)\\b.*)?$`,
    ),
    args: new RegExp(`${NOTHING.source}${NO_HOLDER.source}`, 's'),
  },
  {
    id: 'common/may-role',
    category: 'access-control',
    strength: 'strong',
    why: '{name} says what a role may do.',
    functions:
      /^(?:is |are |role )?(?:allowed|permitted|forbidden|denied)(?: .*)?$|^(?:role )?(?:can|may|allows|permits|grants)(?: .*)?$/,
    params: /(?:^|[(,\s&*$@.])(?:\w*_)?(?:role|roles|userRole|permission|privilege|principal|actor)\b/,
  },
  {
    id: 'common/role-map',
    category: 'access-control',
    strength: 'strong',
    why: '{name} says which role may do what.',
    assigns: /allow|perm(?:ission|s\b)|right|grant|abilit|capab|access|acl|matrix|polic|role/i,
    value: /\bRoles?(?:::|\.)\w+\b.{0,30}[[{(].*\bRoles?(?:::|\.)\w+\b.{0,30}[[{(].*/s,
  },
  {
    id: 'common/role-table-call',
    category: 'access-control',
    strength: 'strong',
    why: '{name} looks up what a role may do.',
    calls: ['include?', 'includes', 'contains', 'has', 'key?', 'Contains', 'member?', 'cover?'].flatMap(
      (verb) =>
        [
          '*ROLE*',
          '*Role*',
          '*role*',
          '*PERM*',
          '*Perm*',
          '*perm*',
          '*GRANT*',
          '*RIGHTS*',
          '*ABILIT*',
          '*CAPABILIT*',
        ].flatMap((table) =>
          ['', '.fetch', '.get', '.getOrDefault', '.getValue', '.dig'].map(
            (look) => `${table}${look}.${verb}`,
          ),
        ),
    ),
    args: /^\(\s*[\w.:@$&*]*(?:perm|action|right|privileg|abilit|capab|operation)\w*(?:\.\w+(?:\(\))?)*\s*\)$/i,
  },
  {
    id: 'common/can-do',
    category: 'access-control',
    strength: 'weak',
    why: '{name} is named like a question whether somebody may do something.',
    functions:
      /^(?:can|cannot|could|able to|allow to|allowed to) (?:i |be |they )?(?:view|edit|delete|create|update|perform|execute|modify|publish|invite|assign|comment|post|admin|remove|download|upload|grant|destroy|activate|activate child)(?: .*)?$|^(?:is allowed|allowed|permitted|forbidden|deny|is forbidden)$/,
  },
  {
    id: 'common/authorize-call',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides whether an action is allowed.',
    callWords:
      /^(?:is|check|ensure|require|must be|verify|assert|skip|do|load and)? ?(?:authori[sz]e[d]?|authori[sz]ed|unauthori[sz]ed access|authori[sz]ation)(?: (?:user|request|action|access|resource|for|by|roles?|admin|policy|any|all|via|to|scope|scopes|and|or|async|bang|owner|with|check|required)\b.*)?$|^(?:is|ensure|require|requires|must be|check|verify|assert|user is|check is|only) (?:a )?(?:admin|administrator|super ?user|super ?admin|staff|moderator|site admin|admin user|owner or admin|org admin|allowed to|permitted)(?: (?:user|or .*|of|by|for|to|required|only)\b.*)?$|^(?:user )?can (?:user )?(?!access (?:local|session|storage|system|clipboard|power|camera|network|file|internet|microphone|device))(?:edit|delete|access|manage|administer|moderate|impersonate|approve)(?: .*)?$|^user can \w+(?: .*)?$|^(?:user |is )?(?:allowed|permitted) to(?: .*)?$|^deny access$|^(?:render|respond|send|return) (?:forbidden|403)$|^(?:access|permission) (?:denied|check|allowed|granted|decision)(?: exception| error| for)?$/,
  },
  {
    id: 'common/access-class',
    category: 'access-control',
    strength: 'strong',
    why: '{name} is a class of an access-control scheme.',
    classes:
      /\b(?:permissions?|perms|rbac|abac|acl|acls|access control|(?<!random )access (?:policy|rule|rules|checker|guard|manager|decision|voter|level|list|denied|token scope|(?:list|rule|control) entry)|authori[sz](?:ation|er|e)|authz|enforcer|role (?:guard|based|check|checker|hierarchy|manager|service|middleware|permission|binding|required|filter|voter|assignment|definition|repository)|roles (?:guard|filter|middleware|allowed)|ability|abilities|entitlement|privileges?|policy (?:enforcer|engine|decision|evaluator|enforcement|set|statement|guard|authorizer|handler)|policies guard|scopes? (?:check|checker|validator)|scopes guard|tenant (?:filter|guard|isolation|scope|interceptor|middleware)|cors (?:config|configuration|filter|middleware|policy|handler|mixin|options)|csrf (?:filter|guard|middleware|protection|token|config|view.*)|security (?:voter|policy|guard)|(?:user|role|access|linux|posix|process|security) capabilit(?:y|ies)|capabilit(?:y|ies) (?:check|checker|guard|based|token|bounding)|owner(?:ship)? (?:guard|check|permission|mixin|or .*)|is (?:admin|owner|staff|author|authenticated|superuser).*|admin (?:only|required|guard|middleware|permission)|(?:require[sd]?|ensure|check|has|verify) (?:any |all |valid )?(?:roles?|scopes?|admin|owner|staff|tenant))\b|\b(?:record|model|resource|post|user|project|article|comment|document|application|team|order|product|group|organization|event|task|account|invoice|ticket|page|file) policy$/,
  },
  {
    id: 'common/deny-forbidden',
    category: 'access-control',
    strength: 'strong',
    why: 'The condition {name} refuses whoever may not.',
    guards:
      /^(?!.*(?:PermissionError|\bEACCES\b|\bEPERM\b|errno|scheme|content_?type|extension)).*(?:role|perm|admin|owner|access|allow|authori[sz]|can[A-Z_(]|\bcan\b|scope|privilege|staff|superuser|tenant|org(?:anization)?_?id|user_?\.?id|author_?id|member|policy|acl|grant|has_?priv|is_?oper\b|moderator|belongs|is_?self|creator|created_?by|current_?user|uid\b|capab|(?:access|privilege|security|user|auth|trust|perm)\w*_?level|\bgroups?\b|\bin_?group|group_?(?:id|name|member))/is,
    body: /\b403\b|forbidden|\w*NO_?PRIV(?:ILEGE)?S?\b|PRIVS_?NEEDED|access[ _-]?denied|permission[ _]?denied|(?:raise|throw new|throw) PermissionError|(?:users?|you|roles?|accounts?|clients?|members?|callers?)\b[^\n]{0,40}not (?:allowed|permitted) to|not (?:allowed|permitted) to (?:access|view|see|read|edit|delete|perform|modify|change|update|create|manage|use|do) |not ?authori[sz]ed|unauthori[sz]ed|insufficient[ _-]?(?:perm|priv|role|scope|rights|access)|permission_?error|AccessDenied|\bEACCES\b|\bEPERM\b|StatusForbidden|HttpResponseForbidden|\bno permission\b|do(?:n't| not) have (?:permission|access|the right)|admins? only|require_?(?:admin|permission)|Permission ?Required|MissingPermission|NoPermission|operation not allowed|cannot (?:edit|delete|access|modify) (?:this|other)/i,
  },
  {
    id: 'common/refusal-forbidden',
    category: 'access-control',
    strength: 'strong',
    why: '{name} refuses with the words of a missing right.',
    calls: REFUSALS,
    args: /\bno[- _]privileges?\b|insufficient[- _](?:permissions?|privileges?|scopes?|rights|access)|not[- _]authori[sz]ed (?:to|for)\b|(?:do(?:es)?(?:n['\u2019]?t| not)|must|don\\'t) have (?:the )?(?:required |necessary |sufficient )?(?:permissions?|access|rights?|privileges?|role)\b|\baccess[- _]denied\b|\badmins? only\b|(?:must|need to|have to) be (?:an? |the )?(?:admin\w*|owner|moderator|superuser)|only (?:the )?(?:admins?|administrators|owners?|moderators|author) (?:can|may|are)/i,
  },
  {
    id: 'common/csrf-compare',
    category: 'access-control',
    strength: 'strong',
    why: 'The condition {name} compares a token against forged requests.',
    guards:
      /(?:csrf|xsrf|_formtoken|request_token).*(?:[!=]==?|hash_equals|compare|equal|\bnot in\b)|(?:[!=]==?|hash_equals|compare\w*|equals?)[^\n]*(?:csrf|xsrf)/i,
  },
  {
    id: 'common/policy-statement',
    category: 'access-control',
    strength: 'strong',
    why: '{name} grants or denies in a cloud policy.',
    entries: /^['"]?Effect['"]?$/,
    value: /^['"](?:Allow|Deny)['"]$/,
  },
  {
    id: 'common/role-table',
    category: 'access-control',
    strength: 'strong',
    why: '{name} looks up what a role may do.',
    assigns: /\w/,
    value:
      /\b(?:\w*(?:ROLE|PERMISSION|PERMS|GRANT|RIGHT|ABILIT|POLIC)\w*|\w*(?:allowed|permissions|rights|grants|abilities)\w*)(?:\[|\.get\(|\.fetch\()[^\])\n]{0,40}\brole\b/,
  },
  {
    id: 'common/role-lookup',
    category: 'access-control',
    strength: 'strong',
    why: 'The condition {name} looks up what a role may do.',
    guards:
      /\b(?:\w*(?:ROLE|PERMISSION|PERMS|GRANT|RIGHT|ABILIT|POLIC)\w*|\w*(?:allowed|permissions|rights|grants|abilities)\w*)(?:\[|\.get\(|\.fetch\()[^\])\n]{0,40}\brole\b/,
  },
  {
    id: 'common/role-switch',
    category: 'access-control',
    strength: 'strong',
    why: 'The choice by {name} depends on a role.',
    guards: /^\(?\s*(?:[\w$.>?-]+(?:\.|->))?(?:user_?|current_?|my_?)?\$?role\w*(?:\.\w+|\(\))*\s*\)?$/i,
    body: /case\s+[^:\n]*(?:admin|owner|moderator|editor|manager|guest|staff|superuser|teacher|operator)/i,
  },
  {
    id: 'common/address-check',
    category: 'access-control',
    strength: 'strong',
    why: 'The condition {name} decides by the address of the caller.',
    guards:
      /\b(?:ip|client_?ip|remote_?ip|remote_?addr(?:ess)?|user_?ip)\b['")\]]*[^\n]{0,30}(?:[!=]==?|\bnot in\b|\bin\b|includes|contains|in_array)/i,
    body: /\b40[134]\b|\bexit\b|\bdie\b|abort|deny|denied|forbid|not allowed|PermissionDenied/i,
  },
  {
    id: 'common/restricted-file',
    category: 'access-control',
    strength: 'strong',
    why: '{name} sets who may read or write a file.',
    entries: /^['"]?(?:mode|defaultMode|file_?mode)['"]?$/,
    value: /^0o?0?(?:600|700|400|440|640|660|666|750|770|777)$/,
  },
  {
    id: 'common/csrf-token',
    category: 'access-control',
    strength: 'strong',
    why: '{name} keeps a token against forged requests.',
    assigns: /(?:csrf|xsrf)\w*['"\]]*$/i,
    value: /\w\(/,
  },
  {
    id: 'common/grant-statement',
    category: 'access-control',
    strength: 'strong',
    why: '{name} changes rights in a database.',
    calls: [
      'execute',
      'exec',
      'query',
      'raw',
      'run',
      'executeUpdate',
      'Exec',
      'ExecContext',
      'executemany',
      'op.execute',
      'sql',
      'text',
    ],
    args: /["'`]\s*(?:GRANT|REVOKE)\s+[A-Z, ]{3,60}\s+(?:ON|TO|FROM)\b|["'`]\s*(?:CREATE|ALTER|DROP) POLICY\b|(?:ENABLE|FORCE|DISABLE) ROW LEVEL SECURITY|["'`]\s*SET (?:LOCAL )?ROLE\b|["'`]\s*(?:CREATE|ALTER|DROP) ROLE\b/,
  },
  {
    id: 'common/role-compare',
    category: 'access-control',
    strength: 'strong',
    why: 'The condition {name} compares a role or a right.',
    guards:
      /^(?!.*\bQt::\w*Role\b).*(?:\b(?!member\w*(?:converter|type|info|expr|access|name|def|decl|symbol|writer|reader|serializer))(?:user|account|member|currentuser|current_user|me(?!\w)|actor|principal|req\.user|auth|session|claims|viewer|profile|subject|identity|requester|accountability)\w*(?:\(\))?(?:\??\.|->|\[['":]?|::|\.get\w*\()['"]?(?:is_?(?:admin|staff|superuser|super_admin|owner|moderator|administrator)|user_?role|role\w*|permissions?|privileges?|access_?level|has_?(?:perm|role)\w*|can_?\w*|isAdmin\w*|IsAdmin|Role|Roles|admin(?=\s*(?:[=!]==?|\)|&&|\|\||\?)))\b|\broles?\b[^\n]{0,40}(?:includes|contains|indexOf|include\?|some|in_array|any\()\b|(?:\brole|userrole|user_role|\.role|Role)(?:['"]\])?\s*(?:===?|!==?|==|!=|not in|\bin\b|<|>=)\s*['"`:\w[({]*\s*['"`:]?(?:\w*(?:admin|owner|moder|staff|manager|editor|super|root|guest|member|operator|viewer|teacher|role)\w*)|\bnot in \w*\.?(?:scopes|permissions)\b|\bscopes\b[^\n]{0,20}(?:\.includes\(|\.contains\(|\.has\()|\bscope\.(?:split\([^)]*\)\.)?includes\(|\bid\w*\s+(?:not\s+)?in\s+\w*(?:OWNERS?|ADMINS?|MODERATORS?|STAFF_IDS|SUDOERS|SUDO_USERS|ALLOWED_USERS|ADMIN_IDS|OWNER_IDS|admin_ids|owner_ids)\b|\b(?:OWNERS?|ADMINS?|ADMIN_IDS|OWNER_IDS?|SUDO_USERS|ALLOWED_USERS|allowedUsers|adminIds|ownerIds|admins)\.(?:includes|has|contains|indexOf|include\?)\(?)/is,
    body: /return|throw|raise|abort|redirect|exit|die|err|res\.|render|next\(|status|deny|denied|grant|refus|forbid|false|panic|halt|respond|fail|json|head |error|=>|^def |^[$@\w.]*(?:admin|owner|allow|can_?[A-Z]|can_|authori|permit|privileg|moderator|staff)\w*\s*:?=/i,
  },
  {
    id: 'common/owner-compare',
    category: 'access-control',
    strength: 'strong',
    why: 'The condition {name} compares the owner with the caller.',
    guards:
      /(?:owner|user|author|creator|created_?by|account|tenant|org(?:anization)?|member|customer|seller|company|team|uploader|assignee|poster)(?:_?id|Id|ID|\.id|\.pk|\._id|_uid|\.uid)?(?:\(\))?(?:\.(?:toString|equals|to_s|String)\(\)?)?\s*(?:===?|!==?|==|!=|\.equals\(|\bis not\b)\s*(?:\$?\w+(?:\.|->|\.get\w*\(\)\.))*(?:get_?)?(?:req\.|request\.|ctx\.|self\.|this\.|session\.|\$|@)?(?:user|current_?\w+|currentUser|auth|session|req|request|principal|claims|caller|viewer|identity|decoded|token)\b|(?:req|request|ctx|session|current_?user|currentUser|principal|auth|claims)(?:\.|->|\[)[\w.[\]'"]*\s*(?:===?|!==?|==|!=)\s*\w+(?:\.|->)(?:owner|user|author|creator|created_?by|tenant|org)\w*/i,
    body: /return|throw|raise|abort|redirect|exit|die|err|res\.|render|next\(|status|deny|denied|grant|refus|forbid|false|panic|halt|respond|fail|json|head |error|^def |^[$@\w.]*(?:owner|allow|can_?[A-Z]|can_|authori|permit)\w*\s*:?=/i,
  },
  {
    id: 'common/tenant-filter',
    category: 'access-control',
    strength: 'strong',
    why: "{name} limits data to the caller's tenant or to what they own.",
    functions:
      /\b(?:tenant|organization|org|owner|user|permission|permitted|accessible|visible) (?:scoped|isolation|filter|filtered|restricted)\b|\b(?:scope|filter|restrict|limit) (?:to|by|for) (?:current )?(?:tenant|owner|user|organization|org|permissions?|account)\b|\b(?:current|set|get|with|switch|resolve) tenant\b|\b(?:accessible|viewable|editable) (?:by|to) (?:user|current user)?\b|\bvisible (?:to|for|by) (?:the )?(?:current )?(?:user|member|tenant|role)\b|\brow level (?:security|policy)\b/,
    callWords:
      /^(?:accessible|visible|viewable) (?:by|to|for)(?: user)?$|^(?:scope|filter|restrict) (?:to|by) (?:current )?(?:tenant|owner|organization)$|^(?:policy scope|permitted records|enforce tenant)$/,
  },
  {
    id: 'common/tenant-statement',
    category: 'access-control',
    strength: 'strong',
    why: "{name} reads or changes only what is the caller's.",
    strings:
      /\b(?:SELECT|UPDATE|DELETE)\b.*\b(?:WHERE|AND)\s+(?:\w+\.)?(?:tenant_?id\s*=\s*(?:\$\d|\?|:\w|@\w|%s|%\()|id\s*=\s*(?:\$\d+|\?\d*|:\w+|@\w+|%s|%\(\w+\)s)\s+AND\s+(?:\w+\.)?(?:owner|user|author|org|organi[sz]ation|account|workspace|customer)_?id\s*=\s*(?:\$\d|\?|:\w|@\w|%s|%\()|(?:owner|user|author|org|organi[sz]ation|account|workspace|customer)_?id\s*=\s*(?:\$\d+|\?\d*|:\w+|@\w+|%s|%\(\w+\)s)\s+AND\s+(?:\w+\.)?id\s*=\s*(?:\$\d|\?|:\w|@\w|%s|%\())/is,
  },
  {
    id: 'common/cors-csrf',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides which origins or requests are let through.',
    functions:
      /\b(?:cors|csrf|xsrf|csrf exempt|allowed origins?|allow origin|same origin|origin allowed|is allowed origin|check origin|validate origin|verify origin|allowed hosts?|ip (?:whitelist|allowlist|blacklist|filter)|whitelist ip)\b/,
    callWords:
      /^(?:use |enable |add |with |configure |setup |verify |validate |check |protect from |new |disable |permissive |very permissive )?(?:cors|csrf|xsrf)(?: (?:policy|middleware|headers?|token|protection|config|configuration|layer|mappings|filter|handler|check|exempt|options))?$|^check origin$/,
  },
  {
    id: 'common/file-mode',
    category: 'access-control',
    strength: 'strong',
    why: '{name} changes the rights of a file or of the process.',
    calls: [
      'chmod',
      'fchmod',
      'fchmodat',
      'lchmod',
      'chown',
      'fchown',
      'lchown',
      'setuid',
      'setgid',
      'seteuid',
      'setegid',
      'setreuid',
      'setregid',
      'setresuid',
      'setresgid',
      'setgroups',
      'initgroups',
      'umask',
      'setfacl',
      'acl_set_file',
      'cap_set_proc',
      'setPosixFilePermissions',
      'Files.setOwner',
      'set_permissions',
      'setAttributesOfItem',
    ],
  },
  {
    id: 'common/access-hint',
    category: 'access-control',
    strength: 'hint',
    why: '{name} handles who may do what.',
    functions:
      /\b(?:permissions?|perms?|roles?|access|allowed|allow|deny|denied|policy|policies|can|grant|grants|revoke|authori[sz]e[d]?|scopes?|rules?|owner|admin|guard|acl|rbac|enforce|ability|resource|tenant|privilege|cors|csrf|origin|forbidden|restrict|cannot|check|match|effect|evaluate|inherit|assign|group|member)\b/,
    classes:
      /\b(?:permissions?|roles?|access|policy|policies|grant|acl|rbac|ability|resource|tenant|privilege|rule|enforcer|guard|model|scope|subject|effect|role manager|adapter)\b/,
  },
];
