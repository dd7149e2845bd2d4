htpasswd -Bbc /etc/nginx/.htpasswd admin "$PW"
nginx -t
