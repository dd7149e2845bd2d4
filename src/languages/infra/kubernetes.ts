import { type ConfigNode, child, scalarOf, walk } from './configNode.ts';
import type { Findings } from './findings.ts';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:Cluster)?Role(?:Binding)?$|^(?:GlobalRole|RoleTemplate|ProjectRoleTemplateBinding|ClusterRoleTemplateBinding|GlobalRoleBinding)$|^(?:IAM(?:Policy|PolicyMember|PartialPolicy|CustomRole|AuditConfig|AccessBoundaryPolicy|AccessPolicy|DenyPolicy|Role|RolePolicy|RolePolicyAttachment|GroupPolicyAttachment|UserPolicyAttachment)|RolePolicyAttachment|UserPolicyAttachment|PermissionSet|AccessEntry|PodIdentityAssociation|ConsoleLink|SubjectAccessReview|SelfSubjectAccessReview|LocalSubjectAccessReview|FolderRole|RoleBindingRestriction|KeycloakAuthorization)$/,
    'config/rbac',
  ],
  [
    /^(?:ServiceAccount|IAMServiceAccount|AzureIdentity|AzureIdentityBinding|AzureAssignedIdentity|UserAssignedIdentity|FederatedIdentityCredential)$/,
    'config/service-account',
  ],
  [/^(?:SealedSecret|SopsSecret|VaultSecret|EncryptedSecret)$/, 'config/sealed-secret'],
  [
    /^(?:ExternalSecret|ClusterExternalSecret|SecretStore|ClusterSecretStore|PushSecret|SecretProviderClass|VaultStaticSecret|VaultDynamicSecret|VaultPKISecret|VaultAuth|VaultAuthGlobal|VaultConnection|OnePasswordItem|InfisicalSecret|DopplerSecret|AzureKeyVaultSecret|SecretDefinition|SecretClass|PasswordGenerator|Password|ECRAuthorizationToken|GCRAccessToken|BitwardenSecret|SecretTransformation)$/,
    'config/secret',
  ],
  [
    /^(?:NetworkPolicy|GlobalNetworkPolicy|CiliumNetworkPolicy|CiliumClusterwideNetworkPolicy|AdminNetworkPolicy|BaselineAdminNetworkPolicy|NetworkSet|GlobalNetworkSet|StagedNetworkPolicy|ClusterNetworkPolicy|EgressNetworkPolicy|EgressFirewall|ComputeFirewall|SecurityGroup|SecurityGroupPolicy|SecurityGroupRule|TrafficPermission|MeshTrafficPermission|TrafficTarget|ServiceIntentions|ServerAuthorization|MeshTLSAuthentication|NetworkAuthentication|KubeArmorPolicy|KubeArmorClusterPolicy|KubeArmorHostPolicy|TracingPolicy|SeccompProfile|AppArmorProfile|SelinuxProfile|MultiNetworkPolicy)$/,
    'config/network-policy',
  ],
  [
    /^(?:PodSecurityPolicy|SecurityContextConstraints|ConstraintTemplate|ValidatingAdmissionPolicy(?:Binding)?|ClusterPolicy|ClusterImagePolicy|ImagePolicy|ImageContentPolicy|PolicyException|CleanupPolicy|ClusterAdmissionPolicy|AdmissionPolicy|PolicySet|AssignMetadata|K8s[A-Z]\w+|AppProject|PodSecurityConfiguration|ResourceAccessPolicy)$/,
    'config/admission',
  ],
  [
    /^(?:AuthorizationPolicy|AuthorizationConfiguration|ClientTrafficPolicy|HTTPRouteFilter-auth|AuthConfig|RateLimit-auth|ReferenceGrant|ExternalAuthorization|MeshExternalAuthorization)$/,
    'config/authorization',
  ],
  [
    /^(?:RequestAuthentication|AuthenticationConfiguration|AuthPolicy|OAuth|OAuthClient|OAuthAccessToken|OAuth2Client|Identity|UserIdentityMapping|TokenReview|TokenRequest|Keycloak\w*|DexConfig|Connector|AuthRequest|OIDCIdentityProvider|LDAPIdentityProvider|ActiveDirectoryIdentityProvider|GitHubIdentityProvider|JWTAuthenticator|FederationDomain|OIDCClient|KafkaUser|RabbitmqUser|PostgresUser|PostgreSQLUser|MySQLUser|MongoDBUser|AtlasDatabaseUser|SQLUser|GrafanaUser|UserPool|UserPoolClient|SecurityPolicy|KongConsumer|APIKey|AuthService|AccessKey|IAMUser|OIDCProvider|OpenIDConnectProvider|SAMLProvider|Oauth2Proxy|TriggerAuthentication|ClusterTriggerAuthentication|AuthBackendRole|JWTAuthBackendRole|CredentialsRequest)$/,
    'config/authentication',
  ],
  [/^(?:PeerAuthentication|MeshTLSPolicy|MeshMTLS)$/, 'config/mutual-tls'],
  [
    /^(?:Certificate|CertificateRequest|CertificateSigningRequest|Issuer|ClusterIssuer|AWSPCAIssuer|AWSPCAClusterIssuer|StepIssuer|VaultIssuer|VenafiIssuer|GoogleCASIssuer|OriginIssuer|ManagedCertificate|ComputeSSLCertificate|ComputeSSLPolicy|Bundle|TLSOption|TLSStore|TLSCertificateDelegation|BackendTLSPolicy|CertManagerCertificate|ClusterTrustBundle|PrivateCACertificate|CertificateManagerCertificate|ServersTransport|ServerTransport)$/,
    'config/certificate',
  ],
  [
    /^(?:EncryptionConfiguration|EncryptionConfig|KMSKey|KMSCryptoKey|KMSKeyRing|KMSAlias|CryptoKey|KeyVaultKey)$/,
    'config/encryption',
  ],
];

