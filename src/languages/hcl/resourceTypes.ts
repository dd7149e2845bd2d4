/** What a Terraform resource or data type is about, as a rule id without `hcl/`; `undefined` for nothing we guard. */
export function ruleOfResourceType(type: string): readonly string[] {
  const cached = known.get(type);
  if (cached) return cached;
  const found = classify(type);
  if (known.size < 5_000) known.set(type, found);
  return found;
}

const known = new Map<string, readonly string[]>();

type Family = readonly [RegExp, readonly string[]];

/** Names that look like a family and are none: scaling, caching, lifecycle and delivery policies. */
const HARMLESS =
  /^(?:aws_(?:autoscaling_policy|appautoscaling_policy|ecr_lifecycle_policy|dlm_lifecycle_policy|cloudfront_(?:cache_policy|origin_request_policy|continuous_deployment_policy)|(?:lb|app)_cookie_stickiness_policy|proxy_protocol_policy|load_balancer_(?:policy|backend_server_policy|listener_policy)|route53_traffic_policy\w*|efs_backup_policy|iot_(?:thing|topic_rule)\w*|kinesis_stream|ec2_tag|caller_identity|cloudwatch_log_data_protection_policy|sns_topic_data_protection_policy|db_proxy_default_target_group|lex_\w+|gamelift_\w+|ssm_(?:document|association|maintenance_window\w*|patch\w*)|api_gateway_usage_plan|dynamodb_table_item|acm_pca_\w*tag|ami_ids|region|partition|s3_bucket_(?:lifecycle_configuration|versioning|notification|metric|inventory|replication_configuration|object|logging|website_configuration))|google_(?:compute_(?:resource_policy|disk_resource_policy_attachment|autoscaler|url_map|forwarding_rule|global_forwarding_rule|router\w*)|monitoring_\w+|dns_\w+)|azurerm_(?:monitor_\w+|backup_policy\w*|dns_\w+|cdn_\w+|key_vault_managed_storage_account\w*)|random_(?:id|pet|integer|shuffle|uuid|string)|kubernetes_(?:pod_disruption_budget\w*|horizontal_pod_autoscaler\w*|limit_range\w*|resource_quota\w*)|pagerduty_\w+|opsgenie_\w+|statuscake_\w+|newrelic_(?!.*(?:user|api_access_key))\w+|datadog_(?:monitor|dashboard|synthetics|slo|downtime|logs)\w*)$/;

