openssl version
gpg --version
ssh -V