const WORKLOAD_FLAGS =
  /^(?:hostNetwork|hostPID|hostIPC|privileged|allowPrivilegeEscalation|runAsNonRoot|runAsUser|runAsGroup|readOnlyRootFilesystem|shareProcessNamespace)$/;

/** Whether a document is a Kubernetes object (templates included). */
export function isManifest(node: ConfigNode): boolean {
  return (
    child(node, 'kind') !== undefined &&
    (child(node, 'apiVersion') !== undefined || child(node, 'metadata') !== undefined)
  );
}

/** Looks at one object; lists are looked at item by item. True when it was one. */
export function inspectManifest(node: ConfigNode, findings: Findings): boolean {
  if (!isManifest(node)) return false;
  const kind = scalarOf(node, 'kind');
  const version = scalarOf(node, 'apiVersion');
  const name = scalarOf(node, 'metadata', 'name');
  const symbol = name ? `${kind} ${name}` : kind;
  const whole = { start: node.startLine, end: node.endLine };
  if (/List$/.test(kind) && child(node, 'items')) {
    for (const item of child(node, 'items')!.children) inspectManifest(item, findings);
    return true;
  }
  if (kind === 'CustomResourceDefinition' || /^(?:kustomize|audit)/.test(version)) return true;
  if (kind === 'Secret') {
    const type = scalarOf(node, 'type');
    findings.add(type === 'kubernetes.io/tls' ? 'config/sealed-secret' : 'config/secret', whole, symbol);
    return true;
  }
  if (kind === 'Policy') {
    if (/kyverno|cerbos|authzed|iam\.|policies\.kubewarden|wgpolicy|policy\.open-cluster/.test(version))
      findings.add('config/admission', whole, symbol);
    return true;
  }
  if (
    /^(?:User|Group|Role|Policy)$/.test(kind) &&
    /iam|identity|user\.openshift|kafka|argoproj|snowflake|keycloak|vault/.test(version)
  ) {
    findings.add(kind === 'User' ? 'config/authentication' : 'config/rbac', whole, symbol);
    return true;
  }
  if (/^constraints\.gatekeeper\.sh|^mutations\.gatekeeper/.test(version)) {
    findings.add('config/admission', whole, symbol);
    return true;
  }
  if (kind === 'Key' || kind === 'Alias') {
    if (/kms/.test(version)) findings.add('config/encryption', whole, symbol);
    return true;
  }
  for (const [pattern, rule] of KINDS)
    if (pattern.test(kind)) {
      findings.add(rule, whole, symbol);
      if (kind === 'KafkaUser') findings.add('config/rbac', whole, symbol);
      return true;
    }
  if (kind === 'Middleware' || kind === 'MiddlewareTCP')
    inspectMiddleware(child(node, 'spec'), findings, symbol, whole);
  if (kind === 'KongPlugin' || kind === 'KongClusterPlugin') {
    const plugin = scalarOf(node, 'plugin');
    if (
      /^(?:key-auth|jwt|basic-auth|oauth2|hmac-auth|openid-connect|ldap-auth|session|mtls-auth)/.test(plugin)
    )
      findings.add('config/authentication', whole, symbol);
    if (/^(?:acl|ip-restriction|cors|opa|bot-detection)/.test(plugin))
      findings.add('config/authorization', whole, symbol);
  }
  if (kind === 'Config' && child(node, 'users')) {
    for (const key of ['users', 'clusters']) {
      const part = child(node, key);
      if (part)
        findings.add(
          key === 'users' ? 'config/authentication' : 'config/tls',
          { start: part.startLine, end: part.endLine },
          symbol,
        );
    }
  }
  if (kind === 'ConfigMap' && /^(?:aws-auth|argocd-rbac-cm)$/.test(name)) {
    findings.add('config/rbac', whole, symbol);
    return true;
  }
  if (kind === 'EnvoyFilter' || kind === 'WasmPlugin') {
    let found = false;
    walk(node, (one) => {
      if (/jwt_authn|ext_authz|filters\.http\.rbac|oauth2/.test(one.value)) found = true;
      return !found;
    });
    if (found) findings.add('config/authorization', whole, symbol);
  }
  inspectObject(node, kind, findings, symbol);
  return true;
}

