echo "Use sudo to change your password"
echo "chmod 600 ~/.ssh/id_rsa"
printf 'login: %s\n' "$name"
