cleanup() { rm -rf "$tmp"; }
trap cleanup EXIT
tmp=$(mktemp -d)