function inspectMiddleware(
  spec: ConfigNode | undefined,
  findings: Findings,
  symbol: string,
  whole: { readonly start: number; readonly end: number },
): void {
  for (const part of spec?.children ?? []) {
    if (/^(?:basicAuth|digestAuth|forwardAuth)$/i.test(part.key ?? ''))
      findings.add('config/authentication', whole, symbol);
    if (
      /^(?:ipWhiteList|ipAllowList)$/i.test(part.key ?? '') ||
      (part.key === 'headers' && part.children.some(({ key }) => /^accessControl/i.test(key ?? '')))
    )
      findings.add('config/authorization', whole, symbol);
  }
}

const SERVER_FLAG =
  /^--(?:authorization-|authentication-|oidc-|tls-|client-ca|service-account|kubelet-(?:client|certificate)|etcd-(?:cafile|certfile|keyfile)|anonymous-auth|enable-admission|disable-admission|admission-control|encryption-provider|requestheader-|proxy-client|cert-file|key-file|trusted-ca|peer-(?:cert|key|client|trusted)|client-cert-auth|root-ca-file|cluster-signing|use-service-account|token-auth|basic-auth|insecure-|secure-port|profiling-rbac|rotate-)/;

/** Settings inside workloads, services and config maps. */
function inspectObject(node: ConfigNode, kind: string, findings: Findings, symbol: string): void {
  walk(node, (one) => {
    const key = one.key ?? '';
    const lines = { start: one.startLine, end: one.endLine };
    if (
      /^(?:securityContext|podSecurityContext|containerSecurityContext|seccompProfile|seLinuxOptions)$/.test(
        key,
      )
    ) {
      if (one.children.length > 0 || /toYaml|include|\.Values/.test(one.value))
        findings.add('config/workload-rights', lines, symbol, key);
      return false;
    }
    if (WORKLOAD_FLAGS.test(key) && /^(?:true|false|\d+)$/.test(one.value))
      findings.add('config/workload-rights', lines, symbol, key);
    else if (
      key === 'serviceAccountName' ||
      key === 'serviceAccount' ||
      key === 'automountServiceAccountToken'
    ) {
      if (one.value !== '') findings.add('config/service-account', lines, symbol, key);
    } else if (
      key === 'tls' &&
      /^(?:Ingress|IngressRoute|IngressRouteTCP|Gateway|DestinationRule|ServiceEntry|Route|VirtualService|Listener|HTTPProxy|Kafka|Elasticsearch|Kibana|Prometheus|ServiceMonitor|PodMonitor|GRPCRoute|Redis\w*|PostgresCluster|IngressClass|VirtualServer|TransportServer|Mapping|Host|Vault|Cluster)$/.test(
        kind,
      ) &&
      (one.children.length > 0 || /toYaml|include/.test(one.value))
    ) {
      findings.add('config/tls', lines, symbol, key);
      return false;
    } else if (/^(?:tlsConfig|tlsClientConfig|caBundle)$/.test(key)) {
      findings.add('config/tls', lines, symbol, key);
      return false;
    } else if (
      /^(?:basicAuth|bearerTokenSecret|bearerTokenFile|oauth2|authorization|authentication|jwt|openIDConnect|oidc)$/.test(
        key,
      ) &&
      one.children.length > 0
    ) {
      findings.add('config/authentication', lines, symbol, key);
      return false;
    } else if (key === 'corsPolicy' || key === 'cors') {
      if (one.children.length > 0) findings.add('config/cors', lines, symbol, key);
      return false;
    } else if (one.parent?.key === 'annotations' || one.parent?.key === 'labels') {
      if (/ingress\.kubernetes\.io\/(?:auth-|enable-global-auth|satisfy)/.test(key))
        findings.add('config/authentication', lines, symbol, key);
      else if (
        /whitelist-source-range|allowlist-source-range|denylist-source-range|pod-security\.kubernetes\.io\/|load-balancer-source-ranges|seccomp|apparmor|inbound-cidrs|security-groups?$|enable-cors|cors-allow|iap\.cloud/.test(
          key,
        )
      )
        findings.add('config/authorization', lines, symbol, key);
      else if (
        /eks\.amazonaws\.com\/role-arn|iam\.amazonaws\.com\/role|iam\.gke\.io\/|azure\.workload\.identity|vault\.hashicorp\.com\/|auth-type$/.test(
          key,
        )
      )
        findings.add('config/authentication', lines, symbol, key);
      else if (
        /ssl-(?:cert|policy|ciphers|protocols|passthrough|negotiation)|certificate-arn|cert-manager\.io\/(?:cluster-)?issuer|proxy-ssl|backend-tls/.test(
          key,
        )
      )
        findings.add('config/tls', lines, symbol, key);
    } else if (key === 'loadBalancerSourceRanges') findings.add('config/firewall', lines, symbol, key);
    else if (one.item && SERVER_FLAG.test(one.value))
      findings.add('config/authentication', lines, symbol, one.value.split('=')[0]);
    else if (
      kind === 'ConfigMap' &&
      /^(?:policy\.csv|policy\.rego|rbac\.yaml|authz\.\w+|mapRoles|mapUsers|.*\.rego)$/.test(key)
    )
      findings.add('config/rbac', lines, symbol, key);
    else if (
      kind === 'ConfigMap' &&
      /^(?:dex\.config|oidc\.config|oauth2\.\w+|pg_hba\.conf|sshd_config|dex\.yaml)$/.test(key)
    )
      findings.add('config/authentication', lines, symbol, key);
    else if (kind === 'Kafka' && key === 'superUsers') findings.add('config/rbac', lines, symbol, key);
    return undefined;
  });
}
