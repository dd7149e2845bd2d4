export VAULT_TOKEN=$(vault login -token-only -method=oidc)
vault policy write ci ci.hcl
echo ok
