cat > README.md <<EOT
Run: sudo useradd app
Then: openssl genrsa
EOT
