import { detectCommands } from '../shell/detectShell.ts';
import { type ConfigNode, child, pathOf, scalarOf, walk } from './configNode.ts';
import type { Findings } from './findings.ts';

const LOGIN_ACTION =
  /^(?:aws-actions\/(?:configure-aws-credentials|amazon-ecr-login)|azure\/login|Azure\/login|google-github-actions\/(?:auth|get-secretmanager-secrets)|hashicorp\/vault-action|actions\/create-github-app-token|tibdex\/github-app-token|1password\/\S+|docker\/login-action|azure\/docker-login|redhat-actions\/\S*login|okteto\/login|tailscale\/github-action|webfactory\/ssh-agent|shimataro\/ssh-key-action|akeyless\S*|Doppler\S*|Infisical\S*|bitwarden\/sm-action|getsops\/\S+|cycjimmy\/auth|pypa\/gh-action-pypi-publish-oidc|rubygems\/configure-rubygems-credentials|rust-lang\/crates-io-auth-action|NuGet\/login|octo-sts\/action|chainguard-dev\/setup-chainctl|google-github-actions\/setup-gcloud-auth|peter-murray\/workflow-application-token-action|getsentry\/action-github-app-token|ibm\S*\/login\S*|oracle-actions\/login-ocir\S*)(?:@|$)/i;
const SIGN_ACTION =
  /^(?:sigstore\/|crazy-max\/ghaction-import-gpg|actions\/attest\S*|slsa-framework\/|apple-actions\/import-codesign-certs|azure\/trusted-signing-action|azure\/code-signing\S*|anchore\/sign\S*|r0adkll\/sign-android-release|DataDog\/\S*sign\S*|hashicorp\/actions-hashicorp-sign\S*|mozilla\/sops|jreleaser\/sign|skymatic\/code-sign-action|cosign\S*|digicert\/\S+|signpath\/\S+|actions-gpg\S*)/i;

/** Whether the document is a GitHub workflow or action. */
export function isWorkflow(path: string, root: ConfigNode): boolean {
  return (
    /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+$/.test(path) ||
    (child(root, 'jobs') !== undefined &&
      (child(root, 'on') !== undefined || child(root, 'true') !== undefined)) ||
    (child(root, 'runs') !== undefined && child(root, 'name') !== undefined)
  );
}

export function inspectWorkflow(root: ConfigNode, findings: Findings): void {
  walk(root, (node) => {
    const path = pathOf(node);
    const key = node.key ?? '';
    const lines = { start: node.startLine, end: node.endLine };
    const job = path[0] === 'jobs' ? (path[1] ?? 'jobs') : 'workflow';
    if (key === 'permissions' && (path.length === 1 || (path.length === 3 && path[0] === 'jobs'))) {
      findings.add('config/ci-permissions', lines, job, 'permissions');
      // A token that other systems trust is a way to sign in.
      const token = child(node, 'id-token');
      if (token)
        findings.add('config/ci-identity', { start: token.startLine, end: token.endLine }, job, 'id-token');
      return false;
    }
    if (key === 'environment' && path.length === 3 && path[0] === 'jobs') {
      findings.add('config/ci-permissions', lines, job, 'environment');
      return false;
    }
    if (key === 'secrets' && node.value === 'inherit')
      findings.add('config/ci-permissions', lines, job, 'secrets: inherit');
    if (key === 'secrets' && path.length === 3 && path[0] === 'on') {
      findings.add('config/ci-identity', lines, job, 'secrets');
      return false;
    }
    if (
      key === 'if' &&
      /author_association|github\.(?:actor|triggering_actor|event\.sender\.login)\s*[!=]=|contains\([^)]*github\.(?:actor|triggering_actor)/.test(
        node.value,
      )
    )
      findings.add('config/ci-permissions', lines, job, 'condition on who triggered');
    if (key === 'uses' && node.parent) {
      const step = { start: node.parent.startLine, end: node.parent.endLine };
      if (LOGIN_ACTION.test(node.value)) findings.add('config/ci-identity', step, job, node.value);
      if (SIGN_ACTION.test(node.value)) findings.add('config/ci-crypto', step, job, node.value);
    }
    if (key === 'run') inspectScript(node, findings, job);
    return undefined;
  });
}

