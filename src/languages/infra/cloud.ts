import { type ConfigNode, child, childLike, scalarOf, walk } from './configNode.ts';
import type { Findings } from './findings.ts';

type Table = readonly (readonly [RegExp, readonly string[]])[];

/** CloudFormation, SAM, ARM and Deployment Manager types. */
const TYPES: Table = [
  [
    /^AWS::IAM::(?:User|AccessKey|OIDCProvider|SAMLProvider|VirtualMFADevice)$/,
    ['cloud-identity', 'cloud-access'],
  ],
  [/^AWS::IAM::ServerCertificate/, ['cloud-crypto']],
  [
    /^AWS::(?:IAM|RAM|SSO|IdentityStore|LakeFormation|VerifiedPermissions|AccessAnalyzer|RolesAnywhere)::/,
    ['cloud-access'],
  ],
  [
    /^AWS::\w+::(?:\w*SecurityGroup\w*|NetworkAcl\w*|\w*BucketPolicy|QueuePolicy|QueueInlinePolicy|TopicPolicy|TopicInlinePolicy|Permission|LayerVersionPermission|ResourcePolicy|\w*ResourcePolicy|EventBusPolicy|AccessPolicy|AccessPoint|MultiRegionAccessPointPolicy|RepositoryPolicy|RegistryPolicy|AccessEntry|PodIdentityAssociation|CloudFrontOriginAccessIdentity|OriginAccessControl|WebACL\w*|IPSet|FirewallPolicy|RuleGroup|PolicyPrincipalAttachment|ClientVpnAuthorizationRule|VaultPolicy|ManagedPolicy|ServiceLinkedRole|SecurityPolicy-access|AccountPublicAccessBlock|InstancePublicPorts|SnapshotBlockPublicAccess|PublicAccessBlock)$/,
    ['cloud-access'],
  ],
  [
    /^AWS::Organizations::Policy$|^AWS::IoT::Policy$|^AWS::S3::BucketPolicy$|^AWS::EFS::AccessPoint$|^AWS::Lambda::Url$|^AWS::ApiGatewayV2::Api-cors$/,
    ['cloud-access'],
  ],
  [/^AWS::Cognito::(?:\w*Role\w*|UserPoolGroup)/, ['cloud-identity', 'cloud-access']],
  [
    /^AWS::(?:Cognito|DirectoryService)::|^AWS::(?:Serverless::)?ApiGateway(?:V2)?::(?:Authorizer|ApiKey|UsagePlanKey)$|^AWS::EC2::KeyPair$|^AWS::ElastiCache::User|^AWS::Transfer::(?:User|Server)|^AWS::EKS::IdentityProviderConfig$|^AWS::AppSync::ApiKey$|^AWS::IoT::Authorizer$/,
    ['cloud-identity'],
  ],
  [/^AWS::SecretsManager::ResourcePolicy$/, ['cloud-access']],
  [/^AWS::SecretsManager::/, ['cloud-identity', 'cloud-crypto']],
  [/^AWS::KMS::(?:Key|ReplicaKey)$/, ['cloud-crypto', 'cloud-access']],
  [
    /^AWS::(?:KMS|CertificateManager|ACMPCA|Signer|CloudHSM\w*|PaymentCryptography)::|^AWS::\w+::(?:Certificate\w*|PublicKey|KeyGroup|TrustStore\w*|DataCatalogEncryptionSettings|ListenerCertificate|EBSEncryptionByDefault|ClientCertificate|DNSSEC|KeySigningKey)$/,
    ['cloud-crypto'],
  ],
  [
    /^Microsoft\.Authorization\/|^Microsoft\.Network\/(?:networkSecurityGroups|applicationSecurityGroups|azureFirewalls|firewallPolicies|ApplicationGatewayWebApplicationFirewallPolicies)|\/(?:firewallRules|virtualNetworkRules|accessPolicies|sqlRoleAssignments|sqlRoleDefinitions|principalAssignments|networkRuleSets)$|^Microsoft\.PolicyInsights/i,
    ['cloud-access'],
  ],
  [
    /^Microsoft\.ManagedIdentity\/|\/(?:administrators|azureADOnlyAuthentications|authsettingsV2|authorizationRules|federatedIdentityCredentials)$|^Microsoft\.(?:AzureActiveDirectory|AAD)\//i,
    ['cloud-identity'],
  ],
  [/^Microsoft\.KeyVault\/vaults\/secrets/i, ['cloud-identity']],
  [
    /^Microsoft\.KeyVault\/|^Microsoft\.Compute\/diskEncryptionSets|\/(?:transparentDataEncryption|encryptionProtector|certificates|keys)$|^Microsoft\.Web\/certificates/i,
    ['cloud-crypto', 'cloud-access'],
  ],
  [
    /^(?:gcp-types|iam|pubsub|storage)[\w.-]*(?:iam|acl|virtual\.projects\.iamMemberBinding)|virtual\.\w*\.?iamMember|^compute\.v1\.firewall$|^gcp-types\/compute-v1:firewalls$/i,
    ['cloud-access'],
  ],
  [/^iam\.v1\.serviceAccount|^sqladmin\.v1beta4\.user/, ['cloud-identity']],
];

