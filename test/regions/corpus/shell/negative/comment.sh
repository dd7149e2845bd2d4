# useradd app
# openssl genrsa
: "${ROLE:=worker}"