/** GitLab CI and Azure pipelines: identities, secrets and scripts. */
export function inspectOtherPipeline(root: ConfigNode, findings: Findings): void {
  walk(root, (node) => {
    const key = node.key ?? '';
    const lines = { start: node.startLine, end: node.endLine };
    const symbol = pathOf(node)[0] ?? '(top level)';
    if (key === 'id_tokens' || (key === 'secrets' && node.children.length > 0)) {
      findings.add('config/ci-identity', lines, symbol, key);
      return false;
    }
    if (
      /^(?:azureSubscription|connectedServiceName|azureResourceManagerConnection|awsCredentials|oidc|containerRegistry-auth)$/.test(
        key,
      ) &&
      node.value !== ''
    )
      findings.add('config/ci-identity', lines, symbol, key);
    if (
      key === 'task' &&
      /^(?:AzureKeyVault|DownloadSecureFile|InstallSSHKey|InstallAppleCertificate|NpmAuthenticate|npmAuthenticate|PipAuthenticate|NuGetAuthenticate|MavenAuthenticate|TwineAuthenticate)@/.test(
        node.value,
      ) &&
      node.parent
    )
      findings.add(
        'config/ci-identity',
        { start: node.parent.startLine, end: node.parent.endLine },
        symbol,
        node.value,
      );
    if (/^(?:script|before_script|after_script|bash|run|command)$/.test(key)) {
      if (node.children.length > 0) for (const item of node.children) inspectScript(item, findings, symbol);
      else inspectScript(node, findings, symbol);
    }
    return undefined;
  });
}

/** The commands of a step. A block of commands is flagged command by command. */
export function inspectScript(node: ConfigNode, findings: Findings, symbol: string): void {
  if (node.value === '') return;
  const rows = node.value.split('\n').map((line) => line.replace(/\$\{\{.*?\}\}/g, '$EXPRESSION'));
  detectCommands(rows, node.blockLine ?? node.startLine, findings, { embedded: true, symbol });
}

/** docker-compose and its kin. */
export function inspectCompose(root: ConfigNode, findings: Findings): boolean {
  const services = child(root, 'services');
  if (!services?.children.some((one) => child(one, 'image') ?? child(one, 'build') ?? child(one, 'extends')))
    return false;
  for (const service of services.children)
    for (const node of service.children) {
      const key = node.key ?? '';
      const lines = { start: node.startLine, end: node.endLine };
      const symbol = service.key ?? 'service';
      if (
        /^(?:privileged|cap_add|cap_drop|user|security_opt|userns_mode|pid|ipc|group_add|cgroup|device_cgroup_rules|read_only)$/.test(
          key,
        )
      )
        findings.add('config/workload-rights', lines, symbol, key);
      if (key === 'network_mode' && node.value === 'host')
        findings.add('config/workload-rights', lines, symbol, key);
      if (key === 'secrets') findings.add('config/secret', lines, symbol, key);
      if (key === 'volumes')
        for (const volume of node.children)
          if (/docker\.sock/.test(volume.value))
            findings.add(
              'config/workload-rights',
              { start: volume.startLine, end: volume.endLine },
              symbol,
              'docker.sock',
            );
      if (key === 'labels')
        for (const label of node.children) {
          const text = `${label.key ?? ''} ${label.value}`;
          if (/traefik\.\S*(?:basicauth|forwardauth|digestauth)/i.test(text))
            findings.add(
              'config/authentication',
              { start: label.startLine, end: label.endLine },
              symbol,
              'auth middleware',
            );
          else if (/traefik\.\S*(?:ipwhitelist|ipallowlist|accesscontrol)/i.test(text))
            findings.add(
              'config/authorization',
              { start: label.startLine, end: label.endLine },
              symbol,
              'access middleware',
            );
          else if (/traefik\.\S*(?:\.tls\b|certresolver)/i.test(text))
            findings.add('config/tls', { start: label.startLine, end: label.endLine }, symbol, 'TLS');
        }
    }
  const secrets = child(root, 'secrets');
  if (secrets) findings.add('config/secret', { start: secrets.startLine, end: secrets.endLine }, 'secrets');
  return true;
}