const FAMILIES: readonly Family[] = [
  // AWS
  [/^aws_iam_(?:server_certificate|signing_certificate)/, ['certificate']],
  [/^aws_iam_(?:saml_provider|openid_connect_provider)/, ['identity-provider', 'iam']],
  [
    /^aws_iam_(?:user|user_login_profile|access_key|account_password_policy|virtual_mfa_device|user_ssh_key|service_specific_credential)$/,
    ['account', 'iam'],
  ],
  [/^aws_iam_/, ['iam']],
  [
    /^aws_(?:ssoadmin|identitystore|ram|lakeformation|organizations_(?:policy|resource_policy|delegated)|verifiedpermissions|verifiedaccess|accessanalyzer|rolesanywhere)/,
    ['iam'],
  ],
  [/^aws_(?:\w+_)?(?:security_group|network_acl)(?:s|_\w+)?$/, ['network-rule']],
  [
    /^aws_(?:networkfirewall_(?:rule_group|firewall_policy|resource_policy)|ec2_managed_prefix_list\w*|ec2_client_vpn_authorization_rule|workspaces_ip_group|route53_resolver_firewall_\w+|wafv?2?(?:regional)?_(?:web_acl|ip_?set|rule|rule_group|regex_pattern_set|web_acl_association|rate_based_rule|byte_match_set))$/,
    ['network-rule'],
  ],
  [/^aws_vpc_endpoint_(?:policy|service_allowed_principal)/, ['resource-policy']],
  [
    /^aws_s3(?:control)?_(?:bucket_(?:policy|public_access_block|acl|ownership_controls|cors_configuration)|account_public_access_block|object_acl|access_point|multi_region_access_point|access_point_policy|access_grant\w*|object_lambda_access_point_policy|directory_bucket_access\w*)$/,
    ['resource-policy'],
  ],
  [/^aws_s3control_\w*policy$/, ['resource-policy']],
  [/^aws_s3_bucket_server_side_encryption_configuration$/, ['encryption']],
  [
    /^aws_kms_(?:key|external_key|replica_key|replica_external_key|key_policy|grant)$/,
    ['kms-key', 'key-access'],
  ],
  [/^aws_(?:kms|cloudhsm\w*|payment_cryptography|paymentcryptography)_/, ['kms-key']],
  [/^aws_(?:acm|acmpca|signer)_(?!\w*(?:policy|permission)$)/, ['certificate']],
  [
    /^aws_(?:ebs_encryption_by_default|ebs_default_kms_key|lb_ssl_negotiation_policy|lb_listener_certificate|lb_trust_store\w*|lightsail_lb_certificate\w*|iot_(?:ca_)?certificate|dms_certificate|cloudfront_(?:public_key|key_group|field_level_encryption\w*)|appsync_domain_name_api_association|glue_data_catalog_encryption_settings|opensearchserverless_security_policy|rds_certificate|msk_scram_secret_association|transfer_certificate|api_gateway_client_certificate)$/,
    ['encryption'],
  ],
  [
    /^aws_(?:cognito|api_gateway_(?:authorizer|api_key|usage_plan_key)|apigatewayv2_authorizer|directory_service|key_pair|transfer_(?:user|ssh_key)|elasticache_user|memorydb_(?:user|acl)|mq_user|eks_identity_provider_config|grafana_(?:workspace_(?:api_key|saml|service_account)|license)|appsync_api_key|opensearch_domain_saml_options|redshift_authentication_profile|redshiftserverless_custom\w*|ec2_instance_connect\w*|workmail_user|connect_user|quicksight_user|iot_authorizer|sagemaker_user_profile|cognitoidp|rds_cluster_iam_authentication|db_proxy_auth|spot_datafeed_auth)/,
    ['account'],
  ],
  [/^aws_secretsmanager_secret_policy$/, ['resource-policy']],
  [/^aws_(?:secretsmanager_(?!random)|ssm_parameter_secret)/, ['secret']],
  [/^aws_secretsmanager_random_password$/, ['secret']],
  [
    /^aws_(?:eks_(?:access_\w+|pod_identity_association)|lambda_(?:permission|layer_version_permission|function_url)|cloudwatch_event_(?:permission|bus_policy)|cloudwatch_log_(?:resource_policy|destination_policy)|api_gateway_rest_api_policy|apigatewayv2_cors|glacier_vault(?:_lock)?|backup_vault_(?:policy|lock_configuration)|dynamodb_resource_policy|kinesis_resource_policy|glue_resource_policy|codeartifact_\w*permissions_policy|ecrpublic_repository_policy|ecr_(?:repository|registry)_policy|efs_(?:file_system_policy|access_point)|sqs_queue_policy|sqs_queue_redrive_allow_policy|sns_topic_policy|ses_identity_policy|sesv2_email_identity_policy|iot_(?:policy|policy_attachment|role_alias)|(?:elasticsearch|opensearch)_domain_policy|opensearchserverless_access_policy|media_store_container_policy|acmpca_(?:policy|permission)|signer_signing_profile_permission|cloudsearch_domain_service_access_policy|redshift(?:serverless)?_resource_policy|schemas_registry_policy|ssmcontacts\w*|ami_launch_permission|snapshot_create_volume_permission|ebs_snapshot_block_public_access|ec2_(?:image_block_public_access|instance_metadata_defaults)|emr_block_public_access_configuration|cloudfront_origin_access_(?:identity|control)|quicksight_(?:group|iam_policy)\w*|grafana_role_association|msk_cluster_policy|elastictranscoder\w*policy|servicecatalog_principal_portfolio_association|imagebuilder\w*policy|networkmanager_core_network_policy_attachment|vpclattice_(?:auth_policy|resource_policy)|prometheus_resource_policy|bedrock\w*policy|dax_role|rds_(?:cluster_role_association|role)|db_instance_role_association|redshift_cluster_iam_roles|config_authorization|guardduty\w*permission|inspector\w*policy|cloudtrail_organization\w*|sagemaker_model_package_group_policy|datazone_\w*policy|cleanrooms\w*policy)$/,
    ['resource-policy'],
  ],
  [/^aws_cloudfront_response_headers_policy$/, ['cors']],
  [/^aws_lightsail_instance_public_ports$/, ['network-rule']],
  [/^(?:aws_ses\w*_dkim|aws_route53_(?:key_signing_key|hosted_zone_dnssec)|\w+_dnssec)$/, ['encryption']],
  // Google
  [
    /^google_.*(?:_iam_(?:member|binding|policy|audit_config|custom_role|deny_policy|members|bindings)|_iam_\w+)$/,
    ['iam'],
  ],
  [
    /^google_(?:iam_(?:policy|deny_policy|role|testable_permissions|principal_access_boundary\w*|access_boundary_policy)|iap_\w*iam\w*|access_context_manager|org(?:anization|_policy)|folder_organization_policy|project_organization_policy|organization_policy|cloud_identity_group|binary_authorization|privileged_access_manager|vpc_service_controls|storage_(?:bucket_acl|default_object_acl|object_acl|bucket_access_control|default_object_access_control|object_access_control)|bigquery_(?:dataset_access|datapolicy\w*|row_access_policy)|data_catalog_policy_tag|compute_project_metadata_iam)/,
    ['iam'],
  ],
  [/^google_(?:service_account|service_account_id_token|service_account_access_token)$/, ['account', 'iam']],
  [/^google_service_account_(?:key|jwt|access_token|id_token)/, ['account', 'key-material']],
  [
    /^google_(?:iam_workload_identity|iam_workforce|iam_oauth|iap_(?:brand|client)|identity_platform|sql_user|apikeys_key|firebase_app_check|oauth|os_login|os_config_auth|project_service_identity|alloydb_user|gke_hub_rbac|firebaserules)/,
    ['account'],
  ],
  [
    /^google_(?:compute_(?:firewall\w*|network_firewall_policy\w*|region_network_firewall_policy\w*|organization_security_policy\w*|security_policy\w*|region_security_policy\w*)|network_security_\w+|app_engine_firewall_rule)$/,
    ['network-rule'],
  ],
  [/^google_kms_/, ['kms-key']],
  [
    /^google_(?:certificate_manager|privateca|compute_(?:\w*ssl_\w+|region_ssl\w*|\w*certificate\w*|target_(?:ssl|https)_proxy)|sql_ssl_cert|network_security_(?:server|client)_tls_policy)/,
    ['certificate'],
  ],
  [/^google_secret_manager/, ['secret']],
  // Azure
  [
    /^azurerm_(?:role_|\w*role_(?:assignment|definition)|pim_|management_lock|\w*policy_(?:assignment|definition|set_definition|exemption|remediation)|resource_policy\w*|policy_\w+|\w*principal_assignment|key_vault_access_policy|\w*access_policy\w*|lighthouse_\w+|marketplace_role\w*|management_group_policy\w*|\w*_permission\w*|\w*_acl\w*)/,
    ['iam'],
  ],
  [
    /^azurerm_(?:network_security_\w+|application_security_group\w*|\w*security_group_association|firewall\w*|\w*firewall_(?:rule|policy)\w*|web_application_firewall_policy|storage_account_network_rules|\w*network_rule_set|\w*virtual_network_rule|frontdoor_firewall_policy|cdn_frontdoor_(?:firewall_policy|security_policy)|container_registry_scope_map|\w*ip_filter\w*)$/,
    ['network-rule'],
  ],
  [
    /^azurerm_container_registry_token\w*|^azurerm_storage_account(?:_blob_container)?_sas$|^azurerm_(?:user_assigned_identity|federated_identity_credential|ssh_public_key|\w*aad\w*administrator|\w*active_directory_(?:administrator|domain\w*)|aadb2c_directory|active_directory_domain_service\w*|api_management_(?:authorization_server|openid_connect_provider|identity_provider_\w+|user|subscription)|\w*_user|\w*_api_key|storage_account_local_user|automation_(?:credential|connection\w*)|\w*authorization_rule|iothub_(?:shared_access_policy|dps_\w*policy)|bot_connection|static_(?:site|web_app)_custom\w*auth)$/,
    ['account'],
  ],
  [/^azurerm_key_vault_secret/, ['secret']],
  [
    /^azurerm_(?:key_vault|disk_encryption_set|\w*customer_managed_key|\w*transparent_data_encryption|\w*encryption\w*|\w*certificate\w*|dedicated_hardware_security_module|managed_hsm)/,
    ['kms-key'],
  ],
  [
    /^azuread_(?:group|app_role|directory_role|conditional_access|administrative_unit|access_package|privileged_access|custom_directory_role|service_principal_delegated_permission|application_(?:app_role|api_access|permission))/,
    ['iam'],
  ],
  [/^azuread_/, ['account']],
  [/^azapi_resource$/, []],
  // Kubernetes and friends
  [/^kubernetes_(?:cluster_)?role(?:_binding)?(?:_v\d\w*)?$/, ['rbac']],
  [/^kubernetes_(?:default_)?service_account/, ['account', 'rbac']],
  [/^kubernetes_secret/, ['secret']],
  [/^kubernetes_(?:network_policy|pod_security_policy|validating_admission_policy)/, ['network-rule']],
  [/^kubernetes_(?:certificate_signing_request)/, ['certificate']],
  [/^kubernetes_token_request/, ['account']],
  [/^kubernetes_(?:config_map_v1_data_aws_auth|aws_auth)/, ['rbac']],
  [
    /^(?:rancher2_\w*role\w*|rancher2_(?:cluster|project)_role_template_binding|rancher2_network_policy|rancher2_pod_security\w*)$/,
    ['rbac'],
  ],
  [/^rancher2_(?:auth_config|user|token|secret|cloud_credential|certificate)/, ['account']],
  // Secret stores and identity
  [
    /^vault_(?:\w*policy\w*|\w*policies|identity_group\w*|namespace|sentinel\w*|egp_policy|rgp_policy|quota_\w+)$/,
    ['iam'],
  ],
  [/^vault_(?:pki|transit|transform|ssh_secret|kmip|managed_keys)/, ['kms-key']],
  [/^vault_(?:kv|generic_secret|mount|\w*secret\w*)/, ['secret']],
  [/^vault_/, ['account']],
  [
    /^(?:okta|auth0|keycloak|onelogin|jumpcloud|fusionauth|zitadel|authentik|descope|logto|ory|stytch|frontegg|cognito|duo|ping\w*|hydra)_\w*(?:role|group|permission|policy|grant|scope|authorization|access)\w*$/,
    ['account', 'iam'],
  ],
  [
    /^(?:okta|auth0|keycloak|onelogin|jumpcloud|fusionauth|zitadel|authentik|descope|logto|ory|stytch|frontegg|duo|pingone|pingfederate|hydra)_/,
    ['account'],
  ],
  [/^tls_/, ['certificate']],
  [/^acme_/, ['certificate']],
  [/^random_password$/, ['secret']],
  [/^(?:sops|gpg|pgp|age)_/, ['key-material']],
  [
    /^(?:onepassword|bitwarden|doppler|infisical|akeyless|conjur|delinea|lastpass|htpasswd|bcrypt)_/,
    ['secret'],
  ],
  // Code hosts
  [
    /^(?:github|gitlab|bitbucket|gitea|azuredevops)_(?:\w*collaborator\w*|team\w*|\w*membership\w*|\w*protect\w*|\w*ruleset|\w*permissions?\w*|organization_(?:role|settings|security_manager|custom_role|block|ruleset)\w*|\w*_role\w*|repository_(?:environment|access)\w*|group_(?:share|saml|ldap)\w*|project_(?:share|membership|approval|job_token)\w*|branch_\w*policy\w*|branch_restriction|\w*security_(?:permissions|role)\w*|group_access|group_membership|check_\w+|repository_policy\w*|enterprise_\w*(?:policy|permissions)\w*|\w*approval_rule\w*|emu_group_mapping|user_group\w*|default_reviewers)$/,
    ['iam'],
  ],
  [
    /^(?:github|gitlab|bitbucket|gitea|azuredevops)_(?:\w*(?:deploy_key|deploy_token|ssh_key|gpg_key|secret|token|app_installation|oidc|variable_secret|service_?endpoint|user_sshkey|user_gpgkey|pipeline_ssh_key|access_token)\w*|user|dependabot_\w*secret\w*|codespaces_\w*secret\w*|actions_\w*(?:secret|oidc)\w*)$/,
    ['account'],
  ],
  [
    /^(?:grafana|tfe|boundary|argocd|opsgenie|spacelift|sentry|harbor|pagerduty|newrelic)_(?:team\w*|project|group|organization_membership|scope|managed_group|policy_set)$|^(?:googleworkspace|gsuite)_(?:group\w*|role\w*|org_unit)$/,
    ['iam'],
  ],
  [
    /^(?:boundary_account\w*|boundary_host_credential\w*|ldap_\w+|redshift_user|aws_redshift_\w*authorization)$/,
    ['account'],
  ],
  // Others with a vocabulary of their own
  [
    /^(?:snowflake|databricks|postgresql|mysql|redshift|clickhouse\w*|bigquery|mongodbatlas|confluent|kafka|rabbitmq|minio|elasticstack|opensearch|elasticsearch|consul|nomad|boundary|grafana|argocd|tfe|cloudflare|tailscale|teleport|twingate|zscaler|zia|zpa|launchdarkly|datadog|sentry|sumologic|splunk|artifactory|nexus|harbor|dockerhub|spotinst|fastly|akamai|ns1|heroku|vercel|netlify|mssql|cockroach|couchbase|aiven|ec|influxdb|neo4j|unifi|proxmox|vsphere|nsxt|panos|fortios|checkpoint|oci|ibm|alicloud|tencentcloud|huaweicloud|opentelekomcloud|openstack|ovh|yandex|scaleway|digitalocean|linode|vultr|hcloud|exoscale|upcloud|ise|meraki|aci|ciscoasa|iosxe|junos|ldap|ad|pritunl|wireguard|zerotier|uptimerobot|spacelift|env0|octopusdeploy|jenkins|buildkite|circleci|sonarqube|snyk|stackpath|incapsula|imperva|cyral|satori|immuta|cyberark|materialize|aembit|temporalcloud|qdrant|pinecone|dbtcloud|fivetran|airbyte|hightouch|looker|metabase|superset|tableau|powerplatform|powerbi|msgraph|fabric|microsoft365\w*|googleworkspace|gsuite|slack|zoom|atlassian|jira|confluence|onepassword|hashicups|hcp|redpanda|upstash|planetscale|neon|supabase|turso|render|railway|fly|koyeb|northflank|porkbun|zendesk|auth0)_\w*(?:firewall|security_?group|secgroup|security_list|security_policy|network_policy|access_list|ip_(?:access|allow)\w*|acl|nsg|ip_restriction|network_security)\w*$/,
    ['network-rule'],
  ],
  [
    /^(?!aws_|google_|azurerm_)[a-z]\w*?_\w*(?:firewall|security_?group|secgroup|security_list|network_acl)\w*$/,
    ['network-rule'],
  ],
  [
    /^(?!aws_|google_|azurerm_)[a-z]\w*?_(?:\w*_)?(?:acl|acls|acl_(?:policy|role|token|rule|binding_rule|auth_method|token_policy_attachment|token_role_attachment))$/,
    ['iam'],
  ],
  [
    /^(?!aws_|google_|azurerm_)[a-z]\w*?_(?:\w*_)?(?:roles?|grants?|permissions?|privileges?|rolebinding|membership|policy_attachment|entitlements?)(?:_\w+)?$/,
    ['iam'],
  ],
  [
    /^[a-z]\w*?_(?:\w*_)?iam_\w+$|^(?:ibm_iam|alicloud_ram|tencentcloud_cam|huaweicloud_identity|oci_identity|scaleway_iam|yandex_iam|openstack_identity|ovh_iam|exoscale_iam|opentelekomcloud_identity)_/,
    ['iam'],
  ],
  [
    /^cloudflare_(?:zero_trust_)?access_(?:identity_provider|service_token|mutual_tls|ca_certificate)\w*$|^cloudflare_(?:api_token|authenticated_origin_pulls\w*|turnstile\w*)$/,
    ['account'],
  ],
  [
    /^cloudflare_(?:zero_trust_\w*(?:access|gateway_policy|device)\w*|access_\w+|teams_rule|filter|ruleset|user_agent_blocking_rule|zone_lockdown|list)$/,
    ['network-rule'],
  ],
  [
    /^(?:snowflake|databricks)_(?:\w*(?:masking_policy|row_access_policy|network_rule|share|ip_access)\w*)$/,
    ['iam'],
  ],
  [
    /^(?!aws_|google_|azurerm_)[a-z]\w*?_(?:\w*_)?(?:user|users|api_?key|api_?token|service_account|service_principal|access_key|ssh_?key|key_?pair|keypair|token|credential|identity_provider|auth_\w+|auth|oauth\w*|oidc\w*|saml\w*|sso\w*|ldap\w*|password_policy|obo_token)(?:_v\d)?$/,
    ['account'],
  ],
  [/^(?!aws_|google_|azurerm_)[a-z]\w*?_(?:\w*_)?(?:secret|secret_acl|secret_scope|secret_v\d)$/, ['secret']],
  [
    /^(?!aws_|google_|azurerm_)[a-z]\w*?_(?:\w*_)?(?:kms\w*|certificate\w*|cert|ssl\w*|tls\w*|encryption\w*|keyring|keystore|customer_managed_key\w*|private_key|csr)$/,
    ['kms-key'],
  ],
];

function classify(type: string): readonly string[] {
  if (HARMLESS.test(type)) return [];
  for (const [pattern, rules] of FAMILIES) if (pattern.test(type)) return rules;
  return [];
}
