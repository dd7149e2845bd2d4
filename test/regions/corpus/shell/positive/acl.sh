setfacl -m u:www-data:rx /srv/app
umask 077
touch /srv/app/log
