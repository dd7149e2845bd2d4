#!/usr/bin/env bash
set -euo pipefail
out=${1:-certs}
mkdir -p "$out"
openssl genrsa -out "$out/ca.key" 4096
openssl req -x509 -new -key "$out/ca.key" \
  -days 365 -subj "/CN=dev" \
  -out "$out/ca.crt"
ls "$out"
