secret=$(head -c 32 /dev/urandom | base64)
echo "made"