const ACCOUNT_MODULE =
  /^(?:\w+\.\w+\.)?(?:user|group|authorized_key|htpasswd|(?:mysql|postgresql|mongodb|rabbitmq|proxysql_mysql|clickhouse|influxdb|elastic|oracle)_user|win_(?:user|group|group_membership|domain_user|domain_group)|ipa_?(?:user|group)|ldap_(?:entry|attrs|passwd)|pamd?|pam_limits|subversion_user|keycloak_\w+|gitlab_user|grafana_user|openssh_keypair|known_hosts|sysadmin_user|linux_user|\w+_(?:users?|auth|login|local_account|service_account|api_?key|ldap_config|sso))$/;
const ACCESS_MODULE =
  /^(?:\w+\.\w+\.)?(?:acl|sudoers|(?:mysql|postgresql|clickhouse)_(?:privs|role|owner|membership|pg_hba|grants?)|postgresql_pg_hba|(?:iam|ec2_security|sts)_\w+|iam|ec2_group|ec2_security_group|s3_bucket_policy|sqs_policy|selinux|seboolean|sefcontext|seport|seuser|selinux_permissive|capabilities|win_acl(?:_inheritance)?|win_owner|win_user_right|gcp_iam_\w+|azure_rm_(?:role\w+|securitygroup|keyvaultaccess\w*)|k8s_auth|rabbitmq_(?:vhost_limits|permission)|zabbix_usergroup|ipa_?(?:hbacrule|sudorule|role|privilege|permission|sudocmd)|gitlab_(?:group|project)_members|github_(?:repo_collab|team)|vault_policy\w*|aws_acl|\w+_(?:user_?roles?|roles?|role_bindings?|permissions?|privs?|privileges?|grants?|usergroups?|access_policy|authorization_profile))$/;
const FIREWALL_MODULE =
  /^(?:\w+\.\w+\.)?(?:ufw|firewalld|iptables(?:_state)?|nftables|win_firewall(?:_rule)?|ip_acl\w*|\w+_acls?|gcp_compute_firewall|os_security_group\w*|security_group(?:_rule)?|digital_ocean_firewall|cloudflare_firewall)$/;
const CRYPTO_MODULE =
  /^(?:\w+\.\w+\.)?(?:openssl_\w+|x509_\w+|acme_\w+|luks_device|crypto_info|ecs_certificate|get_certificate|certificate_complete_chain|openpgp_\w+|gpg_\w+|apt_key|rpm_key|java_cert|java_keystore|win_certificate_store|aws_acm|acm_certificate|kms_key|aws_kms|hashi_vault|vault_\w+|letsencrypt|sops_encrypt|crypttab|certbot)$/;
const FILE_MODULE =
  /^(?:ansible\.(?:builtin|posix|windows)\.)?(?:file|copy|template|lineinfile|blockinfile|replace|assemble|unarchive|get_url|synchronize|fetch|stat|slurp|ini_file)$/;
