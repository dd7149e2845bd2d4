download() {
  wget -q "$1" -O pkg.tgz
}

verify_signature() {
  local file=$1
  gpg --verify "$file.sig" "$file"
}

download "$URL"
