/** A command by name; the words after it must match `args` and must not match `unless`. */
export interface CommandRule {
  readonly rule: string;
  readonly names: RegExp;
  readonly args?: RegExp;
  readonly unless?: RegExp;
}

/** Meaning of simple commands, checked in order; a command can match several. Names are base names. */
export const COMMAND_RULES: readonly CommandRule[] = [
  // Modes that only make a script runnable say nothing about who may read what.
  {
    rule: 'shell/file-mode',
    names: /^chmod$/,
    unless:
      /^(?:(?:-\w+|--\w[\w-]*)\s+)*["']?(?:[ugo]*a?\+[xX]|[ugoa]*\+rx?X?|a?\+?rx|0?755|0?644|[ugoa]*=?\+?rX|-x|\+r|ugo\+rwX|[ua]?\+w|-w)["']?(?:\s|$)/,
  },
  {
    rule: 'shell/file-mode',
    names:
      /^(?:setfacl|chattr|icacls|cacls|umask|setcap|chcon|restorecon|semanage|setsebool|semodule|setenforce|aa-(?:enforce|complain|disable)|apparmor_parser|dpkg-statoverride|nfs4_setfacl|takeown)$/,
    unless: /^(?:$|0?0?(?:22|02)$|-S$)/,
  },
  {
    rule: 'shell/file-mode',
    names: /^install$/,
    args: /(?:^|\s)(?:-\w*m\s*|--mode[= ])(?!0?(?:755|644)\b)[0-7]{3,4}\b|(?:^|\s)(?:-[og]\s+\w+|--(?:owner|group)[= ])/,
  },
  {
    rule: 'shell/file-mode',
    names: /^mkdir$/,
    args: /(?:^|\s)(?:-\w*m\s*|--mode[= ])(?!0?755\b)[0-7]{3,4}\b/,
  },
  { rule: 'shell/owner', names: /^(?:chown|chgrp)$/ },
  {
    rule: 'shell/privilege',
    names: /^(?:visudo|su|runuser|gosu|su-exec|setpriv|capsh|doas|pkexec|setuidgid|chpst)$/,
    unless: /^$|^(?:--version|--help)/,
  },
  {
    rule: 'shell/privilege',
    names: /^sudo$/,
    args: /^(?:-\w*[uUg]\b|--user|-i\b|-s\b|su\b|-l\b|-v\b|-k\b|-S\b)/,
  },
  {
    rule: 'shell/firewall',
    names:
      /^(?:ip6?tables(?:-(?:restore|save|legacy|nft))?|nft|ufw|firewall-cmd|pfctl|ipset|ebtables|ipfw|csf|fail2ban-client|shorewall|iptables-apply)$/,
    unless: /^(?:$|-V|--version|--help|status$)/,
  },
  { rule: 'shell/firewall', names: /^netsh$/, args: /advfirewall|firewall/ },
  {
    rule: 'shell/account',
    names:
      /^(?:useradd|adduser|usermod|userdel|deluser|groupadd|addgroup|groupmod|groupdel|delgroup|gpasswd|newgrp|dscl|pw|mkhomedir_helper|newusers|sysadminctl|vigr|vipw|samba-tool|smbpasswd|pdbedit|mksmbpasswd|lchage|luseradd|kadmin(?:\.local)?|realm|authselect|authconfig|pam-auth-update|pam_tally2|faillock|pam-config|homectl)$/,
    unless: /^$/,
  },
  {
    rule: 'shell/password',
    names:
      /^(?:passwd|chpasswd|chage|pwgen|mkpasswd|htpasswd|htdigest|apg|makepasswd|systemd-ask-password|pinentry|cracklib-check|unix_chkpwd|john|vncpasswd|x11vnc|grub2?-mkpasswd-pbkdf2|mosquitto_passwd|slappasswd|ldappasswd|saslpasswd2|caddy-hash)$/,
  },
  { rule: 'shell/crypto-tool', names: /^(?:htpasswd|htdigest|mkpasswd|slappasswd|grub2?-mkpasswd-pbkdf2)$/ },
  { rule: 'shell/password', names: /^read$/, args: /(?:^|\s)-\w*s\w*\b/ },
  { rule: 'shell/password', names: /^stty$/, args: /^(?!.*(?:-icanon|\bmin\b|\$cb)).*-echo\b/ },
  { rule: 'shell/password', names: /^debconf-set-selections$/, args: /passw/i },
  {
    rule: 'shell/ssh-trust',
    names: /^(?:ssh-copy-id|ssh-add|ssh-agent|sshpass|ssh-keyscan|ssh-import-id|keychain)$/,
  },
  {
    rule: 'shell/login',
    names:
      /^(?:kinit|klist|kdestroy|ldapsearch|ldapadd|ldapmodify|ldapwhoami|saml2aws|aws-vault|aws-okta|aws-iam-authenticator|granted|oathtool|google-authenticator|op|bw|lpass|pass|secret-tool|chamber|doppler|infisical|teleport|tsh|cloudflared-access|kubelogin|kubectl-oidc_login)$/,
    unless: /^$|^(?:--version|version)/,
  },
  {
    rule: 'shell/login',
    names:
      /^(?:docker|podman|buildah|skopeo|nerdctl|crane|oras|helm|npm|yarn|pnpm|heroku|oc|cf|ibmcloud|doctl|flyctl|fly|vercel|netlify|firebase|railway|twine|gh|glab|hub|argocd|pulumi|terraform|snyk|sentry-cli|wrangler|bitwarden|tfctl|ecs-cli|rancher|cargo|nuget|pip|expo|eas|supabase|databricks|snowsql|mc|jf|jfrog|okteto|scw|linode-cli|hcloud|s3cmd)$/,
    args: /^(?:registry\s+|auth\s+|c\s+)?(?:log-?in|adduser|authenticate)\b|^auth\s+(?:token|setup-git|activate|status|refresh)|^config\s+set\s+\S*_?(?:auth|token|password)|^setup-token/i,
  },
  {
    rule: 'shell/login',
    names: /^git$/,
    args: /\bcredential(?:\.helper|-store|\s+(?:fill|approve))\b|https:\/\/[^\s/@]*\$\{?\w+\}?[^\s/]*@|http\.\S*extraheader/i,
  },
  // Cloud
  {
    rule: 'shell/cloud-iam',
    names: /^aws$/,
    args: /^(?:--\S+\s+\S+\s+)*(?:iam|sts\s+assume-role\S*|sso-admin|identitystore|ram|organizations\s+\S*polic\S*|accessanalyzer|s3api\s+put-(?:bucket-(?:policy|acl|cors|ownership\S*)|public-access-block|object-acl)|s3control\s+put-\S*|s3api\s+(?:delete|get)-bucket-policy|lambda\s+(?:add|remove)-permission|ec2\s+\S*(?:security-group|network-acl)\S*|ecr\s+set-repository-policy|sns\s+add-permission|sqs\s+(?:add-permission|set-queue-attributes)|kms\s+(?:create-grant|put-key-policy|revoke-grant)|secretsmanager\s+put-resource-policy|eks\s+\S*access-\S+|lakeformation)\b/,
  },
  {
    rule: 'shell/cloud-identity',
    names: /^aws$/,
    args: /\b(?:iam\s+(?:create-(?:user|login-profile|access-key|service-linked-role|open-id-connect-provider|saml-provider|virtual-mfa-device)|update-(?:login-profile|access-key|account-password-policy)|delete-access-key|enable-mfa-device|upload-ssh-public-key)|sts\s+(?:assume-role\S*|get-session-token|get-federation-token|decode-\S+)|sso\s+log(?:in|out)|cognito-\S+|ecr(?:-public)?\s+get-(?:login\S*|authorization-token)|configure\s+(?:set|sso)?|codeartifact\s+(?:login|get-authorization-token)|secretsmanager\s+(?!list|put-resource|describe)\S+|ssm\s+\S*parameter\S*[\s\S]*(?:SecureString|--with-decryption)|ec2\s+(?:create|import|delete)-key-pair|rds\s+generate-db-auth-token|eks\s+get-token|eks\s+associate-identity-provider-config)(?=\s|$)/,
  },
  {
    rule: 'shell/crypto-tool',
    names: /^aws$/,
    args: /^(?:--\S+\s+\S+\s+)*(?:kms|acm|acm-pca|signer|s3api\s+put-bucket-encryption|ec2\s+enable-ebs-encryption-by-default|iam\s+upload-server-certificate|cloudhsm\S*)\b/,
  },
  {
    rule: 'shell/cloud-iam',
    names: /^(?:gcloud|gsutil|bq)$/,
    args: /\b(?:\S*-iam-policy(?:-binding)?|iam\s+(?:roles|policies|deny-policies)|firewall-rules|firewall-policies|org-policies|access-context-manager|iam\s+ch|acl\s+(?:ch|set)|defacl|update\s+--\S*ingress|bucketpolicyonly|ubla|pap\s+set|cors\s+set|security-policies|--member[= ]|--authorized-networks)(?=\s|$|=)/,
  },
  {
    rule: 'shell/cloud-identity',
    names: /^gcloud$/,
    args: /\b(?:auth\s+(?!list)\S+|iam\s+(?:service-accounts|workload-identity-pools|workforce-pools)|secrets\s+(?!list)\S+|identity|sql\s+users|services\s+api-keys|iap\s+oauth-\S+|compute\s+os-login)(?=\s|$)/,
  },
  {
    rule: 'shell/crypto-tool',
    names: /^gcloud$/,
    args: /^(?:alpha\s+|beta\s+)?(?:kms|privateca|certificate-manager|compute\s+ssl-(?:certificates|policies)|sql\s+ssl\S*)\b/,
  },
  {
    rule: 'shell/cloud-iam',
    names: /^az$/,
    args: /^(?:role|policy|ad\s+(?:group|app\s+permission)|keyvault\s+(?:set-policy|delete-policy|network-rule)|network\s+(?:nsg|firewall|asg)|lock|\S+\s+(?:server\s+)?firewall-rule|storage\s+(?:account\s+network-rule|container\s+(?:set-permission|policy)|cors)|acr\s+(?:network-rule|scope-map)|aks\s+update[\s\S]*(?:rbac|authorized)|cosmosdb\s+sql\s+role)(?=\s|$)/,
  },
  {
    rule: 'shell/cloud-identity',
    names: /^az$/,
    args: /^(?:login|logout|account\s+get-access-token|ad\s+(?:sp|app|user|signed-in-user)|identity|keyvault\s+secret|acr\s+(?:login|credential|token)|webapp\s+(?:auth|identity|deployment\s+list-publishing\S*)|aks\s+get-credentials|storage\s+(?:account\s+keys|\S+\s+generate-sas)|sql\s+server\s+ad-admin|functionapp\s+(?:identity|keys)|vm\s+(?:identity|user))(?=\s|$)/,
  },
  {
    rule: 'shell/crypto-tool',
    names: /^az$/,
    args: /^(?:keyvault\s+(?:key|certificate)|disk-encryption-set|vm\s+encryption|\S+\s+(?:server\s+)?(?:ssl-cert|tde)|webapp\s+config\s+ssl)(?=\s|$)/,
  },
  {
    rule: 'shell/cluster-rbac',
    names: /^(?:kubectl|oc|k3s|microk8s|kubectl\.exe|k)$/,
    args: /\b(?:create\s+(?:clusterrole|role|clusterrolebinding|rolebinding|serviceaccount|sa|token|networkpolicy|podsecuritypolicy)|auth\s+(?:can-i|reconcile|whoami)|adm\s+policy|policy\s+add-\S+|certificate\s+(?:approve|deny)|(?:delete|get|describe|patch|edit|annotate)\s+(?:clusterrole|role|clusterrolebinding|rolebinding|serviceaccount|sa|networkpolic|netpol)\S*|set\s+(?:serviceaccount|subject|sa)|label\s+(?:ns|namespace)\b[\s\S]*pod-security|--as[= ])(?=\s|$|=|\/)/,
  },
  {
    rule: 'shell/secret',
    names: /^(?:kubectl|oc)$/,
    args: /\b(?:create\s+(?:secret|token)|(?:get|delete|patch|edit)\s+secrets?(?:\/\S+)?|config\s+(?:set-credentials|set-cluster|set-context|view\s+[\s\S]*--raw)|create\s+(?:serviceaccount|sa)|secrets\s+link)(?=\s|$)/,
  },
  { rule: 'shell/cluster-rbac', names: /^eksctl$/, args: /\biam(?:serviceaccount|identitymapping)?\b/ },
  {
    rule: 'shell/vault',
    names: /^(?:vault|bao|consul|nomad|boundary)$/,
    args: /^(?:policy|auth|login|token|write|operator|secrets\s+enable|acl|kv|read|unwrap|lease|audit|namespace|ssh|list\s+auth|authenticate)\b/,
  },
  // Crypto
  {
    rule: 'shell/crypto-tool',
    names:
      /^(?:openssl|libressl|gpg2?|gpgv2?|gpg-agent|gpgconf|gpgsm|apt-key|ssh-keygen|age|age-keygen|rage|sops|minisign|signify|signify-openbsd|cosign|notation|sigstore|rekor-cli|step|step-cli|cryptsetup|veracrypt|ecryptfs\S*|encfs|gocryptfs|ccrypt|ccencrypt|ansible-vault|git-crypt|blackbox\S*|wg|codesign|security|jarsigner|apksigner|zipalign-sign|signtool|osslsigncode|rpmsign|debsign|debsigs|dpkg-sig|sbsign|sbverify|sbctl|pesign|mokutil|clevis|tang\S*|tpm2_\w+|pkcs11-tool|pkcs15-\w+|softhsm2-util|yubico-piv-tool|ykman|mkcert|cfssl|cfssljson|certtool|easyrsa|tarsnap-keygen|jose|jwt|gpg-preset-passphrase|notarytool|kubeseal|wg-quick-keygen|tink|rngd|haveged|dnssec-(?:keygen|signzone)|bcrypt|argon2|scrypt|b2sum-c|vbutil_\w+|cbfstool-sign|futility|avbtool|openvpn-genkey|ssh-to-age|keybase)$/,
    unless: /^(?:$|--?version|version\b|--?help|help\b|-V\b|add-(?:trusted|generic))/,
  },
  { rule: 'shell/crypto-tool', names: /^openvpn$/, args: /--gen-?key|--secret/ },
  {
    rule: 'shell/crypto-tool',
    names: /^(?:rpm|rpmkeys)$/,
    args: /--(?:import|checksig|addsign|resign)|\s-K\b/,
  },
  {
    rule: 'shell/crypto-tool',
    names: /^git$/,
    args: /^(?:-\S+\s+\S+\s+)*(?:verify-(?:commit|tag)|tag\s+(?:-\w*s\b|-v\b|--sign|--verify)|commit\s+[\s\S]*(?:-S\b|--gpg-sign)|config\s+[\s\S]*(?:gpgsign|signingkey|gpg\.\S+|allowedSignersFile))/i,
  },
  { rule: 'shell/crypto-tool', names: /^xcrun$/, args: /^(?:notarytool|stapler|altool|codesign)/ },
  {
    rule: 'shell/crypto-tool',
    names: /^(?:helm|apt-ftparchive|reprepro|flatpak|ostree)$/,
    args: /--(?:sign|verify|gpg-\S+|key\b|keyring)/,
  },
  {
    rule: 'shell/certificate',
    names:
      /^(?:certbot|certbot-auto|acme\.sh|lego|dehydrated|getssl|keytool|update-ca-certificates|update-ca-trust|certutil|crlutil|pk12util|trust|dpkg-reconfigure-ca|kubeadm-certs|letsencrypt|simp_le|minica|caddy-trust|c_rehash)$/,
    unless: /^(?:--version|--help)/,
  },
  {
    rule: 'shell/certificate',
    names: /^kubeadm$/,
    args: /^(?:alpha\s+)?(?:certs|init\s+phase\s+(?:certs|kubeconfig)|token)/,
  },
  {
    rule: 'shell/checksum',
    names: /^(?:(?:sha\d+|md5|b2|g?sha\d+)sums?|shasum|gsha\d+sum|rhash)$/,
    args: /(?:^|\s)(?:-\w*c\b|--check\b|-\w*c\w*\b)/,
  },
  {
    rule: 'shell/random-secret',
    names: /^(?:head|dd|od|xxd|hexdump|tr|base64|cat)$/,
    args: /\/dev\/u?random/,
    unless: /\bof=|\/dev\/u?random\s*>\s*\S+\.(?:bin|dat|img|raw)/,
  },
  {
    rule: 'shell/tls-off',
    names: /^curl$/,
    args: /(?:^|\s)(?:-[a-zA-Z]*k[a-zA-Z]*|--insecure|--proxy-insecure)(?=\s|$)/,
  },
  { rule: 'shell/tls-off', names: /^wget$/, args: /--no-check-certificate|--no-hsts/ },
  { rule: 'shell/tls-off', names: /^git$/, args: /sslVerify[\s=]+["']?(?:false|0)/i },
  {
    rule: 'shell/tls-off',
    names: /^(?:npm|yarn|pnpm)$/,
    args: /strict-ssl[\s=]+["']?false|strictSsl\s+false/i,
  },
  {
    rule: 'shell/tls-off',
    names:
      /^(?:pip3?|python3?|conda|helm|kubectl|oc|argocd|skopeo|podman|docker|crane|mc|http|https|ldapsearch|apt-get|apt|yum|dnf|apk|gem|bundle|http(?:ie)?|nmcli)$/,
    args: /--trusted-host|--insecure(?:-skip-tls-verify|-policy|-registry)?\b|--tls-verify=false|--(?:src|dest)-tls-verify=false|--verify=no|--allow-unauthenticated|--no-gpg-?check|--nogpgcheck|--allow-untrusted|ssl_verify\s+false|--insecure-tls|--no-check-gpg|--force-yes/,
  },
  {
    rule: 'shell/certificate',
    names: /^(?:curl|wget)$/,
    args: /(?:^|\s)(?:--cacert|--cert|--key|--capath|--pinnedpubkey|--ca-certificate|--certificate|--private-key|--ciphers|--tls-max|-E)(?=[\s=])/,
  },
  {
    rule: 'shell/auth-header',
    names: /^(?:curl|wget|http|https|xh|grpcurl|httpie)$/,
    args: /authorization\s*:|x-(?:api-key|auth-token|vault-token|access-token|amz-security-token)\s*:|(?:private|job|deploy)-token\s*:|(?:^|\s)(?:-u|--user|--netrc|--netrc-file|--oauth2-bearer|--aws-sigv4|--negotiate|--ntlm|--digest|--http-user|--http-password|--basic)(?=[\s=]|$)|grant_type=|client_secret=|https?:\/\/\$\{?\w+\}?:\$\{?\w+\}?@/i,
  },
  {
    rule: 'shell/host-check-off',
    names: /^(?:ssh|scp|sftp|rsync|ssh-keyscan|sshpass|autossh|mosh)$/,
    args: /StrictHostKeyChecking[= ]?(?:no|off|accept-new)|UserKnownHostsFile[= ]?\/dev\/null/i,
  },
  {
    rule: 'shell/ssh-trust',
    names: /^(?:ssh|scp|sftp)$/,
    args: /(?:^|\s)-o\s*["']?(?:PasswordAuthentication|PubkeyAuthentication|IdentitiesOnly|BatchMode|PreferredAuthentications|IdentityFile|ProxyCommand-cert|CertificateFile)|(?:^|\s)-i\s/i,
  },
  {
    rule: 'shell/login',
    names: /^mysql(?:admin|_secure_installation)?$/,
    args: /^password\b|\bpassword\s+["'$]/,
  },
  {
    rule: 'shell/database-user',
    names: /^(?:createuser|dropuser|rabbitmqctl|redis-cli|htdbm|mysql_secure_installation|mongo|mongosh)$/,
    args: /^(?:-|\w+$)|add_user|change_password|delete_user|\bACL\b|requirepass|createUser|changeUserPassword|updateUser/,
    unless: /^(?:-h|--version|--help|ping|--eval\s+(?!.*(?:createUser|[Pp]assword)).*|-p\b|status|-a\s|-n\s)/,
  },
  {
    rule: 'shell/database-grant',
    names: /^(?:rabbitmqctl|redis-cli|mongo|mongosh)$/,
    args: /set_permissions|set_user_tags|\bACL\s+SETUSER|grantRoles|createRole/i,
  },
  {
    rule: 'shell/cloud-iam',
    names: /^(?:mc)$/,
    args: /^admin\s+(?:policy|user|group)|^(?:policy|anonymous)\s+set/,
  },
  {
    rule: 'shell/cloud-iam',
    names: /^gh$/,
    args: /^(?:secret|ssh-key|gpg-key|api\s+[\s\S]*(?:collaborators|protection|permissions|teams))/,
  },
];