const ACCESS_PROPERTY =
  /^(?:PolicyDocument|AssumeRolePolicyDocument|ManagedPolicyArns|PermissionsBoundary|KeyPolicy|RepositoryPolicyText|AccessPolicies|ResourcePolicy|PublicAccessBlockConfiguration|OwnershipControls|AccessControl|SecurityGroupIngress|SecurityGroupEgress|CorsConfiguration|Cors|CORS|CorsRules|PubliclyAccessible|IamInstanceProfile|ExecutionRoleArn|TaskRoleArn|RoleARN|Privileged|LinuxParameters|FileSystemPolicy|NetworkAcls|AllowedPrincipals|PolicyText|AccessPolicyDocument|EndpointPublicAccess|PublicAccess|IgnorePublicAcls|RestrictPublicBuckets|BlockPublicAcls|BlockPublicPolicy|RootAccess|AllowedCidrs?|PublicAccessCidrs|AllowVersionUpgrade-access|IAMRoleARN|ServiceAccessRoleArn|DeploymentRoleArn|TrustedAccounts|Visibility|ProjectVisibility|FunctionUrlConfig|RolesArns|iamRoleStatements|managedPolicies|publicNetworkAccess|allowBlobPublicAccess|networkAcls|ipSecurityRestrictions|allowSharedKeyAccess|enableRbacAuthorization|enableRBAC)$/;
const AUTH_PROPERTY =
  /^(?:Auth|Authorizer|Authorizers|AuthorizationType|AuthorizerId|DefaultAuthorizer|AuthenticateOidcConfig|AuthenticateCognitoConfig|MasterUserPassword|MasterUsername|MasterUserSecret|ManageMasterUserPassword|EnableIAMDatabaseAuthentication|AuthToken|ApiKeyRequired|MetadataOptions|UserPoolConfig|OpenIDConnectConfig|LambdaAuthorizerConfig|AuthenticationType|CognitoOptions|AdvancedSecurityOptions|IamAuth|IamAuthEnabled|EnableIAM\w*|AuthType|AuthMode|AuthMechanism|ClientAuthentication|ClientCertificateId|MasterPassword|AdminPassword|AuthenticationMode|LocalAuthDisabled|disableLocalAuth|adminUserEnabled|disablePasswordAuthentication|administratorLogin(?:Password)?|clientCertEnabled|HttpTokens)$/;
const CRYPTO_PROPERTY =
  /^(?:Kms\w*Key\w*|KMS\w*|KmsKeyId|KmsMasterKeyId|StorageEncrypted|Encrypted|BucketEncryption|SSESpecification|SSEAlgorithm|ServerSideEncryption\w*|EncryptionConfig(?:uration)?|EncryptionAtRest\w*|AtRestEncryptionEnabled|TransitEncryptionEnabled|EncryptionAtRestOptions|NodeToNodeEncryptionOptions|DomainEndpointOptions|ViewerCertificate|CertificateArn|Certificates|SslPolicy|SSLPolicy|MinimumProtocolVersion|SecurityPolicy|SqsManagedSseEnabled|EncryptionInfo|StreamEncryption|DatabaseEncryption|ViewerProtocolPolicy|OriginSSLProtocols|MutualTlsAuthentication|MinimumTlsVersion|minTlsVersion|minimumTlsVersion|supportsHttpsTrafficOnly|httpsOnly|CacheDataEncrypted|EncryptionKey(?:Arn|Id)?|EncryptionDisabled|ClusterEndpointEncryptionType|TLSEnabled|SslMode|SSLCertificateId|SSLMode|RequireSSL|require_ssl|rds\.force_ssl|require_secure_transport|JDBC_ENFORCE_SSL|CACertificateIdentifier|\w+EncryptionEnabled|EnableInterContainerTrafficEncryption|EncryptionAtRest|EncryptionInTransit|EnableKeyRotation|EncryptionType|minimalTlsVersion|sslEnforcement|encryptionAtHost|enableSoftDelete-crypto)$/;

