tag=$1
git tag -s "$tag" -m "$tag"
gpg --armor --detach-sign dist.tgz
sha256sum -c SHA256SUMS
echo released
