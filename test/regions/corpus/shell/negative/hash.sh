hash git 2>/dev/null || exit 1
sha256sum dist.tgz > dist.tgz.sha256
key=$(basename "$1")
