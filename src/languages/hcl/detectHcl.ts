import { Findings } from '../infra/findings.ts';
import type { FoundRegion } from '../languagePack.ts';
import { hclRules } from './hclRules.ts';
import { type HclAttribute, type HclBlock, parseHcl } from './parseHcl.ts';
import { ruleOfResourceType } from './resourceTypes.ts';

type Setting = readonly [RegExp, string, RegExp?];

/** Attributes and nested blocks that matter wherever they stand; the third element narrows by value. */
const SETTINGS: readonly Setting[] = [
  // Settings that are told by their name in a value: database parameters, zone settings, machine metadata.
  [
    /^(?:name|key|setting_id|policy_type_name)$/,
    'hcl/crypto-setting',
    /^"(?:require_ssl|(?:rds\.)?force_ssl|require_secure_transport|ssl|tls|tls_version|tls_1_3|min_tls_version|ssl_m(?:in|ax)_protocol_version|ssl_enforcement|security_header|always_use_https|automatic_https_rewrites|opportunistic_encryption|JDBC_ENFORCE_SSL|SSLNegotiationPolicyType|password_encryption)"/,
  ],
  [
    /^(?:name|key|enable-oslogin(?:-2fa)?|block-project-ssh-keys|disable-legacy-endpoints|serial-port-enable|notebook-disable-root)$/,
    'hcl/auth-setting',
    /^"(?:enable-oslogin(?:-2fa)?|block-project-ssh-keys|disable-legacy-endpoints|serial-port-enable|contained database authentication|TRUE|true|FALSE|false)"/i,
  ],
  [/^type$/, 'hcl/auth-setting', /^"SecureString"/],
  [/^visibility$/, 'hcl/access-setting', /^"(?:private|public|shared|community|internal)"/],
  [
    /^(?:assume_role_policy|access_polic(?:y|ies)|inline_polic(?:y|ies)|managed_policy_arns|permissions_boundary(?:_arn)?|iam_polic(?:y|ies|y_arns?|y_statements?|y_json)|iam_role(?:_arn|_name|_permissions_boundary|_policies|_additional_policies|_policy_statements)?|iam_instance_profile(?:_arn)?|attach_\w*polic(?:y|ies|y_jsons?|y_statements)|policy_(?:arns?|json|jsons|statements?|document|documents)|role_policy_arns?|execution_role_arn|task_role_arn|service_role_arn|service_linked_role_arn|trusted_role_(?:arns|services|actions)|resource_policy|bucket_policy|key_policy|repository_policy|queue_policy|topic_policy)$/,
    'hcl/access-setting',
  ],
  [
    /^(?:role_arn|role|roles|service_role|instance_role|node_role_arn|pod_execution_role_arn)$/,
    'hcl/access-setting',
    /aws_iam_role|arn:aws[\w-]*:iam|"roles\/|module\.\w*(?:iam|role)|\.role_arn/,
  ],
  [/^policy$/, 'hcl/access-setting', /policy_document|Statement|Effect|iam_policy|templatefile|\bfile\(/],
  [
    /^acl$/,
    'hcl/access-setting',
    /private|public-|authenticated-read|log-delivery|bucket-owner|aws-exec|var\.|local\./,
  ],
  [
    /^(?:block_public_(?:acls|policy)|ignore_public_acls|restrict_public_buckets|publicly_accessible|public_network_access(?:_enabled)?|public_access(?:_enabled|_prevention)?|uniform_bucket_level_access|allow_(?:nested_items_to_be_public|blob_public_access|public_access)|container_access_type|anonymous_pull_enabled|allow_unauthenticated|endpoint_(?:public|private)_access|endpoint_public_access_cidrs|cluster_endpoint_(?:public|private)_access\w*|public_access_cidrs|control_object_ownership|object_ownership|shared_access_key_enabled|shared_access_policy\w*|cross_tenant_replication_enabled|default_to_oauth_authentication|is_access_control_enabled|public_access_type|project_visibility|root_access|api_access_list_required|auto_accept_shared_attachments|port_security_enabled|is_virtual_network_filter_enabled|firewall_enabled|public_read_access|anonymous_access\w*|allow_users_to_\w+|block_\w*public_access)$/,
    'hcl/access-setting',
  ],
  [
    /^(?:network_acls|network_rules|network_rule_set|ip_restriction|scm_ip_restriction|authorized_networks|authorized_ip_ranges|api_server_authorized_ip_ranges|api_server_access_profile|master_authorized_networks(?:_config|_cidr\w*)?|ip_rules|ip_range_filter|ip_whitelist|ip_allow_?list|allowed_(?:cidr\w*|ip\w*|principals|security_group\w*|source_ranges|account_ids|origins|roles|groups|members)|ingress_(?:cidr\w*|rules|with_\w+|security_groups)|egress_(?:cidr\w*|rules|with_\w+)|computed_ingress\w*|(?:node|cluster)_security_group_additional_rules|security_group_(?:rules|ingress|egress|additional_rules)|inbound_rules?|outbound_rules?|source_ranges|source_security_group_id|security_rule|firewall_rules?|whitelisted_ips?|allowlisted_\w*ips?|allowlist\w*|virtual_network_rules?|ip_access_list|access_list|geo_restriction|firewall_policy_id)$/,
    'hcl/access-setting',
  ],
  [/^(?:ingress|egress)$/, 'hcl/access-setting', /cidr|protocol|from_port|ports|security_groups|\{/],
  [
    /^(?:cors|cors_rule|cors_rules|cors_configuration|cors_policy|cors_config|access_control_allow_(?:origins|methods|headers|credentials))$/,
    'hcl/cors',
  ],
  [
    /^(?:rbac|enable_rbac|role_based_access_control(?:_enabled|_rbac)?|azure_active_directory_role_based_access_control|azure_rbac_enabled|rbac_authorization_enabled|enable_rbac_authorization|admin_group_object_ids|aad_rbac\w*|enable_legacy_abac|authenticator_groups_config|legacy_abac|access_entries|access_config|authentication_mode|manage_aws_auth\w*|aws_auth_(?:roles|users|accounts)|map_(?:roles|users|accounts)|enable_cluster_creator_admin_permissions|bootstrap_cluster_creator_admin_permissions|kubernetes_groups|create_role|iam_authorization)$/,
    'hcl/access-setting',
  ],
  [
    /^(?:security_context|pod_security_context|privileged|allow_privilege_escalation|run_as_(?:user|group|non_root)|cap_add|cap_drop|capabilities|read_only_root_filesystem|readonlyRootFilesystem|linux_parameters|host_network|host_pid|host_ipc|hostNetwork|hostPID|hostIPC|allowPrivilegeEscalation|runAs\w+|pod_security_policy_config|apparmor\w*|seccomp\w*)$/,
    'hcl/access-setting',
  ],
  [
    /^(?:file_permission|directory_permission|posix_profile|posix_user|owner_gid|owner_uid)$/,
    'hcl/access-setting',
  ],
  [
    /^(?:key_permissions|secret_permissions|certificate_permissions|storage_permissions|permissions|grant|grants|grantee|members?|principals?|not_principals|access_policy_object|required_permissions|required_resource_access|app_role|oauth_scopes|access_scopes|iam_bindings|iam_members?|iam_roles|project_roles|additive\w*bindings|role_assignments?|group_iam|iam_by_principals)$/,
    'hcl/access-setting',
    /\{|\[|"|var\.|local\./,
  ],
  [
    /^(?:service_account|service_account_email|service_account_name|service_account_role_arn|node_service_account|automount_service_account_token|workload_identity(?:_config|_enabled)?|identity|identity_ids|user_assigned_identity_id|enable_irsa|oidc_issuer_enabled|oidc_providers|workload_pool|kubelet_identity|key_vault_reference_identity_id)$/,
    'hcl/auth-setting',
  ],
  [
    /^(?:iam_database_authentication(?:_enabled)?|iam_authentication\w*|assume_role(?:_with_web_identity)?|auth_settings(?:_v2)?|authenticate_(?:oidc|cognito)|authorization(?:_type|_scopes)?|authorizer_id|authorizer|authentication(?:_type|_options|_configuration)?|client_authentication|auth_type|auth_token|auth_config|azuread_administrator|active_directory_authentication_enabled|azure_active_directory|local_(?:account|authentication)_(?:disabled|enabled)|admin_enabled|local_auth_enabled|disable_password_authentication|admin_password|admin_username|admin_ssh_key|ssh_keys?|ssh_(?:username|password|private_key_file|authorized_keys)|winrm_(?:username|password)|password|user_password|root_password|master_password|master_username|administrator_login(?:_password)?|administrator_password|master_user_(?:options|name|password)|advanced_security_options|manage_master_user_password|db_password|rds_password|database_password|credentials|client_secret|client_key|private_key|private_key_pem|api_key|access_key|secret_key|token|metadata_options|http_tokens|enable_oslogin|identity_provider|cognito_options|saml_options|user_pool|jwt_configuration|mfa_\w+|password_policy|explicit_auth_flows|callback_urls|allowed_oauth_\w+|redis_auth\w*|sasl|unauthenticated|auth_enabled|auth_mode|client_certificate_(?:enabled|mode)|max_service_account_secret_validity\w*|\w+_access_token|apikey|generate_ssh_keys|request_header_auth|basic_auth|oauth2?|oidc|iap|api_key_required|signing_behavior|trusted_key_groups|trusted_signers)$/,
    'hcl/auth-setting',
    /^(?!$)(?!null$)(?!false$ ?-)/,
  ],
  [
    /^(?:kms_\w*|\w*_kms_(?:key\w*|arn)|kms|encrypted|storage_encrypted|at_rest_encryption_enabled|transit_encryption_(?:enabled|mode)|transit_encryption|encrypt|encrypt_at_rest|encryption|encryption_\w+|\w+_encryption|\w+_encryption_(?:enabled|configuration|key\w*|type|mode)|server_side_encryption\w*|sse_\w+|node_to_node_encryption|disk_encryption\w*|infrastructure_encryption_enabled|customer_managed_key\w*|customer_encryption_key|default_encryption\w*|double_encryption_enabled|enable_key_rotation|key_rotation_enabled|rotation_period|confidential_instance_config|shielded_instance_config|secure_boot_enabled|vtpm_enabled|is_secure_boot_enabled|encryption_at_host_enabled|is_\w*encrypt\w*|\w+_encrypted|\w+_encryption_in_transit\w*|enable_(?:secure_boot|vtpm|integrity_monitoring)|database_encryption|boot_disk_kms_key|ebs_encrypted|volume_encryption_key)$/,
    'hcl/crypto-setting',
  ],
  [
    /^(?:ssl_policy|tls_security_policy|domain_endpoint_options|enforce_https|certificate_arn|acm_certificate_arn|certificate_id|certificate_name|certificate_source|ssl_certificate\w*|ssl_certificates|viewer_certificate|min(?:imum)?_tls_(?:version|policy)|min(?:imum)?_protocol_version|minimal_tls_version|ssl_minimal_tls_version_enforced|ssl_enforcement_enabled|ssl_enforce|require_ssl|ssl_mode|sslmode|ssl_support_method|https_only|enable_https_traffic_only|https_traffic_only_enabled|viewer_protocol_policy|origin_ssl_protocols|origin_protocol_policy|tls|tls_\w+|mutual_authentication|mutual_tls\w*|ca_cert_identifier|ca_certificate\w*|cluster_ca_certificate|client_certificate|ca_file|ca_cert|cacert_file|cert_file|key_file|insecure|skip_tls_verify|insecure_skip_(?:tls_)?verify|skip_credentials_validation|allow_insecure|redirect_http_to_https|security_policy|default_ssl_\w+|enable_non_ssl_port|non_ssl_port_enabled|root_certificate|trusted_root_certificate|signing_algorithm|key_algorithm|key_usage|customer_master_key_spec|dnssec_config|security_policy_name|automatic_https_rewrites|always_use_https|always_use_tls|min_tls_version|ssl|strict_transport_security|hsts\w*|JDBC_ENFORCE_SSL|force_ssl|ssl_required|enforce_ssl\w*)$/,
    'hcl/crypto-setting',
  ],
];

/** Attribute names so common in plain code that they count only inside a construct of the provider, not in locals and outputs. */
const AMBIGUOUS =
  /^(?:token|password|credentials|identity|encryption|insecure|tls|capabilities|grant|members?|permissions|role|roles|principals?|authorization|authentication|privileged|policy|acl|egress|ingress|kms|encrypt|security_policy|rbac|private_key|oidc|unauthenticated|access_config|iap|certificate_name|key_file|cert_file|ca_file|username)$/;

const STATEMENT = /["']?\bEffect["']?\s*[=:]\s*["']?(?:Allow|Deny)\b/;
const GOOGLE_ROLE = /"roles\/[a-zA-Z][\w.]+"/;
const K8S_RBAC =
  /^\s*(?:kind:\s*|"?kind"?\s*[=:]\s*")(?:Cluster)?Role(?:Binding)?\b|^\s*(?:kind:\s*|"?kind"?\s*[=:]\s*")(?:NetworkPolicy|AuthorizationPolicy|PodSecurityPolicy|ClusterPolicy)\b/m;

const MODULE_ACCESS =
  /(?:^|[/_.:-])(?:iam\w*|security[-_]?groups?|sg|nsg|firewall|firewall-rules|rbac|bucket[-_]?policy|permissions?|role|roles|role-assignments?|access|acls?|organizations?-polic\w+|org-policy|project-iam|service-control-polic\w+|scp|waf\w*|network-?polic\w+|network-security-group|lambda-permission|sso|irsa|eks-pod-identity|member_iam|policy|policies)(?:[/_.:?-]|$)/i;
const MODULE_AUTH =
  /(?:^|[/_.:-])(?:cognito\w*|service-accounts?|service_accounts?|sso|oidc\w*|saml|identity|irsa|iam-user|iam-assumable-role-with-oidc|iam-github-oidc\w*|key-?pair|workload-identity|auth0?|okta|keycloak|secrets?-manager|secrets?)(?:[/_.:?-]|$)/i;
const MODULE_CRYPTO =
  /(?:^|[/_.:-])(?:kms\w*|acm\w*|certificates?|tls|ssl|key-?vault|encryption|vault|secrets?-manager|pki)(?:[/_.:?-]|$)/i;

/** Finds security regions in Terraform, tfvars, Packer, Nomad, Vault and Consul files. Never throws. */
export function detectHcl(path: string, text: string): readonly FoundRegion[] {
  const findings = new Findings(hclRules);
  const root = parseHcl(text);
  const lines = text.split('\n');
  if (/\.tfvars$/i.test(path)) inspectBody(root, '(top level)', findings, false);
  for (const block of root.blocks) inspectTop(block, lines, findings);
  if (root.attributes.length > 0 && !/\.tfvars$/i.test(path))
    inspectBody(root, '(top level)', findings, true, 0, false);
  return findings.all();
}

function inspectTop(block: HclBlock, lines: readonly string[], findings: Findings): void {
  const symbol = [block.type, ...block.labels].join('.');
  const whole = { start: block.startLine, end: block.endLine };
  const body = () => lines.slice(block.startLine - 1, block.endLine).join('\n');
  const all = (rules: readonly string[]) => {
    for (const rule of rules) findings.add(`hcl/${rule}`, whole, symbol);
  };
  switch (block.type) {
    case 'resource':
    case 'data':
    case 'ephemeral': {
      const type = block.labels[0] ?? '';
      const rules = ruleOfResourceType(type);
      if (rules.length > 0) {
        all(rules);
        // Keys and certificates may carry the policy that says who uses them; roles say who is trusted.
        inspectBody(block, symbol, findings, false);
        return;
      }
      if (
        /^(?:kubernetes_manifest|kubectl_manifest|k8s_manifest|helm_release|kubernetes_config_map\w*)$/.test(
          type,
        )
      ) {
        const inner = body();
        if (K8S_RBAC.test(inner) || /"?aws-auth"?/.test(inner)) {
          findings.add('hcl/rbac', whole, symbol);
          return;
        }
      }
      if (
        /^(?:template_file|local_file|aws_cloudformation_stack|azurerm_resource_group_template_deployment|azapi_resource)$/.test(
          type,
        )
      ) {
        if (STATEMENT.test(body()) || /Microsoft\.Authorization\//.test(body())) {
          findings.add('hcl/policy-document', whole, symbol);
          return;
        }
      }
      inspectBody(block, symbol, findings, false);
      return;
    }
    case 'module': {
      const source =
        block.attributes.find(({ name }) => name === 'source')?.value.replace(/["\s]/g, '') ?? '';
      const access = MODULE_ACCESS.test(source);
      const auth = MODULE_AUTH.test(source);
      const crypto = MODULE_CRYPTO.test(source);
      if (access) findings.add('hcl/module-access', whole, symbol, source);
      if (auth) findings.add('hcl/module-auth', whole, symbol, source);
      if (crypto) findings.add('hcl/module-crypto', whole, symbol, source);
      inspectBody(block, symbol, findings, false);
      return;
    }
    case 'variable': {
      const name = block.labels[0] ?? '';
      const sensitive = block.attributes.some((one) => one.name === 'sensitive' && one.value === 'true');
      if (
        sensitive &&
        /(?:^|_)(?:password|passwd|secret|token|api_?key|private_key|access_key|credentials?|client_secret)(?:_|$)/i.test(
          name,
        )
      )
        findings.add('hcl/secret-variable', whole, symbol);
      else if (
        /^(?:(?:allowed|authorized|trusted|whitelisted?|allow(?:list)?|permitted|admin)_(?:cidrs?|ips?|principals?|accounts?|account_ids|roles?|role_arns|users?|groups?|members|networks|ranges|source_ranges|cidr_blocks|security_groups?)|\w*(?:ingress|egress)_(?:cidrs?|cidr_blocks|rules)|iam_(?:roles?|bindings|members?|policy\w*)|\w*policy_(?:arns|json|document)|\w*_iam_(?:roles?|policies|bindings|members)|master_authorized_networks\w*|(?:security_group|firewall|nsg)_rules|map_(?:roles|users|accounts)|aws_auth_\w+|role_assignments)$/i.test(
          name,
        )
      )
        findings.add('hcl/allow-list-variable', whole, symbol);
      else if (GOOGLE_ROLE.test(body())) findings.add('hcl/role-grant', whole, symbol);
      return;
    }
    case 'output':
      return;
    case 'locals':
      for (const attribute of block.attributes) inspectValue(attribute, 'locals', findings);
      inspectBody(block, 'locals', findings, true);
      return;
    case 'provider':
    case 'terraform':
      inspectBody(block, symbol, findings, false);
      return;
    case 'path':
      if (block.attributes.some(({ name }) => name === 'capabilities' || name === 'policy'))
        findings.add('hcl/vault-policy', whole, symbol);
      return;
    case 'listener':
    case 'seal':
    case 'auto_auth':
    case 'acl':
    case 'tls':
    case 'vault':
      if (block.type === 'seal' || block.type === 'tls') findings.add('hcl/crypto-setting', whole, symbol);
      else if (block.type === 'acl') findings.add('hcl/acl-rule', whole, symbol);
      else if (block.type === 'auto_auth') findings.add('hcl/auth-setting', whole, symbol);
      else inspectBody(block, symbol, findings, false);
      return;
    default:
      if (
        /^(?:(?:key|service|node|agent|query|session|event|identity|mount)(?:_prefix)?|namespace|host_volume|operator|acl|keyring|mesh|peering|quota|plugin|variables)$/.test(
          block.type,
        ) &&
        block.attributes.some(({ name }) => name === 'policy' || name === 'capabilities')
      ) {
        findings.add('hcl/acl-rule', whole, symbol);
        return;
      }
      inspectBody(block, symbol, findings, false);
  }
}

/** Looks at attributes and nested blocks of a construct that is no security resource as a whole. */
function inspectBody(
  block: HclBlock,
  symbol: string,
  findings: Findings,
  plain: boolean,
  depth = 0,
  values = true,
): void {
  for (const attribute of block.attributes) {
    if (attribute.value === 'null' || attribute.value === '""') continue;
    const rule = settingOf(attribute.name, attribute.value, plain);
    if (rule)
      findings.add(rule, { start: attribute.startLine, end: attribute.endLine }, symbol, attribute.name);
    else if (values) inspectValue(attribute, symbol, findings);
  }
  if (depth > 40) return;
  for (const inner of block.blocks) {
    const dynamic = inner.type === 'dynamic' ? inner.labels[0] : undefined;
    const name = dynamic ?? inner.type;
    const rule = settingOf(name, '{', plain);
    if (rule) findings.add(rule, { start: inner.startLine, end: inner.endLine }, symbol, name);
    else if (/^(?:source|build|job|group|task|template|config|env)$/.test(name) || depth < 40)
      inspectBody(inner, symbol, findings, plain, depth + 1, values);
  }
}

function settingOf(name: string, value: string, plain: boolean): string | undefined {
  if (plain && AMBIGUOUS.test(name)) return undefined;
  for (const [pattern, rule, narrowed] of SETTINGS)
    if (pattern.test(name) && (!narrowed || narrowed.test(value.slice(0, 4_000)))) return rule;
  return undefined;
}

/** A value that is a policy or a list of roles, whatever the attribute is called. */
function inspectValue(attribute: HclAttribute, symbol: string, findings: Findings): void {
  const value = attribute.value.slice(0, 20_000);
  const lines = { start: attribute.startLine, end: attribute.endLine };
  if (STATEMENT.test(value) && /\bAction["']?\s*[=:]|\bNotAction\b|\bPrincipal\b/.test(value))
    findings.add('hcl/policy-document', lines, symbol, attribute.name);
  else if (GOOGLE_ROLE.test(value)) findings.add('hcl/role-grant', lines, symbol, attribute.name);
  else if (attribute.endLine > attribute.startLine) inspectMap(attribute, symbol, findings);
}

/** Map entries (module inputs, Terragrunt `inputs`): settings one level down, read line by line. */
function inspectMap(attribute: HclAttribute, symbol: string, findings: Findings): void {
  if (!/^(?:merge\s*\(\s*)?[{[]/.test(attribute.value)) return;
  const inner = parseHcl(attribute.value.replace(/^[^{[]*[{[]|[}\])\s]*$/g, ''));
  for (const one of inner.attributes) {
    if (AMBIGUOUS.test(one.name) || one.value === 'null') continue;
    const rule = settingOf(one.name, one.value, true);
    const offset = attribute.startLine - 1;
    if (rule)
      findings.add(rule, { start: one.startLine + offset, end: one.endLine + offset }, symbol, one.name);
  }
}
