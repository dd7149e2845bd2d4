certbot certonly --webroot -w /var/www -d example.com
nginx -s reload
