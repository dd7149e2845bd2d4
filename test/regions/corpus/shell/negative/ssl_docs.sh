grep -rn "openssl" docs/ | wc -l
man ssh-keygen > /dev/null
which gpg