const COMMAND_MODULE = /^(?:ansible\.builtin\.)?(?:shell|command|raw|script|expect)$/;
const LOOSE_MODE =
  /^(?:u=rwx?,go=rx?|u=rw,go=r|u=rw,g=r,o=r|u=rwx,g=rx,o=rx|0?644|0?755|preserve|a\+x|u\+x|\+x|"?\{\{.*)$/;

/** Whether a document is a play or a list of tasks. */
export function isAnsible(path: string, root: ConfigNode): boolean {
  if (!root.children.some(({ item }) => item)) return false;
  if (
    /(?:^|\/)(?:tasks|handlers|playbooks?|roles)\//.test(path) &&
    root.children.some((one) => child(one, 'name') ?? child(one, 'include_tasks') ?? child(one, 'block'))
  )
    return true;
  return root.children.some(
    (one) =>
      child(one, 'hosts') !== undefined ||
      one.children.some(
        ({ key }) => key !== undefined && /^(?:ansible\.(?:builtin|posix)|community\.\w+)\.\w+$/.test(key),
      ) ||
      (child(one, 'name') !== undefined &&
        one.children.some(
          ({ key }) =>
            key !== undefined &&
            (ACCOUNT_MODULE.test(key) ||
              FILE_MODULE.test(key) ||
              /^(?:apt|yum|dnf|service|systemd|shell|command|debug|set_fact|pip|git|package|ufw|firewalld|iptables|acl|openssl_\w+|apt_key|seboolean|iam_\w+|ec2_group)$/.test(
                key,
              )),
        )),
  );
}

export function inspectAnsible(root: ConfigNode, findings: Findings): void {
  walk(root, (node) => {
    const key = node.key ?? '';
    if (
      /^(?:become|become_user|become_method)$/.test(key) &&
      node.value !== '' &&
      !/^(?:no|false)$/i.test(node.value)
    ) {
      findings.add(
        'config/become',
        { start: node.startLine, end: node.endLine },
        scalarOf(node.parent, 'name') || 'play',
        key,
      );
      return undefined;
    }
    if (node.tag === '!vault')
      findings.add(
        'config/sealed-secret',
        { start: node.startLine, end: node.endLine },
        key || 'vault',
        key || 'vault',
      );
    const task = node.parent;
    if (!task?.item || node.item) return undefined;
    const lines = { start: task.startLine, end: task.endLine };
    const symbol = scalarOf(task, 'name') || key;
    const inline = node.value;
    const argument = (name: string) =>
      scalarOf(node, name) || (new RegExp(`(?:^|\\s)${name}=["']?([^\\s"']+)`).exec(inline)?.[1] ?? '');
    if (ACCOUNT_MODULE.test(key)) {
      if (node.children.length > 0 || /\w+=/.test(inline)) findings.add('config/account', lines, symbol, key);
    } else if (ACCESS_MODULE.test(key)) {
      if (node.children.length > 0 || /\w+=/.test(inline))
        findings.add('config/file-mode', lines, symbol, key);
    } else if (FIREWALL_MODULE.test(key) && (node.children.length > 0 || /\w+=/.test(inline)))
      findings.add('config/firewall', lines, symbol, key);
    else if (CRYPTO_MODULE.test(key) && (node.children.length > 0 || /\w+=/.test(inline)))
      findings.add('config/certificate', lines, symbol, key);
    else if (FILE_MODULE.test(key)) {
      const target = argument('dest') || argument('path') || argument('name');
      const mode = argument('mode');
      if (/sudoers|\/etc\/security|polkit|hosts\.(?:allow|deny)|selinux/.test(target))
        findings.add('config/become', lines, symbol, target);
      else if (
        /\/etc\/(?:ssh|pam\.d|shadow|passwd|sssd|krb5|ldap)|sshd_config|authorized_keys|\.ssh(?:\/|$)|pg_hba|htpasswd|\.netrc|\.pgpass/.test(
          target,
        )
      )
        findings.add('config/account', lines, symbol, target);
      else if (/\/etc\/(?:ssl|pki|letsencrypt)|\.(?:pem|key|crt|p12|jks)$|ca-certificates/.test(target))
        findings.add('config/certificate', lines, symbol, target);
      if ((mode !== '' && !LOOSE_MODE.test(mode)) || (argument('owner') !== '' && mode !== ''))
        findings.add('config/file-mode', lines, symbol, `mode ${mode}`);
    } else if (COMMAND_MODULE.test(key)) {
      if (node.children.length > 0)
        for (const one of node.children)
          if (/^(?:cmd|_raw_params|argv)$/.test(one.key ?? '')) inspectScript(one, findings, symbol);
      inspectScript(node, findings, symbol);
    }
    return undefined;
  });
}