/** True when the document holds cloud resources with a type. */
export function inspectCloudTemplate(root: ConfigNode, findings: Findings): boolean {
  let found = false;
  walk(root, (node) => {
    const type = childLike(node, /^[Tt]ype$/)?.value ?? '';
    if (
      !/^(?:AWS::\w+::|Custom::|Microsoft\.\w+\/|gcp-types\/|compute\.v1\.|iam\.v1\.|sqladmin\.|storage\.v1\.)/.test(
        type,
      )
    )
      return undefined;
    if (!child(node, 'Properties') && !child(node, 'properties') && !/^AWS::|^Microsoft/.test(type))
      return undefined;
    found = true;
    const symbol = node.key ?? (scalarOf(node, 'name') || type);
    const rules = typeRules(type.replace(/@.*$/, ''));
    for (const rule of rules)
      findings.add(`config/${rule}`, { start: node.startLine, end: node.endLine }, symbol, type);
    if (rules.length === 0) inspectProperties(node, symbol, type, findings);
    // Nested ARM resources have types of their own.
    return rules.length === 0 && /^Microsoft/.test(type) ? undefined : false;
  });
  return found;
}

function typeRules(type: string): readonly string[] {
  for (const [pattern, rules] of TYPES) if (pattern.test(type)) return rules;
  return [];
}

function inspectProperties(resource: ConfigNode, symbol: string, type: string, findings: Findings): void {
  walk(resource, (node) => {
    const key = node.key ?? '';
    const lines = { start: node.startLine, end: node.endLine };
    const known = (rule: string) => {
      findings.add(rule, lines, symbol, key);
      return false;
    };
    if (isStatement(node)) return known('config/iam-statement');
    if (
      ACCESS_PROPERTY.test(key) ||
      (key === 'Policies' && /Serverless|Lambda|ECS/.test(type)) ||
      (key === 'Role' && /Lambda|Serverless|StepFunctions|CodeBuild|CodePipeline/.test(type)) ||
      (key === 'ServiceRole' && /CodeBuild|CodeDeploy/.test(type))
    )
      return known('config/cloud-access');
    if (AUTH_PROPERTY.test(key)) return known('config/cloud-identity');
    if (CRYPTO_PROPERTY.test(key)) return known('config/cloud-crypto');
    return undefined;
  });
}

/** An IAM statement: `Effect` with what it is about. */
export function isStatement(node: ConfigNode): boolean {
  const effect = child(node, 'Effect') ?? child(node, 'effect');
  if (!effect || !/^(?:Allow|Deny|!Ref|\{\{|\$)/i.test(effect.value || effect.tag)) return false;
  return node.children.some(({ key }) => /^(?:Not)?(?:Action|Resource|Principal)s?$/i.test(key ?? ''));
}

/** Statements and role bindings anywhere: they say what they are by their shape. */
export function inspectShapes(root: ConfigNode, findings: Findings): void {
  const inspect = (node: ConfigNode) => {
    const lines = { start: node.startLine, end: node.endLine };
    const symbol = scalarOf(node, 'Sid') || node.key || node.parent?.key || '(top level)';
    if (isStatement(node)) {
      findings.add('config/iam-statement', lines, symbol, scalarOf(node, 'Sid') || 'statement');
      return false;
    }
    const role = scalarOf(node, 'role');
    if (
      /^(?:roles|projects|organizations)\/[\w./-]+$/.test(role) &&
      (child(node, 'members') || child(node, 'member'))
    ) {
      findings.add('config/rbac', lines, symbol, role);
      return false;
    }
    // Azure role definitions.
    if (
      (child(node, 'AssignableScopes') ?? child(node, 'assignableScopes')) &&
      (child(node, 'Actions') ?? child(node, 'permissions') ?? child(node, 'properties'))
    ) {
      findings.add('config/rbac', lines, symbol, scalarOf(node, 'Name') || 'role definition');
      return false;
    }
    if (
      child(node, 'policyRule') ||
      (child(node, 'if') && child(node, 'then') && scalarOf(node, 'then', 'effect') !== '')
    ) {
      findings.add('config/admission', lines, symbol, 'policy rule');
      return false;
    }
    if (/^(?:AllowedOrigins?|allowedOrigins|CORSRules|CorsRules|corsRules)$/.test(node.key ?? '')) {
      const holder = node.key?.endsWith('Rules') ? node : (node.parent ?? node);
      findings.add('config/cors', { start: holder.startLine, end: holder.endLine }, symbol, node.key);
      return false;
    }
    return undefined;
  };
  if (inspect(root) === undefined) walk(root, inspect);
}
